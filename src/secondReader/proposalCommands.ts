import * as vscode from 'vscode';
import { anchorTarget } from '../core/corrections/anchorCorrection';
import type { Span } from '../core/text/span';
import { openDump } from '../editor/openDump';
import { revealSpan } from '../editor/revealSpan';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { dumpPath, readDump } from '../workspace/dumpReader';
import type { StoredProposal } from './proposalStore';
import { isProposal, type ProposalNode } from './proposalTree';

const { t } = vscode.l10n;

/** How long a note stays in the status bar, in milliseconds. */
const NOTE_MS = 6000;

/** What to do with proposals: go to the text, accept as a correction, dismiss, dismiss all. */
export function registerProposalCommands(
  { log, proposals, corrections, index }: Services,
  view: vscode.TreeView<ProposalNode>,
): vscode.Disposable {
  const store = new DisposableStore();
  /** The items that a command is about: those selected where it was called on one of them, and where it was called on none. */
  const meant = (node: unknown, nodes: unknown): readonly StoredProposal[] => {
    const given = Array.isArray(nodes) ? nodes : node === undefined ? view.selection : [node];
    const found = given.filter(isProposal);
    if (found.length === 0) throw new UserFacingError(t('Select a proposed deal first.'));
    return found;
  };
  store.add(
    registerCommand(log, Command.openProposal, async (node?: unknown) => {
      const [proposal] = meant(node, undefined);
      const document = await openDump(proposal!.uri);
      await revealSpan(document, placeOf(proposal!, document.getText()), { preserveFocus: true });
    }),
  );
  store.add(
    registerCommand(log, Command.acceptProposal, async (node?: unknown, nodes?: unknown) => {
      for (const proposal of meant(node, nodes)) {
        const { uri, changes } = proposal;
        const at = placeOf(proposal, (await readDump(uri)).source.text);
        const [added] = await corrections.add(uri, [{ body: { type: 'deal-added', changes }, at }]);
        proposals.remove([proposal]);
        const { issues } = await index.analysis(uri);
        const issue = issues.find(({ correction }) => correction === added?.id);
        if (issue) throw new UserFacingError(issue.message);
        vscode.window.setStatusBarMessage(t('Added to the deals of {0} as a correction.', dumpPath(uri)), NOTE_MS);
      }
    }),
  );
  store.add(
    registerCommand(log, Command.dismissProposal, (node?: unknown, nodes?: unknown) =>
      proposals.dismiss(meant(node, nodes)),
    ),
  );
  store.add(registerCommand(log, Command.dismissAllProposals, () => proposals.dismiss(proposals.all)));
  return store;
}

/**
 * Where the sentence of a proposal stands in the dump's text as it is now.
 * @throws UserFacingError where it stands there no longer.
 */
function placeOf({ deal, uri }: StoredProposal, text: string): Span {
  const { span, text: sentence } = deal.evidence[0]!;
  if (text.startsWith(sentence, span.start)) return span;
  const found = anchorTarget(text, {
    source: '',
    selector: [
      { type: 'TextPositionSelector', ...span },
      { type: 'TextQuoteSelector', exact: sentence },
    ],
  });
  if (!found)
    throw new UserFacingError(t('{0} has changed: the sentence of this proposal is no longer in it.', dumpPath(uri)));
  return found;
}
