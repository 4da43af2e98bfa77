import type { Article, Deal, Entity, Investor, Money, Party } from '../../../src/core/analysis';

/** A deal in few words, as tests write it; all but the first four are left out where not given. */
export interface DealSpec {
  readonly id: string;
  readonly article: string;
  readonly type?: 'funding_round' | 'acquisition' | 'stake_purchase' | 'merger' | undefined;
  /** Whom it is about; both parties of a merger. */
  readonly about?: string | readonly string[] | undefined;
  readonly buyers?: readonly string[] | undefined;
  /** Millions of US dollars. */
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
  readonly round?: 'seed' | 'series_a' | 'series_b' | 'series_unknown' | undefined;
  readonly stake?: number | undefined;
  readonly status?: Deal['status'] | undefined;
  readonly background?: boolean | undefined;
  readonly confidence?: number | undefined;
  readonly evidence?: string | undefined;
  /** Offset of its evidence in the dump. */
  readonly at?: number | undefined;
}

/** The record of a deal. */
export function dealOf(spec: DealSpec): Deal {
  const at = spec.at ?? 0;
  const place = (text: string): { text: string; span: { start: number; end: number } } => ({
    text,
    span: { start: at, end: at + text.length },
  });
  const party = (name: string): Party => ({ name, entityId: `e-${name}`, ...place(name) });
  const investor = (name: string): Investor => ({ ...party(name), lead: false });
  const amount = (value: number): Money => ({
    value: value * 1e6,
    currency: spec.currency ?? 'USD',
    ...place(`$${value} million`),
  });
  const about = typeof spec.about === 'string' ? [spec.about] : (spec.about ?? []);
  const type = spec.type ?? 'acquisition';
  const own =
    type === 'funding_round'
      ? { ...(about[0] ? { company: party(about[0]) } : {}), investors: (spec.buyers ?? []).map(investor) }
      : type === 'merger'
        ? { parties: about.map(party) }
        : { acquirer: (spec.buyers ?? []).map(party), ...(about[0] ? { target: party(about[0]) } : {}), seller: [] };
  return {
    id: spec.id,
    articleId: spec.article,
    type,
    status: spec.status ?? 'completed',
    background: spec.background ?? false,
    confidence: spec.confidence ?? 0.8,
    ...own,
    ...(spec.round ? { round: spec.round } : {}),
    ...(spec.stake === undefined ? {} : { stakePercent: spec.stake }),
    ...(spec.amount === undefined ? {} : { amount: amount(spec.amount) }),
    evidence: [place(spec.evidence ?? `Evidence ${spec.id}.`)],
  } as Deal;
}

/** An article of which nothing matters but what is given. */
export function articleOf(id: string, fields: Partial<Article> = {}): Article {
  const nowhere = { start: 0, end: 0 };
  return {
    id,
    headline: id,
    headlineSpan: nowhere,
    span: nowhere,
    headerSpans: [],
    bodySpans: [],
    author: [],
    articleBody: '',
    ...fields,
  };
}

/** The organizations that deals name, with the aliases given. */
export function entitiesOf(
  deals: readonly Deal[],
  aliases: Readonly<Record<string, readonly string[]>> = {},
): Entity[] {
  const names = new Set(JSON.stringify(deals).match(/(?<="entityId":"e-)[^"]+/g) ?? []);
  return [...names].map((name) => ({
    id: `e-${name}`,
    type: 'organization',
    name,
    aliases: [...(aliases[name] ?? [])],
    mentions: [],
  }));
}
