import * as vscode from 'vscode';
import { assert, extension, fileUri } from './webKit';

const ARCHIVE = 'tech-desk-archive.txt';

describe('results and tools, in a web worker', () => {
  before(async () => {
    const api = await extension().activate();
    await api.scan();
  });

  it('link the spans of a result to the dump and show the text there', async () => {
    await vscode.commands.executeCommand('seedDump.extractDeals', fileUri(ARCHIVE));
    const { document } = vscode.window.activeTextEditor!;
    const offset = document.getText().indexOf('"start": ') + 2;
    assert(offset > 2, document.getText().slice(0, 200));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert(links.length > 20, `${links.length} links`);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(offset),
    );
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join();
    assert(/tech-desk-archive\.txt, line \d+/.test(text), text);
    await vscode.commands.executeCommand('seedDump.goToSpan', document.uri.toString(), offset);
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    assert(active === fileUri(ARCHIVE).toString(), `${active} is shown`);
  });

  it('answer a language model', async () => {
    const { lm } = vscode as unknown as {
      lm: { invokeTool(name: string, options: object): Thenable<{ content: { value: string }[] }> };
    };
    const { content } = await lm.invokeTool('seedDump_extractDeals', { input: { dump: ARCHIVE, limit: 2 } });
    assert(content[0]?.value.includes('"type":"funding_round"'), JSON.stringify(content));
  });
});
