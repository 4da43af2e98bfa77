import assert from 'node:assert/strict';
import fs from 'node:fs';
import { collectNames } from '../../../src/core/recognize/nameTable';
import { readParagraphs } from '../../../src/core/recognize/paragraph';

/** The spellings of all names that are found in an article with this headline and this paragraph. */
function namesOf(headline: string, body: string): string[] {
  const text = `${headline}\n${body}`;
  const title = { start: 0, end: headline.length };
  const paragraph = { start: headline.length + 1, end: text.length };
  const draft = { headline: title, span: { start: 0, end: text.length }, header: [], body: [paragraph], author: [] };
  return collectNames([...readParagraphs(text, draft)]).map((name) => name.text);
}

describe('names', () => {
  const rows: { input: string; names: string[] }[] = JSON.parse(fs.readFileSync('test/specs/names.json', 'utf8'));
  for (const { input, names } of rows)
    it(input, () => {
      assert.deepEqual(namesOf('', input), names);
    });
});
