import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { DealGroupNode, DealTreeNode, WorkspaceDealNode } from '../../src/views/dealNodes';
import type { EntityTreeNode, EntityTypeNode, WorkspaceEntityNode } from '../../src/views/entityNodes';
import { NO_FACETS } from '../../src/views/facets';
import { ITEMS_MIME, ItemDrag } from '../../src/views/itemDrag';
import {
  articleItems,
  closeEditors,
  dumpItem,
  fileUri,
  itemsOf,
  openSample,
  resultOf,
  run,
  schemaErrors,
  selectedText,
  startedApi,
  until,
} from './hostKit';
import { MemoryFiles } from './memoryFiles';

const PLAIN = 'tech-desk-archive.txt';

describe('sidebar', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
    for (const { uri } of api.index.entries) await api.index.analysis(uri);
    await api.entities.settled();
    await api.catalog.update();
  });
  afterEach(async () => {
    await run('clearFilter');
    await run('groupDeals', 'type');
    await run('sortEntities', 'mentions');
    await run('sortDeals', 'date');
    await closeEditors();
  });

  const types = async (): Promise<EntityTypeNode[]> => (await api.entityTree.getChildren()) as EntityTypeNode[];
  const entityNamed = async (name: string): Promise<WorkspaceEntityNode> => {
    for (const type of await types())
      for (const node of await api.entityTree.getChildren(type))
        if (node.kind === 'workspaceEntity' && node.entity.name === name) return node;
    return assert.fail(`${name} is not listed`);
  };
  const groups = async (): Promise<DealGroupNode[]> => (await api.dealTree.getChildren()) as DealGroupNode[];
  const deals = async (): Promise<WorkspaceDealNode[]> => {
    const all = await Promise.all((await groups()).map((group) => api.dealTree.getChildren(group)));
    return all.flat().filter((node): node is WorkspaceDealNode => node.kind === 'workspaceDeal');
  };
  const labelOf = (node: EntityTreeNode | DealTreeNode): string => {
    const isEntity = ['entityType', 'workspaceEntity', 'companions', 'companion', 'mentionArticle', 'mention'];
    const item = isEntity.includes(node.kind)
      ? api.entityTree.getTreeItem(node as EntityTreeNode)
      : api.dealTree.getTreeItem(node as DealTreeNode);
    return typeof item.label === 'object' ? item.label.label : String(item.label);
  };

  describe('entities', () => {
    it('are listed by type with their counts', async () => {
      const found = await types();
      assert.deepEqual(found.slice(0, 3).map(labelOf), ['Organizations', 'People', 'Places']);
      for (const type of found) {
        const below = await api.entityTree.getChildren(type);
        assert.equal(below.length, type.count, type.type);
        const counts = below.map((node) => (node.kind === 'workspaceEntity' ? node.mentions : 0));
        assert.deepEqual(
          counts,
          [...counts].sort((a, b) => b - a),
        );
      }
    });

    it('open to their mentions in context, article by article, and to what they appear with', async () => {
      const entity = await entityNamed('Oddfellow Capital');
      assert.ok(entity.dumps > 1, 'several dumps name it');
      const [companions, ...articles] = await api.entityTree.getChildren(entity);
      assert.equal(companions?.kind, 'companions');
      assert.ok(articles.length > 1);
      let mentions = 0;
      for (const article of articles)
        for (const node of await api.entityTree.getChildren(article)) {
          assert.ok(node.kind === 'mention');
          mentions++;
          const { label } = api.entityTree.getTreeItem(node);
          assert.ok(typeof label === 'object' && label.highlights);
          const [[start, end]] = label.highlights as [[number, number]];
          assert.equal(label.label.slice(start, end), node.mention.text);
          assert.ok(label.label.length > node.mention.text.length, label.label);
        }
      assert.equal(mentions, entity.mentions);
      const beside = await api.entityTree.getChildren(companions);
      assert.ok(beside.some((node) => labelOf(node) === 'Fernbank Robotics'));
    });

    it('lead to the text and to each other', async () => {
      const entity = await entityNamed('Fernbank Robotics');
      const [companions, article] = await api.entityTree.getChildren(entity);
      const [, second] = await api.entityTree.getChildren(article);
      await run('openItem', second);
      await until('the mention', () => selectedText() === 'Fernbank Robotics');
      const [companion] = await api.entityTree.getChildren(companions);
      await run('showEntity', companion);
      await until('the other entity', () => api.entityView.selection[0]?.kind === 'workspaceEntity');
      assert.ok(companion?.kind === 'companion');
      assert.equal(api.entityView.selection[0]?.id, companion.entity.key);
    });

    it('sort by name', async () => {
      await run('sortEntities', 'name');
      const [type] = await types();
      const names = (await api.entityTree.getChildren(type)).map((node) => labelOf(node).toLowerCase());
      assert.deepEqual(names, [...names].sort());
    });

    it('follow a change of a dump', async () => {
      const editor = await openSample(PLAIN);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ''));
      const before = await entityNamed('Fernbank Robotics');
      const at = editor.document.getText().indexOf('Fernbank Robotics, a');
      assert.ok(at > 0);
      const place = editor.document.positionAt(at);
      await editor.edit((edit) => edit.insert(place, 'Fernbank Robotics sells robots. '));
      await api.index.analysis(editor.document.uri);
      await api.entities.settled();
      assert.equal((await entityNamed('Fernbank Robotics')).mentions, before.mentions + 1);
    });
  });

  describe('deals', () => {
    it('are listed once each, by type', async () => {
      const all = await deals();
      assert.equal(new Set(all.map(({ listed }) => listed.deal.key)).size, all.length);
      for (const { parent, listed } of all) assert.equal(listed.main.type, parent.group.value);
    });

    it('are told by several dumps and open to those articles, and say where those contradict each other', async () => {
      const files = new MemoryFiles();
      const registration = vscode.workspace.registerFileSystemProvider('retold', files, { isCaseSensitive: true });
      const uri = vscode.Uri.parse('retold:/news/dump.txt');
      try {
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(PLAIN)));
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replaceAll('$48', '$96')));
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
        await until('the dump to be found', () => api.index.entry(uri));
        await api.index.analysis(uri);
        await api.catalog.update();
        const told = (await deals()).filter(({ listed }) => listed.tellings.some((one) => one.uri === uri.toString()));
        assert.ok(told.length > 3);
        const both = told.filter(({ listed }) => listed.tellings.some((one) => one.uri !== uri.toString()));
        assert.ok(both.length > 3);
        const disputed = both.filter(({ listed }) => listed.disputed);
        assert.ok(disputed.some((node) => labelOf(node) === 'Fernbank Robotics'));
        for (const node of disputed) assert.match(String(api.dealTree.getTreeItem(node).description), /^disputed/);
        const articles = await api.dealTree.getChildren(both[0]);
        assert.ok(articles.length > 1);
        for (const telling of articles) {
          assert.ok(telling.kind === 'telling');
          await run('openItem', telling);
          await until('the sentence', () => selectedText() === telling.telling.deal.evidence[0]?.text);
        }
      } finally {
        await closeEditors();
        api.index.remove(uri);
        await api.catalog.update();
        registration.dispose();
      }
      assert.ok((await deals()).every(({ listed }) => !listed.disputed));
    });

    it('are grouped by company, date and dump', async () => {
      await run('groupDeals', 'company');
      assert.ok((await groups()).some((group) => labelOf(group) === 'Fernbank Robotics'));
      await run('groupDeals', 'date');
      assert.ok((await groups()).some((group) => labelOf(group) === 'March 2024'));
      await run('groupDeals', 'dump');
      assert.ok((await groups()).some((group) => labelOf(group) === PLAIN));
    });
  });

  describe('facets', () => {
    it('narrow all views, and say so', async () => {
      await run('chooseFacets', { ...NO_FACETS, dealTypes: ['merger'], entityTypes: ['person'] });
      assert.deepEqual(
        (await types()).map(({ type }) => type),
        ['person'],
      );
      assert.deepEqual(
        (await groups()).map(({ group }) => group.value),
        ['merger'],
      );
      const dumps = await api.children();
      assert.ok(dumps.length > 0 && dumps.length < api.index.size);
      await until('the note', () => api.view.message === 'Only: People · Merger');
    });

    it('narrow to dumps and dates', async () => {
      await run('chooseFacets', { ...NO_FACETS, dumps: [fileUri(PLAIN).toString()] });
      assert.deepEqual(
        (await api.children()).map(({ id }) => id),
        [fileUri(PLAIN).toString()],
      );
      for (const { listed } of await deals())
        assert.ok(listed.tellings.some(({ uri }) => uri === fileUri(PLAIN).toString()));
      await run('chooseFacets', { ...NO_FACETS, from: '2024-03', to: '2024-03' });
      for (const { listed } of await deals()) assert.ok(listed.date?.startsWith('2024'), listed.date);
      await run('chooseFacets', { ...NO_FACETS, from: '1990', to: '1991' });
      assert.equal((await types()).length, 0);
    });

    it('are gone with the filter', async () => {
      const all = (await deals()).length;
      await run('chooseFacets', { ...NO_FACETS, minConfidence: 0.9, background: 'news' });
      const few = await deals();
      assert.ok(few.length < all);
      for (const { listed } of few) assert.ok(listed.main.confidence >= 0.9 && !listed.main.background);
      await run('clearFilter');
      assert.equal((await deals()).length, all);
    });
  });

  describe('selection', () => {
    it('is copied as text', async () => {
      const articles = await articleItems(api, PLAIN);
      await run('copyName', articles[0], articles.slice(0, 2));
      const headlines = articles.slice(0, 2).map(({ article }) => article.headline);
      assert.equal(await vscode.env.clipboard.readText(), headlines.join('\n'));
    });

    it('is copied as JSON, CSV and Markdown', async () => {
      const entity = await entityNamed('Oddfellow Capital');
      await run('copyItemsAs', entity, [entity], { kind: 'entities', format: 'json' });
      const document = JSON.parse(await vscode.env.clipboard.readText());
      assert.equal(document.document, 'entities');
      assert.equal(document.dumps.length, entity.dumps);
      const all = await deals();
      await run('copyItemsAs', all[0], all.slice(0, 3), { kind: 'deals', format: 'csv' });
      assert.match(await vscode.env.clipboard.readText(), /^source,article,id,type/);
      const [article] = await articleItems(api, PLAIN);
      await run('copyItemsAs', article, [article], { kind: 'articles', format: 'md' });
      assert.ok((await vscode.env.clipboard.readText()).includes('Fernbank Robotics'));
    });

    it('is exported beside the dump, and fits the schema', async () => {
      const dump = await dumpItem(api, PLAIN);
      const document = await resultOf('exportItems', dump, [dump], { kind: 'deals', format: 'json' });
      assert.deepEqual(schemaErrors(document), []);
      const group = (await groups())[0]!;
      const several = await resultOf('exportItems', group, [group], { kind: 'deals', format: 'json' });
      assert.deepEqual(schemaErrors(several), []);
      const count = JSON.parse(several.getText()).dumps.flatMap((part: { deals: unknown[] }) => part.deals).length;
      assert.equal(count, group.group.deals.length);
    });
  });

  describe('dragging', () => {
    it('gives names as text and what was found as JSON', async () => {
      const [article] = await articleItems(api, PLAIN);
      const items = [itemsOf(article!, 'organization')[0]!, itemsOf(article!, 'deals')[0]!];
      const data = new vscode.DataTransfer();
      new ItemDrag().handleDrag(items, data);
      const names = (await data.get('text/plain')?.asString())?.split('\n');
      assert.equal(names?.length, 2);
      assert.ok(
        names[0] &&
          article!.groups.some(({ children }) =>
            children.some((node) => node.kind === 'entity' && node.entity.name === names[0]),
          ),
      );
      const records = JSON.parse((await data.get(ITEMS_MIME)?.asString()) ?? '[]');
      assert.equal(records.length, 2);
      assert.equal(records[0].name, names[0]);
      assert.ok(records[1].evidence.length > 0);
    });
  });

  describe('corrections', () => {
    afterEach(async () => {
      await api.corrections.undo();
    });

    it('are made on deals of the workspace', async () => {
      const deal = (await deals()).find(({ listed }) => listed.tellings.length === 1 && listed.main.confidence < 1);
      assert.ok(deal);
      const { uri, deal: told } = deal.listed.tellings[0]!;
      await run('confirmDeal', deal, [deal]);
      const analysis = await api.index.analysis(vscode.Uri.parse(uri));
      assert.equal(analysis.deals.find(({ id }) => id === told.id)?.corrected, true);
    });

    it('are made on mentions and removals', async () => {
      const entity = await entityNamed('Kestrel Harbour');
      const [, article] = await api.entityTree.getChildren(entity);
      const [mention] = await api.entityTree.getChildren(article);
      assert.ok(mention?.kind === 'mention');
      const uri = vscode.Uri.parse(mention.parent.uri);
      await run('changeEntityType', mention, 'product');
      const changed = (await api.index.analysis(uri)).entities.find(({ name }) => name === 'Kestrel Harbour');
      assert.equal(changed?.type, 'product');
      await api.corrections.undo();
      const below = await api.children(await dumpItem(api, 'magazine-page-chalkline.txt'));
      const [reason] = await api.children(below.at(-1));
      const [removal] = await api.children(reason);
      assert.ok(removal?.kind === 'removal');
      await run('keepRemoval', removal, [removal]);
      const { kept } = await api.index.analysis(fileUri('magazine-page-chalkline.txt'));
      assert.ok(kept?.some(({ span }) => span.start === removal.part.removal.span.start));
    });
  });

  describe('removals', () => {
    it('stand below articles and dumps by reason, with how they begin', async () => {
      const below = await api.children(await dumpItem(api, 'magazine-page-chalkline.txt'));
      const outside = below.at(-1);
      assert.ok(outside?.kind === 'removals');
      let count = 0;
      for (const reason of await api.children(outside))
        for (const node of await api.children(reason)) {
          assert.ok(node.kind === 'removal' && node.excerpt, node.id);
          count++;
        }
      assert.equal(count, outside.parts.length);
      const [reason] = await api.children(outside);
      const [first] = await api.children(reason);
      await run('openItem', first);
      await until('the stretch', () => selectedText().length > 0);
      assert.ok(first?.kind === 'removal');
      assert.ok(selectedText().replace(/\s+/g, ' ').trim().startsWith(first.excerpt!.replace(/…$/, '')));
    });
  });
});
