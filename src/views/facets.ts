import {
  DEAL_STATUSES,
  DEAL_TYPES,
  type DealStatus,
  type DealType,
  ENTITY_TYPES,
  type EntityType,
} from '../core/analysis';

/** What the views are narrowed to besides a text; an empty list and an absent value narrow nothing. */
export interface Facets {
  readonly entityTypes: readonly EntityType[];
  readonly dealTypes: readonly DealType[];
  readonly statuses: readonly DealStatus[];
  /** Only what the stories report (`news`), or only what they recall. */
  readonly background?: 'news' | 'background';
  /** How sure a deal must be, 0 to 1. */
  readonly minConfidence?: number;
  /** First date, ISO 8601 as precise as wanted: `2024`, `2024-03`, `2024-03-15`. */
  readonly from?: string;
  /** Last date, all of it included, in the same form. */
  readonly to?: string;
  /** URIs of dumps. */
  readonly dumps: readonly string[];
}

/** Facets that narrow nothing. */
export const NO_FACETS: Facets = { entityTypes: [], dealTypes: [], statuses: [], dumps: [] };

/** Whether `facets` narrow nothing. */
export function isOpen(facets: Facets): boolean {
  return !hasEntityFacets(facets) && !hasDealFacets(facets) && !hasDates(facets) && facets.dumps.length === 0;
}

/** Whether entities are narrowed. */
export function hasEntityFacets({ entityTypes }: Facets): boolean {
  return entityTypes.length > 0;
}

/** Whether deals are narrowed by what they are. */
export function hasDealFacets({ dealTypes, statuses, background, minConfidence }: Facets): boolean {
  return dealTypes.length > 0 || statuses.length > 0 || background !== undefined || minConfidence !== undefined;
}

/** Whether a range of dates is asked for. */
export function hasDates({ from, to }: Facets): boolean {
  return from !== undefined || to !== undefined;
}

/** Whether an ISO date lies in the range, as far as the less precise of the two tells; what has no date lies in none. */
export function inRange(iso: string | undefined, { from, to }: Pick<Facets, 'from' | 'to'>): boolean {
  if (from === undefined && to === undefined) return true;
  if (iso === undefined) return false;
  const compare = (other: string): number => {
    const length = Math.min(iso.length, other.length);
    const [a, b] = [iso.slice(0, length), other.slice(0, length)];
    return a < b ? -1 : a > b ? 1 : 0;
  };
  return (from === undefined || compare(from) >= 0) && (to === undefined || compare(to) <= 0);
}

/** Whether a text is a date that facets may have: a year, a month or a day. */
export function isFacetDate(text: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text);
}

/** Facets out of anything, such as what an earlier version stored: what is not understood narrows nothing. */
export function readFacets(value: unknown): Facets {
  if (typeof value !== 'object' || value === null) return NO_FACETS;
  const { entityTypes, dealTypes, statuses, background, minConfidence, from, to, dumps } = value as Record<
    keyof Facets,
    unknown
  >;
  return {
    entityTypes: known(entityTypes, ENTITY_TYPES),
    dealTypes: known(dealTypes, DEAL_TYPES),
    statuses: known(statuses, DEAL_STATUSES),
    ...(background === 'news' || background === 'background' ? { background } : {}),
    ...(typeof minConfidence === 'number' && minConfidence > 0 && minConfidence <= 1 ? { minConfidence } : {}),
    ...(typeof from === 'string' && isFacetDate(from) ? { from } : {}),
    ...(typeof to === 'string' && isFacetDate(to) ? { to } : {}),
    dumps: Array.isArray(dumps) ? dumps.filter((uri) => typeof uri === 'string') : [],
  };
}

function known<T extends string>(value: unknown, all: readonly T[]): T[] {
  return Array.isArray(value) ? all.filter((one) => value.includes(one)) : [];
}
