import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const EXTENSION_ID = 'seed-dump.seed-dump-explorer';

/** The part of package.json that this suite reads. */
interface Manifest {
  contributes?: { commands?: { command: string }[] };
}

describe('activation', () => {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);

  it('finds the extension in the host', () => {
    assert.ok(extension, `${EXTENSION_ID} is not installed`);
  });

  it('activates without an error', async () => {
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });

  it('has a handler for every command of the manifest', async () => {
    const manifest = extension?.packageJSON as Manifest;
    const declared = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  });
});
