import { zoneBelow } from '../../segment/headerZone';
import type { Page } from '../../segment/page';
import { inPieces } from '../../segment/pieces';
import { countWords } from '../../segment/titleForm';
import { type CleaningRule, steppedRule } from '../cleaningRule';
import { furnitureReason } from '../furniture/furnitureList';

/** Name of the rule, also where markup tells the articles. */
export const KNOWN_FURNITURE = 'known-furniture';

/** Fewest words of a title. */
const TITLE_WORDS = 4;

/** Lines that stand on the list of furniture that the analysis was given: learned from other dumps, or written down by people. */
export const knownFurnitureRule: CleaningRule = steppedRule(KNOWN_FURNITURE, function* (page) {
  const { furniture } = page;
  if (!furniture || furniture.size === 0) return;
  yield* inPieces(page.lines, ({ at, text }) => {
    if (page.markOf(at)) return;
    const reason = furnitureReason(furniture, text);
    if (reason && !isTitle(page, at)) page.mark(at, KNOWN_FURNITURE, reason);
  });
});

/** Whether a date or byline right below makes the line the title of an article. */
function isTitle(page: Page, at: number): boolean {
  if (countWords(page.lines[at]!.text) < TITLE_WORDS) return false;
  const zone = zoneBelow(page, at);
  return zone.dated > 0 || zone.bylined;
}
