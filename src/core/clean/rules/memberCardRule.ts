import { inPieces } from '../../segment/pieces';
import { type CleaningRule, steppedRule } from '../cleaningRule';

const JOINED = /^(?:joined|member since|registered|last seen)\s?: \S/i;
const FIELD =
  /^(?:joined|member since|registered|last seen|interests|about myself|location|from|posts|website|occupation|age)\s?: ?/i;
/** Longest line of a name or a name with an age, in UTF-16 units, and how many of them stand above. */
const NAME = 40;
const NAMES = 2;

/** Cards of a community's members: a name, the name with an age, `Joined: 3 May 2031`, `Interests: …`. */
export const memberCardRule: CleaningRule = steppedRule('member-card', (page) =>
  inPieces(page.lines, ({ at, text }) => {
    if (text.length > NAME || !JOINED.test(text)) return;
    page.mark(at, 'member-card', 'author_bio');
    for (let k = at - 1; k >= at - NAMES && k >= 0; k--) {
      const line = page.lines[k]!;
      if (page.markOf(k) || line.text.length > NAME || /[.!?]$/.test(line.text)) break;
      page.mark(k, 'member-card', 'author_bio');
    }
    for (let k = at + 1; k < page.lines.length && FIELD.test(page.lines[k]!.text.slice(0, NAME)); k++)
      page.mark(k, 'member-card', 'author_bio');
  }),
);
