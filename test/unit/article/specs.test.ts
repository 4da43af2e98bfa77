import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readByline } from '../../../src/core/article/byline';
import { isBareDate, readDateLine } from '../../../src/core/article/dateLine';
import { readHeaderLine } from '../../../src/core/article/headerLine';
import { headlineSpan } from '../../../src/core/article/headline';
import { readLeakedMetadata } from '../../../src/core/article/leakedMetadata';
import { pageLines } from '../../../src/core/segment/page';
import { LineIndex } from '../../../src/core/text/lineIndex';

function rows<T>(name: string): readonly T[] {
  return JSON.parse(fs.readFileSync(`test/specs/${name}.json`, 'utf8')) as readonly T[];
}

describe('readDateLine', () => {
  for (const { input, iso, bare } of rows<{ input: string; iso?: string; bare?: boolean }>('dateLines'))
    it(`reads “${input}” as ${bare === undefined ? 'no header line' : (iso ?? 'a date from now')}`, () => {
      const date = readDateLine(input);
      if (bare === undefined) {
        assert.ok(!date || !isBareDate(date));
        assert.equal(readHeaderLine(input), undefined);
        return;
      }
      assert.equal(date?.iso, iso);
      assert.ok(date && isBareDate(date) === bare, JSON.stringify(date));
      assert.ok(readHeaderLine(input)?.date);
    });
});

describe('readByline', () => {
  for (const { input, author } of rows<{ input: string; author?: string[] }>('bylines'))
    it(`reads “${input}” as ${author ? `by ${author.join(', ') || 'nobody'}` : 'no byline'}`, () => {
      assert.deepEqual(readByline(input), author);
    });
});

describe('headlineSpan', () => {
  for (const { input, headline } of rows<{ input: string; headline: string }>('headlines'))
    it(`takes “${headline}” of “${input}”`, () => {
      const [line] = pageLines(input, new LineIndex(input).lines);
      const { start, end } = headlineSpan(line!);
      assert.equal(input.slice(start, end), headline);
    });
});

describe('readLeakedMetadata', () => {
  const post =
    '{“id”:7,”date”:”2031-05-14T08:12:00″,”status”:”publish”,”type”:”post”,”link”:”https://lantern.example/ostler/”,”title”:{“rendered”:”A”}';
  it('reads a post', () => {
    assert.deepEqual(readLeakedMetadata([post, 'n”},”_embedded”:{“author”:[{“id”:12,”name”:”Tess Okafor”}]}']), {
      author: 'Tess Okafor',
      datePublished: '2031-05-14',
      url: 'https://lantern.example/ostler/',
    });
  });
  it('takes neither date nor link of comments and pictures, but the page that a comment is on', () => {
    const comment =
      '“date”:”2031-05-15T08:00:00″,”link”:”https://lantern.example/2031/05/14/ostler/#comment-9″,”type”:”comment”';
    assert.deepEqual(readLeakedMetadata([comment]), {
      datePublished: '2031-05-14',
      url: 'https://lantern.example/2031/05/14/ostler/',
    });
  });
  it('reads JSON-LD', () => {
    const piece =
      '{"@type":"NewsArticle","datePublished":"2031-05-14T08:12:00Z","author":{"@type":"Person","name":"Tess Okafor"},"articleSection":"Farms"}';
    assert.deepEqual(readLeakedMetadata([piece]), {
      author: 'Tess Okafor',
      datePublished: '2031-05-14',
      articleSection: 'Farms',
    });
  });
  it('tells nothing of other text', () => {
    assert.deepEqual(readLeakedMetadata(['n', 'A horse can’t ring anybody.']), {});
  });
});
