import { findTable } from './findDialect';
import { isSurelyTable } from './tableColumns';

/** Rows from which a text is a table by them alone. */
const ROWS = 4;

/** Whether a text is surely a table of delimited values, whatever is in it. Linear in the head of the text. */
export function isTable(text: string): boolean {
  const form = findTable(text);
  return form !== undefined && form.rows.length >= ROWS && isSurelyTable(text, form);
}
