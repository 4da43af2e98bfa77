import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FacetChoice, facetChoices, facetsOf } from '../../../src/views/facetChoices';
import { type Facets, inRange, isFacetDate, isOpen, NO_FACETS, readFacets } from '../../../src/views/facets';
import type { FacetValues } from '../../../src/views/facetValues';

const NO_VALUES: FacetValues = {
  entityTypes: [],
  dealTypes: [],
  statuses: [],
  backgrounds: [],
  confidences: [],
  years: [],
  dumps: [],
};

describe('inRange', () => {
  const rows: [string | undefined, Pick<Facets, 'from' | 'to'>, boolean][] = [
    ['2024-03-15', {}, true],
    [undefined, {}, true],
    [undefined, { from: '2024' }, false],
    ['2024-03-15', { from: '2024', to: '2024' }, true],
    ['2024-03-15', { from: '2024-04' }, false],
    ['2024-03-15', { to: '2024-03' }, true],
    ['2024-03-31', { to: '2024-03-15' }, false],
    ['2024', { from: '2024-06' }, true],
    ['2023', { from: '2024-06' }, false],
  ];
  for (const [iso, range, expected] of rows)
    it(`${expected ? 'takes' : 'leaves out'} ${iso ?? 'what has no date'} for ${JSON.stringify(range)}`, () => {
      assert.equal(inRange(iso, range), expected);
    });
});

describe('isFacetDate', () => {
  it('takes years, months and days, and nothing else', () => {
    for (const date of ['2024', '2024-03', '2024-03-15']) assert.ok(isFacetDate(date), date);
    for (const text of ['', '24', '2024-13', '2024-3', '2024-03-32', 'March 2024', '2024-03-15T10']) {
      assert.ok(!isFacetDate(text), text);
    }
  });
});

describe('readFacets', () => {
  it('keeps what it understands, in the order of the record', () => {
    const facets = readFacets({
      entityTypes: ['place', 'person', 'nonsense'],
      dealTypes: 'merger',
      statuses: ['rumored'],
      background: 'news',
      minConfidence: 0.7,
      from: '2024',
      to: 'soon',
      dumps: ['file:///a', 3],
    });
    assert.deepEqual(facets, {
      entityTypes: ['person', 'place'],
      dealTypes: [],
      statuses: ['rumored'],
      background: 'news',
      minConfidence: 0.7,
      from: '2024',
      dumps: ['file:///a'],
    });
  });

  it('narrows nothing with anything else, and gives back what it gave', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const facets = readFacets(value);
        assert.deepEqual(readFacets(facets), facets);
      }),
    );
    assert.ok(isOpen(readFacets('x')));
  });
});

describe('facetChoices', () => {
  const values: FacetValues = {
    ...NO_VALUES,
    dealTypes: [
      { value: 'merger', count: 2 },
      { value: 'ipo', count: 1 },
    ],
    backgrounds: [
      { value: 'news', count: 2 },
      { value: 'background', count: 1 },
    ],
    confidences: [
      { value: 0.7, count: 3 },
      { value: 0.9, count: 1 },
    ],
    years: ['2024', '2023', '2022', '2021'].map((value) => ({ value, count: 1 })),
    dumps: [{ value: 'file:///a', count: 3 }],
  };
  const ticked = (facets: Facets): FacetChoice[] => facetChoices(values, facets).filter(({ picked }) => picked);
  const tick = (...wanted: [FacetChoice['facet'], unknown][]): Facets =>
    facetsOf(
      facetChoices(values, NO_FACETS).filter((choice) =>
        wanted.some(([facet, value]) => facet === choice.facet && 'value' in choice && choice.value === value),
      ),
    );

  it('offers the values that are there with their counts', () => {
    const offered = facetChoices(values, NO_FACETS);
    assert.deepEqual(offered[0], { facet: 'dealTypes', value: 'merger', count: 2, picked: false });
    assert.ok(!offered.some(({ picked }) => picked));
  });

  it('makes a range of the years that are ticked, takes the highest confidence, and both kinds as no facet', () => {
    assert.deepEqual(tick(['year', '2021'], ['year', '2023']), { ...NO_FACETS, from: '2021', to: '2023' });
    assert.deepEqual(tick(['minConfidence', 0.7], ['minConfidence', 0.9]), { ...NO_FACETS, minConfidence: 0.9 });
    assert.deepEqual(tick(['background', 'news']), { ...NO_FACETS, background: 'news' });
    assert.deepEqual(tick(['background', 'news'], ['background', 'background']), NO_FACETS);
  });

  it('ticks what holds, even what is no longer there, and gives it back', () => {
    const all: Facets[] = [
      { ...NO_FACETS, dealTypes: ['ipo', 'merger'], dumps: ['file:///gone'] },
      { ...NO_FACETS, from: '2022', to: '2023', background: 'background' },
      { ...NO_FACETS, from: '2022-03' },
      { ...NO_FACETS, to: '1999', minConfidence: 0.55 },
    ];
    for (const facets of all) {
      const { dealTypes, ...others } = facetsOf(ticked(facets));
      assert.deepEqual(
        { ...others, dealTypes: new Set(dealTypes) },
        { ...facets, dealTypes: new Set(facets.dealTypes) },
      );
    }
  });
});
