import * as vscode from 'vscode';
import { DEAL_TYPES, type Deal, type DealType } from '../core/analysis';
import type { CorrectionBody, DealChanges } from '../core/corrections/correction';
import { dealPlace, dealReference } from '../core/corrections/makeCorrection';
import { type Span, trimSpan } from '../core/text/span';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { dealTypeLabel } from '../host/labels';
import type { Services } from '../services';
import { type CorrectionArgument, correct, dealsOf, type Subject, subjectOf } from './correctionSubject';
import { editDeal } from './dealForm';
import { articleAt, sentenceAt } from './itemsAt';

/** Confirm Deal, Reject Deal, Edit Deal…, Add Deal…: from the tree, at the cursor, or from a quick fix. */
export function registerDealCorrections(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const { log } = services;
  const judge = (type: 'deal-confirmed' | 'deal-rejected') => async (argument?: CorrectionArgument, more?: unknown) => {
    const chosen = await dealsOf(services, argument, more);
    if (!chosen) return;
    const body = (deal: Deal): CorrectionBody => ({ type, deal: dealReference(deal) });
    await correct(
      services,
      chosen.subject.uri,
      chosen.items.map((deal) => ({ body: body(deal), at: dealPlace(deal) })),
    );
  };
  store.add(registerCommand(log, Command.confirmDeal, judge('deal-confirmed')));
  store.add(registerCommand(log, Command.rejectDeal, judge('deal-rejected')));
  store.add(
    registerCommand(log, Command.editDeal, async (argument?: CorrectionArgument, given?: unknown) => {
      const chosen = await dealsOf(services, argument);
      const deal = chosen?.items[0];
      if (!chosen || !deal) return;
      const { subject } = chosen;
      const changes = isChanges(given) ? given : await editDeal(deal, subject.analysis, subject.document.getText());
      if (!changes || Object.keys(changes).length === 0) return;
      const body = { type: 'deal-edited', deal: dealReference(deal), changes } as const;
      await correct(services, subject.uri, [{ body, at: dealPlace(deal) }]);
    }),
  );
  store.add(
    registerCommand(log, Command.addDeal, async (argument?: CorrectionArgument, given?: unknown) => {
      const subject = await subjectOf(services, argument);
      const at = sentenceOf(subject);
      const changes = isChanges(given) ? given : await describe(subject, at);
      if (!changes?.dealType) return;
      await correct(services, subject.uri, [{ body: { type: 'deal-added', changes }, at }]);
    }),
  );
  return store;
}

function isChanges(value: unknown): value is DealChanges {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('groupId' in value);
}

/**
 * The sentence that tells a deal: what is selected, else the one at the cursor.
 * @throws UserFacingError outside of articles.
 */
function sentenceOf({ analysis, document, at }: Subject): Span {
  const text = document.getText();
  const selected = trimSpan(text, at);
  const sentence = selected.start < selected.end ? selected : sentenceAt(text, analysis, at.start);
  if (!sentence || !articleAt(analysis, sentence.start))
    throw new UserFacingError(vscode.l10n.t('Put the cursor on the sentence of an article that tells the deal.'));
  return sentence;
}

/** Asks what kind of deal a sentence tells, then all else. */
async function describe(subject: Subject, at: Span): Promise<DealChanges | undefined> {
  const { analysis, document } = subject;
  const text = document.getText();
  const dealType = await pickType();
  const article = articleAt(analysis, at.start);
  if (!dealType || !article) return undefined;
  const bare = {
    id: '',
    articleId: article.id,
    type: dealType,
    status: 'completed',
    background: false,
    confidence: 1,
    evidence: [{ span: at, text: text.slice(at.start, at.end) }],
    investors: [],
    acquirer: [],
    seller: [],
    parties: [],
  } as unknown as Deal;
  const changes = await editDeal(bare, analysis, text);
  return changes && { dealType, ...changes };
}

async function pickType(): Promise<DealType | undefined> {
  const items = DEAL_TYPES.map((type) => ({ label: dealTypeLabel(type), type }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What Kind of Deal Is Told?') });
  return picked?.type;
}
