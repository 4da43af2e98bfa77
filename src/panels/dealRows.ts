import type { Article, Deal, Money, MoneyValue, Party } from '../core/analysis';
import { rolesOf } from '../core/corrections/dealRoles';
import type { DealsPart } from '../core/merge/mergeDumps';
import { NameKeys } from '../core/merge/nameKeys';
import type { Steps } from '../core/steps';
import { dealTitle } from '../views/dealTitle';
import type { DealRow, RowParty } from '../webview/messages';

/** A dump whose deals become rows: each deal once. */
export interface RowSource {
  readonly uri: string;
  /** Path of the dump for people. */
  readonly path: string;
  readonly part: Pick<DealsPart, 'articles' | 'entities' | 'deals'>;
  /** How many articles of other dumps tell a deal; where absent, as its record says. */
  readonly elsewhere?: (deal: Deal) => number;
}

/** A sentence is shown up to here; a table's cell and a tooltip hold no more. */
const LONGEST_EVIDENCE = 400;
/** How many deals are made into rows in one piece. */
const PIECE = 100;

/** The key of a deal's row. */
export function rowKey(uri: string, dealId: string): string {
  return `${uri}#${dealId}`;
}

/** The rows of the deals of dumps, in their order; names of one company are brought together over all of them. */
export function* dealRowsSteps(sources: readonly RowSource[]): Steps<DealRow[]> {
  const piece = { stage: 'merging', fraction: 0 } as const;
  const names = new NameKeys();
  for (const { part } of sources) {
    names.add(part.entities);
    yield piece;
  }
  const rows: DealRow[] = [];
  for (const source of sources) {
    const articleOf = new Map(source.part.articles.map((article) => [article.id, article]));
    for (const [index, deal] of source.part.deals.entries()) {
      rows.push(dealRow(source, deal, articleOf.get(deal.articleId), names));
      if (index % PIECE === PIECE - 1) yield piece;
    }
    yield piece;
  }
  return rows;
}

function dealRow(source: RowSource, deal: Deal, article: Article | undefined, names: NameKeys): DealRow {
  const [evidence] = deal.evidence;
  const sums = [...(deal.amount ? [deal.amount] : []), ...(deal.alternateAmounts ?? [])];
  return {
    key: rowKey(source.uri, deal.id),
    type: deal.type,
    status: deal.status,
    ...(deal.background ? { background: true } : {}),
    confidence: deal.confidence,
    title: dealTitle(deal),
    parties: partiesOf(deal, names),
    ...('round' in deal && deal.round ? { round: deal.round } : {}),
    ...('stakePercent' in deal && deal.stakePercent !== undefined ? { stakePercent: deal.stakePercent } : {}),
    sums: sums.map(moneyValue),
    ...(deal.valuation ? { valuation: moneyValue(deal.valuation) } : {}),
    ...dateOf(deal, article),
    article: article?.headline ?? '',
    dump: source.path,
    start: evidence?.span.start ?? 0,
    evidence: shortened(evidence?.text.replace(/\s+/g, ' ') ?? ''),
    told: 1 + (deal.sources?.length ?? 0) + (source.elsewhere?.(deal) ?? deal.elsewhere?.length ?? 0),
  };
}

function partiesOf(deal: Deal, names: NameKeys): RowParty[] {
  const leads = new Set('investors' in deal ? deal.investors.filter(({ lead }) => lead) : []) as ReadonlySet<Party>;
  return Object.entries(rolesOf(deal)).flatMap(([role, parties]) =>
    parties.map(
      (party): RowParty => ({
        role: role as RowParty['role'],
        name: party.name,
        ...(party.entityId ? { id: names.keyOf(party.name) } : {}),
        ...(leads.has(party) ? { lead: true } : {}),
      }),
    ),
  );
}

function moneyValue({ value, currency, qualifier }: Money): MoneyValue {
  return { value, currency, ...(qualifier ? { qualifier } : {}) };
}

/** A deal that is recalled did not happen on the day of the article. */
function dateOf({ date, background }: Deal, article: Article | undefined): Pick<DealRow, 'date' | 'dateOfArticle'> {
  if (date) return { date: date.iso };
  return article?.datePublished && !background ? { date: article.datePublished, dateOfArticle: true } : {};
}

function shortened(text: string): string {
  return text.length > LONGEST_EVIDENCE ? `${text.slice(0, LONGEST_EVIDENCE)}…` : text;
}
