import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import { closeEditors, fileUri, openSample, run, startedApi, until, workspaceFolder, workspaceHashes } from './hostKit';

const MAGAZINE = 'magazine-page-chalkline.txt';
const PLAIN = 'tech-desk-archive.txt';

describe('problems', () => {
  let api: SeedDumpApi;
  let hashes: Record<string, string>;
  const settings = () => vscode.workspace.getConfiguration('seedDump');
  before(async () => {
    hashes = workspaceHashes();
    api = await startedApi();
  });
  afterEach(async () => {
    await closeEditors();
    await api.corrections.remove(await api.corrections.all());
    for (const name of ['diagnostics.hidden', 'diagnostics.enabled'])
      await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
  });
  after('the dumps are as they were', async () => {
    for (const name of ['.seed-dump', '.vscode'])
      try {
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), name), { recursive: true });
      } catch {
        // It was not made.
      }
    assert.deepEqual(workspaceHashes(), hashes);
  });

  const problemsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Seed Dump');
  const withCode = (uri: vscode.Uri, code: string): vscode.Diagnostic[] =>
    problemsOf(uri).filter((problem) => problem.code === code);

  /** Opens a dump and waits for its problems. */
  async function opened(name = MAGAZINE): Promise<vscode.TextDocument> {
    const { document } = await openSample(name);
    await until('problems', () => problemsOf(document.uri).length > 0);
    return document;
  }

  /** The first problem of a code that is of the present text: after an edit, those of removals may still be of the text before. */
  async function firstProblem(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic | undefined> {
    const { removals } = await api.index.analysis(document.uri);
    const starts = removals.filter(({ reason }) => reason === code).map(({ span }) => span.start);
    return withCode(document.uri, code).find(
      ({ range }) => starts.length === 0 || starts.includes(document.offsetAt(range.start)),
    );
  }

  /** The actions of a kind at a range, their edits made. */
  async function actionsAt(
    document: vscode.TextDocument,
    range: vscode.Range,
    kind = vscode.CodeActionKind.QuickFix,
  ): Promise<vscode.CodeAction[]> {
    return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind.value, 40);
  }

  /** The quick fix of a title for the first problem of a code. */
  async function fix(document: vscode.TextDocument, code: string, title: string): Promise<vscode.CodeAction> {
    return until(`${title} for ${code}`, async () => {
      const problem = await firstProblem(document, code);
      return problem && (await actionsAt(document, problem.range)).find((action) => action.title === title);
    });
  }

  async function perform(action: vscode.CodeAction): Promise<void> {
    if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
    if (action.command)
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }

  it('show removals as hints, and damage, with code and source', async () => {
    const { uri } = await opened();
    const share = withCode(uri, 'share')[0];
    assert.equal(share?.severity, vscode.DiagnosticSeverity.Hint);
    assert.equal(withCode(uri, 'character_damage')[0]?.severity, vscode.DiagnosticSeverity.Information);
  });

  it('go when the editor is closed, and when they are switched off', async () => {
    const { uri } = await opened();
    await settings().update('diagnostics.enabled', false, vscode.ConfigurationTarget.Workspace);
    await until('no problems', () => problemsOf(uri).length === 0);
    await settings().update('diagnostics.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await until('problems', () => problemsOf(uri).length > 0);
    await closeEditors();
    await until('no problems of a closed dump', () => problemsOf(uri).length === 0);
  });

  it('are hidden by reason, from a quick fix', async () => {
    const document = await opened();
    const actions = await until('fixes', async () => {
      const problem = await firstProblem(document, 'share');
      const list = problem ? await actionsAt(document, problem.range) : [];
      return list.length > 0 && list;
    });
    await perform(actions.find(({ title }) => title.startsWith('Don’t Show'))!);
    await until('no share bars', () => withCode(document.uri, 'share').length === 0);
    assert.ok(withCode(document.uri, 'navigation').length > 0);
    assert.deepEqual(settings().get('diagnostics.hidden'), ['share']);
  });

  it('are removed from the text, which undo takes back', async () => {
    const document = await opened();
    const before = document.getText();
    const problem = await until('a problem of share', () => firstProblem(document, 'share'));
    const words = document.getText(problem.range);
    await perform(await fix(document, 'share', 'Remove This'));
    assert.equal(document.getText().length < before.length, true);
    assert.ok(!document.getText().includes(`\n${words}\n`));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('are removed all of one reason at once', async () => {
    const document = await opened();
    const before = document.getText();
    const counts = (await api.index.analysis(document.uri)).removals;
    const reason = counts
      .map((removal) => removal.reason)
      .find((one, _, all) => withCode(document.uri, one).length > 1 && all)!;
    const actions = await actionsAt(document, withCode(document.uri, reason)[0]!.range);
    const all = actions.find(({ title }) => title.startsWith('Remove All:'));
    assert.ok(all?.edit, reason);
    await perform(all);
    await until('none of them', () => withCode(document.uri, reason).length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('are kept by a correction, which is remembered', async () => {
    const document = await opened();
    const problem = await until('a problem of share', () => firstProblem(document, 'share'));
    const words = document.getText(problem.range);
    await perform(await fix(document, 'share', 'Keep This'));
    const analysis = await api.index.analysis(document.uri);
    const kept = (analysis.kept ?? []).map(({ span }) => document.getText().slice(span.start, span.end));
    assert.ok(
      kept.some((part) => words.includes(part)),
      JSON.stringify([words, kept, await api.corrections.all()]),
    );
    await until('the problem to go', () =>
      withCode(document.uri, 'share').every(({ range }) => !range.isEqual(problem.range)),
    );
    await run('undoCorrection');
    await until('the problem to come back', () =>
      withCode(document.uri, 'share').some(({ range }) => range.isEqual(problem.range)),
    );
  });

  it('are kept for a reason in the whole folder', async () => {
    const document = await opened();
    await perform(await fix(document, 'share', 'Always Keep: Share buttons'));
    assert.ok(!(await api.index.analysis(document.uri)).removals.some(({ reason }) => reason === 'share'));
    assert.equal((await api.corrections.all())[0]?.correction.target.source, './');
  });

  it('are kept or made for the text at the cursor', async () => {
    const document = await opened();
    const editor = await vscode.window.showTextDocument(document);
    const problem = await until('a problem of share', () => firstProblem(document, 'share'));
    editor.selection = new vscode.Selection(problem.range.start, problem.range.start);
    await run('keepRemoval');
    assert.equal((await api.index.analysis(document.uri)).kept?.length, 1);
    const { bodySpans } = (await api.index.analysis(document.uri)).articles[0]!;
    const last = bodySpans.at(-1)!;
    editor.selection = new vscode.Selection(document.positionAt(last.start), document.positionAt(last.end));
    await run('removeSelection', undefined, 'advert');
    const made = (await api.index.analysis(document.uri)).removals.find(({ corrected }) => corrected);
    assert.equal(made?.reason, 'advert');
  });

  it('of damaged characters are repaired, one or all, which undo takes back', async () => {
    const document = await opened();
    const before = document.getText();
    await perform(await fix(document, 'character_damage', 'Repair This'));
    assert.notEqual(document.getText(), before);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await until('damage', () => withCode(document.uri, 'character_damage').length > 0);
    await perform(await fix(document, 'character_damage', 'Repair All Damaged Characters'));
    await until('no damage', () => withCode(document.uri, 'character_damage').length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('of corrections that find no place any more are warnings, and the correction can be removed', async () => {
    const document = await opened(MAGAZINE);
    const editor = await vscode.window.showTextDocument(document);
    const { headlineSpan, headline } = (await api.index.analysis(document.uri)).articles[0]!;
    editor.selection = new vscode.Selection(
      document.positionAt(headlineSpan.start),
      document.positionAt(headlineSpan.start),
    );
    await run('startArticle');
    const edit = new vscode.WorkspaceEdit();
    const start = document.getText().indexOf(headline);
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + 9)), 'Thistle');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('a lost correction', () => withCode(document.uri, 'correction_lost').length > 0);
    assert.equal(withCode(document.uri, 'correction_lost')[0]?.severity, vscode.DiagnosticSeverity.Warning);
    await perform(await fix(document, 'correction_lost', 'Remove the Lost Correction'));
    assert.deepEqual(await api.corrections.all(), []);
    await until('no lost correction', () => withCode(document.uri, 'correction_lost').length === 0);
  });

  it('of a corrections file show on its lines', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), '.seed-dump', 'corrections.jsonl');
    await api.corrections.all();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{}\n'));
    await until('the bad line', () => problemsOf(uri).length === 1);
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    await until('none', () => problemsOf(uri).length === 0);
  });

  it('offer corrections of the entity and the deal at the cursor', async () => {
    const { document } = await openSample(PLAIN);
    const analysis = await api.index.analysis(document.uri);
    const deal = analysis.deals[0]!;
    const inDeal = deal.evidence[0]!.span;
    const entity = analysis.entities.find(
      ({ mentions, value }) =>
        !value && mentions.some(({ span }) => span.start >= inDeal.start && span.end <= inDeal.end),
    )!;
    const at = entity.mentions.find(({ span }) => span.start >= inDeal.start && span.end <= inDeal.end)!.span;
    const range = new vscode.Range(document.positionAt(at.start), document.positionAt(at.start));
    const actions = await actionsAt(document, range, vscode.CodeActionKind.Refactor);
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes(`“${entity.name}” Is Not an Entity`), titles.join('\n'));
    assert.ok(titles.some((title) => title.startsWith('Confirm Deal:')));
    await perform(actions.find(({ title }) => title === `“${entity.name}” Is Not an Entity`)!);
    assert.ok(!(await api.index.analysis(document.uri)).entities.some(({ name }) => name === entity.name));
  });

  it('are cleaned on saving where the user wants it', async () => {
    const copy = fileUri('to-be-cleaned.txt');
    await vscode.workspace.fs.copy(fileUri(MAGAZINE), copy);
    const editorSettings = vscode.workspace.getConfiguration('editor');
    try {
      const document = await vscode.workspace.openTextDocument(copy);
      const editor = await vscode.window.showTextDocument(document);
      await until('the dump', () => api.index.entry(copy));
      const actions = await actionsAt(document, new vscode.Range(0, 0, 0, 0), vscode.CodeActionKind.SourceFixAll);
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['Clean Dump'],
      );
      await editorSettings.update(
        'codeActionsOnSave',
        { 'source.fixAll.seedDump': 'explicit' },
        vscode.ConfigurationTarget.Workspace,
      );
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
      assert.ok(await document.save());
      await until('a clean text', () => !document.getText().includes('Share on Facebook'));
      const again = await actionsAt(document, new vscode.Range(0, 0, 0, 0), vscode.CodeActionKind.SourceFixAll);
      assert.deepEqual(again, []);
    } finally {
      await editorSettings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      await closeEditors();
      await vscode.workspace.fs.delete(copy);
    }
  });
});
