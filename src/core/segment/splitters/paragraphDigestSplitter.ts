import { isSectionName } from '../sectionName';
import { cutsAt, type Evidence, type Splitter } from '../splitter';
import { countWords } from '../titleForm';
import { shared } from '../vocabulary';

/** Shortest paragraph that is an item, in UTF-16 units, and fewest of them. */
const ITEM = 60;
const ITEMS = 5;
/** Fewest names that an item has to tell of something of its own. */
const NAMES = 2;
/** Share of its names (`Capital`, `Partners` among them) that it may have in common with its neighbour. */
const COMMON = 0.2;
/** Least share of items that have hardly a name in common with their neighbour or the title. */
const APART = 0.8;

/** A round-up without marks: under the name of a section (`Deals`), paragraphs that each tell of somebody else. The paragraphs of a story share its names. */
export const paragraphDigestSplitter: Splitter = {
  kind: 'newsletter',
  split(evidence) {
    const [title, other] = evidence.titles;
    if (!title || other || !isName(evidence.page.lines[title.at]!.text)) return undefined;
    const items = itemsOf(evidence, title.at);
    if (items.length < ITEMS || items.length < evidence.bodyLines * APART) return undefined;
    const apart = items.filter((at, index) =>
      isApart(evidence, at, index === 0 ? title.at : items[index - 1]!, title.at),
    );
    if (apart.length < items.length * APART) return undefined;
    return {
      kind: 'newsletter',
      confidence: 0.6,
      signals: [`${items.length} paragraphs that each tell of somebody else`],
      cuts: cutsAt([title]).map((cut) => ({ ...cut, items })),
    };
  },
};

/** Whether a title is that of a section, not of a story. */
function isName(title: string): boolean {
  return isSectionName(title) || countWords(title) <= 2;
}

function itemsOf({ page }: Evidence, title: number): number[] {
  const items: number[] = [];
  for (const { at, size } of page.lines)
    if (at > title && size >= ITEM && page.isText(at) && !page.header(at)) items.push(at);
  return items;
}

function isApart({ words }: Evidence, at: number, before: number, title: number): boolean {
  const names = words.namesOf(at);
  const common = Math.max(shared(names, words.namesOf(before)), shared(names, words.namesOf(title)));
  return names.size >= NAMES && common <= names.size * COMMON;
}
