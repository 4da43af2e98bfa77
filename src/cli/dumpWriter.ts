import { furnitureFile } from '../core/clean/furniture/furnitureFile';
import { learnFurniture } from '../core/clean/furniture/learnFurniture';
import { type DumpSighting, sightFurniture } from '../core/clean/furniture/sightFurniture';
import { type CorrectedDump, correctionFigures } from '../core/corrections/correctionFigures';
import { detectDump } from '../core/detect/detectDump';
import { detectionHead, detectionPart, detectionTail } from '../core/export/detectionExport';
import type { Piece } from '../core/export/exportWriter';
import { exportFigures } from '../core/export/figuresExport';
import { labelsOf } from '../core/export/labelsExport';
import { runSteps } from '../core/steps';
import { cleanWriter } from './cleanWriter';
import type { Run } from './commandLine';
import { exportingWriter } from './exportWriter';
import { analyzed, type LoadedDump, labelOf, namingRecord, type Tell } from './loadedDump';

/** Writes what a command gives, dump by dump. */
export interface DumpWriter {
  readonly head: string;
  /** What stands between `head` and the first dump. */
  start?(): Iterable<Piece>;
  /** What there is to say about one dump, in pieces; `index` is its 0-based number among those written. */
  part(dump: LoadedDump, index: number): Iterable<Piece>;
  readonly tail: string;
  /** What can be said only when all dumps are read; written in front of `tail`. */
  finish?(): Finished;
  /** Frees what it holds beside memory; called once, whether or not all was written. */
  dispose?(): void;
}

/** The end of a run's results. */
export interface Finished {
  readonly pieces: Iterable<Piece>;
  /** For people, each with the path of the dump that it is about. */
  readonly messages: readonly { readonly path: string; readonly message: string }[];
}

/** The writer for a run. `many` tells whether there may be more than one dump. `tell` is told of corrections that are lost. */
export async function dumpWriter(run: Run, many: boolean, tell: Tell = () => {}): Promise<DumpWriter> {
  const { format } = run;
  switch (run.command) {
    case 'detect':
      return {
        head: detectionHead(format),
        tail: detectionTail(format),
        *part(dump, index) {
          const { text } = dump.decoded;
          yield detectionPart({ source: labelOf(dump), detection: detectDump(text) }, format, index);
        },
      };
    case 'clean':
      return cleanWriter(run, many, tell);
    case 'analyze':
    case 'articles':
    case 'entities':
    case 'deals':
      return exportingWriter(run, run.command, many, tell);
    case 'labels':
      return labelsWriter(run, many, tell);
    case 'corrections':
      return countingCorrections(run, tell);
    case 'furniture':
      return learningFurniture(run);
  }
}

/** Writes labels, which are text. */
export interface LabelsWriter extends DumpWriter {
  part(dump: LoadedDump, index: number): Iterable<string>;
}

/** Labels: an object for one dump, an array or lines for several. */
export function labelsWriter(run: Run, many: boolean, tell: Tell): LabelsWriter {
  const lines = run.format === 'jsonl';
  const list = many && !lines;
  return {
    head: list ? '[' : '',
    tail: list ? '\n]\n' : '',
    *part(dump, index) {
      const labels = labelsOf(namingRecord(analyzed(dump, run, tell), dump), dump.decoded.text, {
        trust: run.all === true,
      });
      if (list) yield index === 0 ? '\n' : ',\n';
      yield JSON.stringify(labels, null, lines ? undefined : 2);
      if (!list) yield '\n';
    },
  };
}

/** How the extraction does against the corrections of all dumps. */
function countingCorrections(run: Run, tell: Tell): DumpWriter {
  const dumps: CorrectedDump[] = [];
  return {
    head: '',
    tail: '',
    part: (dump) => {
      const { corrections = [] } = dump;
      if (corrections.length > 0) dumps.push({ analysis: analyzed(dump, run, tell), corrections });
      return [];
    },
    finish: () => {
      const messages = dumps.length > 0 ? [] : [{ path: run.inputs[0]!, message: 'There are no corrections of this.' }];
      return { pieces: [exportFigures(correctionFigures(dumps), run.format)], messages };
    },
  };
}

/** The furniture that the dumps have in common. */
function learningFurniture(run: Run): DumpWriter {
  const dumps: DumpSighting[] = [];
  return {
    head: '',
    tail: '',
    part: ({ decoded }) => {
      const seen = runSteps(sightFurniture(decoded.text));
      if (seen) dumps.push(seen);
      return [];
    },
    finish: () => {
      const lines = learnFurniture(dumps);
      const text = run.format === 'json' ? `${JSON.stringify(lines, null, 2)}\n` : furnitureFile(lines, dumps.length);
      const message =
        dumps.length < 3
          ? 'Furniture shows in what at least three dumps have in common.'
          : 'Nothing recurs across these dumps that cleaning does not take away already.';
      return { pieces: [text], messages: lines.length > 0 ? [] : [{ path: run.inputs[0]!, message }] };
    },
  };
}
