import type { MoneyValue } from '../analysis';
import type { FeatureSink } from '../learn/featureSink';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import { cueFeatures, pathFeature, verbFeatures, windowFeatures } from './contextFeatures';
import { relationFeatures } from './relationFeatures';
import type { UnitView } from './unitView';

/** Features of a sum for telling what it is in its unit: the price, the round, a valuation, or none of a deal's terms. */
export function moneyFeatures(sink: FeatureSink, view: UnitView, sum: TokenMatch<MoneyValue>): void {
  const { unit } = view;
  const { from, to, value } = sum;
  const { tokens } = unit.paragraph;
  sink.add('bias');
  windowFeatures(sink, view, from, to);
  cueFeatures(sink, view, from, to);
  verbFeatures(sink, view, from, to);
  relationFeatures(sink, view.clause, from);
  sink.add('size=', String(Math.max(0, Math.floor(Math.log10(Math.max(1, value.value))))));
  if (value.qualifier) sink.add('qualifier=', value.qualifier);
  const behind = `${tokens[to]?.lower ?? ''} ${tokens[to + 1]?.lower ?? ''}`;
  if (/^(?:a|per|each) (?:share|unit|month|year|day|week|head|user|bed|ton|barrel|hour)$/.test(behind))
    sink.add('each=', behind);
  sink.add('index=', String(Math.min(unit.money.indexOf(sum), 3)));
  sink.add('count=', String(Math.min(unit.money.length, 4)));
  if (unit.money.some((other) => other.value.value > value.value && other.value.currency === value.currency))
    sink.add('smaller');
  if (tokens[from - 1]?.text === '(' || tokens[from - 2]?.text === '(') sink.add('bracket');
  const before = unit.participants.findLast((participant) => participant.to <= from);
  if (before) sink.add('from=', pathFeature(view, before.to, from, 4) ?? 'long');
  const after = unit.participants.find((participant) => participant.from >= to);
  if (after) sink.add('to=', pathFeature(view, to, after.from, 4) ?? 'long');
  for (const cue of view.cueNames) sink.add('u=', cue);
  if (unit.paragraph.isHeadline) sink.add('headline');
  sink.add('people=', String(Math.min(unit.participants.length, 2)));
}
