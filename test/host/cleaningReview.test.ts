import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { PlaceNode, ReasonNode, ReviewNode } from '../../src/review/reviewNodes';
import {
  closeEditors,
  dumpItem,
  fileUri,
  openSample,
  run,
  selectionIn,
  startedApi,
  until,
  workspaceHashes,
} from './hostKit';

const MAGAZINE = 'magazine-page-chalkline.txt';
const HTML = 'single-page-mirador.html';

describe('the review of a cleaning', () => {
  let api: SeedDumpApi;
  let hashes: Record<string, string>;
  before(async () => {
    hashes = workspaceHashes();
    api = await startedApi();
  });
  afterEach(async () => {
    await api.corrections.remove(await api.corrections.all());
    await closeEditors();
    for (const name of ['keepCaptions', 'keepCredits', 'format', 'frontMatter'])
      await settings().update(`clean.${name}`, undefined, vscode.ConfigurationTarget.Global);
  });
  after('the files are as they were', () => {
    assert.deepEqual(workspaceHashes(), hashes);
  });

  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('seedDump');

  /** Opens the review of a sample and waits for its items and the cleaned text. */
  async function review(name: string): Promise<vscode.TextDocument> {
    await run('cleanDump', await dumpItem(api, name));
    await until('the review', () => api.review.source?.toString() === fileUri(name).toString() && api.review.dump);
    await until('the view', () => api.reviewView.view.visible);
    return until('the cleaned text', () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === 'seed-dump-cleaned' && uri.query === fileUri(name).toString(),
      ),
    );
  }

  /** The place whose text holds `words`. */
  function place(words: string): PlaceNode {
    const { dump, nodes } = api.review;
    const text = dump?.document.getText() ?? '';
    const found = nodes.places.find(({ removal: { span } }) => text.slice(span.start, span.end).includes(words));
    assert.ok(found, `nothing of “${words}” is taken away`);
    return found;
  }

  const reason = (name: string): ReasonNode => {
    const found = api.review.nodes.reasons.find((node) => node.reason === name);
    assert.ok(found, `nothing is taken away for ${name}`);
    return found;
  };

  /** The item as the view draws it. */
  const checked = (node: ReviewNode): boolean => {
    const { checkboxState } = api.reviewView.getTreeItem(node);
    const state = typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
    return state === vscode.TreeItemCheckboxState.Checked;
  };

  it('lists every removal by reason, rule and place, all of them checked', async () => {
    await review(MAGAZINE);
    const { places, reasons } = api.review.nodes;
    const { removals } = await api.index.analysis(fileUri(MAGAZINE));
    assert.equal(places.length, removals.length);
    assert.ok(reasons.every(checked) && places.every(checked));
    const share = reason('share');
    assert.equal(api.reviewView.getTreeItem(share).label, 'Share buttons');
    const [rule] = api.reviewView.getChildren(share);
    assert.ok(rule?.kind === 'rule' && rule.rule === 'share-bar');
    const [first] = api.reviewView.getChildren(rule);
    assert.ok(first?.kind === 'place');
    const item = api.reviewView.getTreeItem(first);
    assert.match(String(item.label), /Share/);
    assert.match(String(item.description), /^line \d+$/);
    assert.equal(api.reviewView.getParent(first), rule);
    const { tooltip } = api.reviewView.resolveTreeItem(item, first);
    assert.ok(tooltip instanceof vscode.MarkdownString && tooltip.value.includes('share-bar'));
  });

  it('comes with the comparison and goes with it', async () => {
    await review(MAGAZINE);
    await until('the view', () => api.reviewView.view.visible);
    await closeEditors();
    await until('the end of the review', () => api.review.source === undefined);
    assert.deepEqual(api.reviewView.getChildren(), []);
  });

  it('keeps one place, and the cleaned text follows; taken away again, it goes', async () => {
    const cleaned = await review(MAGAZINE);
    assert.ok(!cleaned.getText().includes('Connect with us'));
    await api.review.choose(place('Connect with us'), false);
    await until('the kept text', () => cleaned.getText().includes('Connect with us'));
    await api.review.ready();
    assert.equal(checked(place('Connect with us')), false);
    const [stored] = await api.corrections.all();
    assert.equal(stored?.correction.body.type, 'keep');
    await api.review.choose(place('Connect with us'), true);
    await until('the text without it', () => !cleaned.getText().includes('Connect with us'));
  });

  it('shows a choice before it is written down', async () => {
    const cleaned = await review(MAGAZINE);
    const choosing = api.review.choose(place('Connect with us'), false);
    await until('the box to be empty', () => !checked(place('Connect with us')));
    await until('the kept text', () => cleaned.getText().includes('Connect with us'));
    await choosing;
    assert.equal(checked(place('Connect with us')), false);
  });

  it('keeps all of a rule and of a reason in the whole workspace, and undo takes it back', async () => {
    const cleaned = await review(MAGAZINE);
    const shares = reason('share');
    await api.review.choose(shares.children[0]!, false);
    await api.review.ready();
    assert.equal(reason('share').gone, 0);
    await until('the kept text', () => cleaned.getText().includes('Share on Facebook'));
    const [stored] = await api.corrections.all();
    assert.deepEqual(stored?.correction.body, { type: 'keep', scope: 'rule', rule: 'share-bar' });
    assert.equal(stored?.correction.target.source, './');
    await api.review.choose(reason('share'), true);
    await api.review.ready();
    assert.equal(reason('share').gone, reason('share').total);
    await api.corrections.undo();
    await until('the undone choice', () => reason('share').gone === 0);
    await api.corrections.undo();
    await until('the first state', () => reason('share').gone === reason('share').total);
  });

  it('chooses anew what was chosen of single places where a whole reason is', async () => {
    await review(MAGAZINE);
    const one = reason('share').children[0]!.children[0] as PlaceNode;
    await api.review.choose(one, false);
    await api.review.ready();
    await api.review.choose(reason('share'), false);
    await api.review.ready();
    assert.equal(reason('share').gone, 0);
    await api.review.choose(reason('share'), true);
    await api.review.ready();
    assert.equal(reason('share').gone, reason('share').total);
  });

  it('shows a place in both texts, the next and the one before', async () => {
    const cleaned = await review(MAGAZINE);
    const [first, second] = api.review.nodes.places;
    const source = fileUri(MAGAZINE);
    const document = api.review.dump!.document;
    const selected = (): string => document.getText(selectionIn(source));
    const textOf = ({ removal: { span } }: PlaceNode): string => document.getText().slice(span.start, span.end);
    await run('openRemoval', second);
    await until('the place to be selected', () => selected() === textOf(second!));
    const at = api.review.dump!.cleaned.fromSource(second!.removal.span);
    await until('the same place', () => cleaned.offsetAt(selectionIn(cleaned.uri).start) === at.start);
    await run('previousRemoval');
    await until('the first place', () => selected() === textOf(first!));
    await run('nextRemoval');
    await until('the second place', () => selected() === textOf(second!));
    await until('its item', () => api.reviewView.view.selection[0]?.id === second!.id);
    await run('keepInReview');
    await api.review.ready();
    assert.equal(checked(api.review.nodes.places[1]!), false);
  });

  it('selects the item of the next place where its group is closed, also after choices', async () => {
    await review(MAGAZINE);
    await api.review.choose(place('Connect with us'), false);
    await api.review.choose(place('Connect with us'), true);
    await run('openRemoval', place('Share on Facebook'));
    await run('nextRemoval');
    const next = place('Image Credits');
    await until('its item', () => api.reviewView.view.selection[0]?.id === next.id);
    await run('nextRemoval');
    await until('the one behind it', () => api.reviewView.view.selection[0]?.id === place('Advertisement').id);
  });

  it('goes from the cleaned text to the original and back', async () => {
    const cleaned = await review(HTML);
    const source = fileUri(HTML);
    const at = cleaned.getText().indexOf('Slipway');
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      cleaned.uri,
      cleaned.positionAt(at + 2),
    );
    const [found] = definitions;
    assert.ok(found && 'targetUri' in found);
    assert.equal(found.targetUri.toString(), source.toString());
    const original = await vscode.workspace.openTextDocument(source);
    assert.equal(original.getText(found.targetRange), 'Slipway');

    await closeEditors();
    const editor = await vscode.window.showTextDocument(original);
    const place = original.getText().indexOf('480 million kronor');
    editor.selection = new vscode.Selection(original.positionAt(place), original.positionAt(place + 18));
    await run('showInCleaned', source);
    const shown = await until('the cleaned text', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.scheme === 'seed-dump-cleaned' && !active.selection.isEmpty && active;
    });
    assert.equal(shown.document.getText(shown.selection), '480 million kronor');
    const there =
      shown.document.getText().indexOf('2,300 members') + 1 || shown.document.getText().indexOf('61,000 members');
    shown.selection = new vscode.Selection(shown.document.positionAt(there), shown.document.positionAt(there + 14));
    await run('showInOriginal');
    await until('the original', () => original.getText(selectionIn(source)) === '61,000 members');
  });

  it('cleans as the settings say', async () => {
    const cleaned = await review(HTML);
    assert.ok(!cleaned.getText().includes('harbour of Palma'));
    await settings().update('clean.keepCaptions', true, vscode.ConfigurationTarget.Global);
    await until('the caption', () => cleaned.getText().includes('harbour of Palma'));
    await settings().update('clean.format', 'markdown', vscode.ConfigurationTarget.Global);
    await settings().update('clean.frontMatter', true, vscode.ConfigurationTarget.Global);
    await until('the fields', () => cleaned.getText().startsWith('---\nheadline: "Mirador'));
    await until('the heading', () => cleaned.getText().includes('\n## Mirador buys'));
  });

  it('applies what was chosen as one step that undo takes back', async () => {
    await review(MAGAZINE);
    const { document } = await openSample(MAGAZINE);
    const original = document.getText();
    await run('cleanDump', document.uri);
    await until('the review', () => api.review.dump);
    await api.review.choose(place('Connect with us'), false);
    await run('applyCleanedText', document.uri);
    assert.ok(document.getText().includes('Connect with us') && !document.getText().includes('Share on Facebook'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), original);
  });

  it('reviews a dump that is on no disk, with choices for the session', async () => {
    const content = (await vscode.workspace.openTextDocument(fileUri(MAGAZINE))).getText();
    const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    await run('cleanDump', document.uri);
    await until('the review', () => api.review.source?.toString() === document.uri.toString() && api.review.dump);
    await api.review.choose(place('Connect with us'), false);
    await api.review.ready();
    assert.equal(checked(place('Connect with us')), false);
    assert.deepEqual(await api.corrections.all(), []);
    await run('applyCleanedText', document.uri);
    assert.ok(document.getText().includes('Connect with us') && !document.getText().includes('Share on Facebook'));
  });

  describe('of a folder', () => {
    const target = (): vscode.Uri => vscode.Uri.joinPath(fileUri(MAGAZINE), '../cleaned');
    const read = async (name: string): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(target(), name)));
    const names = async (): Promise<string[]> =>
      (await vscode.workspace.fs.readDirectory(target())).map(([name]) => name).sort();
    afterEach(async () => {
      await vscode.workspace.fs.delete(target(), { recursive: true });
    });

    it('writes each dump below the target, with a report; files that are there stay where the user says so', async () => {
      const folder = vscode.Uri.joinPath(target(), '..');
      await run('cleanFolder', folder, target());
      const report = JSON.parse(await read('cleaning-report.json'));
      const files = await names();
      assert.ok(files.includes(MAGAZINE) && files.includes(`${HTML}.txt`), files.join());
      assert.equal(report.dumps.length, files.length - 2);
      assert.ok(report.dumps.every(({ removed }: { removed: { count: number } }) => removed.count >= 0));
      assert.match(await read('cleaning-report.md'), /\| \*\*share\*\* \|/);
      assert.ok(!(await read(MAGAZINE)).includes('Connect with us'));

      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target(), MAGAZINE), new TextEncoder().encode('mine'));
      await run('cleanFolder', folder, target(), 'skip');
      assert.equal(await read(MAGAZINE), 'mine');
      await run('cleanFolder', folder, target(), 'replace');
      assert.notEqual(await read(MAGAZINE), 'mine');
      assert.ok((await names()).includes('cleaning-report-2.md'));
    });
  });
});
