import type { MoneyValue } from '../analysis';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import { cueFeatures, pathFeature, type UnitView, verbFeatures, windowFeatures } from './contextFeatures';

/** Features of a sum for telling what it is in its unit: the price, the round, a valuation, or none of a deal's terms. */
export function moneyFeatures(view: UnitView, sum: TokenMatch<MoneyValue>): string[] {
  const { unit } = view;
  const { from, to, value } = sum;
  const { tokens } = unit.paragraph;
  const features = [
    'bias',
    ...windowFeatures(view, from, to),
    ...cueFeatures(view, from, to),
    ...verbFeatures(view, from, to),
  ];
  features.push(`size=${Math.max(0, Math.floor(Math.log10(Math.max(1, value.value))))}`);
  if (value.qualifier) features.push(`qualifier=${value.qualifier}`);
  const behind = `${tokens[to]?.lower ?? ''} ${tokens[to + 1]?.lower ?? ''}`;
  if (/^(?:a|per|each) /.test(behind)) features.push(`each=${behind}`);
  const index = unit.money.indexOf(sum);
  features.push(`index=${Math.min(index, 3)}`, `count=${Math.min(unit.money.length, 4)}`);
  if (unit.money.some((other) => other.value.value > value.value && other.value.currency === value.currency))
    features.push('smaller');
  const bracket = tokens[from - 1]?.text === '(' || tokens[from - 2]?.text === '(';
  if (bracket) features.push('bracket');
  const before = unit.participants.findLast((participant) => participant.to <= from);
  if (before) features.push(`from=${pathFeature(view, before.to, from, 4) ?? 'long'}`);
  const after = unit.participants.find((participant) => participant.from >= to);
  if (after) features.push(`to=${pathFeature(view, to, after.from, 4) ?? 'long'}`);
  for (const cue of new Set(unit.cues.map((cue) => cue.name))) features.push(`u=${cue}`);
  if (unit.paragraph.isHeadline) features.push('headline');
  features.push(`people=${Math.min(unit.participants.length, 2)}`);
  return features;
}
