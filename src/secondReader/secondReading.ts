import type * as vscode from 'vscode';
import type { Article } from '../core/analysis';
import { CancelledError } from '../core/steps';
import type { ChatModel } from '../host/languageModels';
import type { Services } from '../services';
import { type AnalyzedText, analyzedText } from '../workspace/analyzedText';
import { articlePieces } from './articleText';
import { askModel } from './askModel';
import { ArticleReader, proposalsIn } from './readArticle';
import { PROMPT_OVERHEAD, readerPrompt } from './readerPrompt';

/** How much of an article is sent at a time, in characters: less than a model that reads little takes, and no more than a model reads well. */
const LEAST_ROOM = 600;
const MOST_ROOM = 12_000;
/** Characters a token, at least, in English. */
const CHARACTERS_A_TOKEN = 3;

/** What came of a reading. */
export interface ReadingSummary {
  readonly articles: number;
  readonly added: number;
  readonly dropped: number;
  readonly known: number;
}

/** The articles of a dump that are worth reading: those with text of their own, or one of them. */
export function articlesToRead({ analysis }: AnalyzedText, articleId: string | undefined): readonly Article[] {
  if (articleId !== undefined) return analysis.articles.filter(({ id }) => id === articleId);
  return analysis.articles.filter(({ duplicateOf, bodySpans }) => duplicateOf === undefined && bodySpans.length > 0);
}

/**
 * Lets a model read articles one after the other, and puts what it proposes into the store as it comes: what was proposed before a failure or a cancel stays.
 * @throws CancelledError where `token` asks to stop; UserFacingError where the model cannot or may not answer.
 */
export async function readAgain(
  { index, shown, corrections, proposals }: Pick<Services, 'index' | 'shown' | 'corrections' | 'proposals'>,
  uri: vscode.Uri,
  articleId: string | undefined,
  model: ChatModel,
  token: vscode.CancellationToken,
  onArticle: (article: Article, index: number, of: number) => void,
): Promise<ReadingSummary> {
  const read = await analyzedText(index, uri, token);
  const articles = articlesToRead(read, articleId);
  const { deals } = shown.of(read.analysis);
  const rejected = (await corrections.forDump(uri)).flatMap(({ body }) =>
    body.type === 'deal-rejected' ? [body.deal] : [],
  );
  const reader = new ArticleReader(read.text, read.analysis);
  const room = roomOf(model);
  let [added, dropped, known] = [0, 0, 0];
  for (const [i, article] of articles.entries()) {
    onArticle(article, i, articles.length);
    const readable = reader.read(article);
    const found = deals.filter((deal) => deal.articleId === article.id || deal.sources?.includes(article.id));
    const answers: string[] = [];
    for (const piece of articlePieces(
      readable.parts.map(({ text }) => text),
      room,
    )) {
      if (token.isCancellationRequested) throw new CancelledError();
      answers.push(await askModel(model, readerPrompt(piece, article, found), token));
    }
    const result = proposalsIn(answers, readable, found, rejected);
    const fresh = proposals.add(uri, article, model.name, result.proposals);
    added += fresh;
    dropped += result.dropped;
    known += result.known + result.proposals.length - fresh;
  }
  return { articles: articles.length, added, dropped, known };
}

function roomOf({ maxInputTokens }: ChatModel): number {
  const room = maxInputTokens * CHARACTERS_A_TOKEN - PROMPT_OVERHEAD;
  return Math.max(LEAST_ROOM, Math.min(MOST_ROOM, Math.floor(room) || MOST_ROOM));
}
