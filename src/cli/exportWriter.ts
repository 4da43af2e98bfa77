import type { Analysis } from '../core/analysis';
import { type ExportItems, formatNamed } from '../core/export/exportFormats';
import { exportInput, withoutText } from '../core/export/exportInput';
import type { ExportWriter, Piece } from '../core/export/exportWriter';
import { openExport } from '../core/export/openExport';
import { mergeDumps } from '../core/merge/mergeDumps';
import { loadBundledPart } from '../core/parts/bundledParts';
import { lineOf, lineStarts } from '../core/text/lineStarts';
import { type ExportCommand, ITEMS_OF, type Run } from './commandLine';
import type { DumpWriter } from './dumpWriter';
import { analyzed, namingRecord, type Tell } from './loadedDump';

/** The writer of a run that exports. `many` tells whether there may be more than one dump. */
export async function exportingWriter(
  run: Run,
  command: ExportCommand,
  many: boolean,
  tell: Tell,
): Promise<DumpWriter> {
  const format = run.exportAs ?? run.format;
  const items = ITEMS_OF[command];
  const writer = await openExport({ format, items, many }, loadBundledPart);
  return many && items === 'deals' && formatNamed(format).merges
    ? mergingDeals(writer, run, tell)
    : streaming(writer, run, items, tell);
}

/** What is the same for all exports: the writer itself knows what stands around the dumps. */
function framing(writer: ExportWriter): Pick<DumpWriter, 'head' | 'tail' | 'start' | 'dispose'> {
  return { head: '', tail: '', start: () => writer.begin(), dispose: () => writer.dispose?.() };
}

/**
 * Writes dump after dump. Of the records of a container, most of which may be no articles, those with articles are given, of whole analyses all. They are the sources that exports
 * name; an Analysis itself names the file, and the record beside it.
 */
function streaming(writer: ExportWriter, run: Run, items: ExportItems, tell: Tell): DumpWriter {
  const bare = items === 'analyses' && !run.exportAs && (run.format === 'json' || run.format === 'jsonl');
  let written = 0;
  return {
    ...framing(writer),
    part: (dump) => {
      const analysis = analyzed(dump, run, tell);
      if (dump.record && analysis.articles.length === 0 && items !== 'analyses') return [];
      const named = bare ? analysis : namingRecord(analysis, dump);
      return writer.part(exportInput(named, dump.decoded.text), written++);
    },
    finish: () => ({ pieces: writer.end(), messages: [] }),
  };
}

/** Deals of several dumps, each once: of a dump only what that takes is kept until all are read. */
function mergingDeals(writer: ExportWriter, run: Run, tell: Tell): DumpWriter {
  const dumps: Analysis[] = [];
  const starts: Int32Array[] = [];
  return {
    ...framing(writer),
    part: (dump) => {
      const analysis = analyzed(dump, run, tell);
      // A container may hold any number of records, but those that tell deals are few.
      if (dump.record && analysis.deals.length === 0) return [];
      dumps.push(dealsAlone(namingRecord(analysis, dump)));
      starts.push(lineStarts(dump.decoded.text));
      return [];
    },
    finish: () => {
      const merged = mergeDumps(dumps, (dump, offset) => lineOf(starts[dump]!, offset) + 1);
      return {
        pieces: mergedPieces(writer, merged),
        messages: merged.flatMap(({ dump, issues }) =>
          issues
            .filter(({ code }) => code === 'deal-conflict')
            .map(({ message }) => ({ path: dump.path ?? '-', message })),
        ),
      };
    },
  };
}

function* mergedPieces(writer: ExportWriter, merged: readonly Analysis[]): Generator<Piece> {
  for (const [index, analysis] of merged.entries()) yield* writer.part(withoutText(analysis), index);
  yield* writer.end();
}

/** An analysis without what deals are merged and written without; a copy, since parts of strings keep the whole text that they are of in memory. */
function dealsAlone(analysis: Analysis): Analysis {
  const kept: Analysis = {
    ...analysis,
    articles: analysis.articles.map((article) => ({ ...article, headerSpans: [], bodySpans: [], articleBody: '' })),
    entities: analysis.entities.map((entity) => ({ ...entity, mentions: [] })),
    removals: [],
  };
  return JSON.parse(JSON.stringify(kept));
}
