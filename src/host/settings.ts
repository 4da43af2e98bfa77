import * as vscode from 'vscode';
import { SETTING_DEFAULTS, SETTINGS_SECTION, type SettingTypes } from './contributions';

/** Name of a setting, without the prefix. */
export type SettingName = keyof SettingTypes;

/** The extension's settings, typed. A value of the wrong type counts as not set. */
export class Settings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<ReadonlySet<SettingName>>();
  private readonly listener = vscode.workspace.onDidChangeConfiguration((event) => {
    const names = (Object.keys(SETTING_DEFAULTS) as SettingName[]).filter((name) =>
      event.affectsConfiguration(`${SETTINGS_SECTION}.${name}`),
    );
    if (names.length > 0) this.changed.fire(new Set(names));
  });

  /** Fires with the names of those that changed. */
  readonly onDidChange = this.changed.event;

  /** The value that holds in the window. */
  get<K extends SettingName>(name: K): SettingTypes[K] {
    const value = vscode.workspace.getConfiguration(SETTINGS_SECTION).get<unknown>(name);
    const standard = SETTING_DEFAULTS[name];
    return typeof value === typeof standard ? (value as SettingTypes[K]) : standard;
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}
