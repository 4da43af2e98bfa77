import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editorLineEnds } from '../../../src/containers/editorLineEnds';
import { recordTitle } from '../../../src/containers/recordTitle';
import '../fixedSeed';

describe('line ends of records', () => {
  const TEXTS: readonly [text: string, inEditor: string][] = [
    ['a\nb\n', 'a\nb\n'],
    ['a\r\nb\r\n', 'a\r\nb\r\n'],
    ['a\r\nb\nc\n', 'a\nb\nc\n'],
    ['a\r\nb\r\nc\n', 'a\r\nb\r\nc\r\n'],
    ['a\rb\rc', 'a\r\nb\r\nc'],
    ['a\rb\nc\n', 'a\nb\nc\n'],
  ];
  for (const [text, inEditor] of TEXTS)
    it(`${JSON.stringify(text)} is ${JSON.stringify(inEditor)} in an editor`, () => {
      assert.equal(editorLineEnds(text), inEditor);
    });

  it('are of one kind, and stay so', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\r', '\n', '\r\n')), (parts) => {
        const once = editorLineEnds(parts.join(''));
        assert.equal(editorLineEnds(once), once);
        assert.ok(new Set(once.match(/\r\n|\r|\n/g) ?? []).size <= 1);
      }),
    );
  });
});

describe('titles of records', () => {
  const TITLES: readonly [what: string, record: Parameters<typeof recordTitle>[0], title: string][] = [
    ['what the container states', { text: 'Home\n', stated: { title: 'Otter & Sons sold' } }, 'Otter & Sons sold'],
    ['the title of a page', { text: '<html><head><title>Otter &amp; Sons</title>' }, 'Otter & Sons'],
    ['the title in JSON', { text: '{"id":7,"title":"Otter \\u0026 Sons sold","text":"…"}' }, 'Otter & Sons sold'],
    ['a title that JSON renders', { text: '{"title":{"rendered":"Otter &#8217;s end"}}' }, 'Otter ’s end'],
    ['the first line that may be a headline', { text: 'Home\nNews\nOtter & Sons is sold\n' }, 'Otter & Sons is sold'],
    ['the first line with words', { text: '--\nHome\n' }, 'Home'],
    ['its name', { text: '', name: 'https://news.example/1' }, 'https://news.example/1'],
    ['nothing', { text: '' }, ''],
  ];
  for (const [what, record, title] of TITLES)
    it(`are ${what}`, () => {
      assert.equal(recordTitle(record), title);
    });
});
