import { type MappedText, MappedTextBuilder, stretch } from '../../text/mappedText';
import type { TableCell, TableDialect } from './tableRow';

/** What characters behind a backslash stand for, as databases write them (MySQL, SELECT … INTO OUTFILE; PostgreSQL, COPY); others stand for themselves. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', b: ' ', v: ' ', f: '\n', 0: '' };
const ESCAPE = /\\[\s\S]/g;
/** Line ends of more lines, written as two characters each. */
const LINES = /(?:\\r)?\\n/g;
const QUOTES = /""/g;
const QUOTES_AND_LINES = /""|(?:\\r)?\\n/g;

/** The text of a value: doubled quotes are one, and escapes are decoded where the table has any. `lines`: whether `\n` is written for line ends. */
export function cellText(source: string, cell: TableCell, dialect: TableDialect, lines: boolean): MappedText {
  const { quoted } = cell;
  const whole = stretch(source, cell);
  if (dialect.backslash) {
    if (whole.text === '\\N') return { ...whole, text: '' };
    return replaced(source, cell, whole.text, ESCAPE, (found) => ESCAPES[found.charAt(1)] ?? found.charAt(1));
  }
  if (lines)
    return replaced(source, cell, whole.text, quoted ? QUOTES_AND_LINES : LINES, (found) =>
      found === '""' ? '"' : '\n',
    );
  return quoted ? replaced(source, cell, whole.text, QUOTES, () => '"') : whole;
}

/** A text with what `form` finds in it decoded. */
function replaced(
  source: string,
  { start, end }: TableCell,
  text: string,
  form: RegExp,
  decode: (found: string) => string,
): MappedText {
  const builder = new MappedTextBuilder(source);
  let kept = start;
  for (const { 0: found, index } of text.matchAll(form)) {
    builder.keep(kept, start + index).replace(start + index, start + index + found.length, decode(found));
    kept = start + index + found.length;
  }
  return kept === start ? stretch(source, { start, end }) : builder.keep(kept, end).build();
}
