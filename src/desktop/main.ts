/**
 * Where VS Code starts the extension on hosts with Node: the same extension as in the web, with files read from disk, and written to it, piece by piece. Nothing else of it may use
 * `node:*`, and the web build has none of this.
 */
import type * as vscode from 'vscode';
import type { SeedDumpApi } from '../api';
// The bundle for the web, loaded from the file beside: see esbuild.js.
import { activate as activateEverywhere } from '../extension';
import { nodeByteSource } from './nodeByteSource';
import { nodeFileWriter } from './nodeFileWriter';
import { startRecordPass } from './startRecordPass';

/** Called by VS Code when the extension is first needed. */
export function activate(context: vscode.ExtensionContext): SeedDumpApi {
  return activateEverywhere(context, {
    byteSource: nodeByteSource,
    startPass: startRecordPass,
    fileWriter: nodeFileWriter,
  });
}
