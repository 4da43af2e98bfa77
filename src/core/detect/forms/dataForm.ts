import { isTable } from '../../read/table/isTable';
import { share } from '../head';
import type { NotDumpForm } from './notDumpForm';

/** A line of data: many fields with nothing but a delimiter between them, or columns of figures, or a command. */
function isData(line: string): boolean {
  if (line.length < 120 && /^(?:[$#] [a-z]|>>> |C:\\)/.test(line)) return true;
  if (/^https?:\/\/\S{1,400}$/.test(line)) return true;
  const commas = line.match(/,(?! )/g)?.length ?? 0;
  const spaced = line.match(/, /g)?.length ?? 0;
  if (commas >= 3 && commas > spaced * 2) return true;
  if ((line.match(/\t/g)?.length ?? 0) >= 2 || (line.match(/;(?! )/g)?.length ?? 0) >= 3) return true;
  return /(?:\S {2,}){2}/.test(line.slice(0, 200)) && (line.match(/\d/g)?.length ?? 0) * 4 > line.length;
}

/** CSV and TSV whose rows are no articles (those that are have a reader of their own), tables of figures. */
export const dataForm: NotDumpForm = {
  name: 'a table of data',
  sureness: ({ lines, raw }) => {
    if (lines.length < 3) return 0;
    return isTable(raw.join('\n')) ? 1 : share(lines, isData) * 1.1;
  },
};
