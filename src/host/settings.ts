import * as vscode from 'vscode';
import { SETTING_DEFAULTS, SETTINGS_SECTION, type SettingTypes } from './contributions';

/** The extension's settings, typed. A value of the wrong type counts as not set. */
export class Settings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SETTINGS_SECTION)) this.changed.fire();
  });

  /** Fires where any of them changed. */
  readonly onDidChange = this.changed.event;

  /** The value that holds in the window. */
  get<K extends keyof SettingTypes>(name: K): SettingTypes[K] {
    const value = vscode.workspace.getConfiguration(SETTINGS_SECTION).get<unknown>(name);
    const standard = SETTING_DEFAULTS[name];
    return typeof value === typeof standard ? (value as SettingTypes[K]) : standard;
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}
