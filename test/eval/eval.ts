/**
 * Measures the core on the labelled set: `npm run eval`, with `--verbose` for all mistakes, `--check` to fail where a figure is below its
 * floor, `--floors` to write the floors anew, `--gold DIR --dumps DIR` for another set of the same format.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { analyzeDump } from '../../src/core/analyzeDump';
import { type Floors, floorsOf, missedFloors } from './floors';
import { readLabelledDumps } from './goldStore';
import { measureTable, mistakeList, setSummary, worstDumps } from './report';
import { ScoreBoard } from './scoreBoard';
import { scoreDump } from './scoreDump';

const HOME = path.join('test', 'eval');
const FLOORS = path.join(HOME, 'floors.json');

function main(): void {
  const { values } = parseArgs({
    options: {
      verbose: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      floors: { type: 'boolean', default: false },
      gold: { type: 'string', default: path.join(HOME, 'gold') },
      dumps: { type: 'string', default: path.join(HOME, 'dumps') },
    },
  });
  const dumps = readLabelledDumps(values.gold, values.dumps);
  const scores = dumps.map((dump) => ({
    dump,
    board: scoreDump(dump, analyzeDump({ text: dump.text, path: dump.gold.file })),
  }));
  const all = new ScoreBoard();
  for (const { board } of scores) all.add(board);

  console.log(`${setSummary(dumps)}\n\n${measureTable(all)}\n`);
  console.log(`The dumps that fare worst:\n${worstDumps(scores)}\n`);
  console.log(
    `${values.verbose ? 'All mistakes' : 'The worst cases'}:\n${mistakeList(all.mistakes, values.verbose)}\n`,
  );

  if (values.floors) {
    fs.writeFileSync(FLOORS, `${JSON.stringify(floorsOf(all), null, 2)}\n`);
    console.log(`Wrote ${FLOORS}. Look at the difference: a floor goes down only for a reason that the commit tells.`);
  }
  if (values.check) check(all);
}

/** Fails the run where a measure is below its floor, and says which. */
function check(board: ScoreBoard): void {
  const missed = missedFloors(board, JSON.parse(fs.readFileSync(FLOORS, 'utf8')) as Floors);
  console.log(missed.length === 0 ? 'No figure is below its floor.' : `Below the floors:\n${missed.join('\n')}`);
  if (missed.length > 0) process.exitCode = 1;
}

main();
