import fs from 'node:fs';
import path from 'node:path';
import type { GoldRecord } from '../../src/core/export/goldFormat';
import { LineIndex } from '../../src/core/text/lineIndex';

/** A labelled dump. */
export interface LabelledDump {
  readonly gold: GoldRecord;
  readonly text: string;
  readonly lines: LineIndex;
}

/** The dump of `text` and its labels. */
export function labelledDump(gold: GoldRecord, text: string): LabelledDump {
  return { gold, text, lines: new LineIndex(text) };
}

/**
 * Reads the labels in `goldDir` with their dumps in `dumpDir`, in the order of their names.
 * @throws Error where a file cannot be read or is no JSON.
 */
export function readLabelledDumps(goldDir: string, dumpDir: string): LabelledDump[] {
  return fs
    .readdirSync(goldDir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(fs.readFileSync(path.join(goldDir, name), 'utf8')) as GoldRecord;
      return labelledDump(gold, fs.readFileSync(path.join(dumpDir, gold.file), 'utf8').replace(/^\uFEFF/, ''));
    });
}
