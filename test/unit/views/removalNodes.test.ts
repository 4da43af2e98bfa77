import assert from 'node:assert/strict';
import type { Analysis, Removal } from '../../../src/core/analysis';
import { runSteps } from '../../../src/core/steps';
import { reasonNodes, removalNodes, removalsByPlaceSteps } from '../../../src/views/removalNodes';
import { articleNodes, articleOf, dumpNode, dumpOf } from '../../../src/views/treeNodes';
import { at, sampleAnalysis } from './sampleAnalysis';

const removal = (start: number, reason: Removal['reason'], length = 5): Removal => ({
  span: at(start, length),
  rule: `${reason}-rule`,
  reason,
});

const analysis: Analysis = {
  ...sampleAnalysis(),
  removals: [removal(20, 'share'), removal(30, 'counter'), removal(120, 'share'), removal(205, 'footer')],
  kept: [removal(25, 'share')],
};

describe('removalsByPlaceSteps', () => {
  it('tells which stretches begin in which article, kept ones among them, and which in none', () => {
    const { inArticles, outside } = runSteps(removalsByPlaceSteps(analysis));
    const starts = (list: typeof outside = []): unknown[] =>
      list.map(({ removal: { span }, kept }) => [span.start, kept]);
    assert.deepEqual(starts(inArticles.get('a1')), [
      [20, false],
      [25, true],
      [30, false],
    ]);
    assert.deepEqual(starts(inArticles.get('a2')), [[120, false]]);
    assert.deepEqual(starts(outside), [[205, false]]);
  });
});

describe('reasonNodes and removalNodes', () => {
  const [first] = articleNodes(dumpNode('file:///dump.txt'), analysis);

  it('gather what is taken out of an article by reason', () => {
    assert.ok(first?.removals);
    const reasons = reasonNodes(first.removals);
    assert.deepEqual(
      reasons.map(({ reason, parts }) => [reason, parts.length]),
      [
        ['share', 2],
        ['counter', 1],
      ],
    );
  });

  it('show how a stretch begins in one line, and know where they are', () => {
    const [share] = reasonNodes(first!.removals!);
    const [node] = removalNodes(share!, () => `  Share\nthis ${'page '.repeat(60)}`);
    assert.ok(node?.excerpt);
    assert.ok(node.excerpt.startsWith('Share this page'), node.excerpt);
    assert.ok(node.excerpt.endsWith('…') && node.excerpt.length <= 121);
    assert.equal(dumpOf(node).uri, 'file:///dump.txt');
    assert.equal(articleOf(node)?.article.id, 'a1');
    assert.equal(removalNodes(share!)[0]?.excerpt, undefined);
  });
});
