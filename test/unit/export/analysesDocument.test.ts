import assert from 'node:assert/strict';
import { exportAnalysesDocument } from '../../../src/core/export/analysesDocument';
import { exampleAnalysis } from './exampleAnalysis';

describe('exportAnalysesDocument', () => {
  for (const count of [0, 1, 3])
    it(`writes ${count} analyses one by one as JSON would be written at once`, () => {
      const analyses = Array.from({ length: count }, (_, i) => exampleAnalysis(`${i}.txt`));
      const text = exportAnalysesDocument(analyses);
      const value = JSON.parse(text);
      assert.equal(text, `${JSON.stringify(value, null, 2)}\n`);
      assert.deepEqual(value.analyses, JSON.parse(JSON.stringify(analyses)));
    });
});
