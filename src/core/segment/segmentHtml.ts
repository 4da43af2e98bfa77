import type { Removal, RemovalReason } from '../analysis';
import { type FurnitureList, furnitureReason } from '../clean/furniture/furnitureList';
import { KNOWN_FURNITURE } from '../clean/rules/knownFurnitureRule';
import type { Detection } from '../detect/detectDump';
import { judgeNotDump } from '../detect/notDump';
import { isLinks, mainBlocks } from '../read/htmlMainText';
import type { HtmlReading } from '../read/htmlReader';
import type { HtmlBlock } from '../read/htmlScan';
import { contains, slice } from '../text/span';
import { draftHtmlArticle } from './htmlArticle';
import type { ArticleDraft, Segmentation } from './segmentation';

/** Least characters of the text of an article element, of a page's only article, and of a paragraph. */
const ARTICLE = 300;
const PAGE = 250;
const PARAGRAPH = 80;
/** From how many kinds of furniture on a page is a magazine's. */
const FURNISHED = 3;
/** How much of the main text the search for other forms of text looks at, in UTF-16 units. */
const HEAD = 32_768;
const RULE = 'html-structure';

/**
 * Cuts an HTML page by its markup: into its `article` elements where two or more hold text, else into the one article that its main text
 * is. Gives `undefined` where there is no main text to speak of: then the lines of the page have to tell. Blocks of the list `list` are no text.
 */
export function segmentHtml(reading: HtmlReading, list?: FurnitureList): Segmentation | undefined {
  const { scan, furniture, metadata } = reading;
  const drafts: ArticleDraft[] = [];
  let verdict: Detection | undefined;
  for (const inside of articleBlocks(reading)) {
    const draft = draftHtmlArticle(reading, inside.filter(isText), inside, { author: [], isArticle: true });
    if (draft) drafts.push(draft);
  }
  if (drafts.length < 2) {
    drafts.length = 0;
    const main = mainBlocks(scan, furniture).filter((block) => !knownReason(reading, block, list));
    if (size(main) < PAGE || !main.some((block) => block.end - block.start >= PARAGRAPH)) return undefined;
    const other = judgeNotDump(
      main
        .map((block) => slice(reading.mapped.text, block))
        .join('\n\n')
        .slice(0, HEAD),
    );
    if (other && !metadata.isArticle) verdict = other;
    const draft = draftHtmlArticle(reading, main, scan.blocks, metadata);
    if (!draft) return undefined;
    drafts.push(draft);
  }
  const removals = removalsAround(reading, drafts, list);
  // Credits stand in captions: for what a page is the two are one.
  const reasons = new Set(removals.map(({ reason }) => (reason === 'credit' ? 'caption' : reason)));
  const dated = drafts.filter((draft) => draft.datePublished).length;
  const one = reasons.size >= FURNISHED ? 'magazine_page' : 'single_article';
  if (verdict) return { ...verdict, articles: drafts, removals, issues: [] };
  return {
    kind: drafts.length === 1 ? one : dated * 2 >= drafts.length ? 'dated_archive' : 'plain_archive',
    confidence: metadata.isArticle || drafts.length > 1 ? 0.95 : 0.8,
    signals: [
      'an HTML page',
      drafts.length === 1 ? 'one main text' : `${drafts.length} article elements`,
      ...(metadata.isArticle ? ['the page calls itself an article'] : []),
      ...(reasons.size > 0 ? [`furniture of a web page: ${[...reasons].join(', ').replaceAll('_', ' ')}`] : []),
    ],
    articles: drafts,
    removals,
    issues: [],
  };

  function isText(block: HtmlBlock): boolean {
    if (knownReason(reading, block, list)) return false;
    return !furniture.reasonOf(block.element) && (!isLinks(block) || /^h[1-6]$/.test(block.element.tag));
  }
}

/** The blocks of each outermost `article` element that holds text enough for one; none where there are fewer than two. */
function articleBlocks({ scan, furniture }: HtmlReading): HtmlBlock[][] {
  const owner = new Int32Array(scan.elements.length);
  let count = 0;
  let end = 0;
  for (const element of scan.elements) {
    if (element.tag !== 'article' || element.at < end) continue;
    if (element.text - element.linked < ARTICLE || furniture.reasonOf(element)) continue;
    owner.fill(++count, element.at, element.end);
    end = element.end;
  }
  if (count < 2) return [];
  const found = Array.from({ length: count }, (): HtmlBlock[] => []);
  for (const block of scan.blocks) found[(owner[block.element.at] ?? 0) - 1]?.push(block);
  return found;
}

function size(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.end - block.start, 0);
}

/** Every block that no article keeps, with the reason that its element or its place gives. */
function removalsAround(
  reading: HtmlReading,
  drafts: readonly ArticleDraft[],
  list: FurnitureList | undefined,
): Removal[] {
  const { scan, furniture } = reading;
  const kept = drafts
    .flatMap(({ headline, header, body }) => [headline, ...header, ...body])
    .sort((a, b) => a.start - b.start);
  const first = kept[0]!.start;
  const removals: Removal[] = [];
  let next = 0;
  for (const block of scan.blocks) {
    while (next < kept.length && kept[next]!.end <= block.start) next++;
    const keeper = kept[next];
    if (keeper && contains(block, keeper)) {
      if (keeper.end < block.end) removals.push(removal(keeper.end, block.end, 'page_header'));
      continue;
    }
    const known = knownReason(reading, block, list);
    if (known) {
      removals.push({ span: { start: block.start, end: block.end }, rule: KNOWN_FURNITURE, reason: known });
      continue;
    }
    const byPlace = block.end <= first ? 'page_header' : isLinks(block) ? 'navigation' : 'related';
    removals.push(removal(block.start, block.end, furniture.reasonOf(block.element) ?? byPlace));
  }
  return removals;
}

/** The reason for which the list takes a block; headings are told by their place. */
function knownReason(
  { mapped }: HtmlReading,
  block: HtmlBlock,
  list: FurnitureList | undefined,
): RemovalReason | undefined {
  return /^h[1-6]$/.test(block.element.tag) ? undefined : furnitureReason(list, slice(mapped.text, block));
}

function removal(start: number, end: number, reason: RemovalReason): Removal {
  return { span: { start, end }, rule: RULE, reason };
}
