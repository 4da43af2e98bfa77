import type { Analysis, Article, Deal, Entity, Mention } from '../core/analysis';
import type { DealReference } from '../core/corrections/correction';
import { articleParts } from './articleText';
import { locateProposal, type ReadArticle } from './locateProposal';
import { newProposals } from './newProposals';
import type { Proposal } from './proposal';
import { readAnswer } from './readerAnswer';

/** What became of a model's answers about an article. */
export interface AnswerResult {
  readonly proposals: readonly Proposal[];
  /** How many were dropped because their sentence or subject does not stand in the text, and how many were known already. */
  readonly dropped: number;
  readonly known: number;
}

/** Prepares articles of a dump for reading, one by one; what they name is gathered once. */
export class ArticleReader {
  private readonly named = new Map<string, { entity: Entity; mention: Mention }[]>();

  constructor(
    private readonly dump: string,
    private readonly analysis: Analysis,
  ) {
    for (const entity of analysis.entities)
      for (const mention of entity.mentions) {
        const list = this.named.get(mention.articleId);
        if (list) list.push({ entity, mention });
        else this.named.set(mention.articleId, [{ entity, mention }]);
      }
  }

  /** An article with what its proposals are looked for in. */
  read(article: Article): ReadArticle {
    const { dump, analysis } = this;
    const parts = articleParts(dump, article, analysis.dump.format);
    return { dump, article, parts, named: this.named.get(article.id) ?? [] };
  }
}

/** The new proposals in a model's answers about an article; `found` are the deals that were found in it, `rejected` those that people turned down. */
export function proposalsIn(
  answers: readonly string[],
  read: ReadArticle,
  found: readonly Deal[],
  rejected: readonly DealReference[],
): AnswerResult {
  const located: Proposal[] = [];
  let dropped = 0;
  for (const raw of answers.flatMap(readAnswer)) {
    const result = locateProposal(raw, read);
    if (typeof result === 'string') dropped++;
    else located.push(result);
  }
  const proposals = newProposals(located, found, rejected);
  return { proposals, dropped, known: located.length - proposals.length };
}
