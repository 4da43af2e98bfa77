import * as vscode from 'vscode';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';
import { selectionChain } from './selectionChain';

/** Expand Selection: word, entity, sentence, paragraph, article. */
export function registerSelectionRanges(documents: DumpDocuments): vscode.Disposable {
  const provider: vscode.SelectionRangeProvider = {
    async provideSelectionRanges(document, positions, token) {
      const dump = await documents.of(document, token);
      return dump && positions.map((position) => rangesAt(dump, position));
    },
  };
  return documents.register((selector) => vscode.languages.registerSelectionRangeProvider(selector, provider));
}

function rangesAt(dump: DumpDocument, position: vscode.Position): vscode.SelectionRange {
  const chain = selectionChain(dump.places, dump.textAt, dump.length, dump.offset(position));
  let range: vscode.SelectionRange | undefined;
  for (const span of chain.reverse()) range = new vscode.SelectionRange(dump.range(span), range);
  return range ?? new vscode.SelectionRange(new vscode.Range(position, position));
}
