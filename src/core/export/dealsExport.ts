import type { Analysis, Deal, Party } from '../analysis';
import { countedDeals } from '../merge/countedDeals';
import { mergeDumps } from '../merge/mergeDumps';
import type { Cell } from './csv';
import { dealsByArticle } from './dealsByArticle';
import { dealText, words } from './dealText';
import { type DocumentKind, documentExporter } from './documentExporter';
import { type Exporter, exportAll } from './exporter';
import type { ExportFormat } from './exportFormat';
import { escapeMarkdown, markdownRow } from './markdown';

/** Columns of a deals table that only some types of deal fill. */
const ROLES = [
  'company',
  'target',
  'acquirer',
  'seller',
  'investors',
  'manager',
  'fund',
  'exchange',
  'parties',
] as const;

/** The deals of dumps, as a list. */
export const DEALS: DocumentKind<Deal> = {
  document: 'deals',
  items: (analysis) => countedDeals(analysis.deals),
  issues: (analysis) => analysis.issues.filter(({ code }) => code === 'deal-conflict'),
  articleId: (deal) => deal.articleId,
  columns: [
    'id',
    'type',
    'status',
    'background',
    'confidence',
    ...ROLES,
    'leadInvestors',
    'round',
    'stakePercent',
    'amount',
    'currency',
    'amountText',
    'valuation',
    'valuationCurrency',
    'date',
    'evidence',
    'start',
    'end',
    'toldElsewhere',
  ],
  cells: (deal, headlineOf) => {
    const evidence = deal.evidence[0];
    return [
      deal.id,
      deal.type,
      deal.status,
      deal.background,
      deal.confidence,
      ...ROLES.map((role) => roleCell(deal, role)),
      'investors' in deal ? deal.investors.filter(({ lead }) => lead).map(({ name }) => name) : undefined,
      'round' in deal ? deal.round : undefined,
      'stakePercent' in deal ? deal.stakePercent : undefined,
      deal.amount?.value,
      deal.amount?.currency,
      deal.amount?.text,
      deal.valuation?.value,
      deal.valuation?.currency,
      deal.date?.iso,
      evidence?.text,
      evidence?.span.start,
      evidence?.span.end,
      [
        ...(deal.sources ?? []).flatMap((id) => headlineOf.get(id) ?? []),
        ...(deal.elsewhere ?? []).map(({ source, headline }) => (source ? `${source}: ${headline}` : headline)),
      ],
    ];
  },
  *markdown(analysis) {
    if (analysis.dump.path) yield `# ${escapeMarkdown(analysis.dump.path)}\n\n`;
    for (const [headline, deals] of byArticle(analysis)) {
      yield `## ${escapeMarkdown(headline)}\n\n`;
      yield markdownRow(['Deal', 'Type', 'Status', 'Date', 'Confidence']);
      yield markdownRow(['---', '---', '---', '---', '---:']);
      for (const deal of deals) yield markdownRow([escapeMarkdown(dealText(deal)), ...dealFacts(deal)]);
      yield '\n';
    }
  },
  *text(analysis) {
    if (analysis.dump.path) yield `${analysis.dump.path}\n`;
    for (const [headline, deals] of byArticle(analysis)) {
      yield `  ${headline}\n`;
      for (const deal of deals) yield `    ${dealLine(deal)}\n`;
    }
    yield '\n';
  },
};

/** Exports the deals of dumps. */
export function dealsExporter(format: ExportFormat): Exporter {
  return documentExporter(format, DEALS);
}

/** The deals of several dumps as one string in `format`, what several of them tell merged by {@link mergeDumps}. JSON: a {@link DealsDocument}. */
export function exportDeals(analyses: readonly Analysis[], format: ExportFormat): string {
  return exportAll(dealsExporter(format), analyses.length > 1 ? mergeDumps(analyses) : analyses);
}

/** A deal in one line with its type and status, and how many articles tell it: `[funding round, completed] Fernbank raises $48M (3 articles)`. */
export function dealLine(deal: Deal): string {
  const articles = 1 + (deal.sources?.length ?? 0) + (deal.elsewhere?.length ?? 0);
  const facts = [words(deal.type), deal.status, ...(deal.background ? ['background'] : [])];
  return `[${facts.join(', ')}] ${dealText(deal)}${articles > 1 ? ` (${articles} articles)` : ''}`;
}

function dealFacts(deal: Deal): string[] {
  const status = deal.background ? `${deal.status}, background` : deal.status;
  return [words(deal.type), status, deal.date?.iso ?? '', deal.confidence.toFixed(2)];
}

function roleCell(deal: Deal, role: (typeof ROLES)[number]): Cell {
  const value = (deal as Partial<Record<typeof role, Party | readonly Party[]>>)[role];
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value.map((party: Party) => party.name) : (value as Party).name;
}

/** Headline and deals of each article that has any, in the order of the dump. */
function* byArticle(analysis: Analysis): Generator<[string, readonly Deal[]]> {
  const of = dealsByArticle(analysis);
  for (const { id, headline } of analysis.articles) {
    const deals = of.get(id);
    if (deals) yield [headline, deals];
  }
}
