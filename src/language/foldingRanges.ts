import * as vscode from 'vscode';
import { sectionsOf } from './articleSections';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';
import { type FoldingLines, foldingLines } from './foldingLines';

/** Folds articles and their sections; removed stretches fold as regions, so that Fold All Regions leaves the text that stays. */
export function registerFoldingRanges(documents: DumpDocuments): vscode.Disposable {
  const provider: vscode.FoldingRangeProvider = {
    onDidChangeFoldingRanges: documents.onDidChange,
    async provideFoldingRanges(document, _context, token) {
      const dump = await documents.of(document, token);
      return dump && linesOf(dump).map(toFoldingRange);
    },
  };
  return documents.register((selector) => vscode.languages.registerFoldingRangeProvider(selector, provider));
}

function linesOf(dump: DumpDocument): FoldingLines[] {
  const sections = dump.analysis.articles.flatMap((article) => sectionsOf(article, dump.textAt));
  return foldingLines(dump.analysis, sections, dump.lines, dump.length);
}

function toFoldingRange({ start, end, kind }: FoldingLines): vscode.FoldingRange {
  return kind === 'removed'
    ? new vscode.FoldingRange(start, end, vscode.FoldingRangeKind.Region)
    : new vscode.FoldingRange(start, end);
}
