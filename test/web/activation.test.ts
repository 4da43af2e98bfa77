import * as vscode from 'vscode';

const EXTENSION_ID = 'seed-dump.seed-dump-explorer';

/** node:assert is not there in a web worker. */
function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** The part of package.json that this suite reads. */
interface Manifest {
  contributes?: { commands?: { command: string }[] };
}

describe('activation in a web worker', () => {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);

  it('runs in a web extension host', () => {
    assert(vscode.env.uiKind === vscode.UIKind.Web, 'not a web window');
    assert(!('process' in globalThis && 'versions' in globalThis.process), 'this host has Node');
  });

  it('activates without an error', async () => {
    assert(extension, `${EXTENSION_ID} is not installed`);
    await extension.activate();
    assert(extension.isActive, 'not active');
  });

  it('has a handler for every command of the manifest', async () => {
    const manifest = extension?.packageJSON as Manifest;
    const declared = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = declared.filter((command) => !registered.has(command));
    assert(missing.length === 0, `no handler for ${missing.join(', ')}`);
  });
});
