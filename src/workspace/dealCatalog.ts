import * as vscode from 'vscode';
import type { Analysis, Article, Deal, Issue, TellingElsewhere } from '../core/analysis';
import { repeatedAcrossSteps, storyOf } from '../core/duplicates/repeatedAcross';
import type { StoryWords } from '../core/duplicates/storyWords';
import { conflictsOf, dumpGroupsSteps, placeOf, placesOf } from '../core/merge/mergeDumps';
import { CancelledError, type Steps } from '../core/steps';
import { lineOf } from '../core/text/lineStarts';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import { runSliced } from '../host/timeSlicer';
import type { DumpEntry, DumpIndex } from './dumpIndex';

/** Lets a burst of analyses settle first, the longer the more dumps there are; nobody waits for what this tells. */
const SETTLE_MS = 1_500;
const PER_DUMP_MS = 20;

/** Knows which stories and deals several dumps of the window tell, and where they contradict each other, as far as the dumps are analysed. */
export class DealCatalog implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly elsewhere = new Map<string, TellingElsewhere[]>();
  private readonly conflicts = new Map<string, Issue[]>();
  private readonly repeated = new Map<string, TellingElsewhere>();
  private readonly stories = new WeakMap<Analysis, StoryWords[]>();
  private readonly updated = this.store.add(new vscode.EventEmitter<void>());
  private running: vscode.CancellationTokenSource | undefined;

  /** Fires where the dumps were compared anew. */
  readonly onDidUpdate = this.updated.event;

  constructor(
    private readonly index: DumpIndex,
    log: vscode.LogOutputChannel,
  ) {
    const refresh = this.store.add(
      new Throttle(
        () => Math.max(SETTLE_MS, index.size * PER_DUMP_MS),
        () => {
          this.update().catch((error: unknown) => {
            if (!(error instanceof CancelledError)) reportError(log, 'deals of several dumps', error);
          });
        },
      ),
    );
    this.store.add(index.onDidChange(({ kind }) => kind !== 'added' && refresh.request()));
  }

  /** Where other dumps tell a deal of the dump at `uri`. */
  elsewhereOf(uri: vscode.Uri, { id }: Deal): readonly TellingElsewhere[] {
    return this.elsewhere.get(`${uri.toString()}#${id}`) ?? [];
  }

  /** The article of another dump that an article of the dump at `uri` repeats. */
  originalOf(uri: vscode.Uri, { id }: Article): TellingElsewhere | undefined {
    return this.repeated.get(`${uri.toString()}#${id}`);
  }

  /** Where the dump at `uri` contradicts an earlier one. */
  conflictsOf(uri: vscode.Uri): readonly Issue[] {
    return this.conflicts.get(uri.toString()) ?? [];
  }

  /** Compares the dumps anew; called by itself a little after one changed. */
  async update(): Promise<void> {
    this.stop();
    const stop = new vscode.CancellationTokenSource();
    this.running = stop;
    const entries = this.index.entries.filter(isAnalysed);
    const dumps = entries.map(({ analysis }) => analysis);
    const groups = await runSliced(dumpGroupsSteps(dumps), { token: stop.token });
    const stories = await runSliced(this.storiesOf(dumps), { token: stop.token });
    const repeated = await runSliced(repeatedAcrossSteps(stories), { token: stop.token });
    this.repeated.clear();
    for (const [dump, originals] of repeated.entries())
      for (const [article, original] of originals.entries()) {
        if (!original) continue;
        const { id } = dumps[dump]!.articles[article]!;
        const from = dumps[original.dump]!;
        const place = placeOf(from, from.articles[original.article]!.id);
        this.repeated.set(`${entries[dump]!.uri.toString()}#${id}`, place);
      }
    this.elsewhere.clear();
    this.conflicts.clear();
    for (const { main, others } of groups) {
      const tellings = [main, ...others.map(({ telling }) => telling)];
      if (tellings.every(({ dump }) => dump === main.dump)) continue;
      for (const own of tellings) {
        const places = placesOf(
          dumps,
          tellings.filter(({ dump }) => dump !== own.dump),
        );
        if (places.length > 0) this.elsewhere.set(`${entries[own.dump]!.uri.toString()}#${own.deal.id}`, places);
      }
    }
    const issues = conflictsOf(dumps, groups, (dump, offset) => lineOf(entries[dump]!.lines, offset) + 1);
    for (const [dump, list] of issues) this.conflicts.set(entries[dump]!.uri.toString(), list);
    this.updated.fire();
  }

  /** The stories of all dumps; those of an analysis are made once. */
  private *storiesOf(dumps: readonly Analysis[]): Steps<StoryWords[][]> {
    const all: StoryWords[][] = [];
    for (const analysis of dumps) {
      let stories = this.stories.get(analysis);
      if (!stories) {
        stories = [];
        for (const article of analysis.articles) {
          stories.push(storyOf(article));
          yield { stage: 'merging', fraction: all.length / dumps.length };
        }
        this.stories.set(analysis, stories);
      }
      all.push(stories);
    }
    return all;
  }

  private stop(): void {
    this.running?.cancel();
    this.running?.dispose();
    this.running = undefined;
  }

  dispose(): void {
    this.stop();
    this.store.dispose();
  }
}

function isAnalysed(entry: DumpEntry): entry is Required<DumpEntry> {
  return entry.analysis !== undefined && entry.lines !== undefined;
}
