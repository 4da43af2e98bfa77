import * as vscode from 'vscode';
import { registerCommand } from '../host/commandRegistry';
import { Command, SETTINGS_SECTION } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';

const SWITCHES = [
  [Command.toggleEntityDecorations, 'decorations.entities'],
  [Command.toggleDealDecorations, 'decorations.deals'],
  [Command.toggleRemovalDecorations, 'decorations.removals'],
] as const;

/** Toggle Marking of Entities, Deals and Removals: changes the setting where it is set, else for the user. */
export function registerDecorationCommands({ log, settings }: Services): vscode.Disposable {
  const store = new DisposableStore();
  for (const [id, name] of SWITCHES)
    store.add(
      registerCommand(log, id, async () => {
        const section = vscode.workspace.getConfiguration(SETTINGS_SECTION);
        const { Workspace, Global } = vscode.ConfigurationTarget;
        const target = section.inspect(name)?.workspaceValue === undefined ? Global : Workspace;
        await section.update(name, !settings.get(name), target);
      }),
    );
  return store;
}
