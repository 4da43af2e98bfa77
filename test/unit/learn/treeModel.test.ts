import assert from 'node:assert/strict';
import fc from 'fast-check';
import { binOf, TreeModel, type TreeModelData } from '../../../src/core/learn/treeModel';
import { generator } from '../../train/random';
import { type TreeOptions, trainTrees } from '../../train/trainTrees';

const OPTIONS: TreeOptions = { rounds: 60, leaves: 6, rate: 0.2, penalty: 1, least: 5, rows: 0.8, columns: 1 };

/** Points in a square of which those in two opposite corners belong together: no sum of weights tells them. */
function corners(seed: number): { measures: number[]; told: boolean }[] {
  const random = generator(seed);
  return Array.from({ length: 600 }, () => {
    const measures = [random(), random(), random()];
    return { measures, told: measures[0]! > 0.5 === measures[1]! > 0.5 };
  });
}

function train(examples: readonly { measures: number[]; told: boolean }[]): TreeModelData {
  return trainTrees(['east', 'north', 'noise'], examples, OPTIONS);
}

describe('tree model', () => {
  it('learns what depends on two measures together', () => {
    const model = new TreeModel(train(corners(1)));
    const right = corners(2).filter(({ measures, told }) => model.score(measures) > 0 === told);
    assert.ok(right.length > 560, `${right.length} of 600`);
  });

  it('gives the same model for the same examples, and the same scores after its way through a file', () => {
    const data = train(corners(1));
    assert.deepEqual(train(corners(1)), data);
    const [model, read] = [new TreeModel(data), new TreeModel(JSON.parse(JSON.stringify(data)))];
    for (const { measures } of corners(4)) assert.equal(read.score(measures), model.score(measures));
  });

  it('gives the base where there are no trees', () => {
    const model = new TreeModel({ measures: ['one'], edges: [[]], base: -1.5, trees: '' });
    assert.equal(model.score([0]), -1.5);
  });

  it('refuses more measures than a tree can name', () => {
    const measures = Array.from({ length: 91 }, (_, i) => `measure ${i}`);
    assert.throws(() => trainTrees(measures, [], OPTIONS), /measures/);
  });
});

describe('bins', () => {
  it('count the edges below a value', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 50 }), fc.integer(), (edges, value) => {
        const sorted = edges.sort((a, b) => a - b);
        assert.equal(binOf(sorted, value), sorted.filter((edge) => edge < value).length);
      }),
    );
  });
});
