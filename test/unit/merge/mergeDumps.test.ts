import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Deal } from '../../../src/core/analysis';
import { type DealsPart, mergeDumps } from '../../../src/core/merge/mergeDumps';
import '../fixedSeed';
import { articleOf, type DealSpec, dealOf, entitiesOf } from './dealMaker';

/** A dump with one article, `<path>#1`, that tells the deals. */
function dump(
  path: string,
  specs: readonly Omit<DealSpec, 'article'>[],
  aliases: Record<string, string[]> = {},
): DealsPart {
  const id = `${path}#1`;
  const deals = specs.map((spec) => dealOf({ ...spec, article: id }));
  return {
    dump: { path, format: 'text', kind: 'single_article', confidence: 1, encoding: 'utf-8', length: 100, signals: [] },
    articles: [articleOf(id, { headline: `News of ${path}` })],
    entities: entitiesOf(deals, aliases),
    deals,
    issues: [],
  };
}

const BUY = { id: 'd-1', about: 'Quillmark', buyers: ['Otterburn'], amount: 40 };
const ids = (dumps: readonly DealsPart[]): string[][] => dumps.map(({ deals }) => deals.map(({ id }) => id));

describe('mergeDumps', () => {
  it('leaves a deal in the dump that says most of it, with what tells it elsewhere', () => {
    const dumps = mergeDumps([dump('a.txt', [{ ...BUY, amount: undefined }]), dump('b.txt', [{ ...BUY, id: 'd-2' }])]);
    assert.deepEqual(ids(dumps), [[], ['d-2']]);
    assert.deepEqual(dumps[1]!.deals[0]!.elsewhere, [
      { source: 'a.txt', articleId: 'a.txt#1', headline: 'News of a.txt' },
    ]);
  });

  it('names the other articles of the other dump that tell it', () => {
    const other = dump('b.txt', [{ ...BUY, id: 'd-2', amount: undefined }]);
    other.articles.push(articleOf('b.txt#2', { headline: 'A copy' }));
    other.deals[0]!.sources = ['b.txt#2'];
    const [first] = mergeDumps([dump('a.txt', [BUY]), other]);
    assert.deepEqual(
      first!.deals[0]!.elsewhere?.map(({ headline }) => headline),
      ['News of b.txt', 'A copy'],
    );
  });

  it('leaves out records that point to another of their dump', () => {
    const two = dump('a.txt', [BUY, { ...BUY, id: 'd-2' }]);
    two.deals[1]!.sameAs = 'd-1';
    assert.deepEqual(ids(mergeDumps([two])), [['d-1']]);
  });

  it('knows a short form by what another dump says', () => {
    const dumps = mergeDumps([
      dump('a.txt', [{ ...BUY, about: 'Quillmark Ferries' }], { 'Quillmark Ferries': ['Quillmark'] }),
      dump('b.txt', [{ ...BUY, id: 'd-2', amount: undefined }]),
    ]);
    assert.deepEqual(ids(dumps), [['d-1'], []]);
  });

  it('tells of a contradiction at the later dump, with both places', () => {
    const dumps = mergeDumps(
      [dump('a.txt', [BUY]), dump('b.txt', [{ ...BUY, id: 'd-2', amount: 45, at: 7 }])],
      (index, offset) => index * 10 + offset,
    );
    assert.deepEqual(ids(dumps), [['d-1'], []]);
    assert.deepEqual(dumps[0]!.issues, []);
    assert.deepEqual(dumps[1]!.issues, [
      {
        code: 'deal-conflict',
        severity: 'warning',
        message:
          'Two tellings of one deal (Otterburn buys Quillmark for $40M) differ in the amount: $40M in a.txt, line 0, $45M in b.txt, line 17.',
        span: { start: 7, end: 18 },
      },
    ]);
  });

  it('takes a bare mention of a round in another dump for no telling of it', () => {
    const round = { id: 'd-1', type: 'funding_round', about: 'Voltra', amount: 5, buyers: ['Marlowe'] } as const;
    const mention = { id: 'd-2', type: 'funding_round', about: 'Voltra' } as const;
    assert.deepEqual(ids(mergeDumps([dump('a.txt', [round]), dump('b.txt', [mention])])), [['d-1'], ['d-2']]);
  });

  it('names an article that tells a deal twice once', () => {
    const twice = dump('b.txt', [
      { ...BUY, id: 'd-2', amount: undefined },
      { ...BUY, id: 'd-3', amount: undefined, stake: 60 },
    ]);
    const [first] = mergeDumps([dump('a.txt', [BUY]), twice]);
    assert.equal(first!.deals[0]!.elsewhere?.length, 1);
  });

  it('leaves alone what is of different deals', () => {
    const dumps = mergeDumps([dump('a.txt', [BUY]), dump('b.txt', [{ ...BUY, id: 'd-2', about: 'Bramley' }])]);
    assert.deepEqual(ids(dumps), [['d-1'], ['d-2']]);
  });

  const spec = fc.record({
    type: fc.constantFrom<DealSpec['type']>('funding_round', 'acquisition', 'stake_purchase'),
    about: fc.constantFrom('Voltra', 'Quillmark', 'Quillmark Ferries'),
    buyers: fc.subarray(['Otterburn', 'Kestrel']),
    amount: fc.constantFrom(undefined, 5, 40),
    round: fc.constantFrom<DealSpec['round']>(undefined, 'seed', 'series_a'),
    background: fc.boolean(),
  });
  const dumps = fc.array(fc.array(spec, { maxLength: 3 }), { maxLength: 5 }).map((list) =>
    list.map((specs, i) =>
      dump(
        `${i}.txt`,
        specs.map((own, k) => ({ ...own, id: `${i}-${k}`, at: k })),
      ),
    ),
  );
  const kept = (list: readonly DealsPart[]): Deal[] => list.flatMap(({ deals }) => deals);

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(dumps, (list) => {
        const once = mergeDumps(list);
        assert.deepEqual(ids(mergeDumps(once)), ids(once));
      }),
    );
  });

  it('keeps the same deals in whatever order the dumps come', () => {
    fc.assert(
      fc.property(dumps, (list) => {
        const names = (deals: readonly Deal[]): string[] => deals.map(({ id }) => id).sort();
        assert.deepEqual(names(kept(mergeDumps([...list].reverse()))), names(kept(mergeDumps(list))));
      }),
    );
  });
});
