import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { UserFacingError } from '../host/errors';
import type { DumpIndex } from './dumpIndex';
import { dumpPath, readDump, versionKey } from './dumpReader';

/** How often a dump is read that changes while it is. */
const MOST_TRIES = 3;

/** A dump's text with what was found in just this text. */
export interface AnalyzedText {
  readonly text: string;
  readonly analysis: Analysis;
}

/**
 * The dump at `uri` as it stands now, text and analysis of the same version.
 * @throws CancelledError where `token` asks to stop; vscode.FileSystemError where it cannot be read; UserFacingError where it keeps changing.
 */
export async function analyzedText(
  index: DumpIndex,
  uri: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<AnalyzedText> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { source, key } = await readDump(uri);
    const analysis = await index.analysis(uri, token);
    if (analysis.dump.length === source.text.length && (await versionKey(uri)) === key)
      return { text: source.text, analysis };
  }
  throw new UserFacingError(vscode.l10n.t('{0} is being changed. Try again when the changes are done.', dumpPath(uri)));
}
