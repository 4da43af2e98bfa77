import { share } from '../head';
import type { NotDumpForm } from './notDumpForm';

const CUE = /^(?:\d{1,2}:)?\d{1,2}:\d\d[.,]\d{3} --> (?:\d{1,2}:)?\d{1,2}:\d\d[.,]\d{3}/;

/** Subtitles: the time of each line above it. */
export const subtitleForm: NotDumpForm = {
  name: 'subtitles',
  sureness: ({ lines }) => (lines.length >= 4 ? Math.min(1, share(lines, (line) => CUE.test(line)) * 3) : 0),
};
