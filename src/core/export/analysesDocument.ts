import type { Analysis } from '../analysis';
import type { AnalysesDocument } from './documents';
import { schemaAddress } from './schemaAddress';

/** What ends the document of no analyses: its list and the document. */
const END = ']\n}';

/** What stands in front of the first analysis of a document that is written one by one: then a {@link analysesPart} for each and {@link analysesTail}. */
export function analysesHead(): string {
  const document: AnalysesDocument = {
    document: 'analyses',
    schemaVersion: 1,
    generator: 'Seed Dump Explorer',
    analyses: [],
  };
  return JSON.stringify({ $schema: schemaAddress('analyses'), ...document }, null, 2).slice(0, -END.length);
}

/** One analysis in the document; `index` is its 0-based number there. */
export function analysesPart(analysis: Analysis, index: number): string {
  const text = JSON.stringify(analysis, null, 2).replaceAll('\n', '\n    ');
  return `${index === 0 ? '' : ','}\n    ${text}`;
}

/** The end of a document of so many analyses. */
export function analysesTail(count: number): string {
  return `${count === 0 ? '' : '\n  '}${END}\n`;
}
