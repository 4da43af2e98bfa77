import * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import { lineStarts } from '../core/text/lineStarts';
import { dumpAddresses } from '../results/dumpAddresses';
import type { Services } from '../services';
import { analyzedText } from '../workspace/analyzedText';
import { dumpPath } from '../workspace/dumpReader';
import { isFile } from '../workspace/existing';
import type { FoundDump } from './foundIn';
import { ToolError } from './toolError';

/** Most dumps that an error names. */
const MOST_NAMED = 30;

/** Most dumps that one call reads where it names none. */
const MOST_READ = 40;

/** Finds the dumps that models ask for, and what is in them. */
export class ToolDumps {
  constructor(private readonly services: Pick<Services, 'index' | 'scanner' | 'shown'>) {}

  /**
   * The dump that a model names by its path in the workspace, an address or the end of a path that no other has; the only one where it names none.
   * @throws ToolError where there is none, or several, with those that there are.
   */
  async find(name: string | undefined): Promise<vscode.Uri> {
    const { index, scanner } = this.services;
    await scanner.ensure();
    const uris = index.entries.map(({ uri }) => uri);
    if (name === undefined) {
      if (uris.length === 1) return uris[0]!;
      throw new ToolError(`Say which "dump" is meant. ${this.known()}`);
    }
    const exact = uris.find((uri) => dumpPath(uri) === name || uri.toString() === name || uri.fsPath === name);
    if (exact) return exact;
    const ending = uris.filter((uri) => uri.path.endsWith(`/${name.replace(/^\.?\//, '')}`));
    if (ending.length === 1) return ending[0]!;
    if (ending.length > 1)
      throw new ToolError(
        `Several dumps are called ${JSON.stringify(name)}: ${ending.slice(0, MOST_NAMED).map(dumpPath).join(', ')}. Call again with one of these paths.`,
      );
    const file = await this.fileOf(name);
    if (file) return file;
    throw new ToolError(`There is no dump ${JSON.stringify(name)} in the workspace. ${this.known()}`);
  }

  /** The dumps to look through: the one that is named, else those of the workspace, as many as one call reads; `rest` is how many are left out. */
  async some(name: string | undefined): Promise<{ readonly uris: readonly vscode.Uri[]; readonly rest: number }> {
    if (name !== undefined) return { uris: [await this.find(name)], rest: 0 };
    const { index, scanner } = this.services;
    await scanner.ensure();
    const { entries } = index;
    if (entries.length === 0) throw new ToolError(this.known());
    return {
      uris: entries.slice(0, MOST_READ).map(({ uri }) => uri),
      rest: Math.max(0, entries.length - MOST_READ),
    };
  }

  /**
   * What is found in a dump as it stands now.
   * @throws CancelledError where `token` asks to stop; ToolError where it cannot be read.
   */
  async read(uri: vscode.Uri, token: vscode.CancellationToken): Promise<FoundDump> {
    try {
      const { text, analysis } = await analyzedText(this.services.index, uri, token);
      return { path: dumpPath(uri), analysis: this.services.shown.of(analysis), text, lines: lineStarts(text) };
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
      throw new ToolError(`${dumpPath(uri)} cannot be read: ${error.message}`);
    }
  }

  /**
   * {@link read} of several dumps; what cannot be read is left out.
   * @throws CancelledError where `token` asks to stop.
   */
  async readAll(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<FoundDump[]> {
    const found: FoundDump[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) throw new CancelledError();
      try {
        found.push(await this.read(uri, token));
      } catch (error) {
        if (uris.length === 1 || !(error instanceof ToolError)) throw error;
      }
    }
    return found;
  }

  /** A sentence that names the dumps that there are. */
  known(): string {
    const { entries } = this.services.index;
    if (entries.length === 0)
      return 'No dumps are known: the user has to open a folder with text or HTML files that hold news articles.';
    const named = entries.slice(0, MOST_NAMED).map(({ uri, detection }) => `${dumpPath(uri)} (${detection.kind})`);
    const more = entries.length > MOST_NAMED ? ` and ${entries.length - MOST_NAMED} more` : '';
    return `Known dumps: ${named.join(', ')}${more}.`;
  }

  /** A file of the workspace that is not known as a dump. Files elsewhere are not for models to read through this extension. */
  private async fileOf(name: string): Promise<vscode.Uri | undefined> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const paths = folders.map(({ name: called, uri }) => ({ name: called, path: uri.path }));
    for (const path of dumpAddresses(name, '', paths)) {
      const uri = folders[0]?.uri.with({ path });
      if (!uri || !vscode.workspace.getWorkspaceFolder(uri)) continue;
      if (await isFile(uri)) return uri;
    }
    return undefined;
  }
}
