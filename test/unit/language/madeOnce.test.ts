import assert from 'node:assert/strict';
import { runSteps } from '../../../src/core/steps';
import { MadeOnce } from '../../../src/language/madeOnce';
import { sampleAnalysis } from '../views/sampleAnalysis';

describe('MadeOnce', () => {
  it('makes something once an analysis', () => {
    let times = 0;
    const counts = new MadeOnce(function* ({ articles }) {
      yield { stage: 'reading', fraction: 0 };
      times++;
      return articles.length;
    });
    const analysis = sampleAnalysis();
    assert.deepEqual([runSteps(counts.of(analysis)), runSteps(counts.of(analysis)), times], [2, 2, 1]);
    runSteps(counts.of(sampleAnalysis()));
    assert.equal(times, 2);
  });

  it('keeps nothing half made', () => {
    const counts = new MadeOnce(function* () {
      yield { stage: 'reading', fraction: 0 };
      return 1;
    });
    const analysis = sampleAnalysis();
    const given = counts.of(analysis);
    given.next();
    given.return(0);
    assert.equal(runSteps(counts.of(analysis)), 1);
  });
});
