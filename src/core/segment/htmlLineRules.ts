import type { CleaningRule } from '../clean/cleaningRule';
import { advertBlockRule } from '../clean/rules/advertBlockRule';
import { advertRule } from '../clean/rules/advertRule';
import { authorBioRule } from '../clean/rules/authorBioRule';
import { captionRule } from '../clean/rules/captionRule';
import { commentBlockRule } from '../clean/rules/commentBlockRule';
import { commentFormRule } from '../clean/rules/commentFormRule';
import { counterRule } from '../clean/rules/counterRule';
import { creditRule } from '../clean/rules/creditRule';
import { footerRule } from '../clean/rules/footerRule';
import { navigationRule } from '../clean/rules/navigationRule';
import { newsletterFormRule } from '../clean/rules/newsletterFormRule';
import { pictureNameRule } from '../clean/rules/pictureNameRule';
import { relatedRule } from '../clean/rules/relatedRule';
import { shareRule } from '../clean/rules/shareRule';
import { sourceLinkRule } from '../clean/rules/sourceLinkRule';
import { strayRule } from '../clean/rules/strayRule';
import { tagsRule } from '../clean/rules/tagsRule';
import { tailLinkRule } from '../clean/rules/tailLinkRule';
import type { HtmlBlock } from '../read/htmlScan';
import { slice } from '../text/span';
import { type Mark, Page, type PageLine } from './page';

/** The cleaning rules that go for blocks of a page's main text, in their usual order: those that know a line by its own form. What markup tells better is left to it. */
const RULES: readonly CleaningRule[] = [
  commentBlockRule,
  advertBlockRule,
  commentFormRule,
  counterRule,
  shareRule,
  sourceLinkRule,
  advertRule,
  newsletterFormRule,
  tagsRule,
  creditRule,
  captionRule,
  pictureNameRule,
  footerRule,
  navigationRule,
  strayRule,
  tailLinkRule,
  relatedRule,
  authorBioRule,
];

/** Elements whose lines may have any form. */
const ANY_FORM = /^(?:td|th|dt|dd|pre|code|blockquote)$/;

/** What the forms of lines tell of a main text. */
export interface LineMarks {
  /** Blocks that are no text. */
  readonly blocks: ReadonlyMap<HtmlBlock, Mark>;
  /** Where the text of a block ends that furniture is glued to, by the block's start. */
  readonly tails: ReadonlyMap<number, Mark & { readonly start: number }>;
}

/** Runs the cleaning rules over the blocks of a main text of `text`, each as a line. */
export function markLines(text: string, blocks: readonly HtmlBlock[]): LineMarks {
  const looked = blocks.filter(
    ({ element }) => !ANY_FORM.test(element.tag) && !ANY_FORM.test(element.parent?.tag ?? ''),
  );
  const lines = looked.map(
    (block, at): PageLine => ({
      start: block.start,
      end: block.end,
      index: at * 2,
      blank: false,
      at,
      text: slice(text, block),
      size: block.size,
      gap: at === 0 ? 0 : 1,
      indent: 0,
    }),
  );
  const page = new Page(text, lines);
  for (const rule of RULES) rule.mark(page);
  const marks = new Map<HtmlBlock, Mark>();
  const tails = new Map<number, Mark & { readonly start: number }>();
  for (const [at, block] of looked.entries()) {
    const mark = page.markOf(at);
    const tail = page.tailOf(at);
    if (mark) marks.set(block, mark);
    else if (tail) tails.set(block.start, tail);
  }
  return { blocks: marks, tails };
}
