import type { Analysis } from '../../src/core/analysis';
import { foundArticles } from './foundArticle';
import type { LabelledDump } from './goldStore';
import { lineVerdicts } from './lineVerdicts';
import { NameMatcher } from './nameMatcher';
import { scoreArticles } from './scoreArticles';
import { ScoreBoard } from './scoreBoard';
import { scoreDeals } from './scoreDeals';
import { scoreEntities } from './scoreEntities';
import { scoreLines } from './scoreLines';

/** Scores the analysis of one dump against its labels, stage by stage. */
export function scoreDump({ gold, lines }: LabelledDump, analysis: Analysis): ScoreBoard {
  const board = new ScoreBoard();
  const { kind } = analysis.dump;
  const kindIsRight = kind === gold.kind || gold.altKinds.includes(kind);
  board.count('kind', { wanted: 1, right: kindIsRight ? 1 : 0 });
  if (!kindIsRight) board.note('wrong kind', gold.file, `${gold.kind}, got ${kind}`, 1);

  const found = foundArticles(analysis, lines);
  const verdicts = lineVerdicts(gold, lines);
  const matches = scoreArticles(gold, found, verdicts, board);
  scoreLines(gold.file, lines, found, verdicts, board);

  for (const { id } of gold.articles) {
    const ids = new Set((matches.get(id) ?? []).map(({ article }) => article.id));
    const named = gold.entities.find(({ article }) => article === id);
    const told = gold.deals.filter(({ article }) => article === id);
    if (named) {
      const mentioned = analysis.entities.filter(({ mentions }) =>
        mentions.some(({ articleId }) => ids.has(articleId)),
      );
      scoreEntities(named, mentioned, board);
    }
    const deals = analysis.deals.filter(({ articleId }) => ids.has(articleId));
    scoreDeals(told, deals, new NameMatcher(named, told), id, board);
  }
  return board;
}
