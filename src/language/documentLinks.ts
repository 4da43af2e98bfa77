import * as vscode from 'vscode';
import { runSliced } from '../host/timeSlicer';
import { isFile } from '../workspace/existing';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';
import { quietly } from './quietly';
import { type TextLink, textLinkSteps } from './textLinks';

/** Most links of a document, and most files that are looked for. */
const MOST_LINKS = 1000;
const MOST_FILES = 200;

/** Links in plain-text dumps: web and mail addresses, and paths of files that are there. HTML has links of its own. */
export function registerDocumentLinks(documents: DumpDocuments): vscode.Disposable {
  const provider: vscode.DocumentLinkProvider = {
    async provideDocumentLinks(document, token) {
      const dump = await documents.of(document, token);
      if (dump?.analysis.dump.format !== 'text') return undefined;
      return quietly(async () =>
        linksOf(dump, await runSliced(textLinkSteps(dump.textAt, dump.length, MOST_LINKS), { token })),
      );
    },
  };
  return documents.register((selector) => vscode.languages.registerDocumentLinkProvider(selector, provider));
}

async function linksOf(dump: DumpDocument, found: readonly TextLink[]): Promise<vscode.DocumentLink[]> {
  const paths = new Set(found.filter(({ target }) => target.kind === 'path').map(({ target }) => target.text));
  const files = new Map<string, vscode.Uri>();
  const look = [...paths].slice(0, MOST_FILES).map(async (path) => {
    const file = await fileAt(dump.uri, path);
    if (file) files.set(path, file);
  });
  await Promise.all(look);
  return found.flatMap(({ span, target }) => {
    const uri = target.kind === 'url' ? addressOf(target.text) : files.get(target.text);
    return uri ? [new vscode.DocumentLink(dump.range(span), uri)] : [];
  });
}

/** The file of a path that is relative to the dump's folder, or else to the workspace folder. */
async function fileAt(dump: vscode.Uri, path: string): Promise<vscode.Uri | undefined> {
  if (dump.scheme === 'untitled') return undefined;
  const root = vscode.workspace.getWorkspaceFolder(dump)?.uri;
  const bases = [vscode.Uri.joinPath(dump, '..'), ...(root ? [root] : [])];
  for (const base of bases) {
    const file = vscode.Uri.joinPath(base, path);
    // A path that leads out of what is open is no reference of the dump's.
    if (root && !file.path.startsWith(`${root.path.replace(/\/$/, '')}/`)) continue;
    // Most of what looks like a path is none.
    if (await isFile(file)) return file;
  }
  return undefined;
}

function addressOf(text: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return undefined;
  }
}
