import assert from 'node:assert/strict';
import { FeatureWeigher } from '../../../src/core/learn/featureSink';
import { LinearModel } from '../../../src/core/learn/linearModel';
import { type Example, trainModel } from '../../train/trainModel';

/** How likely the model holds `label` for `features`. */
function chance(model: LinearModel, label: string, features: readonly string[]): number {
  const weigher = new FeatureWeigher(model);
  for (const feature of features) weigher.add(feature);
  return weigher.probabilities()[model.classes.indexOf(label)]!;
}

function times(count: number, label: string, ...features: readonly string[]): Example[] {
  return Array.from({ length: count }, () => ({ label, features: [...features] }));
}

describe('training of linear models', () => {
  it('is surer of what it has seen often than of what it has seen a few times', () => {
    const examples = [...times(400, 'yes', 'often'), ...times(4, 'yes', 'seldom'), ...times(404, 'no', 'other')];
    const model = new LinearModel(trainModel(examples, { epochs: 20, rate: 0.1, shared: 5, least: 2 }));
    const [often, seldom] = [chance(model, 'yes', ['often']), chance(model, 'yes', ['seldom'])];
    assert.ok(often > 0.9 && seldom > 0.5 && seldom < 0.8, `${often} ${seldom}`);
  });

  it('keeps weights that tell much on their way through a file', () => {
    const model = new LinearModel(
      trainModel([...times(3000, 'yes', 'sign'), ...times(3000, 'no', 'bias')], { epochs: 20, rate: 0.3, shared: 0.1 }),
    );
    assert.ok(chance(model, 'yes', ['sign']) > 0.97);
  });

  it('counts an example as often as it weighs', () => {
    const options = { epochs: 20, rate: 0.1, shared: 1, least: 2 };
    const heavy = [...times(50, 'yes', 'x').map((one) => ({ ...one, weight: 3 })), ...times(50, 'no', 'x')];
    const model = new LinearModel(trainModel(heavy, options));
    assert.ok(Math.abs(chance(model, 'yes', ['x']) - 0.75) < 0.06, String(chance(model, 'yes', ['x'])));
  });
});
