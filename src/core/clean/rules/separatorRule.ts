import { inPieces } from '../../segment/pieces';
import { type CleaningRule, steppedRule } from '../cleaningRule';

/** A line drawn with one character, perhaps with blanks between: `-----`, `=====`, `* * *`, `___`. */
const DRAWN = /^(?:-[- ]+|=[= ]+|\*[* ]+|_[_ ]+|~[~ ]+|#[# ]+|•[• ]+|[—–][—– ]+|\.[. ]{4,}|\+[+ ]+)$/;
/** Shortest and longest such line, in UTF-16 units. */
const SHORTEST = 3;
const LONGEST = 200;

/** Drawn lines between texts. What stands below one is likely to begin a new article: see `zoneAbove`. */
export const separatorRule: CleaningRule = steppedRule('separator', (page) =>
  inPieces(page.lines, ({ at, text }) => {
    if (text.length >= SHORTEST && text.length <= LONGEST && DRAWN.test(text)) page.mark(at, 'separator', 'stray');
  }),
);
