import { cutsAt, type Splitter } from '../splitter';
import { digestUnderHeadings } from './headingDigestSplitter';

/** Furniture that pages of magazines have and archives mostly have not. */
const FURNITURE = ['navigation', 'share', 'counter', 'comment_form', 'comment', 'leaked_json'] as const;

/** Furniture that other kinds may have too. */
const ALSO = ['related', 'newsletter_form', 'advert', 'tags'] as const;

/** Furniture that archives of bare text never have; or else it takes a whole menu. */
const SURE = ['share', 'comment_form', 'comment', 'leaked_json'];

/** How many sorts of furniture around one article make a page, whatever they are. */
const MIXED = 4;

/** One article, or a few, in the furniture of a web page: menus, share bars, counters, comment forms. */
export const magazinePageSplitter: Splitter = {
  kind: 'magazine_page',
  split(evidence) {
    const kinds = FURNITURE.filter((reason) => (evidence.marked.get(reason) ?? 0) > 0);
    const lines = [...kinds, ...ALSO].reduce((sum, reason) => sum + (evidence.marked.get(reason) ?? 0), 0);
    if (evidence.marked.has('page_header') && evidence.titles.every((title) => title.date)) return undefined;
    const menu = evidence.marked.get('navigation') ?? 0;
    const all = [...FURNITURE, ...ALSO, 'footer' as const].filter((reason) => evidence.marked.has(reason));
    const mixed = all.length >= MIXED && menu > 0 && evidence.titles.length === 1;
    if (!mixed && !SURE.some((reason) => evidence.marked.has(reason)) && menu < 3) return undefined;
    if (
      (!mixed && kinds.length < 2 && (menu < 6 || evidence.titles.length > 2)) ||
      lines < 4 ||
      lines * 12 < evidence.bodyLines
    )
      return undefined;
    const digest = digestUnderHeadings(evidence);
    return {
      kind: 'magazine_page',
      confidence: Math.min(0.95, 0.5 + kinds.length * 0.1),
      signals: [`furniture of a web page: ${kinds.map((kind) => kind.replace('_', ' ')).join(', ')}`],
      cuts: digest ? [digest] : cutsAt(evidence.titles),
    };
  },
};
