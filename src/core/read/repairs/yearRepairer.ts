import type { Repairer } from './repair';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
/** A month with a day, and a month alone, in front of a year. */
const WITH_DAY = new RegExp(`\\b(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? |\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? )$`);
const ALONE = new RegExp(`\\b${MONTH},? $`);
/** How much in front of a year is looked at, in UTF-16 units. */
const BEFORE = 24;
/** Length of a year with its comma. */
const LENGTH = 5;

/** Years that a formatter of numbers gave a thousands comma: `3 May 2,031`. Certain behind a day and month, and behind a month alone where no noun follows. */
export const yearRepairer: Repairer = {
  name: 'year',
  label: 'years with a thousands comma',
  sign: '(?:1,9|2,0)\\d\\d(?![\\d,.]\\d)',
  repairAt(text, at) {
    const before = text.slice(Math.max(0, at - BEFORE), at);
    const isYear =
      WITH_DAY.test(before) ||
      (ALONE.test(before) && /^(?:$|[.,;:!?)\]\n\r])/.test(text.slice(at + LENGTH, at + LENGTH + 1)));
    return isYear ? { end: at + LENGTH, text: text.slice(at, at + LENGTH).replace(',', '') } : undefined;
  },
};
