import * as vscode from 'vscode';
import type { PartLoader, PartName, Parts } from '../core/parts/partLoader';
import { UserFacingError } from './errors';

/**
 * Loads parts from `dist/parts` of the extension's folder, on the desktop and in the browser alike: each is a CommonJS module without imports, and
 * is run as hosts in the browser run extensions themselves. Each is loaded once.
 * @throws UserFacingError (as a rejection) where the file is not there.
 */
export function partFiles(extensionUri: vscode.Uri): PartLoader {
  const loaded = new Map<PartName, Promise<Parts[PartName]>>();
  const load = async (name: PartName): Promise<Parts[PartName]> => {
    const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'parts', `${name}.js`);
    const code = await vscode.workspace.fs.readFile(uri).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => undefined,
    );
    if (code === undefined)
      throw new UserFacingError(vscode.l10n.t('Seed Dump Explorer lacks its part “{0}”; install it anew.', name));
    const module = { exports: {} };
    new Function('module', 'exports', `${code}\n//# sourceURL=${uri.toString(true)}`)(module, module.exports);
    return module.exports as Parts[PartName];
  };
  return <N extends PartName>(name: N) => {
    let part = loaded.get(name);
    if (!part) {
      part = load(name);
      loaded.set(name, part);
      // What failed may be tried again.
      part.catch(() => loaded.delete(name));
    }
    return part as Promise<Parts[N]>;
  };
}
