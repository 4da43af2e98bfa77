import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import {
  articleItems,
  closeEditors,
  dumpItem,
  itemsOf,
  openSample,
  run,
  selectedItems,
  startedApi,
  until,
} from './hostKit';

const PLAIN = 'tech-desk-archive.txt';
const MONTH = 'month-archive-march-2024.txt';

/** The headlines of the plain archive, as its text has them. */
const PLAIN_HEADLINES = [
  'Fernbank Robotics raises $48M to teach warehouse arms how to handle fruit',
  'Danish payments group Nordhavn to buy Lisbon’s Pagaly for €265 million',
  'Brazil’s Feirando and Mercado Vivo agree to merge in an all-stock deal',
  'Tessaline files to go public in New York, hoping to raise as much as $400 million',
  'Baobab Row closes $120M second fund to back African founders at the start',
  'Velora and Sparrowgrid team up to put batteries under station platforms',
  'Sources: Kintaro in talks to take a 25% stake in scooter maker Voltra',
];

describe('tree', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
  });
  afterEach(async () => {
    await run('clearFilter');
    await run('sortBy', 'position');
    await closeEditors();
  });

  it('lists the dumps of the workspace and nothing else', async () => {
    const labels = (await api.snapshot()).map(({ label }) => label);
    assert.deepEqual(labels, [
      'feed-digest.txt',
      'magazine-page-chalkline.txt',
      MONTH,
      'newsletter-friday.txt',
      'single-page-mirador.html',
      PLAIN,
    ]);
  });

  it('tells the kind and the counts of each', async () => {
    const about = new Map((await api.snapshot()).map((item) => [item.label, item]));
    const kinds: [string, RegExp][] = [
      [PLAIN, /^7 articles · \d+ deals? · Plain archive$/],
      [MONTH, /^\d+ articles · \d+ deals? · Dated archive$/],
      ['magazine-page-chalkline.txt', /^\d+ articles? · \d+ deals? · Magazine page$/],
    ];
    for (const [name, description] of kinds) {
      const shown = (await until(name, async () => {
        const item = (await api.snapshot()).find(({ label }) => label === name);
        return description.test(item?.description ?? '') ? item : undefined;
      })) as { children: readonly { label: string }[] };
      const articles = shown.children.filter(({ label }) => !label.startsWith('Removals'));
      assert.equal(articles.length, Number.parseInt(about.get(name)!.description, 10));
    }
  });

  it('shows the articles of a dump under their headlines', async () => {
    const headlines = (await articleItems(api, PLAIN)).map(({ article }) => article.headline);
    assert.deepEqual(headlines, PLAIN_HEADLINES);
  });

  it('shows entities by type and deals below an article, each group with its count', async () => {
    const dump = (await api.snapshot()).find(({ label }) => label === PLAIN);
    const first = dump?.children[0];
    const groups = first?.children.map(({ label }) => label) ?? [];
    for (const group of ['Deals', 'Organizations', 'People', 'Money']) assert.ok(groups.includes(group), group);
    for (const group of first?.children.filter(({ label }) => label !== 'Removals') ?? [])
      assert.equal(group.description, String(group.children.length));
    const organizations = first?.children.find(({ label }) => label === 'Organizations')?.children ?? [];
    assert.ok(organizations.some(({ label }) => label === 'Fernbank Robotics'));
  });

  it('shows the number of dumps on its badge', async () => {
    await until('the badge', () => api.view.badge?.value === api.index.size);
    assert.equal(api.view.badge?.tooltip, `${api.index.size} seed dumps`);
  });

  it('sorts by headline and by date', async () => {
    await run('sortBy', 'headline');
    const headlines = (await articleItems(api, PLAIN)).map(({ article }) => article.headline);
    assert.deepEqual(headlines, [...PLAIN_HEADLINES].sort());
    await run('sortBy', 'date');
    const dates = (await articleItems(api, MONTH)).map(({ article }) => article.datePublished ?? '');
    assert.ok(dates.length > 1);
    assert.deepEqual(dates, [...dates].sort().reverse());
  });

  it('keeps only what fits the filter, and says so', async () => {
    await run('filter', 'fernbank');
    const dumps = await until('the filtered tree', async () => {
      const items = await api.snapshot();
      return items.length > 0 && items.every(({ children }) => children.length > 0) ? items : undefined;
    });
    assert.ok(dumps.some(({ label }) => label === PLAIN));
    await until('the note of the filter', () => api.view.message === 'Only what holds “fernbank”');
    assert.deepEqual(
      dumps.find(({ label }) => label === PLAIN)?.children.map(({ label }) => label),
      [PLAIN_HEADLINES[0]],
    );
    await run('clearFilter');
    assert.equal((await articleItems(api, PLAIN)).length, PLAIN_HEADLINES.length);
    await until('the note to go', () => !api.view.message);
  });

  it('reveals the item at the cursor', async () => {
    const editor = await openSample(PLAIN);
    const [first] = await articleItems(api, PLAIN);
    const entity = itemsOf(first!, 'organization')[0]!;
    assert.equal(entity.kind, 'entity');
    if (entity.kind !== 'entity') return;
    const cursor = editor.document.positionAt(entity.mentions[0]!.span.start + 1);
    editor.selection = new vscode.Selection(cursor, cursor);
    await run('showInSidebar');
    await until('the entity to be selected', () => selectedItems(api)[0]?.id === entity.id);
    const blank = editor.document.positionAt(first!.article.span.end - 1);
    await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(blank, blank) });
    await run('showInSidebar');
    await until('another item of the article', () => selectedItems(api)[0]?.id.startsWith(first!.id));
  });

  it('lists a file that is no dump once the user asks for it', async () => {
    await openSample('about-these-files.txt');
    await run('showInSidebar');
    assert.equal((await dumpItem(api, 'about-these-files.txt')).kind, 'dump');
  });
});
