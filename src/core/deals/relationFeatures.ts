import type { FeatureSink } from '../learn/featureSink';
import { clusterOf } from '../recognize/lexicon/lexicon';
import type { ClauseReader, Relation } from './clause';

/** How what begins at token `from` stands in its clause: the word that governs it to the right (as a subject, an owner) and to the left (as an object, behind a preposition). */
export function relationFeatures(sink: FeatureSink, clause: ClauseReader, from: number): void {
  const { right, left } = clause.relations(from);
  addRelation(sink, 'r', right);
  addRelation(sink, 'l', left);
  sink.add('rl=', right.kind, right.governorClass ?? '', `|${left.kind}${left.governorClass ?? ''}`);
}

function addRelation(sink: FeatureSink, side: string, relation: Relation): void {
  const { kind, governor, governorClass, passive, mood, far } = relation;
  sink.add(side, 'k=', kind);
  if (governor === undefined) return;
  const voice = passive ? '!' : '';
  sink.add(side, 'g=', kind, `|${governor}${voice}`);
  const meaning = governorClass ?? clusterOf(governor) ?? '?';
  sink.add(side, 'c=', kind, `|${meaning}${voice}`);
  if (mood) sink.add(side, 'm=', kind, `|${meaning}${voice}|${mood}`);
  if (far) sink.add(side, 'f=', kind, `|${meaning}${voice}`);
}
