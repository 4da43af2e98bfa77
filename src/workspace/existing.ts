import * as vscode from 'vscode';

/** What kind of thing stands at an address; `undefined` where there is none, or none that can be seen. */
async function typeAt(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

/** Whether there is anything at an address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return (await typeAt(uri)) !== undefined;
}

/** Whether there is a file at an address. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  return (((await typeAt(uri)) ?? vscode.FileType.Unknown) & vscode.FileType.File) !== 0;
}
