import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { CancelledError } from '../core/steps';
import { lineStarts } from '../core/text/lineStarts';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import { openDocument } from '../workspace/dumpReader';
import { DumpDocument } from './dumpDocument';
import { type DumpPlaces, placesSteps } from './dumpPlaces';
import { TextDrift } from './textDrift';
import { TypingPause } from './typingPause';

/** Lets a burst of changes settle before editors are asked to look again. */
const SETTLE_MS = 100;

/** After how many changes a text has become another. */
const MOST_CHANGES = 500;

/** The languages that dumps mostly have. */
const LANGUAGES: readonly string[] = ['plaintext', 'html'];

/** Gives what was found in the documents that are dumps, for all that shows it in the editor. */
export class DumpDocuments implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly pause = this.store.add(new TypingPause());
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  private readonly selected = this.store.add(new vscode.EventEmitter<void>());
  private readonly places = new WeakMap<Analysis, Promise<DumpPlaces>>();
  /** What each document was last shown with. */
  private readonly given = new WeakMap<vscode.TextDocument, Analysis>();
  /** What was last found in each document, and what has been typed since. */
  private readonly last = new WeakMap<
    vscode.TextDocument,
    { readonly dump: DumpDocument; readonly drift: TextDrift }
  >();
  private readonly waiting = new Set<vscode.TextDocument>();
  private filters: vscode.DocumentFilter[] = LANGUAGES.map((language) => ({ language }));

  /** Fires where something else than typing changed what was found: what is shown from before is out of date. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly services: Services) {
    const { index, shown } = services;
    const refresh = this.store.add(new Throttle(SETTLE_MS, () => this.refresh()));
    this.store.add(
      index.onDidChange(({ uri }) => {
        const document = openDocument(uri);
        if (document) this.waiting.add(document);
        if (document) refresh.request();
      }),
    );
    this.store.add(shown.onDidChange(() => this.changed.fire()));
    this.store.add(vscode.workspace.onDidChangeTextDocument((change) => this.follow(change)));
    this.store.add(vscode.workspace.onDidOpenTextDocument(() => refresh.request()));
    this.store.add(vscode.workspace.onDidCloseTextDocument(() => refresh.request()));
    this.select();
  }

  /**
   * What was found in the document as it stands now; `undefined` where it is no known dump, cannot be read, is changed meanwhile or where
   * `token` asks to stop.
   */
  async of(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<DumpDocument | undefined> {
    const { index, log } = this.services;
    if (!index.entry(document.uri)) return undefined;
    try {
      await this.pause.wait(document, token);
      return await this.read(document, token);
    } catch (error) {
      const usual = error instanceof CancelledError || error instanceof vscode.FileSystemError;
      if (!usual) log.error(`language features: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
      return undefined;
    }
  }

  /**
   * What is known now of what stands at `position`: what was found before the last changes, at its present places, where the text there is older than
   * these and has not been read anew yet; else the same as {@link of}. For answers that nobody wants to wait for.
   */
  async near(
    document: vscode.TextDocument,
    position: vscode.Position,
    token?: vscode.CancellationToken,
  ): Promise<DumpDocument | undefined> {
    const last = this.last.get(document);
    const drifted = last && last.drift.size > 0 && last.drift.size <= MOST_CHANGES;
    if (!drifted || !this.services.index.entry(document.uri)) return this.of(document, token);
    const { analysis, places, lines } = last.dump;
    const dump = new DumpDocument(document, analysis, places, lines, last.drift);
    return dump.offset(position) < 0 ? this.of(document, token) : dump;
  }

  /**
   * Registers what serves dumps: for their usual languages, and for other languages the open documents that are known dumps. What it
   * gives is disposed and made anew where that changes, and where `anew` fires.
   */
  register(
    make: (selector: vscode.DocumentSelector) => vscode.Disposable,
    anew?: vscode.Event<void>,
  ): vscode.Disposable {
    const store = new DisposableStore();
    let current = make(this.filters);
    const replace = (): void => {
      current.dispose();
      current = make(this.filters);
    };
    store.add(this.selected.event(replace));
    if (anew) store.add(anew(replace));
    store.add({ dispose: () => current.dispose() });
    return store;
  }

  dispose(): void {
    this.store.dispose();
  }

  private async read(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): Promise<DumpDocument | undefined> {
    const { index, shown } = this.services;
    const { version } = document;
    const whole = await index.analysis(document.uri, token);
    const analysis = shown.of(whole);
    const places = await this.placesOf(analysis);
    if (token?.isCancellationRequested || document.isClosed || document.version !== version) return undefined;
    this.given.set(document, analysis);
    const entry = index.entry(document.uri);
    const lines = entry?.lines && entry.analysis === whole ? entry.lines : lineStarts(document.getText());
    const dump = new DumpDocument(document, analysis, places, lines);
    this.last.set(document, { dump, drift: new TextDrift() });
    return dump;
  }

  /** Notes what is typed. */
  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const drift = this.last.get(document)?.drift;
    // One change more than is made use of tells that there were too many.
    if (!drift || drift.size > MOST_CHANGES) return;
    for (const { rangeOffset, rangeLength, text } of contentChanges)
      drift.add({ start: rangeOffset, length: rangeLength, inserted: text.length });
  }

  private placesOf(analysis: Analysis): Promise<DumpPlaces> {
    const known = this.places.get(analysis);
    if (known) return known;
    const places = runSliced(placesSteps(analysis));
    this.places.set(analysis, places);
    return places;
  }

  /** Looks at what became of the documents that had changes: those that were shown as they are now need no other look. */
  private refresh(): void {
    const { index, shown } = this.services;
    this.select();
    let stale = false;
    for (const document of this.waiting) {
      const entry = index.entry(document.uri);
      const now = entry?.analysis && shown.of(entry.analysis);
      stale ||= !now || now !== this.given.get(document);
      if (!entry) this.given.delete(document);
    }
    this.waiting.clear();
    if (stale) this.changed.fire();
  }

  /** Finds the documents of other languages that are dumps, and tells where they are others than before. */
  private select(): void {
    const filters: vscode.DocumentFilter[] = LANGUAGES.map((language) => ({ language }));
    for (const { uri, languageId, isClosed } of vscode.workspace.textDocuments) {
      if (isClosed || LANGUAGES.includes(languageId) || !this.services.index.entry(uri)) continue;
      filters.push({ language: languageId, scheme: uri.scheme, pattern: uri.fsPath });
    }
    if (JSON.stringify(filters) === JSON.stringify(this.filters)) return;
    this.filters = filters;
    this.selected.fire();
  }
}
