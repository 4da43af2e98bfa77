import type { Page } from '../../segment/page';
import { inPieces } from '../../segment/pieces';
import { type CleaningRule, steppedRule } from '../cleaningRule';

const HEADING =
  /^(?:(?:cautionary (?:statement|note)s?|caution|notice|safe harbou?r)\b.{0,90}|forward[- ]looking (?:statements?|information)\b.{0,40}|(?:media |press |investor )?contacts?:?|disclaimers?:?|disclosures?:?)$/i;
const PARAGRAPH =
  /forward[- ]looking statements|private securities litigation reform act|does not constitute an offer|for (?:more|further) information,? (?:please )?(?:visit|see|contact|go to)\b[^.]{0,60}\.?$/i;
/** The heading over what a company says of itself: `About Gantry plc`. */
const ABOUT = /^(?:about|über|à propos (?:de|d’|du)|acerca de|sobre) (?=[\p{Lu}\d])[^.!?]{2,60}$/iu;
/** What companies say of themselves there. */
const SELF =
  /\b(?:is (?:an?|the|one of)|are (?:an?|the)|provides?|operates?|develops?|makes|offers|delivers?|helps|serves|manages|invests|founded|headquartered|based in|employs|for more information|ist (?:ein|der|die)|est (?:une?|le|la)|es (?:una?|el|la))\b/i;
/** Shortest portrait under its heading, in UTF-16 units. */
const PORTRAIT = 60;
/** Shortest notice under its heading, in UTF-16 units. */
const NOTICE = 110;
/** Most lines of contacts under their heading. */
const CONTACT_LINES = 8;

/** Legal notices and contacts at the end of press releases. */
export const disclaimerRule: CleaningRule = steppedRule('disclaimer', function* (page) {
  let below = false;
  yield* inPieces(page.lines, ({ at, text, size }) => {
    below ||= size >= NOTICE;
    if (text.length > 60 && text.length < 3000 && PARAGRAPH.test(text)) page.mark(at, 'disclaimer', 'footer');
    if (isSelfPortrait(page, at)) {
      page.mark(at, 'about-company', 'footer');
      page.mark(at + 1, 'about-company', 'footer');
    }
    // Above all text, `Contact` is a link of the menu.
    if (text.length > 110 || !below || !HEADING.test(text)) return;
    page.mark(at, 'disclaimer', 'footer');
    if (!/contacts?:?$/i.test(text)) {
      if ((page.lines[at + 1]?.text.length ?? 0) >= NOTICE) page.mark(at + 1, 'disclaimer', 'footer');
      return;
    }
    for (let k = at + 1; k <= at + CONTACT_LINES && k < page.lines.length && page.lines[k]!.text.length <= 60; k++) {
      if (opensArticle(page, k)) break;
      page.mark(k, 'disclaimer', 'footer');
    }
  });
});

/** Whether the line heads a company's portrait of itself: the paragraph below begins with the company's name and says what it is. */
function isSelfPortrait(page: Page, at: number): boolean {
  const { text } = page.lines[at]!;
  const below = page.lines[at + 1]?.text.slice(0, 400);
  if (below === undefined || below.length < PORTRAIT || text.length > 80 || !ABOUT.test(text)) return false;
  const name = /[\p{Lu}\d].*/u.exec(text.slice(text.indexOf(' ') + 1))?.[0].split(/[\s,]/)[0];
  return name !== undefined && name.length > 1 && below.slice(0, 60).includes(name) && SELF.test(below);
}

/** Whether a paragraph stands under the line, with header lines between at most: it is a title, not a contact. */
function opensArticle(page: Page, at: number): boolean {
  let next = at + 1;
  while (next <= at + 3 && page.header(next, true)) next++;
  return page.lines[at]!.text.split(' ').length > 3 && (page.lines[next]?.size ?? 0) >= NOTICE;
}
