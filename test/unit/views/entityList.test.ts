import assert from 'node:assert/strict';
import { runSteps } from '../../../src/core/steps';
import { articleMentions, companionsSteps, type EntityOrder, listEntitiesSteps } from '../../../src/views/entityList';
import { type Facets, NO_FACETS } from '../../../src/views/facets';
import { ItemFilter } from '../../../src/views/itemFilter';
import { ListLengths, PAGE } from '../../../src/views/moreNode';
import { FIRST, firstAnalysis, groupsOf, SECOND, secondAnalysis } from './workspaceSample';

const groups = groupsOf({ [FIRST]: firstAnalysis(), [SECOND]: secondAnalysis() });
const listed = (text = '', facets: Partial<Facets> = {}, order: EntityOrder = 'mentions'): string[] =>
  runSteps(listEntitiesSteps(groups, 'organization', new ItemFilter(text, { ...NO_FACETS, ...facets }), order)).map(
    ({ entity, mentions, dumps }) => `${entity.name} ${mentions} ${dumps}`,
  );

describe('listEntitiesSteps', () => {
  it('lists the entities of a type, the most named first', () => {
    assert.deepEqual(listed(), ['Zephyr Ltd 6 2', 'Alder 2 2', 'Elm 1 1']);
  });

  it('sorts by name and by the number of dumps', () => {
    assert.deepEqual(listed('', {}, 'name'), ['Alder 2 2', 'Elm 1 1', 'Zephyr Ltd 6 2']);
    assert.deepEqual(listed('', {}, 'dumps'), ['Zephyr Ltd 6 2', 'Alder 2 2', 'Elm 1 1']);
  });

  it('keeps what is named by the text, of the types, dumps and dates', () => {
    assert.deepEqual(listed('zEPH'), ['Zephyr Ltd 6 2']);
    assert.deepEqual(listed('', { entityTypes: ['person'] }), []);
    assert.deepEqual(listed('', { dumps: [FIRST] }), ['Zephyr Ltd 3 1', 'Alder 1 1']);
    assert.deepEqual(listed('', { from: '2024-05' }), ['Zephyr Ltd 1 1']);
  });
});

describe('articleMentions', () => {
  it('gives the articles that name an entity, dump by dump, with the mentions in each', () => {
    const zephyr = groups.get('organization\u0001zephyr');
    assert.ok(zephyr);
    const shown = articleMentions(zephyr, new ItemFilter()).map(({ uri, article, mentions }) => [
      uri,
      article.id,
      ...mentions.map(({ span }) => span.start),
    ]);
    assert.deepEqual(shown, [
      [FIRST, 'a1', 0, 50],
      [FIRST, 'a2', 150],
      [SECOND, 'b1', 0, 55, 70],
    ]);
  });
});

describe('companionsSteps', () => {
  it('counts the articles that name both', () => {
    const zephyr = groups.get('organization\u0001zephyr')!;
    const found = runSteps(companionsSteps(groups, zephyr, new ItemFilter()));
    assert.deepEqual(
      found.map(({ entity, articles }) => `${entity.name} ${articles}`),
      ['Alder 2', 'Ada Holm 1'],
    );
  });
});

describe('ListLengths', () => {
  const parent = { id: 'p' };
  const all = Array.from({ length: PAGE * 2 + 1 }, (_, i) => i);
  it('shows a page, and a row that asks for the next', () => {
    const lengths = new ListLengths();
    const sizes = [];
    for (let i = 0; i < 3; i++) {
      const shown = lengths.page(parent, all, (item) => item);
      sizes.push([shown.length, typeof shown.at(-1)]);
      lengths.grow(parent.id);
    }
    assert.deepEqual(sizes, [
      [PAGE + 1, 'object'],
      [PAGE * 2 + 1, 'object'],
      [PAGE * 2 + 1, 'number'],
    ]);
  });
});
