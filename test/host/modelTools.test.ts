import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { ToolId } from '../../src/host/contributions';
import { ToolInput } from '../../src/tools/toolInput';
import { closeEditors, fileUri, startedApi, workspaceHashes } from './hostKit';

const PLAIN = 'tech-desk-archive.txt';
const MAGAZINE = 'magazine-page-chalkline.txt';

/** What this host knows of tools; the declarations that the extension is built with are older. */
const { lm } = vscode as unknown as {
  lm: {
    tools: readonly { name: string; description: string; inputSchema: unknown }[];
    invokeTool(
      name: string,
      options: { input: unknown; toolInvocationToken: undefined },
      token?: vscode.CancellationToken,
    ): Thenable<{ content: { value: string }[] }>;
  };
};

describe('tools for language models', () => {
  let api: SeedDumpApi;
  let hashes: Record<string, string>;
  before(async () => {
    api = await startedApi();
    hashes = workspaceHashes();
  });
  afterEach(closeEditors);
  after('the files are as they were', () => {
    assert.deepEqual(workspaceHashes(), hashes);
  });

  const call = async (name: ToolId, input: unknown, token?: vscode.CancellationToken): Promise<string> => {
    const result = await lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
    return result.content.map(({ value }) => value).join('');
  };
  const own = (name: ToolId) => {
    const tool = api.tools.find((one) => one.name === name);
    assert.ok(tool);
    return tool;
  };
  const token = new vscode.CancellationTokenSource().token;

  it('are offered to models with their descriptions', () => {
    const offered = lm.tools.filter(({ name }) => name.startsWith('seedDump_'));
    assert.deepEqual(offered.map(({ name }) => name).sort(), api.tools.map(({ name }) => name).sort());
    for (const { description, inputSchema } of offered) assert.ok(description.length > 100 && inputSchema);
  });

  it('list the dumps, then the articles of one', async () => {
    const dumps = await call('seedDump_listArticles', {});
    assert.match(dumps, /Known dumps: .*tech-desk-archive\.txt \(\w+\)/);
    const articles = await call('seedDump_listArticles', { dump: PLAIN, limit: 2 });
    const analysis = await api.index.analysis(fileUri(PLAIN));
    assert.ok(articles.includes(JSON.stringify(analysis.articles[1]!.headline)));
    assert.match(articles, /Cut off: articles 1 to 2 of .* "offset": 2/);
  });

  it('find the mentions of a name in one dump, and in all', async () => {
    const one = await call('seedDump_findMentions', { name: 'Fernbank Robotics', dump: `./${PLAIN}` });
    assert.match(one, /tech-desk-archive\.txt: organization "Fernbank Robotics"/);
    const all = await call('seedDump_findMentions', { name: 'million', limit: 200 });
    assert.ok(new Set(all.match(/^\S+\.(?:txt|html)(?=: )/gm)).size > 2);
  });

  it('give the deals of a dump, and of an article in it', async () => {
    const deals = await call('seedDump_extractDeals', { dump: PLAIN });
    const first = JSON.parse(deals.split('\n')[1]!);
    assert.equal(first.dump, PLAIN);
    const article = await call('seedDump_extractDeals', { dump: PLAIN, article: '1' });
    assert.ok(article.length < deals.length);
  });

  it('tell the model what to do where something is wrong', async () => {
    const fails = (name: ToolId, input: unknown, message: RegExp) =>
      assert.rejects(async () => call(name, input), message);
    await fails('seedDump_listArticles', { dump: 'no-such.txt' }, /no dump "no-such\.txt".*Known dumps: .*tech-desk/s);
    await fails('seedDump_listArticles', { dump: '../../../../etc/hostname' }, /no dump/);
    await fails('seedDump_findMentions', { dump: PLAIN }, /"name"/);
    await fails('seedDump_extractDeals', { type: 'sale' }, /one of: funding_round/);
    await fails('seedDump_extractDeals', { article: '1' }, /Say which "dump"/);
  });

  it('stop where they are cancelled', async () => {
    const stop = new vscode.CancellationTokenSource();
    stop.cancel();
    const { run } = own('seedDump_extractDeals');
    await assert.rejects(run(new ToolInput({}), stop.token), /cancelled/);
  });

  it('show what cleaning takes without asking, and give the cleaned text', async () => {
    const { confirmationMessages } = await own('seedDump_cleanDump').prepare(new ToolInput({ dump: MAGAZINE }), token);
    assert.equal(confirmationMessages, undefined);
    assert.match(await call('seedDump_cleanDump', { dump: MAGAZINE }), /Preview, nothing is changed: .* stretches/);
    const text = await call('seedDump_cleanDump', { dump: MAGAZINE, mode: 'text' });
    assert.match(text, /^Cleaned text of magazine-page-chalkline\.txt, characters 0 to \d+ of \d+:\n/);
  });

  it('ask before they change a file, change it in its editor alone, and can be undone', async () => {
    const { prepare, run } = own('seedDump_cleanDump');
    const input = new ToolInput({ dump: MAGAZINE, mode: 'apply' });
    const { confirmationMessages } = await prepare(input, token);
    assert.match(confirmationMessages!.title, /Clean magazine-page-chalkline\.txt\?/);
    assert.match((confirmationMessages!.message as vscode.MarkdownString).value, /\d+ stretches/);
    const document = await vscode.workspace.openTextDocument(fileUri(MAGAZINE));
    const before = document.getText();
    assert.match(await run(input, token), /is cleaned in its editor: .* not saved/);
    assert.ok(document.isDirty && document.getText().length < before.length);
    assert.match(await run(input, token), /clean already: nothing was changed/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
