import * as vscode from 'vscode';
import { sourceOfCleaned } from '../editor/cleanedText';

/** The dump that a tab compares with its cleaned text; `undefined` for other tabs. */
export function reviewedIn(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  const input = tab?.input;
  if (!(input instanceof vscode.TabInputTextDiff)) return undefined;
  const source = sourceOfCleaned(input.modified);
  return source?.toString() === input.original.toString() ? source : undefined;
}

/** The tab that compares the dump at `source` with its cleaned text. */
export function reviewTab(source: vscode.Uri): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find((tab) => reviewedIn(tab)?.toString() === source.toString());
}

/** The dumps that are compared with their cleaned texts, that of the active tab first. */
export function reviewedDumps(): vscode.Uri[] {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const tabs = [
    activeTabGroup.activeTab,
    ...all.map((group) => group.activeTab),
    ...all.flatMap((group) => group.tabs),
  ];
  return tabs.flatMap((tab) => reviewedIn(tab) ?? []);
}
