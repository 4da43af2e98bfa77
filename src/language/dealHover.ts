import * as vscode from 'vscode';
import type { Deal, TellingElsewhere } from '../core/analysis';
import { escapeMarkdown } from '../core/export/markdown';
import { dealTypeLabel } from '../host/labels';
import { dealTitle } from '../views/dealTitle';
import { dealFacts, type Fact, factList } from '../views/tooltips';
import type { DumpDocument } from './dumpDocument';
import { dealLink, excerpt, hoverMarkdown } from './hoverMarkdown';

const { t } = vscode.l10n;

/** Most sentences, and most other tellings, that are shown. */
const MOST = 4;

/** What a deal is, and why it was found: status, how sure it is, the sentences that tell it, and who else does. `ruled`: below a line, as what follows on something else. */
export function dealHover(
  dump: DumpDocument,
  deal: Deal,
  elsewhere: readonly TellingElsewhere[],
  ruled: boolean,
): vscode.MarkdownString {
  const here = (deal.sources ?? []).flatMap((id) => dump.places.articleOf.get(id)?.article.headline ?? []);
  const there = elsewhere.map(({ source, headline }) => `${source ?? ''}: ${headline}`);
  const own = dealFacts(deal).map(([label, value]): Fact => [label, dump.plain(value)]);
  const facts: Fact[] = [...own, [t('Also in'), [...here, ...there].slice(0, MOST).join('; ')]];
  const sentences = deal.evidence
    .slice(0, MOST)
    .map(
      ({ text }, i) => `- ${dealLink(t('Show'), dump.uri, deal.id, i)} “${escapeMarkdown(excerpt(dump.plain(text)))}”`,
    );
  const why = sentences.length > 0 ? [t('Found because the text says:'), sentences.join('\n')] : [];
  const title = dealTitle(deal) || dealTypeLabel(deal.type);
  return hoverMarkdown([ruled ? '---' : '', `**${escapeMarkdown(title)}**`, factList(facts), ...why]);
}
