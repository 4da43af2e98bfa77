import assert from 'node:assert/strict';
import type { Removal, RemovalReason } from '../../../src/core/analysis';
import {
  isRemoved,
  parentOf,
  placeAt,
  placeBeside,
  placesOf,
  type ReviewNode,
  reviewNodes,
  sameNodes,
} from '../../../src/review/reviewNodes';

const removal = (start: number, rule: string, reason: RemovalReason): Removal => ({
  span: { start, end: start + 5 },
  rule,
  reason,
});

const STATE = {
  removals: [removal(0, 'menu', 'navigation'), removal(10, 'share-bar', 'share'), removal(30, 'nav', 'navigation')],
  kept: [removal(20, 'nav', 'navigation')],
};

describe('the items of a review', () => {
  const { reasons, places } = reviewNodes(STATE);

  it('are grouped by reason and rule, the largest first, places in order', () => {
    assert.deepEqual(
      reasons.map(({ reason, children }) => [reason, children.map(({ rule }) => rule)]),
      [
        ['navigation', ['nav', 'menu']],
        ['share', ['share-bar']],
      ],
    );
    assert.deepEqual(
      places.map(({ removal: { span } }) => span.start),
      [0, 10, 20, 30],
    );
  });

  it('count what goes, and are checked where all of it does', () => {
    const [navigation, share] = reasons;
    assert.deepEqual([navigation?.total, navigation?.gone], [3, 2]);
    assert.deepEqual([isRemoved(navigation!), isRemoved(share!), isRemoved(places[2]!)], [false, true, false]);
  });

  it('know what stands above and below them, each by an id of its own', () => {
    const ids = new Set<string>();
    const walk = (node: ReviewNode, above?: ReviewNode): void => {
      assert.equal(parentOf(node), above);
      assert.ok(!ids.has(node.id), node.id);
      ids.add(node.id);
      if (node.kind !== 'place') for (const child of node.children) walk(child, node);
    };
    for (const node of reasons) walk(node);
    assert.deepEqual(reasons.flatMap(placesOf).length, places.length);
  });

  it('of very many places stand in parts', () => {
    const many = Array.from({ length: 450 }, (_, index) => removal(index * 10, 'menu', 'navigation'));
    const nodes = reviewNodes({ removals: many, kept: [] });
    const [rule] = nodes.reasons[0]!.children;
    assert.deepEqual(
      rule!.children.map((part) => part.kind === 'range' && [part.first, part.total]),
      [
        [1, 200],
        [201, 200],
        [401, 50],
      ],
    );
    assert.equal(placesOf(rule!).length, 450);
    assert.equal(nodes.places[300]!.parent, rule!.children[1]);
  });

  it('are found at an offset', () => {
    assert.equal(placeAt(places, 12), places[1]);
    assert.equal(placeAt(places, 15), places[1]);
    assert.equal(placeAt(places, 17), undefined);
    assert.equal(placeAt([], 3), undefined);
  });

  it('are stepped through from where the cursor is, around the ends', () => {
    const at = (start: number, end = start) => ({ start, end });
    assert.equal(placeBeside(places, at(0), 1), places[0], 'not selected yet');
    assert.equal(placeBeside(places, at(0, 5), 1), places[1]);
    assert.equal(placeBeside(places, at(12), 1), places[2]);
    assert.equal(placeBeside(places, at(30, 35), 1), places[0]);
    assert.equal(placeBeside(places, at(12), -1), places[1]);
    assert.equal(placeBeside(places, at(10, 15), -1), places[0]);
    assert.equal(placeBeside(places, at(0, 5), -1), places[3]);
    assert.equal(placeBeside([], at(0), 1), undefined);
  });

  it('are the same where nothing changed', () => {
    assert.ok(sameNodes(reviewNodes(STATE), { reasons, places }));
    assert.ok(!sameNodes(reviewNodes({ removals: [...STATE.removals, ...STATE.kept], kept: [] }), { reasons, places }));
  });
});
