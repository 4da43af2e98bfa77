import { CANDIDATE_MEASURES } from '../../src/core/deals/candidateMeasures';
import { FeatureWeigher } from '../../src/core/learn/featureSink';
import { LinearModel, type LinearModelData } from '../../src/core/learn/linearModel';
import type { TreeModelData } from '../../src/core/learn/treeModel';
import type { CandidateExample } from './candidateExamples';
import { type TrainOptions, trainByGroup } from './trainModel';
import { type MeasuredExample, type TreeOptions, trainTrees } from './trainTrees';

/** A labelled candidate with the file that it comes from. */
export interface FiledCandidate extends CandidateExample {
  readonly file: number;
}

const FOLDS = 4;
const TREES: TreeOptions = { rounds: 150, leaves: 15, rate: 0.05, penalty: 5, least: 40, rows: 0.7, columns: 0.5 };

/** Trains the linear model of candidates, and the trees on its scores of files that it has not seen. */
export function trainDeals(
  candidates: readonly FiledCandidate[],
  options: TrainOptions,
): { deals: LinearModelData; dealTrees: TreeModelData } {
  const linear = (use: (file: number) => boolean): LinearModelData =>
    trainByGroup(
      candidates.filter(({ file }) => use(file)).map((example) => ({ ...example, group: example.type })),
      options,
    );
  const measured: MeasuredExample[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = new LinearModel(linear((file) => file % FOLDS !== fold));
    const weigher = new FeatureWeigher(model);
    for (const { file, features, type, measures, label, weight } of candidates) {
      if (file % FOLDS !== fold) continue;
      weigher.start();
      for (const feature of features) weigher.add(feature);
      const score = weigher.score(model.classes.indexOf(type));
      measured.push({
        measures: Float32Array.from(measures(score)),
        told: label === 'yes',
        ...(weight === undefined ? {} : { weight }),
      });
    }
  }
  return { deals: linear(() => true), dealTrees: trainTrees(CANDIDATE_MEASURES, measured, TREES) };
}
