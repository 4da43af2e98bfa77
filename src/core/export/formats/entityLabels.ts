import type { EntityType } from '../../analysis';

/** Labels of OntoNotes 5, which spaCy's English models give; places are mostly countries, states and cities: `GPE`. */
export const ONTONOTES_LABELS: Readonly<Record<EntityType, string>> = {
  organization: 'ORG',
  person: 'PERSON',
  place: 'GPE',
  product: 'PRODUCT',
  money: 'MONEY',
  percent: 'PERCENT',
  date: 'DATE',
};

/** Labels of CoNLL-2003, which has names only; names of products are `MISC` there. */
export const CONLL_LABELS: Readonly<Partial<Record<EntityType, string>>> = {
  organization: 'ORG',
  person: 'PER',
  place: 'LOC',
  product: 'MISC',
};

/** A name of the record as tools of annotation write labels: `funding_round` as `FundingRound`. */
export function labelOf(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
