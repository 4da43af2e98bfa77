import type { GoldArticle, GoldRecord } from '../../src/core/export/goldFormat';
import { type FoundArticle, lastKeptLine } from './foundArticle';
import { type LineVerdict, lastContentLine } from './lineVerdicts';
import type { ScoreBoard } from './scoreBoard';

/** The found articles that stand for a labelled one: one, or for a digest perhaps its items; by the labelled one's id. */
export type ArticleMatches = ReadonlyMap<string, readonly FoundArticle[]>;

/**
 * Scores where articles begin (`articles`), whether they also end right (`articles.exact`), and their dates (`articles.date`).
 * An article is found where one begins at its title line; a digest also where at least half of its items are given as articles.
 * It ends right where no line that counts stands between its last line and the labelled one.
 */
export function scoreArticles(
  gold: GoldRecord,
  found: readonly FoundArticle[],
  verdicts: ReadonlyMap<number, LineVerdict>,
  board: ScoreBoard,
): ArticleMatches {
  const used = new Set<FoundArticle>();
  const matches = new Map<string, readonly FoundArticle[]>();
  for (const article of gold.articles) {
    const { match, items } = matchOf(article, found, used);
    for (const one of [...items, ...(match ? [match] : [])]) used.add(one);
    const all = [...new Set([...(match ? [match] : []), ...items])];
    // What is found of a digest's items, if too few, still holds what the digest tells.
    const standIns = all.length > 0 ? all : mostShared(article, found);
    matches.set(article.id, standIns);
    countArticle(article, match, items, gold.file, verdicts, board);
    // Items count as the one article that they make up.
    board.count('articles', { found: match ? 1 : 0 });
    board.count('articles.exact', { found: match ? 1 : 0 });
  }
  for (const extra of found.filter((one) => !used.has(one))) {
    board.count('articles', { found: 1 });
    board.count('articles.exact', { found: 1 });
    board.note('false article', gold.file, `line ${extra.titleLine}: ${extra.article.headline}`, 0.9);
  }
  return matches;
}

interface Match {
  readonly match?: FoundArticle;
  readonly items: readonly FoundArticle[];
}

function matchOf(article: GoldArticle, found: readonly FoundArticle[], used: ReadonlySet<FoundArticle>): Match {
  const titles = [article.titleLine, ...(article.altTitleLines ?? [])];
  const itemLines = article.itemLines ?? [];
  const free = found.filter((one) => !used.has(one));
  const items = free.filter(({ titleLine }) => itemLines.includes(titleLine) && !titles.includes(titleLine));
  const titled = free.find(({ titleLine }) => titles.includes(titleLine));
  const inItems = items.length > 0 && items.length * 2 >= itemLines.length ? items[0] : undefined;
  const match = titled ?? inItems;
  return { items, ...(match ? { match } : {}) };
}

function countArticle(
  article: GoldArticle,
  match: FoundArticle | undefined,
  items: readonly FoundArticle[],
  file: string,
  verdicts: ReadonlyMap<number, LineVerdict>,
  board: ScoreBoard,
): void {
  board.count('articles', { wanted: 1, right: match ? 1 : 0 });
  board.count('articles.exact', { wanted: 1 });
  if (!match) {
    board.note('missed article', file, `line ${article.titleLine}: ${article.title}`, 0.9);
    return;
  }
  const wantedEnd = lastContentLine(article, verdicts);
  const end = lastKeptLine(match);
  if (items.length > 0 || onlyNeutralBetween(end, wantedEnd, verdicts)) board.count('articles.exact', { right: 1 });
  else board.note('wrong end', file, `line ${article.titleLine}: ends at ${wantedEnd}, got ${end}`, 0.5);
  if (!article.date || !article.dateLine) return;
  const right = match.article.datePublished?.startsWith(article.date) === true;
  board.count('articles.date', { wanted: 1, right: right ? 1 : 0 });
  if (!right)
    board.note(
      'wrong date',
      file,
      `line ${article.titleLine}: ${article.date}, got ${match.article.datePublished}`,
      0.4,
    );
}

function onlyNeutralBetween(a: number, b: number, verdicts: ReadonlyMap<number, LineVerdict>): boolean {
  for (let line = Math.min(a, b) + 1; line <= Math.max(a, b); line++)
    if (verdicts.get(line) === 'content' || verdicts.get(line) === 'noise') return false;
  return true;
}

/** The found article that keeps most of a missed one's lines. */
function mostShared(article: GoldArticle, found: readonly FoundArticle[]): readonly FoundArticle[] {
  const shared = ({ kept }: FoundArticle): number =>
    [...kept].filter((line) => line >= article.startLine && line <= article.endLine).length;
  const best = found.reduce<FoundArticle | undefined>(
    (most, one) => (shared(one) > (most ? shared(most) : 0) ? one : most),
    undefined,
  );
  return best ? [best] : [];
}
