import type { DumpFormat, Issue } from '../../analysis';
import type { Steps } from '../../steps';
import type { StatedReading } from '../../text/reading';
import type { Span } from '../../text/span';
import { StatedArticles } from '../stated/statedArticles';
import type { StructuredReader } from '../structuredReaders';
import { JsonKind } from './jsonNodes';
import { findRecords, PathNames, valuesOf } from './jsonRecords';
import { type JsonScan, scanJson } from './jsonScan';

/** How a JSON text begins: with an object, or a list of objects, lists or strings. */
const BEGINNING = /^[\s\ufeff]{0,200}(?:\{\s{0,200}(?:"|\}|$)|\[\s{0,200}(?:[[{"\]]|$))/;
/** How many records are read in one piece, and how many characters. */
const TOGETHER = 20_000;
/** Most damaged places that are told one by one. */
const TOLD = 50;

/** Keys of what this program gives out. */
const OWN = [
  ['schemaVersion', 'dump', 'removals'],
  ['schemaVersion', 'generator'],
  ['headlineSpan', 'bodySpans'],
];

/** Whether a text may be JSON by how it begins. */
export function looksLikeJson(head: string): boolean {
  return BEGINNING.test(head);
}

/** JSON: one value that holds articles somewhere in it; and JSON Lines (NDJSON): several values one after the other. */
export const jsonReader: StructuredReader = {
  formats: ['json', 'jsonl'],
  recognizes: looksLikeJson,
  *read(source) {
    const scan = yield* scanJson(source);
    return yield* readRecords(source, scan, scan.roots > 1 ? 'jsonl' : 'json');
  },
};

/** Reads the articles of a JSON text as scanned up to `end`; `undefined` where it holds none. */
export function* readRecords(
  source: string,
  scan: JsonScan,
  format: DumpFormat,
  end = source.length,
): Steps<StatedReading | undefined> {
  if (isOwnResult(scan) || isMostlyOther(source, scan)) return undefined;
  const lists = yield* findRecords(source, scan);
  yield { stage: 'reading', fraction: 0.5 };
  const records = lists
    .flatMap(({ nodes, base, choice }) => {
      const names = base < 0 ? undefined : new PathNames(scan, base);
      return nodes.map((at) => ({ at, names, choice }));
    })
    .sort((a, b) => a.at - b.at);
  const articles = new StatedArticles(source, format);
  const empty: number[] = [];
  let work = 0;
  for (const { at, names, choice } of records) {
    if (scan.damaged.has(at)) continue;
    const own = names ?? new PathNames(scan, scan.nodes.path(at));
    const values = valuesOf(source, scan, at).map((value) => own.named(value));
    const isCut = scan.cut.has(at);
    if (!articles.add(values, choice, isCut) && !isCut) empty.push(at);
    work += scan.nodes.end(at) - scan.nodes.start(at);
    if (work < TOGETHER) continue;
    work = 0;
    yield { stage: 'reading', fraction: 0.5 + (scan.nodes.end(at) / source.length) * 0.5 };
  }
  return yield* articles.finish(issuesOf(source, scan, empty, end));
}

/** What is damaged, cut off or empty in a JSON text. */
function issuesOf(source: string, scan: JsonScan, empty: readonly number[], end: number): Issue[] {
  const issues: Issue[] = [];
  const line = lineCounter(source);
  for (const span of scan.faults.slice(0, TOLD)) {
    const message = `What begins on line ${line(span.start)} is no valid JSON; it is left out, up to the next record.`;
    issues.push({ code: 'json-damaged', severity: 'warning', message, span });
  }
  const more = scan.faults.length - TOLD;
  if (more > 0)
    issues.push({
      code: 'json-damaged',
      severity: 'warning',
      message: `${more} more places are no valid JSON.`,
      span: scan.faults[TOLD]!,
    });
  if (scan.cut.size > 0) {
    const message = 'The JSON text breaks off before its end; what is whole is read.';
    issues.push({
      code: 'json-cut-off',
      severity: 'warning',
      message,
      span: { start: end, end },
    });
  }
  const first = empty[0];
  if (first !== undefined) {
    const message = `${empty.length === 1 ? 'One record has' : `${empty.length} records have`} neither title nor text; left out.`;
    const span: Span = { start: scan.nodes.start(first), end: scan.nodes.end(first) };
    issues.push({ code: 'json-no-article', severity: 'info', message, span });
  }
  return issues;
}

/** Gives 1-based numbers of lines for offsets that come in order, in linear time for all together. */
function lineCounter(source: string): (offset: number) => number {
  let number = 1;
  let next = source.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      number++;
      next = source.indexOf('\n', next + 1);
    }
    return number;
  };
}

/** Whether more of a text is no JSON than is: a page that some JSON leaked into. */
function isMostlyOther(source: string, { faults }: JsonScan): boolean {
  return faults.reduce((sum, { start, end }) => sum + end - start, 0) * 2 > source.length;
}

/** Whether a text is what this program itself gives out: its records and documents state their version, its articles where they stand in a dump. */
function isOwnResult({ nodes }: JsonScan): boolean {
  const root = nodes.count > 1 && nodes.kind(0) === JsonKind.array ? nodes.path(1) : 0;
  return OWN.some((keys) => nodes.hasKeys(root, keys));
}
