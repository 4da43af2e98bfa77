import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { Picking } from '../../../src/views/pickedParts';
import { nodeName, nodeRecord, nodeText, type SidebarNode } from '../../../src/views/sidebarNode';
import { articleNodes, dumpNode } from '../../../src/views/treeNodes';
import { FIRST, firstAnalysis, groupsOf, SECOND, secondAnalysis } from './workspaceSample';

const first = firstAnalysis();
const second = secondAnalysis();
const analysisOf = (uri: string): Analysis => (uri === FIRST ? first : second);
const dump = dumpNode(FIRST);
const articles = articleNodes(dump, first);
const groups = groupsOf({ [FIRST]: first, [SECOND]: second });

/** What is picked with some items, as ids. */
function picked(...nodes: SidebarNode[]): Record<'articles' | 'entities' | 'deals', string[]> {
  const picking = new Picking();
  for (const node of nodes) picking.add(node, analysisOf, () => []);
  const parts = picking.parts();
  return {
    articles: parts.articles.flatMap((part) => part.articles.map(({ id }) => id)),
    entities: parts.entities.flatMap((part) => part.entities.map(({ id, mentions }) => `${id} ${mentions.length}`)),
    deals: parts.deals.flatMap((part) => part.deals.map(({ id }) => id)),
  };
}

describe('Picking', () => {
  it('picks all of a dump', () => {
    assert.deepEqual(picked(dump), { articles: ['a1', 'a2'], entities: ['e1 3', 'e2 1', 'e3 1'], deals: ['d1'] });
  });

  it('picks of an article what is in it, each thing but once', () => {
    const whole = { articles: ['a1'], entities: ['e1 2', 'e2 1'], deals: ['d1'] };
    assert.deepEqual(picked(articles[0]!), whole);
    assert.deepEqual(picked(articles[0]!, ...articles[0]!.groups), whole);
  });

  it('picks single items, those of one entity together', () => {
    const entity = (article: number): SidebarNode =>
      articles[article]!.groups.find(({ group }) => group === 'organization')!.children[0]!;
    assert.deepEqual(picked(entity(0)), { articles: [], entities: ['e1 2'], deals: [] });
    assert.deepEqual(picked(entity(0), entity(1)), { articles: [], entities: ['e1 3'], deals: [] });
  });

  it('picks an entity of the workspace in all its dumps', () => {
    const entity = groups.get('organization\u0001zephyr')!;
    const parent = { kind: 'entityType', id: 'organization', type: 'organization', count: 1 } as const;
    const node = { kind: 'workspaceEntity', id: entity.key, parent, entity, mentions: 6, dumps: 2 } as const;
    assert.deepEqual(picked(node), { articles: [], entities: ['e1 3', 'f1 3'], deals: [] });
    assert.equal(nodeName(node), 'Zephyr Ltd');
    const record = nodeRecord(node) as { dumps: { source: string }[] };
    assert.deepEqual(
      record.dumps.map(({ source }) => source),
      [FIRST, SECOND],
    );
  });
});

describe('nodeName and nodeText', () => {
  it('give a deal in one line, and its sentence', () => {
    const deal = articles[0]!.groups.find(({ group }) => group === 'deals')!.children[0]!;
    assert.equal(nodeName(deal), 'Zephyr buys Alder');
    assert.equal(nodeText(deal), 'evidence');
  });

  it('give nothing for what only gathers', () => {
    for (const node of [dump, articles[0]!.groups[0]!]) {
      assert.equal(nodeName(node), undefined);
      assert.equal(nodeRecord(node), undefined);
    }
  });
});
