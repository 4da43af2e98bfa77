import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import { assert, extension, fileUri } from './webKit';

const ARCHIVE = 'tech-desk-archive.txt';

describe('corrections in a web worker', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await extension().activate();
    await api.scan();
  });

  it('are kept in the folder, which is on no disk, and have their effect', async () => {
    const uri = fileUri(ARCHIVE);
    const before = (await api.index.analysis(uri)).entities.find(({ name }) => name === 'Nordhavn');
    assert(before?.type === 'organization', 'Nordhavn is no organization');
    const editor = await vscode.window.showTextDocument(uri);
    const start = editor.document.positionAt(before.mentions[0]!.span.start);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('seedDump.changeEntityType', undefined, 'place');
    const after = (await api.index.analysis(uri)).entities.find(({ name }) => name === 'Nordhavn');
    assert(after?.type === 'place' && after.corrected, `Nordhavn is ${after?.type}`);
    await vscode.commands.executeCommand('seedDump.undoCorrection');
    assert((await api.corrections.all()).length === 0, 'the correction is still there');
  });
});
