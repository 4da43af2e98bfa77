import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { CleanedText } from '../core/clean/cleanedText';
import type { CleanOptions } from '../core/clean/cleanOptions';
import { cleanSteps } from '../core/clean/cleanText';
import type { FurnitureList } from '../core/clean/furniture/furnitureList';
import { openDump } from '../editor/openDump';
import { DisposableStore } from '../host/disposableStore';
import type { Settings } from '../host/settings';
import { runSliced } from '../host/timeSlicer';
import type { DumpIndex } from '../workspace/dumpIndex';
import { openDocument, readDump } from '../workspace/dumpReader';
import type { FurnitureStore } from '../workspace/furnitureStore';
import type { PendingChoices } from './pendingChoices';

/** A dump in its editor with what cleaning leaves of it. */
export interface CleanedDump {
  readonly document: vscode.TextDocument;
  /** Version of the document that all of this is of. */
  readonly version: number;
  /** With the choices that are still being written down. */
  readonly analysis: Analysis;
  readonly cleaned: CleanedText;
}

/** How the settings ask to clean. */
export function cleanOptions(settings: Settings): CleanOptions {
  const captions = settings.get('clean.keepCaptions') ? (['captions'] as const) : [];
  const credits = settings.get('clean.keepCredits') ? (['credits'] as const) : [];
  return {
    keep: [...captions, ...credits],
    format: settings.get('clean.format') === 'markdown' ? 'markdown' : 'text',
    frontMatter: settings.get('clean.frontMatter'),
  };
}

function withList(options: CleanOptions, furniture: FurnitureList | undefined): CleanOptions {
  return furniture ? { ...options, furniture } : options;
}

/** Gives the cleaned texts of dumps as they stand in their editors, each made once for what it is made of. */
export class CleanedTexts implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<vscode.Uri | undefined>());
  private readonly last = new Map<string, CleanedDump & { readonly options: string; readonly plain: Analysis }>();

  /** Fires with the dump whose cleaned text is another now; `undefined` for all of them. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly index: DumpIndex,
    private readonly settings: Settings,
    private readonly choices: PendingChoices,
    private readonly furniture: Pick<FurnitureStore, 'versionFor'>,
  ) {
    this.store.add(choices.onDidChange((uri) => this.changed.fire(uri)));
    this.store.add(
      index.onDidChange(({ kind, uri }) => {
        if (kind === 'changed') this.changed.fire(uri);
      }),
    );
    this.store.add(
      settings.onDidChange((names) => {
        if ([...names].some((name) => name.startsWith('clean.'))) this.changed.fire(undefined);
      }),
    );
    this.store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.last.delete(uri.toString())));
  }

  /**
   * The cleaned text of a dump as it stands in its editor, opened for it where needed (not shown): editors may change line ends, and
   * what is compared and applied must be the same text.
   * @throws CancelledError where `token` asks to stop; UserFacingError where it cannot be opened.
   */
  async of(source: vscode.Uri, token?: vscode.CancellationToken): Promise<CleanedDump> {
    const document = await openDump(source);
    for (;;) {
      const { version } = document;
      const { list } = await this.furniture.versionFor(source);
      const plain = await this.analysisOf(document, token);
      if (document.version !== version) continue;
      const analysis = this.choices.apply(source, plain);
      const asked = cleanOptions(this.settings);
      const options = JSON.stringify(asked);
      const known = this.last.get(source.toString());
      if (known?.version === version && known.analysis === analysis && known.options === options) return known;
      const cleaned = await runSliced(cleanSteps(document.getText(), analysis, withList(asked, list)), { token });
      if (document.version !== version) continue;
      const result = { document, version, analysis, plain, cleaned, options };
      if (!document.isClosed) this.last.set(source.toString(), result);
      return result;
    }
  }

  /**
   * The same of a dump that is opened in no editor for it: its text, with what cleaning leaves of it.
   * @throws CancelledError where `token` asks to stop; vscode.FileSystemError where it cannot be read.
   */
  async ofFile(
    source: vscode.Uri,
    token?: vscode.CancellationToken,
  ): Promise<Omit<CleanedDump, 'document' | 'version'> & { readonly text: string }> {
    for (;;) {
      const { list } = await this.furniture.versionFor(source);
      const plain = await this.index.analysis(source, token);
      const { text } = (await readDump(source)).source;
      // It was changed in between.
      if (plain.dump.length !== text.length) continue;
      const analysis = this.choices.apply(source, plain);
      const cleaned = await runSliced(cleanSteps(text, analysis, withList(cleanOptions(this.settings), list)), {
        token,
      });
      return { text, analysis, cleaned };
    }
  }

  /** The cleaned text that was made last, where the document still stands as it was then. */
  lastOf(source: vscode.Uri): CleanedDump | undefined {
    const known = this.last.get(source.toString());
    return known && openDocument(source)?.version === known.version ? known : undefined;
  }

  dispose(): void {
    this.store.dispose();
    this.last.clear();
  }

  /** While choices are being written down the analysis from before does: with them it says what the next will, which may take long. */
  private analysisOf(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Analysis> | Analysis {
    const { uri, version } = document;
    const known = this.last.get(uri.toString());
    const isPending = known?.version === version && this.choices.apply(uri, known.plain) !== known.plain;
    return isPending ? known.plain : this.index.analysis(uri, token);
  }
}
