import type { Article, Deal, Money, Party } from '../analysis';
import type { NameKeys } from './nameKeys';

/** What one article tells of a deal, ready to be compared. */
export interface Telling {
  readonly deal: Deal;
  /** Whom it is about, by {@link NameKeys}: several for mergers and partnerships, none where that has no name. */
  readonly subjects: readonly string[];
  /** Who buys or puts money in. */
  readonly buyers: ReadonlySet<string>;
  readonly sums: readonly Money[];
  /** Day of the article, by a count that only tells days apart; of a deal that the article recalls there is none. */
  readonly day?: number;
  /** Index of its dump, where several are compared. */
  readonly dump?: number;
  /** The main evidence with white space folded. */
  readonly evidence: string;
}

/** Makes a deal ready to be compared. `article` is the one that tells it. */
export function tellingOf(deal: Deal, article: Pick<Article, 'datePublished'> | undefined, names: NameKeys): Telling {
  const day = deal.background ? undefined : dayOf(article?.datePublished);
  return {
    deal,
    subjects: [...new Set(subjectsOf(deal).map(({ name }) => names.keyOf(name)))],
    buyers: new Set(buyersOf(deal).map(({ name }) => names.keyOf(name))),
    sums: [...(deal.amount ? [deal.amount] : []), ...(deal.alternateAmounts ?? [])],
    ...(day === undefined ? {} : { day }),
    evidence: deal.evidence[0]?.text.replace(/\s+/g, ' ') ?? '',
  };
}

/** Whom a deal is about. A thing without a name of its own (`its chemicals arm`) is nobody. */
function subjectsOf(deal: Deal): Party[] {
  switch (deal.type) {
    case 'funding_round':
    case 'ipo':
      return named(deal.company);
    case 'acquisition':
    case 'stake_purchase':
      return named(deal.target);
    case 'fund_raise':
      return named(deal.manager).length > 0 ? named(deal.manager) : named(deal.fund);
    default:
      return named(...deal.parties);
  }
}

/** Who buys or puts money in. */
export function buyersOf(deal: Deal): Party[] {
  switch (deal.type) {
    case 'funding_round':
    case 'fund_raise':
      return named(...deal.investors);
    case 'acquisition':
    case 'stake_purchase':
      return named(...deal.acquirer);
    default:
      return [];
  }
}

function named(...parties: readonly (Party | undefined)[]): Party[] {
  return parties.flatMap((party) => (party?.entityId ? [party] : []));
}

/** ISO date to days, counting months as 31 days: near enough for telling months and years apart. Undefined where it is less precise than a day. */
function dayOf(iso: string | undefined): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return found ? (Number(found[1]) * 12 + Number(found[2])) * 31 + Number(found[3]) : undefined;
}
