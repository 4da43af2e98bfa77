import type { CleaningRule } from './cleaningRule';
import { advertBlockRule } from './rules/advertBlockRule';
import { advertRule } from './rules/advertRule';
import { authorBioRule } from './rules/authorBioRule';
import { captionRule } from './rules/captionRule';
import { codeRule } from './rules/codeRule';
import { commentBlockRule } from './rules/commentBlockRule';
import { commentFormRule } from './rules/commentFormRule';
import { counterRule } from './rules/counterRule';
import { creditRule } from './rules/creditRule';
import { disclaimerRule } from './rules/disclaimerRule';
import { duplicateRule } from './rules/duplicateRule';
import { footerRule } from './rules/footerRule';
import { frontMatterRule } from './rules/frontMatterRule';
import { knownFurnitureRule } from './rules/knownFurnitureRule';
import { leakedJsonRule } from './rules/leakedJsonRule';
import { memberCardRule } from './rules/memberCardRule';
import { menuRule } from './rules/menuRule';
import { navigationRule } from './rules/navigationRule';
import { newsletterFormRule } from './rules/newsletterFormRule';
import { pageEndRule } from './rules/pageEndRule';
import { pageHeaderRule } from './rules/pageHeaderRule';
import { pictureNameRule } from './rules/pictureNameRule';
import { relatedRule } from './rules/relatedRule';
import { repeatedFurnitureRule } from './rules/repeatedFurnitureRule';
import { separatorRule } from './rules/separatorRule';
import { shareRule } from './rules/shareRule';
import { sourceLinkRule } from './rules/sourceLinkRule';
import { strayRule } from './rules/strayRule';
import { tagsRule } from './rules/tagsRule';
import { tailLinkRule } from './rules/tailLinkRule';
import { tickerRule } from './rules/tickerRule';

/** THE cleaning rules in the order they run; the first that takes a line names the reason. */
export const CLEANING_RULES: readonly CleaningRule[] = [
  // At the very top, and of lines that would look like others elsewhere.
  frontMatterRule,
  // Leaks first: they hold whole articles, comments and biographies that other rules would take piecemeal, leaving holes.
  leakedJsonRule,
  codeRule,
  // Blocks before single lines: a block needs its marks (`Reply`, `2 weeks ago`, headings) still unmarked.
  commentBlockRule,
  advertBlockRule,
  disclaimerRule,
  memberCardRule,
  // Single lines by form, the most specific first.
  pageHeaderRule,
  separatorRule,
  tickerRule,
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
  menuRule,
  strayRule,
  // Below the foot, once it is marked.
  pageEndRule,
  // Ends of lines, once it is known which lines stay.
  tailLinkRule,
  // What other dumps have taught: after the forms, which know better why; before what asks which lines are furniture.
  knownFurnitureRule,
  // Lists of links need to see which lines are furniture already; biographies stand among them.
  relatedRule,
  authorBioRule,
  // Whatever still repeats: after all rules that give a better reason.
  duplicateRule,
  repeatedFurnitureRule,
];
