import assert from 'node:assert/strict';
import fs from 'node:fs';
import { collectNames } from '../../../src/core/recognize/nameTable';
import { paragraphsOf } from './paragraphsOf';

/** The spellings of all names that are found in an article with this headline and this paragraph. */
function namesOf(headline: string, body: string): string[] {
  return collectNames(paragraphsOf(headline, body)).map((name) => name.text);
}

describe('names', () => {
  const rows: { input: string; names: string[] }[] = JSON.parse(fs.readFileSync('test/specs/names.json', 'utf8'));
  for (const { input, names } of rows)
    it(input, () => {
      assert.deepEqual(namesOf('', input), names);
    });
});
