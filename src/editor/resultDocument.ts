import * as vscode from 'vscode';
import { recordAddress } from '../containers/recordAddress';
import { withoutDumpEnding } from '../core/read/dumpEndings';
import { exists } from '../workspace/existing';

/** The schemas in `media/schemas`, by what they describe. */
export type SchemaName = 'analyses' | 'articles' | 'deals' | 'entities';

/** A result to show. */
export interface Result {
  readonly content: string;
  /** The dump or folder that it is from; the result takes its name and place. */
  readonly source: vscode.Uri;
  /** What its name ends in, such as `seed-deals.json`. */
  readonly ending: string;
  /** Id of the editor language. */
  readonly language: string;
}

/**
 * Opens a result beside the source, as a document that has a name (`dump.seed-deals.json`) but is on no disk until the user saves it.
 * It never takes the name of a file or of a result that is there already.
 */
export async function openResult({ content, source: dump, ending, language }: Result): Promise<vscode.TextEditor> {
  const source = besideOf(dump);
  const named = await oneAtATime(() => namedDocument(source, ending));
  if (named) {
    // Shown before it is filled: a document that is edited unseen gets a tab of its own in the group of the source.
    const document = await vscode.languages.setTextDocumentLanguage(named, language);
    const editor = await show(document);
    if (await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content))) return editor;
  }
  return show(await vscode.workspace.openTextDocument({ content, language }));
}

/** What a result of a dump takes its name and place of: of a record its file, with its number. */
function besideOf(dump: vscode.Uri): vscode.Uri {
  const record = recordAddress(dump);
  return record ? record.container.with({ path: `${record.container.path}.${record.place.number}` }) : dump;
}

function show(document: vscode.TextDocument): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
}

/** Opens a JSON document beside the source; it names the schema that the editor checks and completes it by. */
export function openJsonResult(content: string, schema: SchemaName, source: vscode.Uri): Promise<vscode.TextEditor> {
  return openResult({ content, source, ending: `seed-${schema}.json`, language: 'json' });
}

let last: Promise<unknown> = Promise.resolve();

/** Runs `task` after those before it: two results that look for a name at once would find the same one and both be put there. */
function oneAtATime<T>(task: () => Promise<T>): Promise<T> {
  const turn = last.then(task);
  last = turn.catch(() => undefined);
  return turn;
}

/** An empty document at the first untitled address that nobody has; `undefined` where the source is on no disk, so that there is no place to name. */
async function namedDocument(source: vscode.Uri, ending: string): Promise<vscode.TextDocument | undefined> {
  if (source.scheme !== 'file') return undefined;
  const base = withoutDumpEnding(source.path);
  for (let number = 1; ; number++) {
    const path = `${base}${number === 1 ? '' : `-${number}`}.${ending}`;
    const uri = source.with({ scheme: 'untitled', path });
    const open = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (open || (await exists(source.with({ path })))) continue;
    const document = await vscode.workspace.openTextDocument(uri);
    // An earlier result of the name may be on its way out of the editor, or come back from the last session's backup: it is not ours.
    if (document.getText() === '') return document;
  }
}
