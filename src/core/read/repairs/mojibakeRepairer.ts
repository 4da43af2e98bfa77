import { WINDOWS_1252_HIGH } from '../windows1252';
import type { Repair, Repairer } from './repair';

/** The byte that windows-1252 has for a character above ASCII. */
const BYTE_OF = new Map<number, number>(
  [...WINDOWS_1252_HIGH].map((char, index): [number, number] => [char.charCodeAt(0), 0x80 + index]),
);

/** Longest stretch that is put right at once, in UTF-16 units. */
const LONGEST = 64;
/** How often a text may have been through the wrong decoder. */
const ROUNDS = 3;

/**
 * UTF-8 that was read as windows-1252 (`â€™` for `’`, `Ã©` for `é`), once or several times over, and a no-break space read as Mac Roman
 * (`¬†`) or left half (`said.Â The`). Certain where the characters' bytes are a whole UTF-8 sequence that windows-1252 prose does not hold by chance.
 */
export const mojibakeRepairer: Repairer = {
  name: 'mojibake',
  label: 'characters read in a wrong encoding',
  sign: '¬†|β€|Â(?<=[a-z\\d.,;:!?’”)]Â)(?= |$)|[\\u00c2-\\u00f4][^\\u0000-\\u007f]',
  isDamagedAt: (text, at) => text.startsWith('â€', at) || /^Ã[\u0080-\u00bf]/.test(text.slice(at, at + 2)),
  repairAt(text, at) {
    if (text.startsWith('¬†', at)) return { end: at + 2, text: ' ' };
    if (text[at] === 'Â' && (text[at + 1] === ' ' || at + 1 === text.length)) return { end: at + 1, text: '' };
    const greek = greekDash(text, at);
    if (greek) return greek;
    let decoded = '';
    let end = at;
    while (end - at < LONGEST) {
      const next = sequenceAt(text, end);
      if (!next) break;
      decoded += next.text;
      end = next.end;
    }
    if (end === at) return undefined;
    return { end, text: again(decoded) };
  },
};

function again(text: string): string {
  let current = text;
  for (let round = 1; round < ROUNDS; round++) {
    let next = '';
    let changed = false;
    for (let i = 0; i < current.length; ) {
      const found = sequenceAt(current, i);
      next += found?.text ?? current[i]!;
      i = found?.end ?? i + 1;
      changed ||= found !== undefined;
    }
    if (!changed) break;
    current = next;
  }
  return current;
}

/** UTF-8 punctuation read as windows-1253, where the first byte is a beta. */
function greekDash(text: string, at: number): Repair | undefined {
  if (text.charCodeAt(at) !== 0x3b2 || text.charCodeAt(at + 1) !== 0x20ac) return undefined;
  const low = byteAt(text, at + 2);
  return low !== undefined && low >= 0x80 && low <= 0xbf
    ? { end: at + 3, text: String.fromCharCode(0x2000 | (low & 0x3f)) }
    : undefined;
}

/** The character whose UTF-8 bytes stand as single characters at `at`. */
function sequenceAt(text: string, at: number): Repair | undefined {
  const lead = byteAt(text, at);
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return undefined;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let point = lead & (0xff >> (length + 1));
  for (let k = 1; k < length; k++) {
    const byte = byteAt(text, at + k);
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  if (!isCertain(lead, length, point, text, at)) return undefined;
  return { end: at + length, text: String.fromCodePoint(point) };
}

/** Two-letter stretches occur in capitals before a quotation mark (`IRMÃ”`), so only what no such word ends in counts. */
function isCertain(lead: number, length: number, point: number, text: string, at: number): boolean {
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return false;
  if (length === 2) {
    if (lead > 0xc5 || (lead > 0xc3 && !/[a-z]/.test(text[at - 1] ?? ''))) return false;
    const second = text.charCodeAt(at + 1);
    return second < 0x2018 || second > 0x201d || /[a-z]/.test(text[at + 2] ?? '');
  }
  return length === 4 ? point >= 0x10000 : point >= 0x800 && (lead === 0xe2 || point >= 0x3000);
}

function byteAt(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code) || code < 0x80) return undefined;
  return code >= 0xa0 && code <= 0xff ? code : BYTE_OF.get(code);
}
