import type { HtmlFurniture } from './htmlFurniture';
import type { HtmlBlock, HtmlElement, HtmlScan } from './htmlScan';

/** Least characters of a block that speaks for the elements around it. */
const PARAGRAPH = 25;
/** Names that speak for an element as holding the text, and against it; after mozilla/readability's "positive" and "negative" lists (Apache-2.0). */
const POSITIVE = /article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story/;
const NEGATIVE =
  /-ad-|hidden|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/;
/** Characters of a full paragraph. */
const FULL = 80;
/** How much more text an element around the best one must hold, and the share of its text that must be full paragraphs. */
const MORE = 1.15;
const PURE = 0.6;
/** Share of the best score from which a neighbour belongs to the text too. */
const NEIGHBOUR = 0.2;
/** Share of a block in links from which it is a list of links. */
const LINKS = 0.5;
/** Characters from which a block is text, however much of it is linked. */
const LONGEST_LINKS = 400;

/**
 * The blocks that make up the main text of a page, in order: those inside the element that the most and longest paragraphs speak for, and inside
 * its neighbours that are much like it. The method is that of mozilla/readability (Apache-2.0): a paragraph gives points to its parent, half to
 * the grandparent, less further up; links take points away. Gives none where the page has no paragraphs.
 */
export function mainBlocks(scan: HtmlScan, furniture: HtmlFurniture): HtmlBlock[] {
  const scores = new Map<HtmlElement, number>();
  for (const block of scan.blocks) {
    const size = block.end - block.start;
    if (size < PARAGRAPH || isLinks(block) || furniture.reasonOf(block.element)) continue;
    const points = 1 + commas(scan.mapped.text, block) + Math.min(3, size / 100);
    let element: HtmlElement | undefined = isParagraph(block.element.tag) ? block.element.parent : block.element;
    for (let level = 0; element && level < 5; level++, element = element.parent) {
      const share = level === 0 ? 1 : level === 1 ? 0.5 : 1 / (level * 3);
      scores.set(element, (scores.get(element) ?? base(element)) + points * share);
    }
  }
  const ranked = [...scores]
    .map(([element, score]) => ({ element, score: score * (1 - (element.text ? element.linked / element.text : 0)) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best) return [];
  const whole = widened(best.element, scan, furniture);
  const inside = new Uint8Array(scan.elements.length).fill(1, whole.at, whole.end);
  const least = Math.max(10, best.score * NEIGHBOUR);
  for (const { element, score } of ranked)
    if (element.parent && element.parent === whole.parent && score >= least) inside.fill(1, element.at, element.end);
  return scan.blocks.filter(
    (block) => inside[block.element.at] === 1 && !furniture.reasonOf(block.element) && !isLinks(block),
  );
}

/** The element, or one around it that holds much more text and little else: the parts of an article often have elements of their own. */
function widened(element: HtmlElement, { blocks, elements }: HtmlScan, furniture: HtmlFurniture): HtmlElement {
  const good = new Float64Array(elements.length);
  const all = new Float64Array(elements.length);
  for (const block of blocks) {
    const { at } = block.element;
    if (at < 0 || furniture.reasonOf(block.element)) continue;
    const size = block.end - block.start;
    all[at]! += size;
    if (size >= FULL && !isLinks(block)) good[at]! += size;
  }
  for (let at = elements.length - 1; at >= 0; at--) {
    const parent = elements[at]!.parent?.at;
    if (parent === undefined) continue;
    good[parent]! += good[at]!;
    all[parent]! += all[at]!;
  }
  let chosen = element;
  for (let outer = element.parent; outer; outer = outer.parent) {
    const more = good[outer.at]! > good[chosen.at]! * MORE;
    if (more && good[outer.at]! >= all[outer.at]! * PURE) chosen = outer;
  }
  return chosen;
}

/** Whether a block is little but links. An item of a list is what the list is: one that links is common in lists of news. */
export function isLinks({ start, end, linked, element }: HtmlBlock): boolean {
  if (linked <= (end - start) * LINKS || end - start >= LONGEST_LINKS) return false;
  const list = element.tag === 'li' ? element.parent : undefined;
  return !list || list.linked > list.text * LINKS;
}

function isParagraph(tag: string): boolean {
  return /^(?:p|h[1-6]|li|blockquote|pre|td|dd|dt|figcaption|span)$/.test(tag);
}

function commas(text: string, { start, end }: HtmlBlock): number {
  let count = 0;
  for (let at = text.indexOf(',', start); at >= 0 && at < end && count < 10; at = text.indexOf(',', at + 1)) count++;
  return count;
}

function base({ tag, names }: HtmlElement): number {
  let score = /^(?:div|article|main|section)$/.test(tag) ? 5 : /^(?:pre|td|blockquote)$/.test(tag) ? 3 : 0;
  if (tag === 'article' || tag === 'main') score += 10;
  if (/^(?:ol|ul|dl|form|address|h[1-6]|th)$/.test(tag)) score -= 5;
  if (POSITIVE.test(names)) score += 25;
  if (NEGATIVE.test(names)) score -= 25;
  return score;
}
