import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { type Span, slice } from '../core/text/span';
import { readDump, versionKey } from './dumpReader';

/** How many texts of files that stand in no editor are held; one is asked for many times in a row. */
const HELD = 2;

/** Gives the texts of dumps for excerpts; those last asked for are held. */
export class DumpTexts {
  private readonly held = new Map<string, { readonly key: string; readonly text: string }>();

  /** What gives the text at spans of an analysis; `undefined` where the dump cannot be read or is no longer the one that was analysed. */
  async of(uri: vscode.Uri, analysis: Analysis): Promise<((at: Span) => string) | undefined> {
    try {
      const text = await this.text(uri);
      return text.length === analysis.dump.length ? (at) => slice(text, at) : undefined;
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return undefined;
      throw error;
    }
  }

  private async text(uri: vscode.Uri): Promise<string> {
    const id = uri.toString();
    const key = await versionKey(uri);
    const known = this.held.get(id);
    if (known?.key === key) return known.text;
    const version = await readDump(uri);
    this.held.delete(id);
    this.held.set(id, { key: version.key, text: version.source.text });
    for (const oldest of this.held.keys()) if (this.held.size > HELD) this.held.delete(oldest);
    return version.source.text;
  }
}
