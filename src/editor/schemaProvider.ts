import * as vscode from 'vscode';
import { Scheme } from '../host/contributions';
import type { Services } from '../services';

/** Serves the schemas that results name in `$schema` out of the extension, so that they are found offline. */
export function registerSchemaProvider({ extensionUri }: Services): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(Scheme.schema, {
    async provideTextDocumentContent({ path }) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const file = vscode.Uri.joinPath(extensionUri, 'media', 'schemas', name);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    },
  });
}
