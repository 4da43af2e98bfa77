import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { setContextKey } from '../host/contextKeys';
import { ContextKey } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import type { CorrectionStore } from '../workspace/correctionStore';
import type { DumpIndex } from '../workspace/dumpIndex';
import type { CleanedDump, CleanedTexts } from './cleanedTexts';
import type { PendingChoices } from './pendingChoices';
import { choicesFor } from './reviewChoices';
import { type ReviewNode, type ReviewNodes, reviewNodes, sameNodes } from './reviewNodes';
import type { CleaningChoice } from './reviewState';
import { reviewedDumps } from './reviewTabs';

/** The dump whose cleaning is being reviewed: the one that is compared with its cleaned text in an editor, the active one of several. */
export class CleaningReview implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  private current: vscode.Uri | undefined;
  private shown: CleanedDump | undefined;
  private items: ReviewNodes = NOTHING;
  private turn = 0;

  /** Fires where another dump is reviewed, or what is taken of it has changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly texts: CleanedTexts,
    private readonly choices: PendingChoices,
    private readonly corrections: CorrectionStore,
    private readonly index: DumpIndex,
    private readonly onError: (error: unknown) => void,
  ) {
    this.store.add(vscode.window.tabGroups.onDidChangeTabs(() => this.follow()));
    this.store.add(vscode.window.tabGroups.onDidChangeTabGroups(() => this.follow()));
    this.store.add(
      texts.onDidChange((source) => {
        if (this.current && (!source || source.toString() === this.current.toString())) this.refresh();
      }),
    );
    this.follow();
  }

  /** The dump under review. */
  get source(): vscode.Uri | undefined {
    return this.current;
  }

  /** The dump under review with its cleaned text; `undefined` where there is none or it is being read. */
  get dump(): CleanedDump | undefined {
    return this.shown;
  }

  /** What is taken away and kept of it. */
  get nodes(): ReviewNodes {
    return this.items;
  }

  /** Waits until the review shows what its dump is now. */
  async ready(): Promise<void> {
    if (this.current) await this.load(this.current);
  }

  /**
   * Takes away (`removed`) or keeps what an item stands for. The review and the cleaned text follow at once; the choice is kept with the workspace's
   * corrections, or where the dump lies outside of it for this session.
   * @throws UserFacingError where it cannot be written down.
   */
  async choose(node: ReviewNode, removed: boolean): Promise<void> {
    const source = this.current;
    const dump = this.shown;
    if (!source || !dump) return;
    const text = dump.document.getText();
    const chosen = choicesFor(node, removed, await this.corrections.forDump(source), text);
    if (chosen.length === 0) return;
    this.choices.add(source, chosen);
    if (!this.corrections.accepts(source)) return;
    try {
      await this.corrections.add(source, chosen.map(toDraft));
      await this.index.analysis(source);
    } finally {
      this.choices.remove(source, chosen);
    }
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Finds out which dump is reviewed now. */
  private follow(): void {
    const open = reviewedDumps();
    const active = open[0];
    const stays = this.current && open.some((uri) => uri.toString() === this.current?.toString());
    const isActive = vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
    const next = stays && !isActive ? this.current : active;
    setContextKey(ContextKey.reviewing, next !== undefined);
    if (next?.toString() === this.current?.toString()) return;
    this.current = next;
    this.shown = undefined;
    this.items = NOTHING;
    this.changed.fire();
    this.refresh();
  }

  private refresh(): void {
    if (this.current) this.load(this.current).catch(this.onError);
  }

  private async load(source: vscode.Uri): Promise<void> {
    const turn = ++this.turn;
    // What was chosen is shown before the cleaned text is made anew, which takes longer.
    const before = this.shown?.analysis;
    const preview = before && this.choices.apply(source, this.shown!.analysis);
    if (preview && preview !== before) this.show(preview);
    const dump = await this.texts.of(source);
    if (turn !== this.turn || source !== this.current) return;
    if (
      this.shown?.analysis === dump.analysis &&
      this.shown.cleaned === dump.cleaned &&
      this.shown.version === dump.version
    )
      return;
    const isFirst = !this.shown;
    this.shown = dump;
    this.show(dump.analysis, isFirst);
  }

  /** Takes what an analysis says for what is shown; tells of it where that is anything new, or `always`. */
  private show({ removals, kept = [] }: Analysis, always = false): void {
    const items = reviewNodes({ removals, kept });
    if (!always && sameNodes(items, this.items)) return;
    this.items = items;
    this.changed.fire();
  }
}

const NOTHING: ReviewNodes = { reasons: [], places: [] };

/** How a choice is kept: that of a rule or a reason for all dumps of the folder. */
function toDraft({ body, at }: CleaningChoice) {
  return { body, at: at ?? ('folder' as const) };
}
