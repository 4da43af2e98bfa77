import type { Analysis } from '../analysis';
import type { AnalysesDocument } from './documents';
import { schemaAddress } from './schemaAddress';

/** Several analyses as one JSON document. */
export function exportAnalysesDocument(analyses: readonly Analysis[]): string {
  const document: AnalysesDocument = {
    document: 'analyses',
    schemaVersion: 1,
    generator: 'Seed Dump Explorer',
    analyses: [...analyses],
  };
  return `${JSON.stringify({ $schema: schemaAddress('analyses'), ...document }, null, 2)}\n`;
}
