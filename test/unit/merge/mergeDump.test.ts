import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article, Deal } from '../../../src/core/analysis';
import { mergeDump } from '../../../src/core/merge/mergeDump';
import '../fixedSeed';
import { articleOf, type DealSpec, dealOf, entitiesOf } from './dealMaker';

const TEXT = 'One line.\nTwo lines.\nThree lines.\nFour lines.\n';
const ARTICLES = ['a', 'b', 'c'].map((id) => articleOf(id));

function merge(
  specs: readonly DealSpec[],
  aliases: Record<string, string[]> = {},
  articles: readonly Article[] = ARTICLES,
) {
  const deals = specs.map(dealOf);
  return mergeDump(TEXT, articles, entitiesOf(deals, aliases), deals);
}

/** The ids of records that are one deal, each group joined by `+`. */
function groups(deals: readonly Deal[]): string[] {
  return deals
    .filter(({ sameAs }) => sameAs === undefined)
    .map(({ id }) => [id, ...deals.filter(({ sameAs }) => sameAs === id).map((deal) => deal.id)].sort().join('+'))
    .sort();
}

const BUY: DealSpec = { id: '1', article: 'a', about: 'Quillmark', buyers: ['Otterburn'], amount: 40 };
const ROUND: DealSpec = {
  id: '1',
  article: 'a',
  type: 'funding_round',
  about: 'Voltra',
  buyers: ['Marlowe'],
  amount: 5,
  round: 'seed',
};

describe('mergeDump', () => {
  it('keeps a record for each article that tells a deal, and connects them', () => {
    const { deals, issues } = merge([BUY, { ...BUY, id: '2', article: 'b' }]);
    assert.deepEqual(
      deals.map(({ id, sources, sameAs }) => [id, sources, sameAs]),
      [
        ['1', ['b'], undefined],
        ['2', ['a'], '1'],
      ],
    );
    assert.deepEqual(issues, []);
  });

  const same: [string, DealSpec, DealSpec][] = [
    ['a telling without the amount', BUY, { ...BUY, amount: undefined }],
    ['a telling that rounds the amount', BUY, { ...BUY, amount: 40.4 }],
    ['a telling without the buyer', BUY, { ...BUY, buyers: [] }],
    ['a purchase told as one of a stake', BUY, { ...BUY, type: 'stake_purchase', amount: undefined }],
    ['a bare mention of a round', ROUND, { ...ROUND, amount: undefined, round: undefined, buyers: [] }],
    ['a round told by other investors', ROUND, { ...ROUND, buyers: ['Linden'] }],
    ['a name with its legal form', BUY, { ...BUY, about: 'Quillmark Ltd' }],
    [
      'parties of a merger in another order',
      { id: '1', article: 'a', type: 'merger', about: ['A1', 'B2'] },
      { id: '2', article: 'b', type: 'merger', about: ['B2', 'A1'] },
    ],
  ];
  for (const [what, first, second] of same)
    it(`takes as the same deal: ${what}`, () => {
      assert.deepEqual(groups(merge([first, { ...second, id: '2', article: 'b' }]).deals), ['1+2']);
    });

  const other: [string, DealSpec, DealSpec][] = [
    ['a later round', ROUND, { ...ROUND, round: 'series_a', amount: 20 }],
    ['another amount', ROUND, { ...ROUND, round: undefined, amount: 20 }],
    [
      'rounds of which nothing agrees',
      { ...ROUND, amount: undefined, buyers: [] },
      { ...ROUND, round: undefined, buyers: [] },
    ],
    ['another buyer', { ...BUY, amount: undefined }, { ...BUY, buyers: ['Kestrel'], amount: undefined }],
    ['the same sum and parties by another verb', BUY, { ...BUY, type: 'funding_round' }],
    ['the same buyer and sum, but another target', BUY, { ...BUY, about: 'Bramley' }],
    [
      'a stake held and a takeover that failed',
      { ...BUY, amount: undefined, status: 'failed' },
      { ...BUY, type: 'stake_purchase', amount: undefined },
    ],
    [
      'a minority stake and a takeover',
      { ...BUY, amount: undefined },
      { ...BUY, type: 'stake_purchase', amount: undefined, stake: 12 },
    ],
    [
      'a merger with one party in common',
      { id: '1', article: 'a', type: 'merger', about: ['A1', 'B2'] },
      { id: '2', article: 'b', type: 'merger', about: ['A1', 'C3'] },
    ],
    ['things without a name', { ...BUY, about: undefined }, { ...BUY, about: undefined }],
  ];
  for (const [what, first, second] of other)
    it(`takes as another deal: ${what}`, () => {
      const { deals, issues } = merge([first, { ...second, id: '2', article: 'b' }]);
      assert.deepEqual(groups(deals), ['1', '2']);
      assert.deepEqual(issues, []);
    });

  it('counts a short form for a longer name where an article uses it so', () => {
    const specs = [
      { ...BUY, about: 'Quillmark Ferries' },
      { ...BUY, id: '2', article: 'b' },
    ];
    assert.deepEqual(groups(merge(specs, { 'Quillmark Ferries': ['Quillmark'] }).deals), ['1+2']);
  });

  it('does not where two longer names begin with it', () => {
    const specs = [
      { ...BUY, about: 'Quillmark Ferries' },
      { ...BUY, id: '2', article: 'b' },
      { ...BUY, id: '3', article: 'c', about: 'Quillmark Books', buyers: ['Kestrel'] },
    ];
    const aliases = { 'Quillmark Ferries': ['Quillmark'] };
    assert.deepEqual(groups(merge(specs, aliases).deals), ['1', '2', '3']);
  });

  it('does not where nothing says that the longer name is the same', () => {
    assert.deepEqual(
      groups(
        merge([
          { ...BUY, about: 'Quillmark Ferries' },
          { ...BUY, id: '2', article: 'b' },
        ]).deals,
      ),
      ['1', '2'],
    );
  });

  it('takes tellings years apart for two deals', () => {
    const articles = [articleOf('a', { datePublished: '2021-03-01' }), articleOf('b', { datePublished: '2024-03-01' })];
    const { deals } = merge([ROUND, { ...ROUND, id: '2', article: 'b' }], {}, articles);
    assert.deepEqual(groups(deals), ['1', '2']);
  });

  it('leaves alone what would fit two deals', () => {
    const { deals } = merge([
      ROUND,
      { ...ROUND, id: '2', article: 'b', round: 'series_a', amount: 20 },
      { ...ROUND, id: '3', article: 'c', amount: undefined, round: undefined, buyers: [] },
    ]);
    assert.deepEqual(groups(deals), ['1', '2', '3']);
  });

  it('brings two tellings inside an article together, with what either lacks', () => {
    const { deals } = merge([
      { ...BUY, evidence: 'Otterburn buys Quillmark for $40 million.', amount: 40 },
      { ...BUY, id: '2', buyers: [], amount: 40, stake: 60, at: 20, evidence: 'The ferry line was sold.' },
    ]);
    assert.equal(deals.length, 1);
    assert.deepEqual(
      deals[0]!.evidence.map(({ text }) => text),
      ['Otterburn buys Quillmark for $40 million.', 'The ferry line was sold.'],
    );
    assert.equal('stakePercent' in deals[0]! && deals[0].stakePercent, 60);
  });

  const conflicts: [string, DealSpec, DealSpec, string][] = [
    ['amounts of one takeover', BUY, { ...BUY, amount: 45 }, 'differ in the amount: $40M in line 1, $45M in line 3.'],
    ['amounts of one round', ROUND, { ...ROUND, amount: 7 }, 'differ in the amount: $5M in line 1, $7M in line 3.'],
    [
      'rounds of one sum',
      ROUND,
      { ...ROUND, round: 'series_a' },
      'differ in the round: seed in line 1, series A in line 3.',
    ],
    [
      'buyers for one sum',
      BUY,
      { ...BUY, buyers: ['Kestrel'] },
      'differ in the buyer: Otterburn in line 1, Kestrel in line 3.',
    ],
    ['outcomes', BUY, { ...BUY, status: 'failed' }, 'differ in the status: completed in line 1, failed in line 3.'],
  ];
  for (const [what, first, second, message] of conflicts)
    for (const article of ['a', 'b'])
      it(`tells of a contradiction ${article === 'a' ? 'inside an article' : 'between articles'}: ${what}`, () => {
        const { deals, issues } = merge([first, { ...second, id: '2', article, at: 22 }]);
        assert.deepEqual(groups(deals), ['1+2']);
        assert.deepEqual(
          issues.map(({ code, severity }) => [code, severity]),
          [['deal-conflict', 'warning']],
        );
        assert.ok(issues[0]!.message.endsWith(message), issues[0]!.message);
        assert.equal(issues[0]!.span?.start, 22);
      });

  it('takes talks at another price for no contradiction', () => {
    const { issues } = merge([
      { ...BUY, status: 'rumored', amount: 60 },
      { ...BUY, id: '2', article: 'b' },
    ]);
    assert.deepEqual(issues, []);
  });

  it('takes what it is not sure of for no contradiction', () => {
    const { issues } = merge([BUY, { ...BUY, id: '2', article: 'b', amount: 45, confidence: 0.3 }]);
    assert.deepEqual(issues, []);
  });

  describe('of an article that repeats another', () => {
    const story = 'Otterburn buys Quillmark for $40 million. Kestrel sells its yard to Bramley.';
    const articles = [
      articleOf('a', { articleBody: story }),
      articleOf('b', { articleBody: `${story} It also bought Voltra.`, duplicateOf: 'a' }),
    ];

    it('leaves the deal with the original, which names the copy', () => {
      const { deals } = merge([BUY, { ...BUY, id: '2', article: 'b' }], {}, articles);
      assert.deepEqual(
        deals.map(({ id, sources }) => [id, sources]),
        [['1', ['b']]],
      );
    });

    it('leaves out what was read otherwise from the same sentence', () => {
      const evidence = 'Kestrel sells its yard to Bramley.';
      const { deals } = merge(
        [BUY, { ...BUY, id: '2', article: 'b', about: 'Kestrel', buyers: ['Bramley'], evidence }],
        {},
        articles,
      );
      assert.deepEqual(
        deals.map(({ id }) => id),
        ['1'],
      );
    });

    it('keeps what only the copy tells', () => {
      const evidence = 'It also bought Voltra.';
      const { deals } = merge(
        [BUY, { ...BUY, id: '2', article: 'b', about: 'Voltra', amount: undefined, evidence }],
        {},
        articles,
      );
      assert.deepEqual(
        deals.map(({ id, sources }) => [id, sources]),
        [
          ['1', undefined],
          ['2', undefined],
        ],
      );
    });
  });

  const spec = fc.record({
    article: fc.constantFrom('a', 'b', 'c'),
    type: fc.constantFrom<DealSpec['type']>('funding_round', 'acquisition', 'stake_purchase'),
    about: fc.constantFrom('Voltra', 'Quillmark', 'Quillmark Ferries'),
    buyers: fc.subarray(['Otterburn', 'Kestrel']),
    amount: fc.constantFrom(undefined, 5, 40),
    round: fc.constantFrom<DealSpec['round']>(undefined, 'seed', 'series_a'),
    status: fc.constantFrom<Deal['status']>('completed', 'rumored', 'failed'),
    background: fc.boolean(),
  });
  const specs = fc
    .array(spec, { maxLength: 9 })
    .map((list) => list.map((own, i) => ({ ...own, id: String(i), at: i })));
  const aliases = { 'Quillmark Ferries': ['Quillmark'] };

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(specs, (list) => {
        const deals = list.map(dealOf);
        const entities = entitiesOf(deals, aliases);
        const once = mergeDump(TEXT, ARTICLES, entities, deals);
        assert.deepEqual(mergeDump(TEXT, ARTICLES, entities, once.deals), once);
      }),
    );
  });

  it('gives the same groups in whatever order the deals come', () => {
    fc.assert(
      fc.property(specs, fc.func(fc.nat(1000)), (list, rank) => {
        const shuffled = [...list].sort((x, y) => rank(x.id) - rank(y.id));
        assert.deepEqual(groups(merge(shuffled, aliases).deals), groups(merge(list, aliases).deals));
      }),
    );
  });

  it('counts every deal once, and leaves none out', () => {
    fc.assert(
      fc.property(specs, (list) => {
        const { deals } = merge(list, aliases);
        const ids = new Set(deals.map(({ id }) => id));
        for (const { id, sameAs } of deals) {
          assert.notEqual(sameAs, id);
          if (sameAs !== undefined)
            assert.ok(ids.has(sameAs) && deals.find((deal) => deal.id === sameAs)?.sameAs === undefined);
        }
        const told = new Set(deals.flatMap(({ evidence }) => evidence.map(({ text }) => text)));
        for (const { id } of list) assert.ok(told.has(`Evidence ${id}.`));
      }),
    );
  });
});
