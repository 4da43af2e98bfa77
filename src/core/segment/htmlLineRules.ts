import type { CleaningRule } from '../clean/cleaningRule';
import { CLEANING_RULES } from '../clean/cleaningRules';
import { codeRule } from '../clean/rules/codeRule';
import { disclaimerRule } from '../clean/rules/disclaimerRule';
import { duplicateRule } from '../clean/rules/duplicateRule';
import { frontMatterRule } from '../clean/rules/frontMatterRule';
import { knownFurnitureRule } from '../clean/rules/knownFurnitureRule';
import { leakedJsonRule } from '../clean/rules/leakedJsonRule';
import { memberCardRule } from '../clean/rules/memberCardRule';
import { menuRule } from '../clean/rules/menuRule';
import { pageEndRule } from '../clean/rules/pageEndRule';
import { pageHeaderRule } from '../clean/rules/pageHeaderRule';
import { repeatedFurnitureRule } from '../clean/rules/repeatedFurnitureRule';
import { separatorRule } from '../clean/rules/separatorRule';
import { tickerRule } from '../clean/rules/tickerRule';
import type { HtmlBlock } from '../read/htmlScan';
import { slice } from '../text/span';
import { type Mark, Page, type PageLine } from './page';

/** Rules that need more of a page than its main text, or that know what markup tells better. */
const LEFT_OUT: ReadonlySet<CleaningRule> = new Set<CleaningRule>([
  frontMatterRule,
  leakedJsonRule,
  codeRule,
  disclaimerRule,
  memberCardRule,
  pageHeaderRule,
  separatorRule,
  tickerRule,
  menuRule,
  pageEndRule,
  knownFurnitureRule,
  duplicateRule,
  repeatedFurnitureRule,
]);

/** The cleaning rules that go for blocks of a page's main text, in their usual order: those that know a line by its own form. */
const RULES = CLEANING_RULES.filter((rule) => !LEFT_OUT.has(rule));

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
