import type { Analysis } from '../analysis';
import { readSource } from '../read/readSource';
import { unmapped } from '../text/mappedText';
import type { ExportInput } from './exportWriter';

/** A dump to export, with its text; that is read again where a format needs it as the analysis read it. */
export function exportInput(analysis: Analysis, text: string): ExportInput {
  return { analysis, text, view: () => readSource(text, analysis.dump.format).mapped };
}

/** A dump to export in formats that do without its text. */
export function withoutText(analysis: Analysis): ExportInput {
  return { analysis, text: '', view: () => unmapped('') };
}
