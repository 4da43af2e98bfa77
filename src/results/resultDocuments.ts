import * as vscode from 'vscode';
import { runSliced } from '../host/timeSlicer';
import { HEAD_LENGTH, type ResultKind, resultKindOf } from './resultKind';
import type { ResultPlaces } from './resultPlaces';
import { resultSteps } from './resultScan';

/** The languages that results have. */
export const RESULT_LANGUAGES: vscode.DocumentSelector = ['json', 'jsonc', 'jsonl'];

/** A result in an editor as it stands now. */
export interface ResultDocument {
  readonly document: vscode.TextDocument;
  readonly kind: ResultKind;
  readonly text: string;
  readonly places: ResultPlaces;
}

/** One reading, for one version of a document. */
interface Reading {
  readonly version: number;
  readonly result: Promise<ResultDocument>;
}

/** Reads the documents that are results, each version once. */
export class ResultDocuments {
  private readonly readings = new WeakMap<vscode.TextDocument, Reading>();

  /** What the document speaks of; `undefined` where the program did not make it, or `token` asks to stop. Long documents are read in slices. */
  async of(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<ResultDocument | undefined> {
    const { version } = document;
    const known = this.readings.get(document);
    const reading = known?.version === version ? known : this.begin(document);
    const result = await reading?.result;
    return token?.isCancellationRequested || document.version !== version ? undefined : result;
  }

  private begin(document: vscode.TextDocument): Reading | undefined {
    const kind = kindOf(document);
    if (!kind) return undefined;
    const text = document.getText();
    const reading: Reading = {
      version: document.version,
      // Not stopped with who asked first: others who ask for the same join in.
      result: runSliced(resultSteps(text, kind === 'items')).then((places) => ({ document, kind, text, places })),
    };
    this.readings.set(document, reading);
    return reading;
  }
}

/** What a document is, told by its beginning: of others nothing more is read. */
function kindOf(document: vscode.TextDocument): ResultKind | undefined {
  const end = document.positionAt(HEAD_LENGTH);
  const head = document.getText(new vscode.Range(0, 0, end.line, end.character));
  return resultKindOf(head, document.languageId === 'jsonl');
}
