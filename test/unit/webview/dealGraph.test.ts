import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dealGraph, largestPart } from '../../../src/webview/graph/dealGraph';
import { edgePath } from '../../../src/webview/graph/edgePath';
import { fitTo, fittingLabels, layoutSteps, nodeRadius } from '../../../src/webview/graph/graphLayout';
import type { DealRow } from '../../../src/webview/messages';
import { party, row } from './sampleRows';

const purchase = (key: string, buyer: string, target: string): DealRow =>
  row(key, { parties: [party('acquirer', buyer), party('target', target)] });

const edgesOf = (...rows: DealRow[]): string[] =>
  dealGraph(rows).edges.map(({ from, to, type, deals }) => `${from} > ${to} ${type} ${deals.length}`);

describe('the graph of deals', () => {
  it('joins who pays to who is paid for', () => {
    const round = row('r', {
      type: 'funding_round',
      parties: [party('company', 'Voltra'), party('investors', 'Kestrel'), party('investors', 'Alder')],
    });
    assert.deepEqual(edgesOf(round), ['kestrel > voltra funding_round 1', 'alder > voltra funding_round 1']);
    assert.deepEqual(edgesOf(purchase('p', 'Zephyr', 'Alder')), ['zephyr > alder acquisition 1']);
    const sale = row('s', { parties: [party('acquirer', 'Zephyr'), party('seller', 'Alder')] });
    assert.deepEqual(edgesOf(sale), ['zephyr > alder acquisition 1']);
    const fund = row('f', {
      type: 'fund_raise',
      parties: [party('manager', 'Kestrel'), party('fund', 'Kestrel II'), party('investors', 'Alder')],
    });
    assert.deepEqual(edgesOf(fund), ['alder > kestrel fund_raise 1', 'kestrel > kestrel ii fund_raise 1']);
    const ipo = row('i', { type: 'ipo', parties: [party('company', 'Voltra'), party('exchange', 'Oslo')] });
    assert.deepEqual(edgesOf(ipo), ['voltra > oslo ipo 1']);
  });

  it('joins equals once, whichever is named first', () => {
    const merger = (key: string, ...names: string[]): DealRow =>
      row(key, { type: 'merger', parties: names.map((name) => party('parties', name)) });
    assert.deepEqual(edgesOf(merger('a', 'Zephyr', 'Alder'), merger('b', 'Alder', 'Zephyr')), [
      'alder > zephyr merger 2',
    ]);
    assert.equal(edgesOf(merger('c', 'A', 'B', 'C')).length, 3);
    assert.equal(edgesOf(merger('d', ...'ABCDEFGHIJ')).length, 9);
  });

  it('leaves out deals with one party, and a party that deals with itself', () => {
    assert.deepEqual(edgesOf(row('x', { parties: [party('target', 'Alder')] }), purchase('y', 'Alder', 'Alder')), []);
  });

  it('keeps things without a name of their own apart', () => {
    const unit = { role: 'target', name: 'its harbour arm' } as const;
    const rows = ['a', 'b'].map((key) => row(key, { parties: [party('acquirer', 'Zephyr'), unit] }));
    assert.equal(dealGraph(rows).nodes.length, 3);
  });

  it('names a node by its longest name, and counts its deals once each', () => {
    const rows = [
      purchase('a', 'Zephyr', 'Alder'),
      row('b', {
        parties: [
          { role: 'acquirer', name: 'Zephyr Holdings', id: 'zephyr' },
          party('target', 'Voltra'),
          party('seller', 'Kestrel'),
        ],
      }),
    ];
    const [first] = dealGraph(rows).nodes;
    assert.deepEqual([first?.name, first?.deals.length, first?.payer], ['Zephyr Holdings', 2, true]);
    assert.equal(dealGraph(rows).nodes.find(({ id }) => id === 'voltra')?.payer, false);
  });

  it('is cut down to those with most deals and those they deal with', () => {
    const rows = [...['A', 'B', 'C'].map((name) => purchase(name, 'Hub', name)), purchase('x', 'Lone', 'Other')];
    const part = largestPart(dealGraph(rows), 4);
    assert.deepEqual(part.nodes.map(({ name }) => name).sort(), ['A', 'B', 'C', 'Hub']);
    assert.equal(part.edges.length, 3);
    assert.equal(largestPart(dealGraph(rows), 100).nodes.length, 6);
  });

  it('never has a node without an edge, nor an edge without its nodes, however it is cut', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, names)), fc.integer({ min: 1, max: 9 }), (pairs, most) => {
        const rows = pairs.map(([buyer, target], i) => purchase(String(i), buyer, target));
        const { nodes, edges } = largestPart(dealGraph(rows), most);
        const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
        assert.ok(nodes.length <= most);
        assert.deepEqual(nodes.map(({ id }) => id).sort(), [...ends].sort());
      }),
    );
  });
});

describe('the layout of the graph', () => {
  const graph = dealGraph([
    purchase('a', 'Zephyr', 'Alder'),
    purchase('b', 'Zephyr', 'Voltra'),
    purchase('c', 'X', 'Y'),
  ]);
  const layout = (before = new Map()) => {
    const steps = layoutSteps(graph, before);
    for (;;) {
      const next = steps.next();
      if (next.done) return next.value;
    }
  };

  it('gives every node a place of its own, always the same', () => {
    const places = layout();
    assert.equal(new Set([...places.values()].map(({ x, y }) => `${x},${y}`)).size, graph.nodes.length);
    assert.deepEqual(layout(), places);
  });

  it('leaves what has a place near it', () => {
    const places = layout();
    for (const [id, { x, y }] of layout(places)) {
      const before = places.get(id)!;
      assert.ok(Math.hypot(x - before.x, y - before.y) < 60, id);
    }
  });

  it('is shown whole', () => {
    const { k, x, y } = fitTo(
      [
        { x: -100, y: 0 },
        { x: 300, y: 100 },
      ],
      400,
      300,
      50,
    );
    assert.equal(k, 0.75);
    assert.equal(k * -100 + x, 50);
    assert.equal(k * 300 + x, 350);
    assert.equal(k * 50 + y, 150);
    assert.ok(Number.isFinite(fitTo([], 400, 300, 50).k));
  });

  it('shows labels that cover none before them', () => {
    const box = (id: string, x: number) => ({ id, x, y: 0, width: 10, height: 5 });
    assert.deepEqual([...fittingLabels([box('a', 0), box('b', 5), box('c', 12)])], ['a', 'c']);
  });

  it('draws an edge from rim to rim, further ones bent', () => {
    const [from, to] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    assert.equal(edgePath(from, to, 10, 20, 0), 'M10.0,0.0L80.0,0.0');
    assert.match(edgePath(from, to, 10, 20, 1), /^M10\.0,0\.0Q45\.0,-?44\.0 80\.0,0\.0$/);
    assert.doesNotMatch(edgePath(from, from, 10, 20, 1), /NaN/);
    assert.ok(nodeRadius(1) < nodeRadius(50));
  });
});
