import type * as vscode from 'vscode';
import { type DumpSighting, sightFurniture } from '../core/clean/furniture/sightFurniture';
import { CancelledError } from '../core/steps';
import { Pacer, runSliced } from '../host/timeSlicer';
import { editorLineEnds } from './editorLineEnds';
import type { RecordReader } from './recordReader';

/** How many records of a file are looked through, and how many lines of them: what is known of a line takes some hundred bytes until all is learned. */
const MOST_RECORDS = 2000;
const MOST_LINES = 100_000;

/** What was seen in the records of one file. */
export interface RecordSightings {
  /** One for each record that is a dump. */
  readonly dumps: readonly DumpSighting[];
  /** How many records were looked through. */
  readonly looked: number;
  /** Whether there are more. */
  readonly more: boolean;
}

/**
 * Looks through the first records of a container for lines that may be furniture. `onProgress` is told how many it has looked through.
 * @throws CancelledError where `token` asks to stop; what reading throws.
 */
export async function sightRecords(
  records: RecordReader,
  container: vscode.Uri,
  token: vscode.CancellationToken,
  onProgress: (looked: number) => void,
): Promise<RecordSightings> {
  const { reader, source } = await records.open(container);
  const dumps: DumpSighting[] = [];
  const pacer = new Pacer();
  let looked = 0;
  let lines = 0;
  for await (const item of reader.records(source, { parts: records.parts, stop: token })) {
    if (token.isCancellationRequested) throw new CancelledError();
    if (pacer.isDue) await pacer.pause();
    if ('issue' in item) continue;
    if (looked >= MOST_RECORDS || lines >= MOST_LINES) return { dumps, looked, more: true };
    const seen = await runSliced(sightFurniture(editorLineEnds(item.text)), { token });
    onProgress(++looked);
    if (!seen) continue;
    dumps.push(seen);
    lines += seen.lines.length;
  }
  return { dumps, looked, more: false };
}
