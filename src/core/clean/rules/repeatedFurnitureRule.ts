import { zoneBelow } from '../../segment/headerZone';
import type { Page } from '../../segment/page';
import { inPieces } from '../../segment/pieces';
import { endsSentence } from '../../segment/titleForm';
import { type CleaningRule, steppedRule } from '../cleaningRule';

/** Length from which what stands under a line is a full paragraph, in UTF-16 units. */
const PARAGRAPH = 110;
/** Longest line that can be furniture, and how often its shape must come. */
const LONGEST = 70;
const TIMES = 3;
/** Longest sentence that can be furniture: it must come again word for word. */
const SENTENCE = 400;

/** Short lines whose shape (digits folded) comes again and again on one page: buttons and labels that no word list knows. */
export const repeatedFurnitureRule: CleaningRule = steppedRule('repeated-furniture', function* (page) {
  const counts = new Map<string, number>();
  const shapes: (string | undefined)[] = [];
  yield* inPieces(page.lines, ({ at, text }) => {
    const shape = text.length <= LONGEST ? shapeOf(page, at) : text.length <= SENTENCE ? text : undefined;
    shapes[at] = shape;
    if (shape) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  });
  yield* inPieces(page.lines, ({ at }) => {
    const shape = shapes[at];
    if (!shape || counts.get(shape)! < TIMES || page.markOf(at)) return;
    // A sentence opens no article: where it stands again and again, its first place is furniture as well.
    if (page.lines[at]!.text.length > LONGEST ? endsSentence(page.lines[at]!.text) : !opensArticle(page, at))
      page.mark(at, 'repeated-furniture', 'stray');
  });
});

/** The text with digits folded; `undefined` for header lines, list items and interview labels, which may repeat by right. */
function shapeOf(page: Page, at: number): string | undefined {
  const { text } = page.lines[at]!;
  if (text.length < 3 || /^(?:19|20)\d\d$/.test(text) || /^(?:[•*·-] ?|\d{1,2}[.)] |[QA]\d{0,2}[.:])/i.test(text))
    return undefined;
  const joined = text.includes(' · ') || text.includes(' | ');
  if (!joined && page.header(at, true)) return undefined;
  return text.replace(/\d+/g, '0').toLowerCase();
}

function opensArticle(page: Page, at: number): boolean {
  const zone = zoneBelow(page, at);
  if (zone.dated > 0 || zone.bylined) return true;
  return /\d/.test(page.lines[at]!.text) && (page.lines[zone.edge]?.size ?? 0) >= PARAGRAPH;
}
