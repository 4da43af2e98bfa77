import * as vscode from 'vscode';
import type { Steps } from '../core/steps';
import { runSliced } from '../host/timeSlicer';
import { type ArticleSection, sectionsOf } from './articleSections';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';
import { type FoldingLines, foldingLineSteps } from './foldingLines';
import { quietly } from './quietly';

const PIECE = { stage: 'reading', fraction: 0 } as const;

/** Folds articles and their sections; removed stretches fold as regions, so that Fold All Regions leaves the text that stays. */
export function registerFoldingRanges(documents: DumpDocuments): vscode.Disposable {
  const provider: vscode.FoldingRangeProvider = {
    onDidChangeFoldingRanges: documents.onDidChange,
    async provideFoldingRanges(document, _context, token) {
      const dump = await documents.of(document, token);
      return dump && quietly(() => runSliced(rangeSteps(dump), { token }));
    },
  };
  return documents.register((selector) => vscode.languages.registerFoldingRangeProvider(selector, provider));
}

function* rangeSteps(dump: DumpDocument): Steps<vscode.FoldingRange[]> {
  const sections: ArticleSection[] = [];
  for (const article of dump.analysis.articles) {
    sections.push(...sectionsOf(article, dump.textAt));
    yield PIECE;
  }
  const lines = yield* foldingLineSteps(dump.analysis, sections, dump.lines, dump.length);
  yield PIECE;
  return lines.map(toFoldingRange);
}

function toFoldingRange({ start, end, kind }: FoldingLines): vscode.FoldingRange {
  return kind === 'removed'
    ? new vscode.FoldingRange(start, end, vscode.FoldingRangeKind.Region)
    : new vscode.FoldingRange(start, end);
}
