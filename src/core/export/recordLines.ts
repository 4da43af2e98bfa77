/**
 * The lines that runs over records give: one JSON object for each record of a file of many. In front stands which record it is, then what the command found, as the
 * lists of its document have it. Offsets are into the record's text; where `field` names a field of a JSON record, into the value of that field.
 */
import type { Analysis, Article, Deal, DumpKind, Entity, Issue, Removal } from '../analysis';
import type { CleanedText } from '../clean/cleanedText';
import type { Detection } from '../detect/detectDump';
import { countedDeals } from '../merge/countedDeals';
import type { ArticleReference } from './documents';

/** Which record a line is about. */
export interface RecordHead {
  /** Path of the input; absent for standard input. */
  source?: string;
  /**
   * Its place among the records of the input, 1-based; absent where a line is about the input itself.
   * @asType integer
   * @minimum 1
   */
  record?: number;
  /** The field of a JSON record that was read by itself: offsets are into its value. */
  field?: string;
  /** Fields of the record that are carried through, as they are: ids, addresses, dates. */
  input?: Record<string, unknown>;
}

/** The line of a record. */
export type RecordLine =
  | AnalysisLine
  | ArticlesLine
  | EntitiesLine
  | DealsLine
  | CleanedLine
  | DetectionLine
  | ErrorLine;

/** All that was found. */
export interface AnalysisLine extends RecordHead, Analysis {}

/** The articles. */
export interface ArticlesLine extends RecordHead {
  kind: DumpKind;
  articles: Article[];
}

/** The entities. */
export interface EntitiesLine extends RecordHead {
  kind: DumpKind;
  articles: ArticleReference[];
  entities: Entity[];
}

/** The deals, each once. */
export interface DealsLine extends RecordHead {
  kind: DumpKind;
  articles: ArticleReference[];
  deals: Deal[];
  /** Contradictions between tellings of one deal; absent where there are none. */
  issues?: Issue[];
}

/** The cleaned text. */
export interface CleanedLine extends RecordHead {
  kind: DumpKind;
  text: string;
  removals: Removal[];
}

/** What kind of dump it is. */
export interface DetectionLine extends RecordHead {
  kind: DumpKind;
  /**
   * How sure the kind is, 0 to 1.
   * @minimum 0
   * @maximum 1
   */
  confidence: number;
  signals: string[];
}

/** A record that failed, or something wrong with an input. */
export interface ErrorLine extends RecordHead {
  error: RecordFailure;
}

/** Why there is nothing else to say. */
export interface RecordFailure {
  /** Stable name of the kind of failure, in kebab-case. */
  code: string;
  message: string;
  /** Where in the input as stored, in bytes; of what is wrong with an input. */
  bytes?: { start: number; end: number };
}

/** What a line says behind its head, by the command. */
export const lineBody = {
  analyze: (analysis: Analysis): Omit<AnalysisLine, keyof RecordHead> => analysis,
  articles: ({ dump, articles }: Analysis): Omit<ArticlesLine, keyof RecordHead> => ({ kind: dump.kind, articles }),
  entities: ({ dump, articles, entities }: Analysis): Omit<EntitiesLine, keyof RecordHead> => ({
    kind: dump.kind,
    articles: articles.map(reference),
    entities,
  }),
  deals: ({ dump, articles, deals, issues }: Analysis): Omit<DealsLine, keyof RecordHead> => {
    const conflicts = issues.filter(({ code }) => code === 'deal-conflict');
    return {
      kind: dump.kind,
      articles: articles.map(reference),
      deals: countedDeals(deals),
      ...(conflicts.length > 0 ? { issues: conflicts } : {}),
    };
  },
  clean: ({ dump }: Analysis, { text, removals }: CleanedText): Omit<CleanedLine, keyof RecordHead> => ({
    kind: dump.kind,
    text,
    removals: [...removals],
  }),
  detect: ({ kind, confidence, signals }: Detection): Omit<DetectionLine, keyof RecordHead> => ({
    kind,
    confidence,
    signals: [...signals],
  }),
};

/** A line with its line end; `input` is JSON already, so that it stays as it was. */
export function recordLine({ source, record, field }: RecordHead, input: string | undefined, body: object): string {
  const head = JSON.stringify({ source, record, field }).slice(0, -1);
  const fields = [head === '{' ? '' : head.slice(1), input === undefined ? '' : `"input":${input}`];
  return `{${[...fields, JSON.stringify(body).slice(1)].filter(Boolean).join(',')}\n`;
}

function reference({ id, headline, datePublished, url }: Article): ArticleReference {
  return { id, headline, ...(datePublished ? { datePublished } : {}), ...(url ? { url } : {}) };
}
