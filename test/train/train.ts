/**
 * Trains the models in src/core/learn/data on labelled sets: `npm run train -- [--folds DIR] NAME=GOLD_DIR:TEXT_DIR …`; a set named `newswire` has
 * answer keys instead of gold files, `invented=DIR` is labelled inline. With `--folds` it also analyses every file with models that were trained without it (folds by file)
 * and writes the analyses to DIR, for scoring what the models do on files that they have not seen.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type ReadUnit, readJointly, type UnitModels, UnitReader } from '../../src/core/deals/readUnit';
import { LinearModel, type LinearModelData } from '../../src/core/learn/linearModel';
import { type Models, shippedWords } from '../../src/core/learn/models';
import { TreeModel, type TreeModelData } from '../../src/core/learn/treeModel';
import { pipelineSteps } from '../../src/core/pipeline';
import { runSteps } from '../../src/core/steps';
import { ENTRY_END } from '../../src/core/text/frontCoding';
import { candidateExamples } from './candidateExamples';
import { dealExamples, labelledArticles } from './dealExamples';
import { type GoldFile, readGoldSet, weightOf } from './goldSet';
import { jointExamples } from './jointExamples';
import { nameExamples } from './nameExamples';
import { readNewswireSet } from './newswireSet';
import { readTaggedCorpus } from './taggedCorpus';
import { type FiledCandidate, trainDeals } from './trainDeals';
import { type Example, trainModel } from './trainModel';

const FOLDS = 5;
const INNER_FOLDS = 4;
/** Few rounds at a low rate: the labels are few and the features many. */
const UNIT_TRAINING = { epochs: 10, rate: 0.03, penalty: 3e-2, least: 9 };
/** Rare features cost room and teach little. */
const NAME_TRAINING = { epochs: 8, rate: 0.12, shared: 10, least: 3 };
const OUT = path.join('src', 'core', 'learn', 'data');

type ModelData = Record<LinearName, LinearModelData> & Record<TreeName, TreeModelData>;
/** The models that are linear. */
type LinearName = Exclude<keyof Models, TreeName | 'words'>;
type TreeName = 'dealTrees';

const words = shippedWords();

function main(args: readonly string[]): void {
  const foldsAt = args.indexOf('--folds');
  const foldDir = foldsAt < 0 ? undefined : args[foldsAt + 1];
  const files = args.filter((arg) => arg.includes('=')).flatMap(readSet);
  if (files.length === 0) throw new Error('Name at least one labelled set: NAME=GOLD_DIR:TEXT_DIR');
  if (foldDir) {
    fs.mkdirSync(foldDir, { recursive: true });
    for (let fold = 0; fold < FOLDS; fold++) analyzeFold(files, fold, foldDir);
    return;
  }
  for (const [name, model] of Object.entries(trainAll(files))) {
    const json = JSON.stringify(model);
    fs.writeFileSync(path.join(OUT, `${name}.json`), `${json}\n`);
    const size = 'trees' in model ? model.measures.length : model.features.split(ENTRY_END).length - 1;
    console.log(`${name}: ${size} features, ${Math.round(json.length / 1024)} KB`);
  }
}

function readSet(arg: string): GoldFile[] {
  const [name, dirs] = arg.split('=');
  const [gold, texts] = (dirs ?? '').split(':');
  if (name === 'invented' && gold) return readTaggedCorpus(gold);
  if (!name || !gold || !texts) throw new Error(`Not NAME=GOLD_DIR:TEXT_DIR: ${arg}`);
  return name === 'newswire' ? readNewswireSet(name, gold, texts) : readGoldSet(name, gold, texts);
}

function trainAll(files: readonly GoldFile[]): ModelData {
  const names = trainModel(
    files.flatMap((file) => nameExamples(file, words)),
    NAME_TRAINING,
  );
  const nameModels = { names: new LinearModel(names), words };
  const labelled = files.map((file) => labelledArticles(file, nameModels));
  const examples = labelled.map((articles) => articles.map(dealExamples));
  const inFold = (i: number, fold: number): boolean => i % INNER_FOLDS === fold;
  const unitModels = (use: (index: number) => boolean): Record<keyof UnitModels, LinearModelData> => {
    const train = (name: keyof UnitModels): LinearModelData =>
      trainModel(
        examples.flatMap((list, i) => (use(i) ? list.flatMap((example) => weighed(example[name], files[i]!)) : [])),
        UNIT_TRAINING,
      );
    return { statements: train('statements'), roles: train('roles'), sums: train('sums') };
  };
  // what a model says of its own examples is too sure: each later stage learns from what models say that have not seen the file
  const read: ReadUnit[][][] = labelled.map(() => []);
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const reader = new UnitReader(modelsOf(unitModels((i) => !inFold(i, fold))));
    labelled.forEach((articles, i) => {
      if (inFold(i, fold)) read[i] = articles.map(({ units, view }) => units.map((unit) => reader.read(unit, view)));
    });
  }
  const joint = labelled.map((articles, i) =>
    articles.flatMap((article, k) => jointExamples(read[i]![k]!, article, examples[i]![k]!.roles)),
  );
  const jointModel = (use: (index: number) => boolean): LinearModelData =>
    trainModel(
      joint.flatMap((list, i) => (use(i) ? weighed(list, files[i]!) : [])),
      UNIT_TRAINING,
    );
  const candidates: FiledCandidate[] = [];
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const model = new LinearModel(jointModel((i) => !inFold(i, fold)));
    labelled.forEach((articles, i) => {
      if (!inFold(i, fold)) return;
      articles.forEach((article, k) => {
        const units = readJointly(read[i]![k]!, article.view, model);
        for (const example of weighed(candidateExamples(article, units), files[i]!))
          candidates.push({ ...example, file: i });
      });
    });
  }
  const small = { epochs: 8, rate: 0.03, penalty: 1e-2, least: 5 };
  return {
    names,
    ...unitModels(() => true),
    joint: jointModel(() => true),
    ...trainDeals(candidates, small),
    status: trainModel(
      examples.flat().flatMap(({ status }) => status),
      small,
    ),
    background: trainModel(
      examples.flat().flatMap(({ background }) => background),
      small,
    ),
  };
}

function weighed<T extends Example>(examples: readonly T[], file: GoldFile): readonly T[] {
  const weight = weightOf(file);
  return weight === 1 ? examples : examples.map((example) => ({ ...example, weight: (example.weight ?? 1) * weight }));
}

/** The models of their data. */
function modelsOf<K extends string>(data: Record<K, LinearModelData>): Record<K, LinearModel> {
  return Object.fromEntries(
    Object.entries<LinearModelData>(data).map(([name, model]) => [name, new LinearModel(model)]),
  ) as Record<K, LinearModel>;
}

function analyzeFold(files: readonly GoldFile[], fold: number, dir: string): void {
  const { dealTrees, ...linear } = trainAll(files.filter((_, i) => i % FOLDS !== fold));
  const models: Models = { ...modelsOf(linear), dealTrees: new TreeModel(dealTrees), words };
  for (const file of files.filter((_, i) => i % FOLDS === fold)) {
    const analysis = runSteps(pipelineSteps({ text: file.text, path: file.name }, models));
    fs.writeFileSync(path.join(dir, `${file.name}.json`), JSON.stringify(analysis));
  }
}

main(process.argv.slice(2));
