import assert from 'node:assert/strict';
import { runSteps } from '../../../src/core/steps';
import { listDealsSteps } from '../../../src/views/dealList';
import { facetValuesSteps } from '../../../src/views/facetValues';
import { ItemFilter } from '../../../src/views/itemFilter';
import { dealsOf, FIRST, firstAnalysis, groupsOf, SECOND, secondAnalysis } from './workspaceSample';

describe('facetValuesSteps', () => {
  it('counts the values that are there', () => {
    const dumps = { [FIRST]: firstAnalysis(), [SECOND]: secondAnalysis() };
    const deals = runSteps(listDealsSteps(dealsOf(dumps), 0, new ItemFilter(), 'date'));
    const entries = Object.entries(dumps).map(([uri, analysis]) => ({ uri, analysis }));
    const values = runSteps(
      facetValuesSteps(groupsOf(dumps), deals, [...entries, { uri: 'file:///later.txt', analysis: undefined }]),
    );
    assert.deepEqual(values, {
      entityTypes: [
        { value: 'organization', count: 3 },
        { value: 'person', count: 1 },
      ],
      dealTypes: [{ value: 'acquisition', count: 1 }],
      statuses: [{ value: 'completed', count: 1 }],
      backgrounds: [{ value: 'news', count: 1 }],
      confidences: [0.6, 0.7, 0.8, 0.9].map((value) => ({ value, count: 1 })),
      years: [{ value: '2024', count: 3 }],
      dumps: [
        { value: FIRST, count: 1 },
        { value: SECOND, count: 1 },
        { value: 'file:///later.txt', count: 0 },
      ],
    });
  });
});
