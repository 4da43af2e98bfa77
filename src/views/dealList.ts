import type { Article, Deal, DealType } from '../core/analysis';
import type { Steps } from '../core/steps';
import { sortSteps } from '../core/text/sortSteps';
import { type DealTelling, isDisputed, type WorkspaceDeal } from '../workspace/workspaceDeals';
import { dealTitle } from './dealTitle';
import { articlesOf } from './entityList';
import type { ItemFilter } from './itemFilter';

/** What the workspace's deals can be grouped by. */
export const DEAL_GROUPINGS = ['type', 'company', 'date', 'dump'] as const;

/** One of {@link DEAL_GROUPINGS}. */
export type DealGrouping = (typeof DEAL_GROUPINGS)[number];

/** How deals can be ordered within a group. */
export const DEAL_ORDERS = ['date', 'name', 'confidence', 'tellings'] as const;

/** One of {@link DEAL_ORDERS}. */
export type DealOrder = (typeof DEAL_ORDERS)[number];

/** A deal that fits the filter. */
export interface ListedDeal {
  readonly deal: WorkspaceDeal;
  /** The tellings that are sure enough to be shown, the fullest first. */
  readonly tellings: readonly DealTelling[];
  /** The first of them: what the list says of the deal. */
  readonly main: Deal;
  /** When it happened, else when it was told: ISO 8601. */
  readonly date?: string;
  readonly disputed: boolean;
}

/** Deals that have something in common. One with several companies or in several dumps is in a group for each. */
export interface DealGroup {
  readonly id: string;
  /** The type, the company's name, the month or year (`2024-03`; empty where none is known) or the dump's URI. */
  readonly value: string;
  readonly deals: readonly ListedDeal[];
}

/** How many deals are looked at in one piece. */
const PIECE = 50;

/** The deals with a telling of at least the confidence `least` that fit the filter, sorted. */
export function* listDealsSteps(
  deals: readonly WorkspaceDeal[],
  least: number,
  filter: ItemFilter,
  order: DealOrder,
): Steps<ListedDeal[]> {
  const listed: ListedDeal[] = [];
  for (const [i, deal] of deals.entries()) {
    if (i % PIECE === PIECE - 1) yield { stage: 'reading', fraction: i / deals.length };
    const item = listedDeal(deal, least, filter);
    if (item) listed.push(item);
  }
  return yield* sortSteps(listed, COMPARE[order]);
}

/** What is shown of a deal; `undefined` where the filter leaves it out. */
function listedDeal(deal: WorkspaceDeal, least: number, filter: ItemFilter): ListedDeal | undefined {
  const tellings = deal.tellings.filter(({ deal: { confidence } }) => confidence >= least);
  const [first] = tellings;
  if (!first || !filter.hasDeal(first.deal) || !tellings.some(({ uri }) => filter.hasDump(uri))) return undefined;
  const date = first.deal.date?.iso ?? tellings.map(toldOn).find((iso) => iso !== undefined);
  if (!filter.hasDate(date)) return undefined;
  const isNamed = (telling: DealTelling): boolean =>
    filter.namesDeal(telling.deal) || filter.holds([articleOfTelling(telling)?.headline ?? '']);
  if (filter.text && !tellings.some(isNamed)) return undefined;
  return { deal, tellings, main: first.deal, ...(date ? { date } : {}), disputed: isDisputed({ tellings }) };
}

/** The article that a telling stands in. */
export function articleOfTelling({ analysis, deal }: DealTelling): Article | undefined {
  return articlesOf(analysis).get(deal.articleId);
}

function toldOn(telling: DealTelling): string | undefined {
  return articleOfTelling(telling)?.datePublished;
}

/** Where two are equal, sorting keeps the order of the dumps. */
const COMPARE: Record<DealOrder, (a: ListedDeal, b: ListedDeal) => number> = {
  date: (a, b) => compareText(b.date ?? '', a.date ?? ''),
  name: (a, b) => compareText(dealTitle(a.main).toLowerCase(), dealTitle(b.main).toLowerCase()),
  confidence: (a, b) => b.main.confidence - a.main.confidence,
  tellings: (a, b) => b.tellings.length - a.tellings.length,
};

/** Puts sorted deals into groups; `types` are the types in the order to show them. */
export function* groupDealsSteps(
  deals: readonly ListedDeal[],
  grouping: DealGrouping,
  types: readonly DealType[],
): Steps<DealGroup[]> {
  const groups = new Map<string, { value: string; deals: ListedDeal[] }>();
  for (const [i, deal] of deals.entries()) {
    if (i % PIECE === PIECE - 1) yield { stage: 'reading', fraction: i / deals.length };
    for (const { key, value } of groupsOf(deal, grouping)) {
      const known = groups.get(key);
      if (known) known.deals.push(deal);
      else groups.set(key, { value, deals: [deal] });
    }
  }
  const all = [...groups].map(([key, group]) => ({ id: `${grouping}:${key}`, ...group }));
  return yield* sortSteps(all, groupOrder(grouping, types));
}

function groupsOf(
  { main, date, deal, tellings }: ListedDeal,
  grouping: DealGrouping,
): readonly { readonly key: string; readonly value: string }[] {
  switch (grouping) {
    case 'type':
      return [{ key: main.type, value: main.type }];
    case 'date': {
      const month = date?.slice(0, 7) ?? '';
      return [{ key: month, value: month }];
    }
    case 'dump':
      return [...new Set(tellings.map(({ uri }) => uri))].map((uri) => ({ key: uri, value: uri }));
    case 'company':
      return deal.parties.length > 0 ? deal.parties.map(({ key, name }) => ({ key, value: name })) : UNNAMED;
  }
}

const UNNAMED = [{ key: '', value: '' }];

/** Types in their order; the latest month first; companies with the most deals first; dumps by address. What is unknown is last. */
function groupOrder(grouping: DealGrouping, types: readonly DealType[]): (a: DealGroup, b: DealGroup) => number {
  switch (grouping) {
    case 'type':
      return (a, b) => types.indexOf(a.value as DealType) - types.indexOf(b.value as DealType);
    case 'date':
      return (a, b) => compareText(b.value, a.value);
    case 'dump':
      return (a, b) => compareText(a.value, b.value);
    case 'company':
      return (a, b) =>
        Number(a.value === '') - Number(b.value === '') ||
        b.deals.length - a.deals.length ||
        compareText(a.value.toLowerCase(), b.value.toLowerCase());
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
