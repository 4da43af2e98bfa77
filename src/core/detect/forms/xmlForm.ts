import { feedStart } from '../../read/feed/looksLikeFeed';
import type { NotDumpForm } from './notDumpForm';

/** XML that holds no articles: feeds that have a reader of their own, and pages are read as what they are. */
export const xmlForm: NotDumpForm = {
  name: 'XML without articles',
  sureness: ({ lines }) =>
    lines[0]?.startsWith('<?xml') || feedStart(lines.slice(0, 40).join('\n')) !== undefined ? 1 : 0,
};
