/** Other names of a few countries, as news use them side by side: each list is one place. */
const NAMES: readonly (readonly string[])[] = [
  ['united states', 'us', 'u.s.', 'u.s', 'usa', 'u.s.a.', 'america', 'united states of america'],
  ['united kingdom', 'uk', 'u.k.', 'u.k', 'britain', 'great britain'],
  ['united arab emirates', 'uae', 'u.a.e.'],
  ['european union', 'eu', 'e.u.'],
];
const LIST_OF = new Map(NAMES.flatMap((list, i) => list.map((name) => [name, i] as const)));

/** A number that names of the same country share; undefined for places with one name. */
export function samePlaceOf(key: string): number | undefined {
  return LIST_OF.get(key);
}
