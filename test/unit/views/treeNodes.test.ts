import assert from 'node:assert/strict';
import { runSteps } from '../../../src/core/steps';
import { type Facets, NO_FACETS } from '../../../src/views/facets';
import { ItemFilter } from '../../../src/views/itemFilter';
import { nodeAt, sameNode, spansOf } from '../../../src/views/nodeLookup';
import {
  type ArticleNode,
  articleNodes,
  articleOf,
  dumpNode,
  dumpOf,
  type TreeNode,
} from '../../../src/views/treeNodes';
import { filterArticlesSteps, fitsSteps, sortArticles } from '../../../src/views/treeOrder';
import { article, sampleAnalysis } from './sampleAnalysis';

const nodes = (): readonly ArticleNode[] => articleNodes(dumpNode('file:///dump.txt'), sampleAnalysis());
const filterArticles = (articles: readonly ArticleNode[], text: string): ArticleNode[] =>
  runSteps(filterArticlesSteps(articles, new ItemFilter(text)));

/** A tree as nested names. */
function outline(node: TreeNode): unknown {
  switch (node.kind) {
    case 'article':
      return [node.article.headline, ...node.groups.map(outline)];
    case 'group':
      return [node.group, ...node.children.map(outline)];
    case 'entity':
      return `${node.entity.name} ${node.mentions.length}`;
    case 'deal':
      return node.deal.id;
    case 'dump':
      return node.uri;
  }
}

describe('articleNodes', () => {
  it('puts deals and entities by type below the article that names them', () => {
    assert.deepEqual(nodes().map(outline), [
      ['Zephyr buys Alder', ['deals', 'd1'], ['organization', 'Zephyr 2', 'Alder 1']],
      ['Birch opens a shop', ['organization', 'Zephyr 1'], ['person', 'Ada Holm 1']],
    ]);
  });

  it('gives every node an id of its own and the way up', () => {
    const all = nodes().flatMap((node) => [node, ...node.groups, ...node.groups.flatMap(({ children }) => children)]);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    for (const node of all) {
      assert.equal(dumpOf(node).uri, 'file:///dump.txt');
      assert.equal(articleOf(node)?.kind, 'article');
    }
    assert.equal(articleOf(dumpNode('file:///x')), undefined);
  });

  it('gives the same ids for the same analysis', () => {
    assert.deepEqual(nodes().map(outline), nodes().map(outline));
    assert.deepEqual(
      nodes().map(({ id }) => id),
      nodes().map(({ id }) => id),
    );
  });
});

describe('sortArticles', () => {
  const headlines = (list: readonly ArticleNode[]): string[] => list.map((node) => node.article.headline);

  it('sorts by place, by date with the newest first, and by headline', () => {
    assert.deepEqual(headlines(sortArticles(nodes(), 'position')), ['Zephyr buys Alder', 'Birch opens a shop']);
    assert.deepEqual(headlines(sortArticles(nodes(), 'date')), ['Birch opens a shop', 'Zephyr buys Alder']);
    assert.deepEqual(headlines(sortArticles(nodes(), 'headline')), ['Birch opens a shop', 'Zephyr buys Alder']);
  });

  it('puts undated articles last, in the order of the text', () => {
    const analysis = {
      ...sampleAnalysis(),
      articles: [article('x', 'X', 0), article('y', 'Y', 100, { datePublished: '2020' }), article('z', 'Z', 200)],
    };
    const sorted = sortArticles(articleNodes(dumpNode('u'), analysis), 'date');
    assert.deepEqual(headlines(sorted), ['Y', 'X', 'Z']);
  });
});

describe('filterArticles', () => {
  it('keeps an article with all below it where the headline fits', () => {
    assert.deepEqual(filterArticles(nodes(), ' BIRCH ').map(outline), [
      ['Birch opens a shop', ['organization', 'Zephyr 1'], ['person', 'Ada Holm 1']],
    ]);
  });

  it('keeps only the entities and deals that fit where it does not', () => {
    assert.deepEqual(filterArticles(nodes(), 'holm').map(outline), [['Birch opens a shop', ['person', 'Ada Holm 1']]]);
    const renamed = sampleAnalysis();
    renamed.articles[0]!.headline = 'A sale';
    assert.deepEqual(filterArticles(articleNodes(dumpNode('u'), renamed), 'alder').map(outline), [
      ['A sale', ['deals', 'd1'], ['organization', 'Alder 1']],
    ]);
  });

  it('keeps all for an empty filter and none for what is nowhere', () => {
    assert.equal(filterArticles(nodes(), '  ').length, 2);
    assert.deepEqual(filterArticles(nodes(), 'nowhere'), []);
  });

  it('leads up from what it kept to what it kept', () => {
    const [kept] = filterArticles(nodes(), 'holm');
    const group = kept!.groups[0]!;
    assert.equal(group.parent, kept);
    assert.equal(group.children[0]!.parent, group);
  });
});

describe('nodeAt', () => {
  it('finds the innermost item', () => {
    const found = (offset: number) => nodeAt(nodes(), offset)?.kind;
    assert.equal(found(2), 'entity');
    assert.equal(found(52), 'entity');
    assert.equal(found(70), 'deal');
    assert.equal(found(95), 'article');
    assert.equal(found(500), undefined);
  });
});

describe('sameNode', () => {
  it('finds an item again after the text before it changed its article', () => {
    const old = nodes()[0]!;
    const changed = { ...sampleAnalysis() };
    changed.articles = changed.articles.map((one) => (one.id === 'a1' ? { ...one, id: 'a1b' } : one));
    changed.entities = changed.entities.map((one) => ({
      ...one,
      mentions: one.mentions.map((mention) => ({
        ...mention,
        articleId: mention.articleId === 'a1' ? 'a1b' : mention.articleId,
        span: { start: mention.span.start + 7, end: mention.span.end + 7 },
      })),
    }));
    const now = articleNodes(dumpNode('file:///dump.txt'), changed);
    const zephyr = old.groups[1]!.children[0]!;
    const found = sameNode(now, zephyr);
    assert.deepEqual(found && spansOf(found)[0], { start: 7, end: 13 });
    assert.equal(sameNode(now, old.groups[0]!.children[0]!), undefined);
  });
});

describe('filteredArticle', () => {
  const shown = (text: string, facets: Partial<Facets>): unknown[] =>
    runSteps(filterArticlesSteps(nodes(), new ItemFilter(text, { ...NO_FACETS, ...facets }))).map(outline);

  it('keeps articles of the dates', () => {
    assert.deepEqual(shown('', { from: '2024-04' }), [
      ['Birch opens a shop', ['organization', 'Zephyr 1'], ['person', 'Ada Holm 1']],
    ]);
  });

  it('keeps of the articles with deals of the facets those deals, and the entities', () => {
    assert.deepEqual(shown('', { dealTypes: ['acquisition'] }), [
      ['Zephyr buys Alder', ['deals', 'd1'], ['organization', 'Zephyr 2', 'Alder 1']],
    ]);
    for (const facets of [{ dealTypes: ['ipo'] }, { statuses: ['failed'] }, { minConfidence: 0.95 }] as const)
      assert.deepEqual(shown('', facets), [], JSON.stringify(facets));
  });

  it('keeps of the articles with entities of the types those entities', () => {
    assert.deepEqual(shown('', { entityTypes: ['person'] }), [['Birch opens a shop', ['person', 'Ada Holm 1']]]);
  });

  it('asks for text and facets together', () => {
    assert.deepEqual(shown('zephyr', { entityTypes: ['organization'] }), [
      ['Zephyr buys Alder', ['deals', 'd1'], ['organization', 'Zephyr 2', 'Alder 1']],
      ['Birch opens a shop', ['organization', 'Zephyr 1']],
    ]);
    assert.deepEqual(shown('birch', { dealTypes: ['acquisition'] }), []);
  });

  it('tells of a dump whether anything is left', () => {
    const fits = (text: string): boolean =>
      runSteps(fitsSteps(dumpNode('file:///dump.txt'), sampleAnalysis(), new ItemFilter(text)));
    assert.equal(fits('holm'), true);
    assert.equal(fits('nobody'), false);
  });
});
