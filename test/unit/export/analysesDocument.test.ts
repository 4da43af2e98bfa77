import assert from 'node:assert/strict';
import { exampleAnalysis } from './exampleAnalysis';
import { wholeAnalyses } from './wholeAnalyses';

describe('the document of analyses', () => {
  for (const count of [0, 1, 3])
    it(`writes ${count} analyses one by one as JSON would be written at once`, () => {
      const analyses = Array.from({ length: count }, (_, i) => exampleAnalysis(`${i}.txt`));
      const text = wholeAnalyses(analyses);
      const value = JSON.parse(text);
      assert.equal(text, `${JSON.stringify(value, null, 2)}\n`);
      assert.deepEqual(value.analyses, JSON.parse(JSON.stringify(analyses)));
    });
});
