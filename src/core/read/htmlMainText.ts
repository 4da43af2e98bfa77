import type { HtmlFurniture } from './htmlFurniture';
import { isLinks } from './htmlLinks';
import { isFull, refine, SENTENCE_END } from './htmlRefine';
import type { HtmlBlock, HtmlElement, HtmlScan } from './htmlScan';
import { likeness } from './htmlTemplates';
import { StatedText } from './htmlWitness';

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
/** Most blocks between a headline and the text, and the most of a lead that is linked. */
const FAR = 40;
const LEAD_LINKS = 0.3;
/** Least size of what is called a lead, and what leads are called in several languages. */
const LEAD = 40;
const LEAD_NAME =
  /(?:^|[^a-z])(?:stand-?first|dek|deck|lead|lede|intro|summary|sub-?title|subt[ií]tulo|sous-titre|untertitel|sub-?head(?:line)?|chapo|vorspann|excerpt|desc(?:ription)?|sapo|entradilla|bajada|sommaire|ingress|occhiello)(?:$|[^a-z])/i;
/** Share of the best score from which a neighbour of another form does, too. */
const ALIKE = 0.6;
/**
 * The blocks that make up the main text of a page, in order: those inside the element that the most and longest paragraphs speak for, and inside
 * its neighbours that are much like it. The method is that of mozilla/readability (Apache-2.0): a paragraph gives points to its parent, half to
 * the grandparent, less further up; links take points away. Gives none where the page has no paragraphs.
 */
export function mainBlocks(scan: HtmlScan, furniture: HtmlFurniture, stated?: string): HtmlBlock[] {
  const scores = new Map<HtmlElement, number>();
  for (const block of scan.blocks) {
    const { size } = block;
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
    if (
      element.parent &&
      element.parent === whole.parent &&
      score >= least &&
      isPart(element, whole, best.score, score)
    )
      inside.fill(1, element.at, element.end);
  const { text } = scan.mapped;
  const witness = new StatedText(stated);
  const held = new Set(witness.tells ? scan.blocks.filter((block) => witness.holds(text, block)) : []);
  const isStated = (block: HtmlBlock): boolean => held.has(block);
  const places = new Map(scan.blocks.map((block, at) => [block, at]));
  const between = (before: HtmlBlock, block: HtmlBlock): number => places.get(block)! - places.get(before)! - 1;
  const found = scan.blocks.filter(
    (block) => (inside[block.element.at] === 1 && !furniture.reasonOf(block.element)) || held.has(block),
  );
  return [
    ...leadOf(scan, furniture, found[0]),
    ...refine(found, { text, stated: isStated, complete: witness.isAll(text, held), between }),
  ];
}

/** Full paragraphs between the headline and the main text, which many systems keep apart from it. */
function leadOf({ blocks, mapped }: HtmlScan, furniture: HtmlFurniture, first: HtmlBlock | undefined): HtmlBlock[] {
  const to = first ? blocks.indexOf(first) : 0;
  const headline = blocks.findLastIndex(({ element }, at) => at < to && element.tag === 'h1');
  if (headline < 0 || to - headline > FAR || isLinks(blocks[headline]!)) return [];
  return blocks.slice(headline + 1, to).filter((block) => {
    if (block.linked > (block.end - block.start) * LEAD_LINKS) return false;
    if (furniture.reasonOf(block.element)) return false;
    if (block.size >= LEAD && isLead(block)) return true;
    return isFull(block) && SENTENCE_END.test(mapped.text.slice(block.start, block.end));
  });
}

/** Whether a block is called the lead of an article. */
function isLead({ element }: HtmlBlock): boolean {
  return LEAD_NAME.test(element.names) || LEAD_NAME.test(element.parent?.names ?? '');
}

/** Whether a neighbour of the text is a part of it: it is alike, stands before it, or has much the same score. */
function isPart(element: HtmlElement, whole: HtmlElement, best: number, score: number): boolean {
  if (element.tag === 'p' || score >= best * ALIKE || likeness(element) === likeness(whole)) return true;
  return element.at < whole.at && element.prose > 0 && element.linked < element.text * 0.2;
}

/** The element, or one around it that holds much more text and little else: the parts of an article often have elements of their own. */
function widened(element: HtmlElement, { blocks, elements }: HtmlScan, furniture: HtmlFurniture): HtmlElement {
  const good = new Float64Array(elements.length);
  const all = new Float64Array(elements.length);
  for (const block of blocks) {
    const { at } = block.element;
    if (at < 0 || furniture.reasonOf(block.element)) continue;
    const { size } = block;
    all[at]! += size;
    if (size >= FULL && !isLinks(block)) good[at]! += size;
  }
  for (let at = elements.length - 1; at >= 0; at--) {
    const parent = elements[at]!.parent?.at;
    if (parent === undefined) continue;
    good[parent]! += good[at]!;
    all[parent]! += all[at]!;
  }
  const above = new Int32Array(elements.length + 1);
  for (const { at, tag, text } of elements) above[at + 1] = above[at]! + (tag === 'h1' && text > 0 ? 1 : 0);
  const headlines = ({ at, end }: HtmlElement): number => above[Math.min(end, elements.length)]! - above[at]!;
  let chapter: HtmlElement | undefined = element;
  while (chapter && chapter.tag !== 'article') chapter = chapter.parent;
  let chosen = element;
  for (let outer = element.parent; outer; outer = outer.parent) {
    // A page that goes on to the next article has another headline there.
    if (chapter && headlines(chapter) > 0 && headlines(outer) > headlines(chapter)) break;
    const more = good[outer.at]! > good[chosen.at]! * MORE;
    if (more && good[outer.at]! >= all[outer.at]! * PURE) chosen = outer;
  }
  return chosen;
}

function isParagraph(tag: string): boolean {
  return /^(?:p|h[1-6]|li|blockquote|pre|td|dd|dt|figcaption|span)$/.test(tag);
}

function commas(text: string, { start, end }: HtmlBlock): number {
  let count = 0;
  for (let at = text.indexOf(',', start); at >= 0 && at < end && count < 10; at = text.indexOf(',', at + 1)) count++;
  return count;
}

function base(element: HtmlElement): number {
  const { tag } = element;
  const names = element.names.toLowerCase();
  let score = /^(?:div|article|main|section)$/.test(tag) ? 5 : /^(?:pre|td|blockquote)$/.test(tag) ? 3 : 0;
  if (tag === 'article' || tag === 'main') score += 10;
  if (/^(?:ol|ul|dl|form|address|h[1-6]|th)$/.test(tag)) score -= 5;
  if (POSITIVE.test(names)) score += 25;
  if (NEGATIVE.test(names)) score -= 25;
  return score;
}
