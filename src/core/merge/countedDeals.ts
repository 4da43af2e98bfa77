import type { Analysis, Deal } from '../analysis';

/** One record of each deal, in their order: those that do not point to another of `deals` by `sameAs`. */
export function countedDeals(deals: readonly Deal[]): Deal[] {
  if (!deals.some(({ sameAs }) => sameAs !== undefined)) return [...deals];
  const ids = new Set(deals.map(({ id }) => id));
  return deals.filter(({ sameAs }) => sameAs === undefined || !ids.has(sameAs));
}

/**
 * The analysis without the deals that are less sure than `least` (0 to 1). Where the record that others
 * point to goes, the first of them takes its place.
 */
export function withConfidentDeals<T extends Pick<Analysis, 'deals' | 'issues'>>(analysis: T, least: number): T {
  const kept = analysis.deals.filter(({ confidence }) => confidence >= least);
  if (kept.length === analysis.deals.length) return analysis;
  const ids = new Set(kept.map(({ id }) => id));
  const heirs = new Map<string, string>();
  const deals = kept.map((deal): Deal => {
    const { sameAs, ...own } = deal;
    if (sameAs === undefined || ids.has(sameAs)) return deal;
    const heir = heirs.get(sameAs);
    if (heir !== undefined) return { ...deal, sameAs: heir };
    heirs.set(sameAs, deal.id);
    return own as Deal;
  });
  return { ...analysis, deals };
}
