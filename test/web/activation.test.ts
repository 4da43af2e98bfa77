import * as vscode from 'vscode';
import { assert, extension } from './webKit';

/** The part of package.json that this suite reads. */
interface Manifest {
  contributes: { commands: { command: string }[] };
}

describe('activation in a web worker', () => {
  it('runs in a web extension host', () => {
    assert(vscode.env.uiKind === vscode.UIKind.Web, 'not a web window');
    assert(typeof document === 'undefined' && 'importScripts' in globalThis, 'not a web worker');
  });

  it('activates without an error', async () => {
    await extension().activate();
    assert(extension().isActive, 'not active');
  });

  it('has a handler for every command of the manifest', async () => {
    const manifest: Manifest = extension().packageJSON;
    const declared = manifest.contributes.commands.map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = declared.filter((command) => !registered.has(command));
    assert(missing.length === 0, `no handler for ${missing.join(', ')}`);
  });
});
