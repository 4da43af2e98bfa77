import assert from 'node:assert/strict';
import fc from 'fast-check';
import { learnFurniture } from '../../../../src/core/clean/furniture/learnFurniture';
import { learnInGroupsSteps } from '../../../../src/core/clean/furniture/learnInGroups';
import { sightFurniture } from '../../../../src/core/clean/furniture/sightFurniture';
import { runSteps } from '../../../../src/core/steps';
import { archivePage, sitePage, story } from './siteDumps';
import '../../fixedSeed';

const sightings = (texts: readonly string[]) => texts.flatMap((text) => runSteps(sightFurniture(text)) ?? []);

describe('learnInGroupsSteps', function () {
  this.timeout(60_000);
  const told = fc.sample(story, { numRuns: 100, seed: 3 });
  const site = sightings(told.slice(0, 4).map((one, n) => sitePage(one, n)));

  it('finds what recurs in a small group beside a large one', () => {
    const crawl = sightings(told.slice(4).map((one) => archivePage([one])));
    const alone = learnFurniture(site);
    assert.ok(alone.length > 0);
    assert.deepEqual(learnFurniture([...site, ...crawl]), []);
    assert.deepEqual(runSteps(learnInGroupsSteps([site, crawl])), alone);
  });

  it('counts the dumps of all groups that have a line', () => {
    const lines = runSteps(learnInGroupsSteps([site, site]));
    assert.ok(lines.length > 0 && lines.every(({ dumps }) => dumps === 8));
  });
});
