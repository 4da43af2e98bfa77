import * as vscode from 'vscode';
import type { Deal } from '../core/analysis';
import { escapeMarkdown } from '../core/export/markdown';
import { moneyText } from '../core/export/moneyText';
import { countDumps, countMentions, dealTypeLabel, entityTypeLabel, statusLabel } from '../host/labels';
import { dealTitle } from '../views/dealTitle';
import { type Fact, factList, valueText } from '../views/tooltips';
import type { DumpDocument } from './dumpDocument';
import type { PlacedMention } from './dumpPlaces';
import { dealLink, hoverMarkdown } from './hoverMarkdown';
import type { DumpMentions } from './mentionsEverywhere';

const { t } = vscode.l10n;

/** Most deals of an entity that are listed. */
const MOST_DEALS = 6;

/** What is known of an entity: type, names, how often it is named here, in the dump and in all dumps, and its deals. */
export function entityHover(
  dump: DumpDocument,
  { entity, mention }: PlacedMention,
  everywhere: readonly DumpMentions[],
): vscode.MarkdownString {
  const here = entity.mentions.filter(({ articleId }) => articleId === mention.articleId).length;
  const facts: Fact[] = [
    [t('Type'), entityTypeLabel(entity.type)],
    [t('Also'), entity.aliases.join(', ')],
    [t('Value'), valueText(entity)],
    [t('In this article'), countMentions(here)],
    [t('In this dump'), entity.mentions.length > here ? countMentions(entity.mentions.length) : ''],
    [t('In all dumps'), inAll(everywhere)],
  ];
  const deals = dump.places.dealsOf.get(entity.id) ?? [];
  const lines = deals.slice(0, MOST_DEALS).map((deal) => `- ${dealLine(dump.uri, deal)}`);
  if (deals.length > MOST_DEALS) lines.push(`- ${t('and {0} more', deals.length - MOST_DEALS)}`);
  const list = lines.length > 0 ? [t('Deals:'), lines.join('\n')] : [];
  return hoverMarkdown([`**${escapeMarkdown(entity.name)}**`, factList(facts), ...list]);
}

/** Only where other dumps name it too. */
function inAll(everywhere: readonly DumpMentions[]): string {
  if (everywhere.length < 2) return '';
  const all = everywhere.flatMap(({ entities }) => entities);
  const count = all.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return t('{0} in {1}', countMentions(count), countDumps(everywhere.length));
}

function dealLine(uri: vscode.Uri, deal: Deal): string {
  const type = dealTypeLabel(deal.type);
  const title = dealTitle(deal);
  const facts = [
    title ? type : '',
    deal.amount ? moneyText(deal.amount) : '',
    statusLabel(deal.status),
    deal.background ? t('background') : '',
  ];
  return `${dealLink(title || type, uri, deal.id)} · ${escapeMarkdown(facts.filter(Boolean).join(' · '))}`;
}
