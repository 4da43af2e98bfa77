import type { Entity, EntityType } from '../../src/core/analysis';
import type { GoldEntities, GoldName } from '../../src/core/export/goldFormat';
import { plainName } from '../train/goldSet';
import type { ScoreBoard } from './scoreBoard';

/** The labels of each type that has names. */
const LABELS: readonly (readonly [EntityType, 'organizations' | 'people' | 'places' | 'products'])[] = [
  ['organization', 'organizations'],
  ['person', 'people'],
  ['place', 'places'],
  ['product', 'products'],
];

/** Types that count into `names`; products are too few, and too much a matter of taste, to count there. */
const SUMMED: ReadonlySet<EntityType> = new Set(['organization', 'person', 'place']);

/**
 * Scores the distinct names (`organization`, `person`, `place`, `product`; the first three together as `names`) and the distinct
 * sums (`money`) of one article. Any of a thing's names is right as its name; one thing given twice costs precision.
 */
export function scoreEntities(gold: GoldEntities, entities: readonly Entity[], board: ScoreBoard): void {
  const optional = new Set(gold.optional.map(plainName));
  const products = new Set(gold.products.flatMap(namesOf));
  for (const [type, label] of LABELS) {
    const found = entities.filter((entity) => {
      const name = plainName(entity.name);
      return entity.type === type && !optional.has(name) && !(type === 'organization' && products.has(name));
    });
    scoreNames(type, gold[label], found, gold.article, board);
  }
  scoreMoney(gold, entities, board);
}

function namesOf({ name, aliases }: GoldName): string[] {
  return [name, ...aliases].map(plainName);
}

function scoreNames(
  type: EntityType,
  wanted: readonly GoldName[],
  found: readonly Entity[],
  where: string,
  board: ScoreBoard,
): void {
  const measures = SUMMED.has(type) ? [type, 'names'] : [type];
  const hit = new Set<GoldName>();
  for (const { name } of found) {
    const match = wanted.find((one) => namesOf(one).includes(plainName(name)));
    if (!match || hit.has(match)) board.note(match ? `split ${type}` : `false ${type}`, where, name);
    else hit.add(match);
  }
  for (const one of wanted) if (!hit.has(one)) board.note(`missed ${type}`, where, one.name);
  for (const measure of measures) board.count(measure, { right: hit.size, found: found.length, wanted: wanted.length });
}

function scoreMoney(gold: GoldEntities, entities: readonly Entity[], board: ScoreBoard): void {
  const wanted = new Set(gold.money.map(({ value, currency }) => `${value} ${currency}`));
  const found = new Set(
    entities.flatMap(({ value }) => (value && 'currency' in value ? [`${value.value} ${value.currency}`] : [])),
  );
  const right = [...found].filter((sum) => wanted.has(sum)).length;
  board.count('money', { right, found: found.size, wanted: wanted.size });
  for (const sum of found) if (!wanted.has(sum)) board.note('false money', gold.article, sum);
  for (const sum of wanted) if (!found.has(sum)) board.note('missed money', gold.article, sum);
}
