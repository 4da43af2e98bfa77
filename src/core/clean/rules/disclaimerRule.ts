import { inPieces } from '../../segment/pieces';
import { type CleaningRule, steppedRule } from '../cleaningRule';

const HEADING =
  /^(?:(?:cautionary (?:statement|note)s?|caution|notice|safe harbou?r)\b.{0,90}|forward[- ]looking (?:statements?|information)\b.{0,40}|(?:media |press |investor )?contacts?:?|disclaimers?:?|disclosures?:?)$/i;
const PARAGRAPH =
  /forward[- ]looking statements|private securities litigation reform act|does not constitute an offer|for (?:more|further) information,? (?:please )?(?:visit|see|contact|go to)\b[^.]{0,60}\.?$/i;
/** Shortest notice under its heading, in UTF-16 units. */
const NOTICE = 110;
/** Most lines of contacts under their heading. */
const CONTACT_LINES = 8;

/** Legal notices and contacts at the end of press releases. */
export const disclaimerRule: CleaningRule = steppedRule('disclaimer', (page) =>
  inPieces(page.lines, ({ at, text }) => {
    if (text.length > 60 && text.length < 3000 && PARAGRAPH.test(text)) page.mark(at, 'disclaimer', 'footer');
    if (text.length > 110 || !HEADING.test(text)) return;
    page.mark(at, 'disclaimer', 'footer');
    if (!/contacts?:?$/i.test(text)) {
      if ((page.lines[at + 1]?.text.length ?? 0) >= NOTICE) page.mark(at + 1, 'disclaimer', 'footer');
      return;
    }
    for (let k = at + 1; k <= at + CONTACT_LINES && k < page.lines.length && page.lines[k]!.text.length <= 60; k++)
      page.mark(k, 'disclaimer', 'footer');
  }),
);
