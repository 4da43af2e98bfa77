import * as vscode from 'vscode';
import { reasonLabel } from '../host/labels';
import type { DamageProblem, Problem, ProblemReason } from './problem';

const { t } = vscode.l10n;

/** How much of a damaged stretch, and of what it should be, is told, in UTF-16 units. */
const SHOWN = 40;

/** What a problem says. */
export function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'removal':
      return problem.corrected
        ? t('{0}: cleaning takes this away because a correction says so.', reasonLabel(problem.reason))
        : t('{0}: cleaning takes this away (rule {1}).', reasonLabel(problem.reason), problem.rule);
    case 'character_damage':
      return damageText(problem);
    case 'cut_off':
      return t('The article “{0}” is cut off here.', problem.headline);
    case 'duplicate_article':
      return problem.original?.source
        ? t('This article repeats “{0}” of {1}.', problem.original.headline, problem.original.source)
        : t('This article repeats “{0}”.', problem.original?.headline ?? '');
    default:
      return problem.message;
  }
}

function damageText({ name, found, repair }: DamageProblem): string {
  const what = damageLabel(name);
  const own = found.slice(0, SHOWN);
  if (repair === undefined) return t('{0}: what “{1}” should be cannot be told for certain.', what, own);
  if (repair.trim() === '') return t('{0}: “{1}” should not be there.', what, own);
  return t('{0}: “{1}” should be {2}', what, own, repair.slice(0, SHOWN));
}

function damageLabel(name: string): string {
  const labels: Readonly<Record<string, string>> = {
    mojibake: t('Characters read in a wrong encoding'),
    escape: t('An escape left in the text'),
    entity: t('An HTML entity left in the text'),
    control: t('A stray control character'),
    year: t('A year with a thousands comma'),
  };
  return labels[name] ?? t('Damaged characters');
}

/** What the problems of a reason are called. */
export function reasonText(reason: ProblemReason): string {
  switch (reason) {
    case 'removal':
      return t('All that cleaning takes away');
    case 'character_damage':
      return t('Damaged characters');
    case 'cut_off':
      return t('Cut-off articles');
    case 'duplicate_article':
      return t('Repeated articles');
    case 'deal_conflict':
      return t('Contradictions between deals');
    case 'uncertain_boundary':
      return t('Doubtful beginnings of articles');
    case 'spun_copy':
      return t('Rewritten copies');
    case 'correction_lost':
      return t('Lost corrections');
    default:
      return reasonLabel(reason);
  }
}

/** How serious a problem is. */
export function severityOf({ kind }: Problem): vscode.DiagnosticSeverity {
  if (kind === 'removal') return vscode.DiagnosticSeverity.Hint;
  return kind === 'deal_conflict' || kind === 'correction_lost'
    ? vscode.DiagnosticSeverity.Warning
    : vscode.DiagnosticSeverity.Information;
}
