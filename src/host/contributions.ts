/**
 * Every id that the manifest (`package.json`) and the code share. A test compares both, in both directions.
 */

import { SCHEMA_SCHEME } from '../core/export/schemaAddress';
import { DUMP_ENDINGS } from '../core/read/dumpEndings';

/** Ids of the commands. */
export const Command = {
  openItem: 'seedDump.openItem',
  showInSidebar: 'seedDump.showInSidebar',
  refresh: 'seedDump.refresh',
  filter: 'seedDump.filter',
  clearFilter: 'seedDump.clearFilter',
  sortBy: 'seedDump.sortBy',
  nextMention: 'seedDump.nextMention',
  previousMention: 'seedDump.previousMention',
  cleanDump: 'seedDump.cleanDump',
  applyCleanedText: 'seedDump.applyCleanedText',
  saveCleanedText: 'seedDump.saveCleanedText',
  cleanFolder: 'seedDump.cleanFolder',
  openRemoval: 'seedDump.openRemoval',
  nextRemoval: 'seedDump.nextRemoval',
  previousRemoval: 'seedDump.previousRemoval',
  keepInReview: 'seedDump.keepInReview',
  removeInReview: 'seedDump.removeInReview',
  showInOriginal: 'seedDump.showInOriginal',
  showInCleaned: 'seedDump.showInCleaned',
  extractDeals: 'seedDump.extractDeals',
  generateEntities: 'seedDump.generateEntities',
  exportArticles: 'seedDump.exportArticles',
  analyzeFolder: 'seedDump.analyzeFolder',
  learnFurniture: 'seedDump.learnFurniture',
  peekDeals: 'seedDump.peekDeals',
  goToDeal: 'seedDump.goToDeal',
  goToSpan: 'seedDump.goToSpan',
  toggleEntityDecorations: 'seedDump.toggleEntityDecorations',
  toggleDealDecorations: 'seedDump.toggleDealDecorations',
  toggleRemovalDecorations: 'seedDump.toggleRemovalDecorations',
  changeEntityType: 'seedDump.changeEntityType',
  renameEntity: 'seedDump.renameEntity',
  sameEntity: 'seedDump.sameEntity',
  notEntity: 'seedDump.notEntity',
  confirmDeal: 'seedDump.confirmDeal',
  rejectDeal: 'seedDump.rejectDeal',
  editDeal: 'seedDump.editDeal',
  addDeal: 'seedDump.addDeal',
  startArticle: 'seedDump.startArticle',
  noArticle: 'seedDump.noArticle',
  undoCorrection: 'seedDump.undoCorrection',
  redoCorrection: 'seedDump.redoCorrection',
  listCorrections: 'seedDump.listCorrections',
  removeCorrection: 'seedDump.removeCorrection',
  exportLabels: 'seedDump.exportLabels',
  correctionFigures: 'seedDump.correctionFigures',
  keepRemoval: 'seedDump.keepRemoval',
  removeSelection: 'seedDump.removeSelection',
  hideProblems: 'seedDump.hideProblems',
  proposeDeals: 'seedDump.proposeDeals',
  openProposal: 'seedDump.openProposal',
  acceptProposal: 'seedDump.acceptProposal',
  dismissProposal: 'seedDump.dismissProposal',
  dismissAllProposals: 'seedDump.dismissAllProposals',
  copyName: 'seedDump.copyName',
  chooseFacets: 'seedDump.chooseFacets',
  sortEntities: 'seedDump.sortEntities',
  sortDeals: 'seedDump.sortDeals',
  groupDeals: 'seedDump.groupDeals',
  copyItemsAs: 'seedDump.copyItemsAs',
  exportItems: 'seedDump.exportItems',
  export: 'seedDump.export',
  showMore: 'seedDump.showMore',
  showEntity: 'seedDump.showEntity',
  toggleFollowCursor: 'seedDump.toggleFollowCursor',
  showDealsTable: 'seedDump.showDealsTable',
  showDealsTimeline: 'seedDump.showDealsTimeline',
  showDealsGraph: 'seedDump.showDealsGraph',
  openRecord: 'seedDump.openRecord',
  goToRecord: 'seedDump.goToRecord',
  analyzeRecords: 'seedDump.analyzeRecords',
  readRecords: 'seedDump.readRecords',
  stopReadingRecords: 'seedDump.stopReadingRecords',
  showLog: 'seedDump.showLog',
} as const;

/** One of {@link Command}. */
export type CommandId = (typeof Command)[keyof typeof Command];

/** Ids of the views. */
export const View = {
  dumps: 'seedDump.dumps',
  entities: 'seedDump.entities',
  deals: 'seedDump.deals',
  /** What a language model proposes. */
  proposals: 'seedDump.proposals',
  /** What cleaning takes away, while a review is open. */
  cleaning: 'seedDump.cleaning',
} as const;

/** Names of the tools for language models. */
export const Tool = {
  listArticles: 'seedDump_listArticles',
  findMentions: 'seedDump_findMentions',
  extractDeals: 'seedDump_extractDeals',
  cleanDump: 'seedDump_cleanDump',
} as const;

/** One of {@link Tool}. */
export type ToolId = (typeof Tool)[keyof typeof Tool];

/** Types of the webview panels, by what they show. */
export const PanelType = {
  table: 'seedDump.dealsTable',
  timeline: 'seedDump.dealsTimeline',
  graph: 'seedDump.dealsGraph',
} as const;

/** Id of the activity-bar container. */
export const VIEW_CONTAINER = 'seedDump';

/** Id of the container of a review, which is there while one is open: it needs the height of the side bar. */
export const REVIEW_CONTAINER = 'seedDumpReview';

/** Names of the context keys that `when` clauses ask for. */
export const ContextKey = {
  /** Whether the active editor shows a detected dump. */
  activeDump: 'seedDump.activeDump',
  /** Whether that dump can be changed and corrected: it is no record of a container. */
  changeable: 'seedDump.changeable',
  /** Whether the workspace has been searched for dumps; not set before the first search and while one is under way. */
  searched: 'seedDump.searched',
  /** Whether the tree is filtered. */
  filtered: 'seedDump.filtered',
  /** Whether the second reader may be asked. */
  secondReader: 'seedDump.secondReader',
  /** Whether a dump is compared with its cleaned text in an editor. */
  reviewing: 'seedDump.reviewing',
} as const;

/** One of {@link ContextKey}. */
export type ContextKeyId = (typeof ContextKey)[keyof typeof ContextKey];

/** Names of the settings, without their prefix, with the type and default of each. */
export interface SettingTypes {
  include: string;
  exclude: string;
  'deals.minConfidence': number;
  followCursor: boolean;
  maxFileSize: number;
  referenceDate: string;
  'outline.entities': boolean;
  codeLens: boolean;
  'decorations.entities': boolean;
  'decorations.deals': boolean;
  'decorations.removals': boolean;
  'diagnostics.enabled': boolean;
  'diagnostics.hidden': readonly string[];
  'secondReader.enabled': boolean;
  'secondReader.model': string;
  'clean.keepCaptions': boolean;
  'clean.keepCredits': boolean;
  'clean.format': string;
  'clean.frontMatter': boolean;
}

/** Default values of the settings, as the manifest states them. */
export const SETTING_DEFAULTS: Readonly<SettingTypes> = {
  include: `**/*.{${DUMP_ENDINGS.join(',')}}`,
  exclude: '**/{node_modules,bower_components,.git,.hg,.svn,.venv,venv,site-packages,__pycache__}/**',
  'deals.minConfidence': 0.5,
  followCursor: true,
  maxFileSize: 32,
  referenceDate: '',
  'outline.entities': true,
  codeLens: true,
  'decorations.entities': true,
  'decorations.deals': true,
  'decorations.removals': true,
  'diagnostics.enabled': true,
  'diagnostics.hidden': [],
  'secondReader.enabled': false,
  'secondReader.model': '',
  'clean.keepCaptions': false,
  'clean.keepCredits': false,
  'clean.format': 'text',
  'clean.frontMatter': false,
};

/** The prefix of settings. */
export const SETTINGS_SECTION = 'seedDump';

/** Values of a tree item's `contextValue`. */
export const ItemContext = {
  dump: 'seedDump.dump',
  /** A file of records; one that is being read; one whose reading was stopped; some of its records. */
  container: 'seedDump.container',
  containerReading: 'seedDump.containerReading',
  containerStopped: 'seedDump.containerStopped',
  records: 'seedDump.records',
  /** A record, and what is in it: like the others, but nothing can be corrected. */
  record: 'seedDump.record',
  recordArticle: 'seedDump.recordArticle',
  recordEntity: 'seedDump.recordEntity',
  recordDeal: 'seedDump.recordDeal',
  recordRemoval: 'seedDump.recordRemoval',
  recordMention: 'seedDump.recordMention',
  recordWorkspaceDeal: 'seedDump.recordWorkspaceDeal',
  recordTelling: 'seedDump.recordTelling',
  article: 'seedDump.article',
  deals: 'seedDump.deals',
  entities: 'seedDump.entities',
  deal: 'seedDump.deal',
  entity: 'seedDump.entity',
  proposal: 'seedDump.proposal',
  /** In a review: what goes, and what a choice keeps. */
  removedText: 'seedDump.removedText',
  keptText: 'seedDump.keptText',
  /** What cleaning takes out of an article or a dump, what for one reason, and one stretch of it. */
  removals: 'seedDump.removals',
  reason: 'seedDump.reason',
  removal: 'seedDump.removal',
  /** A stretch that cleaning would take if a correction did not keep it. */
  keptRemoval: 'seedDump.keptRemoval',
  /** In the view of entities. */
  entityType: 'seedDump.entityType',
  workspaceEntity: 'seedDump.workspaceEntity',
  companion: 'seedDump.companion',
  mentionArticle: 'seedDump.mentionArticle',
  mention: 'seedDump.mention',
  /** In the view of deals. */
  dealGroup: 'seedDump.dealGroup',
  workspaceDeal: 'seedDump.workspaceDeal',
  telling: 'seedDump.telling',
} as const;

/** Ids of the theme colours. */
export const Color = {
  organization: 'seedDump.organizationForeground',
  person: 'seedDump.personForeground',
  place: 'seedDump.placeForeground',
  product: 'seedDump.productForeground',
  money: 'seedDump.moneyForeground',
  percent: 'seedDump.percentForeground',
  date: 'seedDump.dateForeground',
  dealBackground: 'seedDump.dealBackground',
  dealBorder: 'seedDump.dealBorder',
  dealRuler: 'seedDump.dealOverviewRulerForeground',
  removalForeground: 'seedDump.removalForeground',
  removalRuler: 'seedDump.removalOverviewRulerForeground',
} as const;

/** URI schemes of the documents that the extension provides. */
export const Scheme = {
  /** A dump's cleaned text; the query is the dump's URI. */
  cleaned: 'seed-dump-cleaned',
  /** A record of a container. */
  record: 'seed-dump-record',
  /** A JSON Schema of the exports, by file name. */
  schema: SCHEMA_SCHEME,
} as const;
