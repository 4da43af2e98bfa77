import { share } from '../head';
import type { NotDumpForm } from './notDumpForm';

const STAMP =
  /^(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} |\[?(?:info|warn|warning|error|debug|trace|fatal)\]?[: ]|\[\d{1,2}\/\w{3}\/\d{4}|\[?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?\]? (?:<[\w.-]{1,20}>|[\w.-]{1,20}:) \S)/i;

/** Logs: a stamp opens each line. */
export const logForm: NotDumpForm = {
  name: 'a log',
  sureness: ({ lines }) => (lines.length >= 4 ? share(lines, (line) => STAMP.test(line)) * 1.3 : 0),
};
