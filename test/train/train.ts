/**
 * Trains the models in src/core/learn/data on labelled sets: `npm run train -- NAME=GOLD_DIR:TEXT_DIR …`. Prints what they reach on folds by
 * file that they were not trained on.
 */
import fs from 'node:fs';
import path from 'node:path';
import { LinearModel } from '../../src/core/learn/linearModel';
import { type GoldFile, readGoldSet } from './goldSet';
import { nameExamples } from './nameExamples';
import { type Example, trainModel } from './trainModel';

const FOLDS = 5;
const OUT = path.join('src', 'core', 'learn', 'data');

function main(args: readonly string[]): void {
  const files = args.flatMap((arg) => {
    const [name, dirs] = arg.split('=');
    const [gold, texts] = (dirs ?? '').split(':');
    if (!name || !gold || !texts) throw new Error(`Not NAME=GOLD_DIR:TEXT_DIR: ${arg}`);
    return readGoldSet(name, gold, texts);
  });
  if (files.length === 0) throw new Error('Name at least one labelled set: NAME=GOLD_DIR:TEXT_DIR');
  trainOne('names', files, nameExamples);
}

function trainOne(name: string, files: readonly GoldFile[], examplesOf: (file: GoldFile) => Example[]): void {
  const examples = files.map(examplesOf);
  let right = 0;
  let all = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = new LinearModel(trainModel(examples.filter((_, i) => i % FOLDS !== fold).flat()));
    for (const example of examples.filter((_, i) => i % FOLDS === fold).flat()) {
      all++;
      if (model.best(example.features).label === example.label) right++;
    }
  }
  const json = JSON.stringify(trainModel(examples.flat()));
  fs.writeFileSync(path.join(OUT, `${name}.json`), `${json}\n`);
  const kilobytes = Math.round(json.length / 1024);
  console.log(`${name}: ${all} examples, ${(right / all).toFixed(3)} right on folds left out, ${kilobytes} KB`);
}

main(process.argv.slice(2));
