import { decodeHTMLStrict } from 'entities/decode';
import type { Repairer } from './repair';

const ENTITY = /&(?:amp;){0,2}(?:#\d{1,6}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,20});/iy;

/** HTML entities left in plain text (`&amp;`, `&#8217;`), once or twice escaped, and the double ampersand that careless unescaping leaves. */
export const entityRepairer: Repairer = {
  name: 'entity',
  label: 'HTML entities left in the text',
  sign: '&[#A-Za-z]|& & ',
  repairAt(text, at) {
    if (text.startsWith('& & ', at)) return { end: at + 3, text: '&' };
    ENTITY.lastIndex = at;
    const found = ENTITY.exec(text)?.[0];
    if (!found) return undefined;
    let decoded = decodeHTMLStrict(found);
    for (let round = 0; round < 2 && decoded.startsWith('&') && decoded.endsWith(';'); round++)
      decoded = decodeHTMLStrict(decoded);
    if (decoded === found || /[\n\r]/.test(decoded)) return undefined;
    return { end: at + found.length, text: decoded };
  },
};
