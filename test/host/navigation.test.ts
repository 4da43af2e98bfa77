import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { EntityNode } from '../../src/views/treeNodes';
import {
  articleItems,
  closeEditors,
  fileUri,
  itemsOf,
  openSample,
  run,
  selectedText,
  selectionIn,
  startedApi,
} from './hostKit';

const PLAIN = 'tech-desk-archive.txt';
const MAGAZINE = 'magazine-page-chalkline.txt';
const HTML = 'single-page-mirador.html';

describe('going to the text', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
  });
  afterEach(closeEditors);

  /** An entity of the plain archive's first article that is named more than once in it. */
  async function repeatedEntity(): Promise<EntityNode> {
    const [first] = await articleItems(api, PLAIN);
    const found = itemsOf(first!, 'organization').find(
      (node): node is EntityNode => node.kind === 'entity' && node.mentions.length > 1,
    );
    assert.ok(found, 'no organization is named twice');
    return found;
  }

  it('selects exactly the text of an article, from its first line to its last', async () => {
    for (const article of await articleItems(api, PLAIN)) {
      await run('openItem', article);
      const { document } = vscode.window.activeTextEditor!;
      const { start, end } = article.article.span;
      assert.equal(selectedText(), document.getText().slice(start, end));
      assert.ok(selectedText().startsWith(article.article.headline));
      const shown = vscode.window.activeTextEditor!.visibleRanges[0]!;
      assert.ok(shown.contains(document.positionAt(start)));
    }
  });

  for (const name of [MAGAZINE, HTML])
    it(`selects exactly what every item of ${name} stands for`, async () => {
      let checked = 0;
      for (const article of await articleItems(api, name))
        for (const node of article.groups.flatMap(({ children }) => children)) {
          await run('openItem', node);
          assert.equal(selectedText(), node.kind === 'entity' ? node.mentions[0]!.text : node.deal.evidence[0]!.text);
          await vscode.commands.executeCommand('cursorTop');
          checked++;
        }
      assert.ok(checked > 10);
    });

  it('steps through the mentions of an entity with each click, and round the end', async () => {
    const entity = await repeatedEntity();
    const uri = fileUri(PLAIN);
    const document = await vscode.workspace.openTextDocument(uri);
    const visited: number[] = [];
    for (let i = 0; i <= entity.mentions.length; i++) {
      await run('openItem', entity);
      visited.push(document.offsetAt(selectionIn(uri).start));
    }
    const starts = entity.mentions.map(({ span }) => span.start);
    assert.deepEqual(visited, [...starts, starts[0]]);
  });

  it('goes to the next and the previous mention from the cursor, through the whole dump', async () => {
    const { entity } = await repeatedEntity();
    const editor = await openSample(PLAIN);
    const starts = entity.mentions.map(({ span }) => span.start);
    const first = editor.document.positionAt(starts[0]!);
    editor.selection = new vscode.Selection(first, first);
    const visited: number[] = [];
    for (let i = 0; i < starts.length; i++) {
      await run('nextMention');
      visited.push(editor.document.offsetAt(editor.selection.start));
    }
    assert.deepEqual(visited, [...starts.slice(1), starts[0]]);
    await run('previousMention');
    assert.equal(editor.document.offsetAt(editor.selection.start), starts.at(-1));
  });

  it('steps from an item of the tree while another editor is active', async () => {
    const entity = await repeatedEntity();
    await openSample(MAGAZINE);
    await run('nextMention', entity);
    const document = await vscode.workspace.openTextDocument(fileUri(PLAIN));
    assert.equal(document.offsetAt(selectionIn(document.uri).start), entity.entity.mentions[0]!.span.start);
  });
});
