import type { Removal, RemovalReason } from '../analysis';
import type { Detection } from '../detect/detectDump';
import { judgeNotDump } from '../detect/notDump';
import { isLinks, mainBlocks } from '../read/htmlMainText';
import type { HtmlReading } from '../read/htmlReader';
import type { HtmlBlock, HtmlElement } from '../read/htmlScan';
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
 * is. Gives `undefined` where there is no main text to speak of: then the lines of the page have to tell.
 */
export function segmentHtml(reading: HtmlReading): Segmentation | undefined {
  const { scan, furniture, metadata } = reading;
  const several = articleElements(reading);
  const drafts: ArticleDraft[] = [];
  let verdict: Detection | undefined;
  for (const element of several) {
    const inside = scan.blocks.filter((block) => isInside(block.element, element));
    const draft = draftHtmlArticle(
      reading,
      inside.filter((block) => isText(block)),
      [],
      { author: [], isArticle: true },
    );
    if (draft) drafts.push(draft);
  }
  if (drafts.length < 2) {
    drafts.length = 0;
    const main = mainBlocks(scan, furniture);
    if (size(main) < PAGE || !main.some((block) => block.end - block.start >= PARAGRAPH)) return undefined;
    const other = judgeNotDump(
      main
        .map((block) => slice(reading.mapped.text, block))
        .join('\n\n')
        .slice(0, HEAD),
    );
    if (other && !metadata.isArticle) verdict = other;
    const before = scan.blocks.filter((block) => block.start < main[0]!.start);
    const draft = draftHtmlArticle(reading, main, before, metadata);
    if (!draft) return undefined;
    drafts.push(draft);
  }
  const removals = removalsAround(reading, drafts);
  const reasons = new Set(removals.map(({ reason }) => reason));
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
    return !furniture.reasonOf(block.element) && (!isLinks(block) || /^h[1-6]$/.test(block.element.tag));
  }
}

/** The outermost `article` elements that hold text enough for one; none where there are fewer than two. */
function articleElements({ scan, furniture }: HtmlReading): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (const element of scan.elements) {
    if (element.tag !== 'article' || element.text - element.linked < ARTICLE || furniture.reasonOf(element)) continue;
    const last = found.at(-1);
    if (!last || element.at >= last.end) found.push(element);
  }
  return found.length > 1 ? found : [];
}

function isInside(element: HtmlElement, outer: HtmlElement): boolean {
  return outer.at <= element.at && element.at < outer.end;
}

function size(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.end - block.start, 0);
}

/** Every block that no article keeps, with the reason that its element or its place gives. */
function removalsAround({ scan, furniture }: HtmlReading, drafts: readonly ArticleDraft[]): Removal[] {
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
    const byPlace = block.end <= first ? 'page_header' : isLinks(block) ? 'navigation' : 'related';
    removals.push(removal(block.start, block.end, furniture.reasonOf(block.element) ?? byPlace));
  }
  return removals;
}

function removal(start: number, end: number, reason: RemovalReason): Removal {
  return { span: { start, end }, rule: RULE, reason };
}
