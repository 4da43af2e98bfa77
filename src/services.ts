import * as vscode from 'vscode';
import { ByteAccess, type ByteSourceMaker } from './containers/byteAccess';
import { CheckpointStore } from './containers/checkpointStore';
import { ContainerIndex } from './containers/containerIndex';
import { ContainerJudge } from './containers/containerJudge';
import { type PassStarter, RecordIndexer } from './containers/recordIndexer';
import { RecordReader } from './containers/recordReader';
import { RecordReading } from './containers/recordReading';
import type { PartLoader } from './core/parts/partLoader';
import type { AnalyzeOptions } from './core/pipeline';
import { reportError } from './host/commandRegistry';
import type { DisposableStore } from './host/disposableStore';
import { partFiles } from './host/partFiles';
import { Settings } from './host/settings';
import { CleanedTexts } from './review/cleanedTexts';
import { CleaningReview } from './review/cleaningReview';
import { PendingChoices } from './review/pendingChoices';
import { ReviewView } from './review/reviewView';
import { ProposalStore } from './secondReader/proposalStore';
import { type CatalogView, createDealView, createEntityView } from './views/catalogViews';
import type { DealTreeNode } from './views/dealNodes';
import { DealTree } from './views/dealTree';
import { DumpTree } from './views/dumpTree';
import { createDumpView, type DumpView } from './views/dumpView';
import type { EntityTreeNode } from './views/entityNodes';
import { EntityTree } from './views/entityTree';
import { ItemDrag } from './views/itemDrag';
import { ShownAnalysis } from './views/shownAnalysis';
import { ViewState } from './views/viewState';
import { AnalysisRunner } from './workspace/analysisRunner';
import { CorrectionStore } from './workspace/correctionStore';
import { DealCatalog } from './workspace/dealCatalog';
import { DumpFinder } from './workspace/dumpFinder';
import { DumpIndex } from './workspace/dumpIndex';
import { DumpJudge } from './workspace/dumpJudge';
import { DumpTexts } from './workspace/dumpTexts';
import { EntityCatalog } from './workspace/entityCatalog';
import type { FileWriterMaker } from './workspace/fileWriter';
import { FurnitureStore } from './workspace/furnitureStore';
import { WorkspaceScanner } from './workspace/workspaceScanner';

/** What the features work with; made once, when the extension starts. */
export interface Services {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Loads what only some formats need. */
  readonly parts: PartLoader;
  /** Reads records of containers. */
  readonly records: RecordReader;
  readonly containers: ContainerIndex;
  readonly reading: RecordReading;
  /** Writes files piece by piece; absent where the host cannot. */
  readonly fileWriter?: FileWriterMaker;
  readonly runner: AnalysisRunner;
  readonly settings: Settings;
  readonly corrections: CorrectionStore;
  readonly furniture: FurnitureStore;
  readonly index: DumpIndex;
  readonly finder: DumpFinder;
  readonly judge: DumpJudge;
  readonly scanner: WorkspaceScanner;
  readonly state: ViewState;
  readonly shown: ShownAnalysis;
  readonly catalog: DealCatalog;
  readonly proposals: ProposalStore;
  readonly entities: EntityCatalog;
  readonly tree: DumpTree;
  readonly entityTree: EntityTree;
  readonly dealTree: DealTree;
  readonly dumpView: DumpView;
  readonly cleaned: CleanedTexts;
  readonly review: CleaningReview;
  readonly reviewView: ReviewView;
  readonly entityView: CatalogView<EntityTreeNode>;
  readonly dealView: CatalogView<DealTreeNode>;
}

/** What hosts give that not all of them have. */
export interface HostParts {
  /** Reads files of this machine from disk piece by piece; absent in the browser. */
  readonly byteSource?: ByteSourceMaker;
  /** Reads through files of this machine in a process of its own; absent in the browser. */
  readonly startPass?: PassStarter;
  /** Writes files of this machine piece by piece; absent in the browser. */
  readonly fileWriter?: FileWriterMaker;
}

/** Makes the services; `store` owns them. */
export function makeServices(context: vscode.ExtensionContext, store: DisposableStore, host: HostParts): Services {
  const log = store.add(vscode.window.createOutputChannel('Seed Dump Explorer', { log: true }));
  const settings = store.add(new Settings());
  const corrections = store.add(new CorrectionStore(log));
  const furniture = store.add(new FurnitureStore(log));
  const options = (): AnalyzeOptions => {
    const referenceDate = settings.get('referenceDate');
    return referenceDate ? { referenceDate } : {};
  };
  const { extensionUri } = context;
  const parts = partFiles(extensionUri);
  const bytes = store.add(new ByteAccess(host.byteSource));
  const checkpoints = new CheckpointStore();
  const records = new RecordReader(bytes, parts, checkpoints);
  const containers = store.add(new ContainerIndex());
  const reading = new RecordReading(
    store.add(new RecordIndexer(containers, bytes, parts, checkpoints, log, host.startPass)),
  );
  const runner = store.add(new AnalysisRunner(log, parts, options, corrections, furniture, records));
  const index = store.add(new DumpIndex(runner));
  const finder = new DumpFinder(settings, new ContainerJudge(bytes, parts), bytes, log);
  const judge = new DumpJudge(index, containers, finder);
  const scanner = store.add(new WorkspaceScanner(index, containers, finder, judge, log));
  const state = store.add(new ViewState(context.workspaceState));
  const shown = store.add(new ShownAnalysis(settings));
  const catalog = store.add(new DealCatalog(index, log));
  const proposals = store.add(new ProposalStore(context.workspaceState));
  const choices = store.add(new PendingChoices());
  const cleaned = store.add(new CleanedTexts(index, settings, choices, furniture));
  const onError = (error: unknown): void => reportError(log, 'cleaning review', error);
  const review = store.add(new CleaningReview(cleaned, choices, corrections, index, onError));
  const reviewView = store.add(new ReviewView(review, log));
  const entities = store.add(new EntityCatalog(index, log));
  const tree = store.add(new DumpTree(index, containers, reading, judge, state, shown, catalog, new DumpTexts()));
  const entityTree = store.add(new EntityTree(entities, state));
  const dealTree = store.add(new DealTree(catalog, state, settings));
  const dumpView = store.add(createDumpView(tree, index, containers, state, new ItemDrag()));
  const entityView = store.add(createEntityView(entityTree, index, containers, state, new ItemDrag()));
  const dealView = store.add(createDealView(dealTree, index, containers, state, new ItemDrag()));
  return {
    extensionUri,
    parts,
    records,
    containers,
    reading,
    ...(host.fileWriter ? { fileWriter: host.fileWriter } : {}),
    runner,
    log,
    settings,
    corrections,
    furniture,
    index,
    finder,
    judge,
    scanner,
    state,
    shown,
    catalog,
    proposals,
    entities,
    tree,
    entityTree,
    dealTree,
    dumpView,
    cleaned,
    review,
    reviewView,
    entityView,
    dealView,
  };
}
