import {
  type Analysis,
  DEAL_STATUSES,
  DEAL_TYPES,
  type DealStatus,
  type DealType,
  ENTITY_TYPES,
  type EntityType,
} from '../core/analysis';
import type { Steps } from '../core/steps';
import type { ListedDeal } from './dealList';
import type { Facets } from './facets';

/** A value with how many things have it. */
export interface Counted<T> {
  readonly value: T;
  readonly count: number;
}

/** The values that are there to choose, none of them with a count of nothing. */
export interface FacetValues {
  readonly entityTypes: readonly Counted<EntityType>[];
  readonly dealTypes: readonly Counted<DealType>[];
  readonly statuses: readonly Counted<DealStatus>[];
  readonly backgrounds: readonly Counted<NonNullable<Facets['background']>>[];
  /** Least confidences with the number of deals that are as sure. */
  readonly confidences: readonly Counted<number>[];
  /** Years, the latest first, with the number of articles. */
  readonly years: readonly Counted<string>[];
  /** URIs of dumps, with the number of their deals. */
  readonly dumps: readonly Counted<string>[];
}

/** The confidences on offer. */
const CONFIDENCES = [0.6, 0.7, 0.8, 0.9];
/** How many articles or deals are looked at in one piece. */
const PIECE = 200;

/** Gathers the values that are there, with their counts; `deals` are all that are shown without facets. */
export function* facetValuesSteps(
  entities: { count(type: EntityType): number },
  deals: readonly ListedDeal[],
  dumps: readonly { readonly uri: string; readonly analysis?: Analysis | undefined }[],
): Steps<FacetValues> {
  const types = new Map<DealType, number>();
  const statuses = new Map<DealStatus, number>();
  const backgrounds = new Map<NonNullable<Facets['background']>, number>();
  const confidences = new Map<number, number>();
  const perDump = new Map<string, number>();
  for (const [i, { main, tellings }] of deals.entries()) {
    if (i % PIECE === PIECE - 1) yield { stage: 'reading', fraction: 0 };
    bump(types, main.type);
    bump(statuses, main.status);
    bump(backgrounds, main.background ? 'background' : 'news');
    for (const least of CONFIDENCES) if (main.confidence >= least) bump(confidences, least);
    for (const uri of new Set(tellings.map((telling) => telling.uri))) bump(perDump, uri);
  }
  const years = new Map<string, number>();
  let looked = 0;
  for (const { analysis } of dumps)
    for (const { datePublished } of analysis?.articles ?? []) {
      if (datePublished) bump(years, datePublished.slice(0, 4));
      if (++looked % PIECE === 0) yield { stage: 'reading', fraction: 0 };
    }
  return {
    entityTypes: ENTITY_TYPES.map((value) => ({ value, count: entities.count(value) })).filter(isThere),
    dealTypes: inOrder(DEAL_TYPES, types),
    statuses: inOrder(DEAL_STATUSES, statuses),
    backgrounds: inOrder(['news', 'background'], backgrounds),
    confidences: inOrder(CONFIDENCES, confidences),
    years: [...years].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? 1 : -1)),
    dumps: dumps.map(({ uri }) => ({ value: uri, count: perDump.get(uri) ?? 0 })),
  };
}

function bump<T>(counts: Map<T, number>, key: T): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function inOrder<T>(order: readonly T[], counts: ReadonlyMap<T, number>): Counted<T>[] {
  return order.map((value) => ({ value, count: counts.get(value) ?? 0 })).filter(isThere);
}

function isThere({ count }: { readonly count: number }): boolean {
  return count > 0;
}
