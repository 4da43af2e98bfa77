import type { Deal, DealType, Party } from '../core/analysis';
import { DEAL_ROLES, type DealRole } from '../core/corrections/correction';
import { narrowToArticle } from '../core/export/narrowAnalysis';
import { countedDeals } from '../core/merge/countedDeals';
import { type FoundDump, oneLine, placeText } from './foundIn';
import { ToolError } from './toolError';
import { type PageRequest, pageText } from './toolPage';

/** Which deals a model asks for. */
export interface DealQuery {
  /** Id or number (from 1) of an article. */
  readonly article: string | undefined;
  readonly type: DealType | undefined;
}

/** Most characters of the sentence that tells a deal. */
const SENTENCE = 300;

/** The deals of some dumps for a model, one JSON object a line; each once a dump. */
export function dealLines(dumps: readonly FoundDump[], query: DealQuery, page: PageRequest): string {
  const found = dumps.flatMap((dump) => dealsIn(dump, query).map((deal): [FoundDump, Deal] => [dump, deal]));
  if (found.length === 0) {
    const what = query.type ? `deals of type ${query.type}` : 'deals';
    return `No ${what} were found in ${dumps.map(({ path }) => path).join(', ') || 'the dumps'}. That the rules found none does not mean that the text tells none: read the article where it matters.`;
  }
  const head = `${found.length} deals, one JSON object a line. "at" is the place of the value as line:column [start,end) in "dump"; "confidence" is 0 to 1; "background" deals are recalled, not news.`;
  return pageText(head, 'deals', found, page, ([dump, deal]) => JSON.stringify(dealRecord(dump, deal)));
}

/**
 * @throws ToolError where there is no such article.
 */
function dealsIn({ analysis, path }: FoundDump, { article, type }: DealQuery): Deal[] {
  let part = analysis;
  if (article !== undefined) {
    const number = /^\d{1,6}$/.test(article) ? Number(article) : 0;
    const id = analysis.articles.find((one, i) => one.id === article || i + 1 === number)?.id;
    if (id === undefined)
      throw new ToolError(
        `${path} has no article ${JSON.stringify(article)}: it has ${analysis.articles.length}, whose ids and numbers seedDump_listArticles gives.`,
      );
    part = narrowToArticle(analysis, id);
  }
  return countedDeals(part.deals).filter((deal) => type === undefined || deal.type === type);
}

function dealRecord(dump: FoundDump, deal: Deal): Record<string, unknown> {
  const roles: Partial<Record<DealRole, unknown>> = {};
  for (const role of DEAL_ROLES) {
    const value = (deal as Partial<Record<DealRole, Party | readonly Party[]>>)[role];
    if (Array.isArray(value)) {
      if (value.length > 0) roles[role] = (value as readonly Party[]).map((party) => partyRecord(dump, party));
    } else if (value) roles[role] = partyRecord(dump, value as Party);
  }
  const { amount, valuation, date } = deal;
  const [evidence] = deal.evidence;
  return {
    dump: dump.path,
    article: deal.articleId,
    id: deal.id,
    type: deal.type,
    status: deal.status,
    ...(deal.background ? { background: true } : {}),
    confidence: Math.round(deal.confidence * 100) / 100,
    ...roles,
    ...('round' in deal ? { round: deal.round } : {}),
    ...('stakePercent' in deal ? { stakePercent: deal.stakePercent } : {}),
    ...(amount ? { amount: { value: amount.value, currency: amount.currency, at: placeText(dump, amount.span) } } : {}),
    ...(valuation
      ? { valuation: { value: valuation.value, currency: valuation.currency, at: placeText(dump, valuation.span) } }
      : {}),
    ...(date ? { date: { iso: date.iso, at: placeText(dump, date.span) } } : {}),
    ...(evidence ? { evidence: { text: oneLine(evidence.text, SENTENCE), at: placeText(dump, evidence.span) } } : {}),
    ...(deal.sources?.length ? { alsoToldBy: deal.sources } : {}),
  };
}

function partyRecord(dump: FoundDump, party: Party & { readonly lead?: boolean }): Record<string, unknown> {
  return { name: party.name, ...(party.lead ? { lead: true } : {}), at: placeText(dump, party.span) };
}
