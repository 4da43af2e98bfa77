import { type MappedText, MappedTextBuilder, stretch } from '../../text/mappedText';
import type { Span } from '../../text/span';

/** What escapes of one letter stand for (RFC 8259, section 7). */
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: ' ',
  f: '\n',
  n: '\n',
  r: '\r',
  t: '\t',
};
/** Units of `\n`, and of `\u00e9`. */
const SHORT = 2;
const LONG = 6;
/** What stands for half of a surrogate pair without the other. */
const REPLACEMENT = '\ufffd';

/**
 * The text of a JSON string whose content, without its quotes, is `at` of the source: escapes are decoded, surrogate pairs joined, half ones and control
 * characters replaced. What is no escape of JSON stays as it is. Linear; never throws.
 */
export function jsonString(source: string, at: Span): MappedText {
  const text = source.slice(at.start, at.end);
  let next = text.indexOf('\\');
  if (next < 0) return stretch(source, at);
  const builder = new MappedTextBuilder(source);
  let kept = 0;
  while (next >= 0) {
    const sign = text.charAt(next + 1);
    const short = ESCAPES[sign];
    const decoded = short ?? (sign === 'u' ? unicodeAt(text, next) : undefined);
    if (decoded === undefined) {
      next = text.indexOf('\\', next + SHORT);
      continue;
    }
    const rate = short === undefined ? LONG : SHORT;
    builder.keep(at.start + kept, at.start + next).decode(at.start + next, rate, decoded);
    kept = next + rate * decoded.length;
    next = text.indexOf('\\', kept);
  }
  return builder.keep(at.start + kept, at.end).build();
}

/** The character that the escape at `at` stands for, both halves of a pair; `undefined` where it is no whole escape. */
function unicodeAt(text: string, at: number): string | undefined {
  const code = codeAt(text, at);
  if (code === undefined) return undefined;
  if (code < 0x20) return code === 9 || code === 10 || code === 13 ? String.fromCharCode(code) : ' ';
  if (code < 0xd800 || code > 0xdfff) return String.fromCharCode(code);
  const low = code < 0xdc00 ? codeAt(text, at + LONG) : undefined;
  return low !== undefined && low >= 0xdc00 && low <= 0xdfff ? String.fromCharCode(code, low) : REPLACEMENT;
}

function codeAt(text: string, at: number): number | undefined {
  if (at + LONG > text.length || text.charAt(at) !== '\\' || text.charAt(at + 1) !== 'u') return undefined;
  let code = 0;
  for (let digit = at + 2; digit < at + LONG; digit++) {
    const value = hexValue(text.charCodeAt(digit));
    if (value < 0) return undefined;
    code = code * 16 + value;
  }
  return code;
}

function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const small = code | 32;
  return small >= 97 && small <= 102 ? small - 87 : -1;
}
