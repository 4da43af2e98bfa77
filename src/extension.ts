import type * as vscode from 'vscode';
import { makeApi, type SeedDumpApi } from './api';
import { registerAnalyzeFolder } from './commands/analyzeFolder';
import { registerCleanDump } from './commands/cleanDump';
import { registerCleanFolder } from './commands/cleanFolder';
import { registerExportArticles } from './commands/exportArticles';
import { registerExport } from './commands/exportCommand';
import { registerExtractDeals } from './commands/extractDeals';
import { registerFilterCommands } from './commands/filterCommands';
import { registerGenerateEntities } from './commands/generateEntities';
import { registerItemCommands } from './commands/itemCommands';
import { registerLearnFurniture } from './commands/learnFurniture';
import { registerMentionCommands } from './commands/mentionCommands';
import { registerOpenItem } from './commands/openItem';
import { registerRecordCommands } from './commands/recordCommands';
import { registerShowInSidebar } from './commands/showInSidebar';
import { registerTreeCommands } from './commands/treeCommands';
import { registerRecords } from './containers/recordFeatures';
import { registerBoundaryCorrections } from './corrections/boundaryCorrections';
import { registerCorrectionHistory } from './corrections/correctionHistory';
import { registerCorrectionReports } from './corrections/correctionReports';
import { registerDealCorrections } from './corrections/dealCorrections';
import { registerEntityCorrections } from './corrections/entityCorrections';
import { ActiveDump } from './editor/activeDump';
import { registerCleanedText } from './editor/cleanedText';
import { registerFollowCursor } from './editor/followCursor';
import { registerItemDrop } from './editor/itemDrop';
import { registerSchemaProvider } from './editor/schemaProvider';
import { registerStatusItem } from './editor/statusItem';
import { DisposableStore } from './host/disposableStore';
import { registerLanguageFeatures } from './language/languageFeatures';
import { DealPanels } from './panels/dealPanels';
import { registerDealsGraph } from './panels/dealsGraph';
import { registerDealsTable } from './panels/dealsTable';
import { registerDealsTimeline } from './panels/dealsTimeline';
import { registerResultFeatures } from './results/resultFeatures';
import { registerCleanedPlaces } from './review/cleanedPlaces';
import { registerReviewCommands } from './review/reviewCommands';
import { registerReviewSync } from './review/reviewSync';
import { registerSecondReader } from './secondReader/secondReader';
import { type HostParts, makeServices } from './services';
import { registerModelTools } from './tools/modelTools';
import { registerBackgroundAnalysis } from './workspace/backgroundAnalysis';
import { registerCorrectionTracking } from './workspace/correctionTracker';
import { registerScanning } from './workspace/scanning';

/** Called by VS Code when the extension is first needed: builds the services and registers the features. On the desktop `src/desktop/main.ts` calls it. */
export function activate(context: vscode.ExtensionContext, host: HostParts = {}): SeedDumpApi {
  const store = new DisposableStore();
  context.subscriptions.push(store);
  const services = makeServices(context, store, host);
  const active = store.add(new ActiveDump(services.index));

  store.add(registerScanning(services));
  store.add(registerBackgroundAnalysis(services));
  store.add(registerCorrectionTracking(services));

  store.add(registerRecords(services));

  store.add(registerStatusItem(services, active));
  store.add(registerFollowCursor(services));
  store.add(registerItemDrop());
  store.add(registerCleanedText(services));
  store.add(registerSchemaProvider(services));

  store.add(registerLanguageFeatures(services));
  store.add(registerResultFeatures(services));
  store.add(registerModelTools(services));
  store.add(registerSecondReader(services));

  store.add(registerReviewCommands(services));
  store.add(registerReviewSync(services));
  store.add(registerCleanedPlaces(services));

  store.add(registerOpenItem(services));
  store.add(registerShowInSidebar(services));
  store.add(registerMentionCommands(services));
  store.add(registerTreeCommands(services));
  store.add(registerRecordCommands(services));
  store.add(registerFilterCommands(services));
  store.add(registerItemCommands(services));
  store.add(registerCleanDump(services));
  store.add(registerCleanFolder(services));
  store.add(registerExtractDeals(services));
  store.add(registerGenerateEntities(services));
  store.add(registerExportArticles(services));
  store.add(registerExport(services));
  store.add(registerAnalyzeFolder(services));
  store.add(registerLearnFurniture(services));

  store.add(registerEntityCorrections(services));
  store.add(registerDealCorrections(services));
  store.add(registerBoundaryCorrections(services));
  store.add(registerCorrectionHistory(services));
  store.add(registerCorrectionReports(services));

  const panels = store.add(new DealPanels(services, context.workspaceState));
  store.add(registerDealsTable(panels));
  store.add(registerDealsTimeline(panels));
  store.add(registerDealsGraph(panels));
  return makeApi(services, panels);
}
