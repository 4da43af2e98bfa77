import * as vscode from 'vscode';
import { Scheme } from '../host/contributions';

/** The schemas in `media/schemas`, by what they describe. */
export type SchemaName = 'analyses' | 'articles' | 'deals' | 'entities';

/** Opens a result beside the source as a document of its own that is on no disk until the user saves it. */
export async function openResult(content: string, language: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
}

/** Opens a JSON object beside the source, with the schema named in it that the editor checks and completes it by. */
export function openJsonResult(json: string, schema: SchemaName): Promise<vscode.TextEditor> {
  return openResult(withSchema(json, `${Scheme.schema}:/${schema}.schema.json`), 'json');
}

/** Puts `$schema` first into the JSON object. */
function withSchema(json: string, id: string): string {
  return json.replace(/^\s*\{/, `{\n  "$schema": ${JSON.stringify(id)},`);
}
