import { type Facets, NO_FACETS } from './facets';
import type { FacetValues } from './facetValues';

/** One value that can be ticked in the picker of facets. */
export type FacetChoice = {
  readonly count?: number;
  readonly picked: boolean;
} & (
  | { readonly facet: 'entityTypes'; readonly value: Facets['entityTypes'][number] }
  | { readonly facet: 'dealTypes'; readonly value: Facets['dealTypes'][number] }
  | { readonly facet: 'statuses'; readonly value: Facets['statuses'][number] }
  | { readonly facet: 'background'; readonly value: NonNullable<Facets['background']> }
  | { readonly facet: 'minConfidence'; readonly value: number }
  | { readonly facet: 'year'; readonly value: string }
  /** The range that holds already and is not of whole years. */
  | { readonly facet: 'range'; readonly value: Pick<Facets, 'from' | 'to'> }
  /** Asks for a range. */
  | { readonly facet: 'otherRange' }
  | { readonly facet: 'dumps'; readonly value: string }
);

/** What can be ticked, in the order to show it, and what of it is ticked. What is ticked is there even if nothing has it any more. */
export function facetChoices(values: FacetValues, now: Facets): FacetChoice[] {
  const list = <F extends FacetChoice['facet'], T>(
    facet: F,
    all: readonly { readonly value: T; readonly count: number }[],
    ticked: readonly T[],
  ): FacetChoice[] => {
    const there = new Set(all.map(({ value }) => value));
    const gone = ticked.filter((value) => !there.has(value)).map((value) => ({ value, count: 0 }));
    return [...all, ...gone].map(
      ({ value, count }) => ({ facet, value, count, picked: ticked.includes(value) }) as unknown as FacetChoice,
    );
  };
  const { from, to, background, minConfidence } = now;
  const isYears = from?.length === 4 && to?.length === 4;
  const years = values.years.filter(({ value }) => isYears && from <= value && value <= to).map(({ value }) => value);
  const hasRange = (from !== undefined || to !== undefined) && (!isYears || years.length === 0);
  const range: FacetChoice[] = hasRange
    ? [{ facet: 'range', value: { ...(from ? { from } : {}), ...(to ? { to } : {}) }, picked: true }]
    : [];
  return [
    ...list('dealTypes', values.dealTypes, now.dealTypes),
    ...list('statuses', values.statuses, now.statuses),
    ...list('background', values.backgrounds, background ? [background] : []),
    ...list('minConfidence', values.confidences, minConfidence === undefined ? [] : [minConfidence]),
    ...list('entityTypes', values.entityTypes, now.entityTypes),
    ...list('year', values.years, years),
    ...range,
    { facet: 'otherRange', picked: false },
    ...list('dumps', values.dumps, now.dumps),
  ];
}

/**
 * The facets of what is ticked. Years make a range from the first to the last; of several confidences the highest counts; news and background
 * together are no facet.
 */
export function facetsOf(ticked: readonly FacetChoice[]): Facets {
  const valuesOf = <F extends FacetChoice['facet']>(
    facet: F,
  ): Extract<FacetChoice, { facet: F; value: unknown }>['value'][] =>
    ticked.flatMap((choice) => (choice.facet === facet && 'value' in choice ? [choice.value as never] : []));
  const backgrounds = valuesOf('background');
  const confidences = valuesOf('minConfidence');
  const years = valuesOf('year').sort();
  const [range] = valuesOf('range');
  const dates = years.length > 0 ? { from: years[0]!, to: years.at(-1)! } : range;
  return {
    ...NO_FACETS,
    entityTypes: valuesOf('entityTypes'),
    dealTypes: valuesOf('dealTypes'),
    statuses: valuesOf('statuses'),
    ...(backgrounds.length === 1 ? { background: backgrounds[0]! } : {}),
    ...(confidences.length > 0 ? { minConfidence: Math.max(...confidences) } : {}),
    ...dates,
    dumps: valuesOf('dumps'),
  };
}
