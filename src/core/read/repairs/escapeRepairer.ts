import type { Repairer } from './repair';

/** Code points that escapes in news pages stand for: Latin letters with marks, spaces, dashes, quotation marks, euro, trade mark. */
const ESCAPE = /\\?u(00[a-f][0-9a-f]|01[0-7][0-9a-f]|20(?:0[9a-f]|1[0-9a-f]|2[0-6]|3[0-3a]|ac)|2122|feff)/iy;

/** Unicode escapes that stand in the text, mostly without their backslash: `Appleu2019s`, `Cafu00e9`. */
export const escapeRepairer: Repairer = {
  name: 'escape',
  label: 'escapes left in the text',
  sign: '\\\\?u[0-2f][0-9a-f]',
  repairAt(text, at) {
    ESCAPE.lastIndex = at;
    const found = ESCAPE.exec(text);
    if (!found || /[A-Z]/.test(found[0])) return undefined;
    const point = Number.parseInt(found[1]!, 16);
    return { end: at + found[0].length, text: point === 0xfeff ? '' : String.fromCharCode(point) };
  },
};
