/**
 * The JSON documents that exports give, beside {@link Analysis} itself. Each holds one list for each dump; `document` tells
 * them apart. Spans are offsets into the dump that `source` names.
 */
import type { Analysis, Article, Deal, DumpKind, Entity, Issue, Removal } from '../analysis';

/** What every document says of itself. */
export interface DocumentHead {
  schemaVersion: 1;
  /** The program that made it. */
  generator: string;
}

/** What every document says of a dump. */
export interface DumpReference {
  /** Path or URI of the dump, as the host gave it. */
  source?: string;
  kind: DumpKind;
}

/** An article that items of the document point to by its id. */
export interface ArticleReference {
  id: string;
  headline: string;
  /** ISO 8601 date. */
  datePublished?: string;
  url?: string;
}

/** The articles of dumps. */
export interface ArticlesDocument extends DocumentHead {
  document: 'articles';
  dumps: ArticlesOfDump[];
}

/** The articles of one dump. */
export interface ArticlesOfDump extends DumpReference {
  articles: Article[];
}

/** The entities of dumps. */
export interface EntitiesDocument extends DocumentHead {
  document: 'entities';
  dumps: EntitiesOfDump[];
}

/** The entities of one dump. */
export interface EntitiesOfDump extends DumpReference {
  articles: ArticleReference[];
  entities: Entity[];
}

/** The deals of dumps. */
export interface DealsDocument extends DocumentHead {
  document: 'deals';
  dumps: DealsOfDump[];
}

/** The deals of one dump, each once; one that several dumps tell is in the list of that which says most of it. */
export interface DealsOfDump extends DumpReference {
  articles: ArticleReference[];
  deals: Deal[];
  /** Contradictions between tellings of one deal; absent where there are none. */
  issues?: Issue[];
}

/** What cleaning takes away from dumps. */
export interface RemovalsDocument extends DocumentHead {
  document: 'removals';
  dumps: RemovalsOfDump[];
}

/** What cleaning takes away from one dump. */
export interface RemovalsOfDump extends DumpReference {
  articles: ArticleReference[];
  removals: RemovedText[];
}

/** A stretch that cleaning takes away, with its text. */
export interface RemovedText extends Removal {
  /** Empty where the dump's text was not at hand. */
  text: string;
}

/** All that was found in several dumps. */
export interface AnalysesDocument extends DocumentHead {
  document: 'analyses';
  analyses: Analysis[];
}
