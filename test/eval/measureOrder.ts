/** The stages of an analysis in their order; a measure belongs to the one that its name begins with. */
const STAGES = [
  'kind',
  'articles',
  'lines',
  'organization',
  'person',
  'place',
  'product',
  'names',
  'money',
  'deals',
  'slots',
];

/** Orders measures by stage: the measure of a whole stage before those of its parts. */
export function byMeasure(a: string, b: string): number {
  const stage = (measure: string): number => STAGES.indexOf(measure.split('.')[0]!);
  return stage(a) - stage(b) || (a < b ? -1 : 1);
}
