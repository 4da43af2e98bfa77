import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { decodeDump } from '../../../src/core/read/decode';
import { withoutPlaces } from './analysisLaws';
import { SAMPLES } from './dumpArbitraries';
import '../fixedSeed';

const DATED = SAMPLES.get('month-archive-march-2024.txt')!;

/** The page header, and the articles with their date lines. */
const [HEADER = '', ...ARTICLES] = DATED.split(/^(?=\d+ \w+ \d{4}\n)/m);

function found({ articles, entities, deals }: Analysis): unknown {
  return withoutPlaces({ articles, entities, deals });
}

/** Ids in an order of their own. */
function ids(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id).sort();
}

describe('laws of variants of a dump', function () {
  this.timeout(60_000);

  for (const [name, text] of SAMPLES) {
    it(`${name}: CRLF line ends change nothing but places`, () => {
      const analysis = analyzeDump({ text: text.replaceAll('\n', '\r\n') });
      assert.deepEqual(found(analysis), found(analyzeDump({ text })));
    });

    it(`${name}: a byte-order mark changes nothing`, () => {
      const { text: decoded, encoding } = decodeDump(Buffer.from(`\ufeff${text}`));
      assert.deepEqual(analyzeDump({ text: decoded, encoding }), analyzeDump({ text }));
    });

    it(`${name}: the same text gives the same analysis`, () => {
      assert.deepEqual(analyzeDump({ text }), analyzeDump({ text }));
    });
  }

  it('the order of articles changes no article, entity or deal, nor their ids', () => {
    const usual = analyzeDump({ text: DATED });
    const order = fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length });
    fc.assert(
      fc.property(order, (articles) => {
        const other = analyzeDump({ text: HEADER + articles.map((article) => `${article.trimEnd()}\n\n`).join('') });
        assert.deepEqual(ids(other.articles), ids(usual.articles));
        assert.deepEqual(ids(other.entities), ids(usual.entities));
        assert.deepEqual(ids(other.deals), ids(usual.deals));
      }),
      { numRuns: 10 },
    );
  });

  it('an article more changes none of the others', () => {
    const all = analyzeDump({ text: DATED });
    const fewer = analyzeDump({ text: HEADER + ARTICLES.slice(1).join('') });
    const known = new Set(ids(all.articles));
    assert.equal(fewer.articles.length, all.articles.length - 1);
    for (const id of ids(fewer.articles)) assert.ok(known.has(id));
    for (const deal of fewer.deals) assert.ok(ids(all.deals).includes(deal.id), deal.id);
  });
});
