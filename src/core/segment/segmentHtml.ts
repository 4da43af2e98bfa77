import type { Removal, RemovalReason } from '../analysis';
import { type FurnitureList, furnitureReason } from '../clean/furniture/furnitureList';
import { KNOWN_FURNITURE } from '../clean/rules/knownFurnitureRule';
import type { Detection } from '../detect/detectDump';
import { judgeNotDump } from '../detect/notDump';
import { isLinks } from '../read/htmlLinks';
import { mainBlocks } from '../read/htmlMainText';
import type { HtmlReading } from '../read/htmlReader';
import type { HtmlBlock } from '../read/htmlScan';
import type { Steps } from '../steps';
import { contains, slice } from '../text/span';
import { draftHtmlArticle } from './htmlArticle';
import { type LineMarks, markLines } from './htmlLineRules';
import { findUnits } from './htmlUnits';
import type { Mark } from './page';
import { PIECE } from './pieces';
import type { ArticleDraft, Segmentation } from './segmentation';

/** Least characters of the text of a page's only article, and of a paragraph. */
const PAGE = 140;
const PARAGRAPH = 80;
/** From how many kinds of furniture on a page is a magazine's. */
const FURNISHED = 3;
/** How much of the main text the search for other forms of text looks at, in UTF-16 units. */
const HEAD = 32_768;
const RULE = 'html-structure';

/**
 * Cuts an HTML page by its markup: into its stories where two or more have one form (see {@link findUnits}), else into the one article that its main text
 * is. Gives `undefined` where there is no main text to speak of: then the lines of the page have to tell. Blocks of the list `list` are no text.
 */
export function* segmentHtml(reading: HtmlReading, list?: FurnitureList): Steps<Segmentation | undefined> {
  const { scan, furniture, metadata } = reading;
  const drafts: ArticleDraft[] = [];
  const marks = new Map<HtmlBlock, Mark>();
  const tails = new Map<number, Mark & { readonly start: number }>();
  let verdict: Detection | undefined;
  for (const { title, blocks } of (metadata.isArticle ? undefined : findUnits(reading)) ?? []) {
    const body = cleaned(blocks.filter((block) => block !== title && isText(block)));
    const draft = draftHtmlArticle(reading, body, blocks, { author: [], isArticle: true }, { tails, title });
    if (draft) drafts.push(draft);
  }
  yield PIECE;
  if (drafts.length < 2) {
    drafts.length = 0;
    marks.clear();
    const main = cleaned(
      mainBlocks(scan, furniture, metadata.articleBody).filter((block) => !knownReason(reading, block, list)),
    );
    if (size(main) < PAGE || !main.some((block) => block.size >= PARAGRAPH)) return undefined;
    if (!metadata.isArticle) verdict = judgeNotDump(textOf(reading, main).slice(0, HEAD));
    const draft = draftHtmlArticle(reading, main, scan.blocks, metadata, { tails });
    if (!draft) return undefined;
    drafts.push(draft);
  }
  yield PIECE;
  const removals = removalsAround(reading, drafts, list, { blocks: marks, tails });
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
      drafts.length === 1 ? 'one main text' : `${drafts.length} stories of one form`,
      ...(metadata.isArticle ? ['the page calls itself an article'] : []),
      ...(reasons.size > 0 ? [`furniture of a web page: ${[...reasons].join(', ').replaceAll('_', ' ')}`] : []),
    ],
    articles: drafts,
    removals,
    issues: [],
  };

  /** The blocks that are not furniture by the form of their lines. */
  function cleaned(blocks: readonly HtmlBlock[]): HtmlBlock[] {
    const found = markLines(scan.mapped.text, blocks);
    for (const [block, mark] of found.blocks) marks.set(block, mark);
    for (const [start, tail] of found.tails) tails.set(start, tail);
    return blocks.filter((block) => !found.blocks.has(block));
  }

  function isText(block: HtmlBlock): boolean {
    if (knownReason(reading, block, list)) return false;
    return !furniture.reasonOf(block.element) && (!isLinks(block) || /^h[1-6]$/.test(block.element.tag));
  }
}

function textOf({ mapped }: HtmlReading, blocks: readonly HtmlBlock[]): string {
  return blocks.map((block) => slice(mapped.text, block)).join('\n\n');
}

function size(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.size, 0);
}

/** Every block that no article keeps, with the reason that its element or its place gives. */
function removalsAround(
  reading: HtmlReading,
  drafts: readonly ArticleDraft[],
  list: FurnitureList | undefined,
  marks: LineMarks,
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
      const tail = marks.tails.get(block.start);
      if (tail && keeper.end < block.end)
        removals.push({ span: { start: tail.start, end: block.end }, rule: tail.rule, reason: tail.reason });
      else if (keeper.end < block.end) removals.push(removal(keeper.end, block.end, 'page_header'));
      continue;
    }
    const mark = marks.blocks.get(block);
    if (mark) {
      removals.push({ span: { start: block.start, end: block.end }, rule: mark.rule, reason: mark.reason });
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
