import * as vscode from 'vscode';
import type { Deal, Entity, Investor, Party, TellingElsewhere } from '../core/analysis';
import { escapeMarkdown } from '../core/export/markdown';
import { countedDeals } from '../core/merge/countedDeals';
import {
  countArticles,
  countDeals,
  countEntities,
  countMentions,
  dealTypeLabel,
  entityTypeLabel,
  kindLabel,
  percentLabel,
  reasonLabel,
  roundLabel,
  statusLabel,
} from '../host/labels';
import type { DealCatalog } from '../workspace/dealCatalog';
import type { DumpEntry } from '../workspace/dumpIndex';
import { dumpPath } from '../workspace/dumpReader';
import { dealTitle } from './dealTitle';
import type { RemovalNode } from './removalNodes';
import type { ArticleNode, DealNode, TreeNode } from './treeNodes';

const { t } = vscode.l10n;

/** Longest text of the dump that a tooltip shows, in characters. */
const EXCERPT = 280;
/** Most notes on a dump, and most other articles that tell a deal. */
const NOTES = 3;
const TELLINGS = 6;

/** Tooltip of an item of the tree; none for a group. `entry` is its dump's. */
export function nodeTooltip(
  node: TreeNode,
  entry: DumpEntry | undefined,
  catalog: DealCatalog,
): vscode.MarkdownString | undefined {
  switch (node.kind) {
    case 'dump':
      return entry && dumpTooltip(entry, catalog);
    case 'article':
      return articleTooltip(node, entry && catalog.originalOf(entry.uri, node.article));
    case 'group':
    case 'removals':
    case 'reason':
      return undefined;
    case 'removal':
      return removalTooltip(node);
    case 'entity':
      return entityTooltip(node.entity, node.mentions.length);
    case 'deal':
      return dealTooltip(node.deal, tellings(node, entry, catalog));
  }
}

/** Tooltip of a dump: path, kind, confidence, signals, counts. */
export function dumpTooltip({ uri, detection, analysis }: DumpEntry, catalog: DealCatalog): vscode.MarkdownString {
  const { kind, confidence, signals } = analysis?.dump ?? detection;
  const facts: Fact[] = [
    [t('Kind'), kindLabel(kind)],
    [t('Confidence'), percentLabel(confidence)],
    [t('Signals'), signals.join('; ')],
  ];
  if (analysis) {
    const { articles, entities, deals } = analysis;
    const counts = [
      countArticles(articles.length),
      countEntities(entities.length),
      countDeals(countedDeals(deals).length),
    ];
    facts.push([t('Found'), counts.join(', ')], [t('Encoding'), analysis.dump.encoding]);
    facts.push([
      t('Notes'),
      [...catalog.conflictsOf(uri), ...analysis.issues]
        .slice(0, NOTES)
        .map((issue) => issue.message)
        .join(' '),
    ]);
  }
  return tooltipPage(dumpPath(uri), facts);
}

/** Tooltip of an article: how much was found in it, what it states of itself, how it begins. */
function articleTooltip(
  { article, counts }: ArticleNode,
  original: TellingElsewhere | undefined,
): vscode.MarkdownString {
  const facts: Fact[] = [
    [t('Found'), [countDeals(counts.deals), countEntities(counts.entities)].join(', ')],
    [t('Date'), article.datePublished ?? ''],
    [t('Author'), article.author.join(', ')],
    [t('Section'), article.articleSection ?? ''],
    [t('Publisher'), article.publisher ?? ''],
    [t('Address'), article.url ?? ''],
    [t('Note'), article.truncated ? t('The text is cut off.') : ''],
    [t('Note'), article.duplicateOf ? t('Repeats another article of the dump.') : ''],
    [t('Note'), article.corrected ? t('Where it begins or ends was corrected.') : ''],
    [t('Note'), original ? t('Repeats an article of {0}: {1}', original.source ?? '', original.headline) : ''],
  ];
  return tooltipPage(article.headline, facts, article.articleBody);
}

/** Tooltip of an entity: type, other names, value, mentions in the article and in all. */
function entityTooltip(entity: Entity, mentionsHere: number): vscode.MarkdownString {
  const all = entity.mentions.length;
  const facts: Fact[] = [
    [t('Type'), entityTypeLabel(entity.type)],
    [t('Also'), entity.aliases.join(', ')],
    [t('Value'), valueText(entity)],
    [t('Mentions'), all === mentionsHere ? countMentions(all) : t('{0} here, {1} in the dump', mentionsHere, all)],
    [t('Note'), entity.corrected ? t('Corrected in this workspace.') : ''],
  ];
  return tooltipPage(entity.name, facts);
}

/** The value of a sum, percentage or date; empty for a name. */
export function valueText({ value }: Entity): string {
  if (!value) return '';
  return 'currency' in value ? amount(value) : 'iso' in value ? value.iso : `${value.value}%`;
}

/** Tooltip of a deal: terms, parties by role, and the sentence that tells it. */
function dealTooltip(deal: Deal, alsoIn: readonly string[]): vscode.MarkdownString {
  const facts: Fact[] = [...dealFacts(deal), [t('Also in'), alsoIn.join('; ')]];
  return tooltipPage(dealTitle(deal) || dealTypeLabel(deal.type), facts, deal.evidence[0]?.text);
}

/** What a deal is: type, status, parties by role, terms, and how sure it is. */
export function dealFacts(deal: Deal): Fact[] {
  return [
    [t('Type'), dealTypeLabel(deal.type)],
    [t('Status'), deal.background ? t('{0}, background', statusLabel(deal.status)) : statusLabel(deal.status)],
    ...roles(deal),
    [
      t('Amount'),
      [deal.amount, ...(deal.alternateAmounts ?? [])].flatMap((sum) => (sum ? [sum.text] : [])).join(' = '),
    ],
    [t('Valuation'), deal.valuation?.text ?? ''],
    [t('Date'), deal.date ? `${deal.date.text} (${deal.date.iso})` : ''],
    [t('Confidence'), percentLabel(deal.confidence)],
    [t('Note'), deal.corrected ? t('Confirmed, edited or added in this workspace.') : ''],
  ];
}

/** Tooltip of a removal: reason, rule, and how it begins. */
function removalTooltip({ part: { removal, kept }, excerpt }: RemovalNode): vscode.MarkdownString {
  const facts: Fact[] = [
    [t('Rule'), removal.rule],
    [t('Length'), t('{0} characters', removal.span.end - removal.span.start)],
    [t('Note'), kept ? t('Kept by a correction.') : removal.corrected ? t('Taken by a correction.') : ''],
  ];
  return tooltipPage(reasonLabel(removal.reason), facts, excerpt);
}

/** The headlines of other articles that tell a deal, those of other dumps with their paths. */
function tellings({ deal }: DealNode, entry: DumpEntry | undefined, catalog: DealCatalog): string[] {
  const here = (deal.sources ?? []).flatMap(
    (source) => entry?.analysis?.articles.find(({ id }) => id === source)?.headline ?? [],
  );
  const there = entry ? catalog.elsewhereOf(entry.uri, deal) : [];
  return [...here, ...there.map(({ source, headline }) => `${source ?? ''}: ${headline}`)].slice(0, TELLINGS);
}

/** A labelled value; an empty one is not shown. */
export type Fact = readonly [label: string, value: string];

function roles(deal: Deal): Fact[] {
  switch (deal.type) {
    case 'funding_round':
      return [
        [t('Company'), deal.company?.name ?? ''],
        [t('Investors'), investors(deal.investors)],
        [t('Round'), deal.round ? roundLabel(deal.round) : ''],
      ];
    case 'acquisition':
    case 'stake_purchase':
      return [
        [t('Acquirer'), names(deal.acquirer)],
        [t('Target'), deal.target?.name ?? ''],
        [t('Seller'), names(deal.seller)],
        [t('Stake'), deal.stakePercent === undefined ? '' : `${deal.stakePercent}%`],
      ];
    case 'fund_raise':
      return [
        [t('Manager'), deal.manager?.name ?? ''],
        [t('Fund'), deal.fund?.name ?? ''],
        [t('Investors'), investors(deal.investors)],
      ];
    case 'ipo':
      return [
        [t('Company'), deal.company?.name ?? ''],
        [t('Exchange'), deal.exchange?.name ?? ''],
      ];
    default:
      return [[t('Parties'), names(deal.parties)]];
  }
}

function names(parties: readonly Party[]): string {
  return parties.map((party) => party.name).join(', ');
}

function investors(list: readonly Investor[]): string {
  return list.map((party) => (party.lead ? t('{0} (lead)', party.name) : party.name)).join(', ');
}

function amount({ value, currency }: { value: number; currency: string }): string {
  return `${value.toLocaleString('en')} ${currency}`;
}

/** The facts that have a value as a list in Markdown; the values are escaped. */
export function factList(facts: readonly Fact[]): string {
  const shown = facts.filter(([, value]) => value);
  return shown.map(([label, value]) => `- ${label}: ${escapeMarkdown(value)}`).join('\n');
}

/** A title, a list of the facts that have a value, and an excerpt. What comes from the dump is escaped: it is never markup. */
export function tooltipPage(title: string, facts: readonly Fact[], excerpt?: string): vscode.MarkdownString {
  const parts = [`**${escapeMarkdown(title)}**`];
  const list = factList(facts);
  if (list) parts.push(list);
  if (excerpt) parts.push('---', escapeMarkdown(excerpt.length > EXCERPT ? `${excerpt.slice(0, EXCERPT)}…` : excerpt));
  return new vscode.MarkdownString(parts.join('\n\n'));
}
