import type { LineIndex } from '../../src/core/text/lineIndex';
import type { FoundArticle } from './foundArticle';
import type { LineVerdict } from './lineVerdicts';
import type { ScoreBoard } from './scoreBoard';

/** Scores cleaning by lines: content that is kept (`lines.kept`) and noise that is removed (`lines.removed`). */
export function scoreLines(
  file: string,
  lines: LineIndex,
  found: readonly FoundArticle[],
  verdicts: ReadonlyMap<number, LineVerdict>,
  board: ScoreBoard,
): void {
  const kept = new Set(found.flatMap((article) => [...article.kept]));
  for (const [line, verdict] of verdicts) {
    if (verdict === 'neutral') continue;
    const right = kept.has(line) === (verdict === 'content');
    board.count(verdict === 'content' ? 'lines.kept' : 'lines.removed', { wanted: 1, right: right ? 1 : 0 });
    if (right) continue;
    const { start, end } = lines.lines[line - 1]!;
    const what = `line ${line}: ${lines.text.slice(start, end).slice(0, 90)}`;
    board.note(verdict === 'content' ? 'content lost' : 'noise kept', file, what, 0.3);
  }
}
