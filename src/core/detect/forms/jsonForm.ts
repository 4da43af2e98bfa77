import { share } from '../head';
import type { NotDumpForm } from './notDumpForm';

/** A value on a line of its own: an object or list from its beginning to its end, or to where the text breaks off. */
const VALUE = /^(?:\{\s?"|\{\}|\[\s?[[{"\d-])/;
/** A line of a value that is set over several: a key with what it holds, a bracket, an element. */
const PART = /^(?:"(?:[^"\\]|\\.){0,200}"\s?(?::|,?$)|[{}[\]]{1,4},?$|-?\d[\d.eE+-]{0,30},?$|(?:true|false|null),?$)/;

/** JSON that holds no articles: settings, packages, tables; what holds some is read as JSON before its lines are looked at. */
export const jsonForm: NotDumpForm = {
  name: 'structured data without articles',
  sureness: ({ lines }) =>
    /^[[{]/.test(lines[0] ?? '') ? share(lines, (line) => VALUE.test(line) || PART.test(line)) : 0,
};
