import * as vscode from 'vscode';

/** Something that a correction may have touched. */
interface Correctable {
  readonly corrected?: boolean;
}

/** A mark for what a correction says; empty for all else. */
export function correctedMark({ corrected }: Correctable): string {
  return corrected ? '✓' : '';
}

/** {@link correctedMark} for those who hear it. */
export function correctedLabel({ corrected }: Correctable): string {
  return corrected ? vscode.l10n.t('corrected') : '';
}
