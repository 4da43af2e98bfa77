import * as vscode from 'vscode';
import type { Analysis, Article, Deal, Issue, TellingElsewhere } from '../core/analysis';
import { type ArticlePlace, repeatedAcrossSteps, storyOf } from '../core/duplicates/repeatedAcross';
import type { StoryWords } from '../core/duplicates/storyWords';
import type { TellingGroup } from '../core/merge/groupTellings';
import { conflictsOf, type DumpTelling, namedDumpGroupsSteps } from '../core/merge/mergeDumps';
import { NameKeys } from '../core/merge/nameKeys';
import { TellingPlaces } from '../core/merge/tellingPlaces';
import { CancelledError, type Steps } from '../core/steps';
import { lineOf } from '../core/text/lineStarts';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import { runSliced } from '../host/timeSlicer';
import type { DumpEntry, DumpIndex } from './dumpIndex';
import { type WorkspaceDeal, workspaceDealsSteps } from './workspaceDeals';

/** All tellings of a deal that several dumps tell, and the index of the dump that one of them is of. */
interface ToldElsewhere {
  readonly dump: number;
  readonly tellings: readonly DumpTelling[];
}

/** Lets a burst of analyses settle first, the longer the more dumps there are; nobody waits for what this tells. */
const SETTLE_MS = 1_500;
const PER_DUMP_MS = 20;

/** How many entities are taken in one piece. */
const PIECE = 500;

/**
 * Knows the deals that the dumps of the window tell, each once, which stories and deals several of them tell, and where they contradict each
 * other, as far as the dumps are analysed. What names are one is kept up dump by dump; the deals, which are few, are compared anew, in slices.
 */
export class DealCatalog implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly told = new Map<string, ToldElsewhere>();
  private places = new TellingPlaces([]);
  private readonly conflicts = new Map<string, Issue[]>();
  private readonly repeated = new Map<string, TellingElsewhere>();
  private readonly stories = new WeakMap<Analysis, StoryWords[]>();
  private readonly updated = this.store.add(new vscode.EventEmitter<void>());
  private readonly names = new NameKeys();
  private readonly named = new Map<string, Analysis>();
  private naming: Promise<void> = Promise.resolve();
  private running: vscode.CancellationTokenSource | undefined;
  private latest: Promise<void> = Promise.resolve();
  private found: readonly WorkspaceDeal[] = [];
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());

  /** Fires where {@link deals} changed. */
  readonly onDidChange = this.changed.event;

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

  /** The deals of all analysed dumps, in the order of the dumps and their texts. */
  get deals(): readonly WorkspaceDeal[] {
    return this.found;
  }

  /** Where other dumps tell a deal of the dump at `uri`. */
  elsewhereOf(uri: vscode.Uri, { id }: Deal): readonly TellingElsewhere[] {
    const told = this.told.get(`${uri.toString()}#${id}`);
    return told ? this.places.placesOf(told.tellings.filter(({ dump }) => dump !== told.dump)) : [];
  }

  /** The article of another dump that an article of the dump at `uri` repeats. */
  originalOf(uri: vscode.Uri, { id }: Article): TellingElsewhere | undefined {
    return this.repeated.get(`${uri.toString()}#${id}`);
  }

  /** Where the dump at `uri` contradicts an earlier one. */
  conflictsOf(uri: vscode.Uri): readonly Issue[] {
    return this.conflicts.get(uri.toString()) ?? [];
  }

  /**
   * Compares the dumps anew; called by itself a little after one changed. Who waits for a comparison that a newer one replaces waits for that.
   * @throws CancelledError where the catalog is disposed.
   */
  update(): Promise<void> {
    const run: Promise<void> = this.compare().catch((error: unknown) => {
      if (error instanceof CancelledError && this.latest !== run) return this.latest;
      throw error;
    });
    this.latest = run;
    return run;
  }

  private async compare(): Promise<void> {
    this.stop();
    const stop = new vscode.CancellationTokenSource();
    this.running = stop;
    const entries = this.index.entries.filter(isAnalysed);
    const dumps = entries.map(({ analysis }) => analysis);
    await this.nameAll(entries);
    const groups = await runSliced(namedDumpGroupsSteps(dumps, this.names), { token: stop.token, background: true });
    const sources = entries.map(({ uri, analysis }) => ({ uri: uri.toString(), analysis }));
    this.found = await runSliced(workspaceDealsSteps(sources, groups, this.names), {
      token: stop.token,
      background: true,
    });
    this.changed.fire();
    const stories = await runSliced(this.storiesOf(dumps), { token: stop.token, background: true });
    const repeated = await runSliced(repeatedAcrossSteps(stories), { token: stop.token, background: true });
    await runSliced(this.placingSteps(entries, groups, repeated), { token: stop.token, background: true });
    this.updated.fire();
  }

  /** Notes by dump what other dumps tell too. */
  private *placingSteps(
    entries: readonly Required<DumpEntry>[],
    groups: readonly TellingGroup<DumpTelling>[],
    repeated: readonly (readonly (ArticlePlace | undefined)[])[],
  ): Steps<void> {
    const dumps = entries.map(({ analysis }) => analysis);
    this.places = new TellingPlaces(dumps);
    const addresses = entries.map(({ uri }) => uri.toString());
    this.repeated.clear();
    for (const [dump, originals] of repeated.entries()) {
      for (const [article, original] of originals.entries()) {
        if (!original) continue;
        const { id } = dumps[dump]!.articles[article]!;
        const from = dumps[original.dump]!.articles[original.article]!.id;
        this.repeated.set(`${addresses[dump]}#${id}`, this.places.placeOf(original.dump, from));
      }
      yield { stage: 'merging', fraction: 1 };
    }
    this.told.clear();
    this.conflicts.clear();
    for (const { main, others } of groups) {
      const tellings = [main, ...others.map(({ telling }) => telling)];
      if (tellings.every(({ dump }) => dump === main.dump)) continue;
      for (const { dump, deal } of tellings) this.told.set(`${addresses[dump]}#${deal.id}`, { dump, tellings });
      yield { stage: 'merging', fraction: 1 };
    }
    const issues = conflictsOf(dumps, groups, (dump, offset) => lineOf(entries[dump]!.lines, offset) + 1);
    for (const [dump, list] of issues) this.conflicts.set(addresses[dump]!, list);
  }

  /** Takes in the names of what is new and gives up those of what is gone; wholly done before others do the same. */
  private nameAll(entries: readonly Required<DumpEntry>[]): Promise<void> {
    const turn = this.naming.then(() => runSliced(this.namingSteps(entries), { background: true }));
    this.naming = turn.catch(() => undefined);
    return turn;
  }

  private *namingSteps(entries: readonly Required<DumpEntry>[]): Steps<void> {
    const wanted = new Map(entries.map(({ uri, analysis }) => [uri.toString(), analysis]));
    for (const [uri, { entities }] of [...this.named].filter(([key, known]) => wanted.get(key) !== known)) {
      this.named.delete(uri);
      for (let i = 0; i < entities.length; i += PIECE) {
        this.names.remove(entities.slice(i, i + PIECE));
        yield { stage: 'merging', fraction: 0 };
      }
    }
    for (const [uri, analysis] of wanted) {
      if (this.named.has(uri)) continue;
      this.named.set(uri, analysis);
      for (let i = 0; i < analysis.entities.length; i += PIECE) {
        this.names.add(analysis.entities.slice(i, i + PIECE));
        yield { stage: 'merging', fraction: 0 };
      }
    }
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
