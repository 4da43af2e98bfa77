import assert from 'node:assert/strict';
import { floorsOf, missedFloors } from '../../eval/floors';
import { mistakeList } from '../../eval/report';
import { ScoreBoard } from '../../eval/scoreBoard';

function boardOf(right: number): ScoreBoard {
  const board = new ScoreBoard();
  board.count('deals', { right, found: 100, wanted: 100 });
  board.count('deals.sure', { right: 19, found: 20 });
  board.count('deals.ipo', { right: 1, found: 1, wanted: 3 });
  return board;
}

describe('floors', () => {
  it('are a little below the figures, for measures with enough examples', () => {
    assert.deepEqual(floorsOf(boardOf(87)), { deals: 0.86, 'deals.sure': 0.94 });
  });

  it('hold for the figures that they were made of, and for better ones', () => {
    const floors = floorsOf(boardOf(87));
    assert.deepEqual(missedFloors(boardOf(87), floors), []);
    assert.deepEqual(missedFloors(boardOf(95), floors), []);
  });

  it('name a measure that is below, without a floor, or gone', () => {
    const missed = missedFloors(boardOf(85), { deals: 0.86, names: 0.5 });
    assert.deepEqual(missed, [
      'deals is 0.850, its floor 0.86',
      'names has a floor of 0.50, but too few examples',
      'deals.sure has no floor',
    ]);
  });
});

describe('the list of mistakes', () => {
  it('tells the worst first, or all by kind', () => {
    const board = new ScoreBoard();
    board.note('slot', 'x-1', 'small', 0.05);
    for (let i = 0; i < 12; i++) board.note('false deal', 'x-2', `large ${i}`, 0.9);
    const worst = mistakeList(board.mistakes, false).split('\n');
    assert.equal(worst.length, 10);
    assert.ok(worst.every((line) => line.startsWith('false deal')));
    const all = mistakeList(board.mistakes, true).split('\n');
    assert.equal(all.length, 13);
    assert.match(all.at(-1)!, /^slot +x-1 +small$/);
  });
});
