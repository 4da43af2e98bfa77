import type { Analysis } from '../core/analysis';
import { furnitureFile } from '../core/clean/furniture/furnitureFile';
import { learnFurniture } from '../core/clean/furniture/learnFurniture';
import { type DumpSighting, sightFurniture } from '../core/clean/furniture/sightFurniture';
import { type CorrectedDump, correctionFigures } from '../core/corrections/correctionFigures';
import { detectDump } from '../core/detect/detectDump';
import { analysisExporter } from '../core/export/analysisExport';
import { articlesExporter } from '../core/export/articlesExport';
import { dealsExporter } from '../core/export/dealsExport';
import { detectionHead, detectionPart, detectionTail } from '../core/export/detectionExport';
import { entitiesExporter } from '../core/export/entitiesExport';
import type { Exporter } from '../core/export/exporter';
import { exportFigures } from '../core/export/figuresExport';
import { labelsOf } from '../core/export/labelsExport';
import { mergeDumps } from '../core/merge/mergeDumps';
import { runSteps } from '../core/steps';
import { lineOf, lineStarts } from '../core/text/lineStarts';
import { cleanWriter } from './cleanWriter';
import type { Run } from './commandLine';
import { analyzed, type LoadedDump, labelOf, namingRecord, type Tell } from './loadedDump';

/** Writes what a command gives, dump by dump. */
export interface DumpWriter {
  readonly head: string;
  /** What there is to say about one dump, in pieces; `index` is its 0-based number among those written. */
  part(dump: LoadedDump, index: number): Iterable<string>;
  readonly tail: string;
  /** What can be said only when all dumps are read; written in front of `tail`. */
  finish?(): Finished;
}

/** The end of a run's results. */
export interface Finished {
  readonly pieces: Iterable<string>;
  /** For people, each with the path of the dump that it is about. */
  readonly messages: readonly { readonly path: string; readonly message: string }[];
}

/** The writer for a run. `many` tells whether there may be more than one dump. `tell` is told of corrections that are lost. */
export function dumpWriter(run: Run, many: boolean, tell: Tell = () => {}): DumpWriter {
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
      return exporting(analysisExporter(format, many), run, tell, 'all');
    case 'articles':
      return exporting(articlesExporter(format), run, tell);
    case 'entities':
      return exporting(entitiesExporter(format), run, tell);
    case 'deals':
      return many ? mergingDeals(run, tell) : exporting(dealsExporter(format), run, tell);
    case 'labels':
      return labelling(run, many, tell);
    case 'corrections':
      return countingCorrections(run, tell);
    case 'furniture':
      return learningFurniture(run);
  }
}

/**
 * Of the records of a container, most of which may be no articles, those `with-articles` are given, or `all`. They are the sources that exports name; an
 * Analysis itself names the file, and the record beside it.
 */
function exporting(
  exporter: Exporter,
  run: Run,
  tell: Tell,
  wanted: 'all' | 'with-articles' = 'with-articles',
): DumpWriter {
  const bare = wanted === 'all' && (run.format === 'json' || run.format === 'jsonl');
  let written = 0;
  return {
    ...exporter,
    part: (dump) => {
      const analysis = analyzed(dump, run, tell);
      if (dump.record && analysis.articles.length === 0 && wanted !== 'all') return [];
      return exporter.part(bare ? analysis : namingRecord(analysis, dump), written++);
    },
  };
}

/** Labels: an object for one dump, an array or lines for several. */
function labelling(run: Run, many: boolean, tell: Tell): DumpWriter {
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

/** Deals of several dumps, each once: of a dump only what that takes is kept until all are read. */
function mergingDeals(run: Run, tell: Tell): DumpWriter {
  const exporter = dealsExporter(run.format);
  const dumps: Analysis[] = [];
  const starts: Int32Array[] = [];
  return {
    head: exporter.head,
    tail: exporter.tail,
    part: (dump) => {
      const analysis = analyzed(dump, run, tell);
      // A container may hold any number of records, but those that tell deals are few.
      if (dump.record && analysis.deals.length === 0) return [];
      dumps.push(withoutText(namingRecord(analysis, dump)));
      starts.push(lineStarts(dump.decoded.text));
      return [];
    },
    finish: () => {
      const merged = mergeDumps(dumps, (dump, offset) => lineOf(starts[dump]!, offset) + 1);
      return {
        pieces: flatten(merged.map((analysis, index) => exporter.part(analysis, index))),
        messages: merged.flatMap(({ dump, issues }) =>
          issues
            .filter(({ code }) => code === 'deal-conflict')
            .map(({ message }) => ({ path: dump.path ?? '-', message })),
        ),
      };
    },
  };
}

function* flatten(parts: readonly Iterable<string>[]): Generator<string> {
  for (const part of parts) yield* part;
}

/** An analysis without what deals are merged and written without; a copy, since parts of strings keep the whole text that they are of in memory. */
function withoutText(analysis: Analysis): Analysis {
  const kept: Analysis = {
    ...analysis,
    articles: analysis.articles.map((article) => ({ ...article, headerSpans: [], bodySpans: [], articleBody: '' })),
    entities: analysis.entities.map((entity) => ({ ...entity, mentions: [] })),
    removals: [],
  };
  return JSON.parse(JSON.stringify(kept));
}
