import assert from 'node:assert/strict';
import fs from 'node:fs';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { dealLine } from '../../../src/core/export/dealsExport';

/** A row of test/specs/deals.json: a sentence and the deals that it tells, each in a line; none where it only looks as if. */
interface Row {
  readonly input: string;
  readonly results: readonly string[];
}

/** A paragraph that tells nothing, so that the sentence stands in a story. */
const REST =
  'The people in the town had talked about it for a long time, and nobody was surprised when the news came out in the end.';

describe('specs of deals', () => {
  const rows: Row[] = JSON.parse(fs.readFileSync('test/specs/deals.json', 'utf8'));
  for (const { input, results } of rows) {
    it(input, () => {
      const { deals } = analyzeDump({ text: `News of the day from the desk\n\n${input}\n\n${REST}\n` });
      assert.deepEqual(deals.map(dealLine), results);
    });
  }
});
