import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { type ExportItems, type FormatName, formatNamed } from '../core/export/exportFormats';
import { withoutText } from '../core/export/exportInput';
import { BREATH, type ExportInput, type ExportWriter, type Piece, pieceBytes } from '../core/export/exportWriter';
import { openExport } from '../core/export/openExport';
import { mergeDumpsSteps } from '../core/merge/mergeDumps';
import { readSteps } from '../core/read/readSource';
import { CancelledError, type Steps, type StopToken } from '../core/steps';
import { UserFacingError } from '../host/errors';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import { dumpPath, readDump } from '../workspace/dumpReader';

/** What to export, and as what. */
export interface HubChoice {
  readonly format: FormatName;
  readonly items: ExportItems;
}

/** A dump to export, or what is picked of it. */
export interface HubInput {
  readonly analysis: Analysis;
  /** Where the dump is; needed for formats that take its text. */
  readonly uri?: vscode.Uri;
}

/** How long exports are run. */
export interface HubOptions {
  readonly token?: StopToken;
  /** Told how many of the dumps are done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** An export in a format of text, as one string. Rejects as {@link exportedBytes} does. */
export async function exportedText(
  services: Services,
  choice: HubChoice,
  inputs: readonly HubInput[],
  options: HubOptions = {},
): Promise<string> {
  return (await exportedPieces(services, choice, inputs, options)).join('');
}

/**
 * An export as bytes. Made in slices, so that the host is not held.
 * @throws CancelledError where `token` asks to stop; UserFacingError where a dump is no longer the one that was analysed; vscode.FileSystemError where it cannot be read.
 */
export async function exportedBytes(
  services: Services,
  choice: HubChoice,
  inputs: readonly HubInput[],
  options: HubOptions = {},
): Promise<Uint8Array> {
  return pieceBytes(await exportedPieces(services, choice, inputs, options));
}

async function exportedPieces(
  { parts }: Services,
  { format, items }: HubChoice,
  inputs: readonly HubInput[],
  { token, onProgress }: HubOptions,
): Promise<Piece[]> {
  const { needsText, merges } = formatNamed(format);
  const takesText = needsText || items === 'removals';
  const merged = merges && items === 'deals' && inputs.length > 1;
  const given = merged ? await mergedInputs(inputs, token) : inputs;
  const writer = await openExport({ format, items, many: inputs.length !== 1 }, parts);
  try {
    const pieces = [...writer.begin()];
    for (const [index, input] of given.entries()) {
      if (token?.isCancellationRequested) throw new CancelledError();
      const whole: ExportInput = takesText ? await withText(input, needsText, token) : withoutText(input.analysis);
      await runSliced(gather(pieces, writer, whole, index), { token });
      onProgress?.((index + 1) / given.length);
    }
    pieces.push(...writer.end());
    return pieces;
  } finally {
    writer.dispose?.();
  }
}

/** Puts a dump's part behind `pieces`. */
function* gather(pieces: Piece[], writer: ExportWriter, input: ExportInput, index: number): Steps<void> {
  for (const piece of writer.part(input, index)) {
    if (piece !== BREATH) pieces.push(piece);
    yield { stage: 'merging', fraction: 0 };
  }
}

/** The same deals, what several dumps tell of one of them as one; without dumps that are left with none. */
async function mergedInputs(inputs: readonly HubInput[], token: StopToken | undefined): Promise<HubInput[]> {
  const analyses = inputs.map(({ analysis }) => analysis);
  const merged = await runSliced(mergeDumpsSteps(analyses), { token });
  return merged.flatMap((analysis, index) => (analysis.deals.length > 0 ? [{ ...inputs[index]!, analysis }] : []));
}

/** A dump with its text, which must be the one that was analysed. */
async function withText(
  { analysis, uri }: HubInput,
  read: boolean,
  token: StopToken | undefined,
): Promise<ExportInput> {
  if (!uri) throw new UserFacingError(vscode.l10n.t('The text of this dump is not at hand.'));
  const { text } = (await readDump(uri)).source;
  if (text.length !== analysis.dump.length)
    throw new UserFacingError(
      vscode.l10n.t('{0} has changed since it was read. Export it again when it has been read anew.', dumpPath(uri)),
    );
  if (!read) return { ...withoutText(analysis), text };
  const reading = await runSliced(readSteps(text, analysis.dump.format), { token });
  return { analysis, text, view: () => reading.mapped };
}
