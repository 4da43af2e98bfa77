import * as vscode from 'vscode';
import { assert, extension, fileUri } from './webKit';

const ARCHIVE = 'tech-desk-archive.txt';

describe('dumps in the editor, in a web worker', () => {
  before(async () => {
    const api = await extension().activate();
    await api.scan();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(ARCHIVE)));
  });

  it('outlines the articles', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      fileUri(ARCHIVE),
    );
    assert(symbols.length === 7, `${symbols.length} articles`);
    assert(symbols[0]?.name.startsWith('Fernbank Robotics raises'), `the first is ${symbols[0]?.name}`);
  });

  it('explains a name', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      fileUri(ARCHIVE),
      new vscode.Position(0, 2),
    );
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join();
    assert(text.includes('**Fernbank Robotics**'), text);
  });
});
