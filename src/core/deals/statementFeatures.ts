import type { FeatureSink } from '../learn/featureSink';
import type { UnitView } from './unitView';

/** Features of a unit for telling what type of deal it speaks of, if any: its words, and pairs of what follows on each other. */
export function statementFeatures(sink: FeatureSink, { unit, symbols, lemmas }: UnitView): void {
  sink.add('bias');
  sink.add(unit.paragraph.isHeadline ? 'headline' : 'body');
  sink.add('people=', String(Math.min(unit.participants.length, 4)));
  sink.add('money=', String(Math.min(unit.money.length, 2)));
  let previous = '^';
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i]!;
    if (symbol === '') continue;
    const lemma = lemmas[i]!;
    if (symbol.length > 1 && symbol[0] !== '<' && lemma.length > 2) {
      sink.add('w=', lemma);
      if (symbol.length > 2 && symbol === symbol.toUpperCase()) sink.add('u=', symbol);
    }
    sink.add('ss=', previous, '|', symbol);
    if (lemma !== symbol) sink.add('sl=', previous, '|', lemma);
    previous = symbol;
  }
}
