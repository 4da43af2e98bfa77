import { type Analysis, REMOVAL_REASONS, type Removal, type RemovalReason } from '../analysis';
import { escapeMarkdown, markdownRow } from '../export/markdown';
import { slice } from '../text/span';
import type { CleanedText } from './cleanedText';

/** How much text: UTF-16 units, and lines that are not blank. */
export interface TextSize {
  readonly characters: number;
  readonly lines: number;
}

/** How often something was taken away, and how much text that was in the dump. */
export interface Taken extends TextSize {
  readonly count: number;
}

/** What was taken away for one reason, and by which rules. */
export interface TakenFor extends Taken {
  readonly reason: RemovalReason;
  readonly rules: readonly (Taken & { readonly rule: string })[];
}

/** What cleaning did to one dump. */
export interface DumpCleaning {
  /** Path of the dump, as the host gives it. */
  readonly source: string;
  /** Path of the cleaned file, where there is one. */
  readonly target?: string;
  readonly before: TextSize;
  readonly after: TextSize;
  readonly removed: Taken;
  /** In the order of {@link REMOVAL_REASONS}, rules by name. */
  readonly reasons: readonly TakenFor[];
}

/** What cleaning did to several dumps, as JSON gives it. */
export interface CleaningReport {
  readonly schemaVersion: 1;
  readonly removed: Taken;
  readonly reasons: readonly TakenFor[];
  readonly dumps: readonly DumpCleaning[];
  /** Dumps that could not be cleaned, and those that were passed over, with the reason for people. */
  readonly skipped: readonly SkippedDump[];
}

/** A dump that was not cleaned. */
export interface SkippedDump {
  readonly source: string;
  readonly message: string;
}

/** What cleaning did to a dump: `text` is the dump's, `cleaned` what became of it. Linear in the text. */
export function dumpCleaning(
  text: string,
  analysis: Pick<Analysis, 'dump'>,
  cleaned: CleanedText,
  target?: string,
): DumpCleaning {
  const reasons = takenFor(
    cleaned.removals.map((removal) => ({ ...removal, ...sizeOf(slice(text, removal.span)), count: 1 })),
  );
  return {
    source: analysis.dump.path ?? '-',
    ...(target === undefined ? {} : { target }),
    before: sizeOf(text),
    after: sizeOf(cleaned.text),
    removed: sum(reasons),
    reasons,
  };
}

/** Puts what was done to several dumps together. */
export function cleaningReport(dumps: readonly DumpCleaning[], skipped: readonly SkippedDump[] = []): CleaningReport {
  const all = dumps.flatMap(({ reasons }) =>
    reasons.flatMap(({ reason, rules }) => rules.map((taken) => ({ ...taken, reason }))),
  );
  const reasons = takenFor(all);
  return { schemaVersion: 1, removed: sum(reasons), reasons, dumps: [...dumps], skipped: [...skipped] };
}

/** A report for people, as Markdown. */
export function reportMarkdown({ removed, reasons, dumps, skipped }: CleaningReport): string {
  const parts = ['# Cleaning report\n\n', `${told(dumps.length, 'dump')} cleaned: ${summary(removed)} taken away.\n\n`];
  if (dumps.length > 1) parts.push(...table(reasons));
  for (const dump of dumps) {
    const { source, target, before, after } = dump;
    parts.push(`## ${escapeMarkdown(source)}\n\n`);
    if (target !== undefined) parts.push(`Cleaned text: ${escapeMarkdown(target)}\n\n`);
    parts.push(
      `${told(before.characters, 'character')} in ${told(before.lines, 'line')} before, ${told(after.characters, 'character')} in ${told(after.lines, 'line')} after.\n\n`,
      ...(dump.reasons.length > 0 ? table(dump.reasons) : ['Nothing was taken away.\n\n']),
    );
  }
  if (skipped.length > 0) parts.push('## Not cleaned\n\n');
  for (const { source, message } of skipped) parts.push(`- ${escapeMarkdown(source)}: ${escapeMarkdown(message)}\n`);
  return `${parts.join('').trimEnd()}\n`;
}

/** A report as JSON. */
export function reportJson(report: CleaningReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

function table(reasons: readonly TakenFor[]): string[] {
  const rows = reasons.flatMap(({ reason, rules, ...whole }) => [
    markdownRow([`**${reason.replaceAll('_', ' ')}**`, '', ...numbers(whole)]),
    ...rules.map(({ rule, ...taken }) => markdownRow(['', escapeMarkdown(rule), ...numbers(taken)])),
  ]);
  const head = markdownRow(['reason', 'rule', 'removals', 'characters', 'lines']);
  return [head, markdownRow(['---', '---', '---:', '---:', '---:']), ...rows, '\n'];
}

function numbers({ count, characters, lines }: Taken): string[] {
  return [count, characters, lines].map(String);
}

function summary({ count, characters, lines }: Taken): string {
  return `${told(count, 'removal')} with ${told(characters, 'character')} in ${told(lines, 'line')}`;
}

function told(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function takenFor(all: readonly (Taken & Pick<Removal, 'rule' | 'reason'>)[]): TakenFor[] {
  const byReason = new Map<RemovalReason, Map<string, Taken>>();
  for (const one of all) {
    const rules = byReason.get(one.reason) ?? new Map<string, Taken>();
    byReason.set(one.reason, rules);
    rules.set(one.rule, sum([rules.get(one.rule) ?? NOTHING, one]));
  }
  return REMOVAL_REASONS.flatMap((reason) => {
    const rules = byReason.get(reason);
    if (!rules) return [];
    const sorted = [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, taken]) => ({ rule, ...taken }));
    return [{ reason, ...sum(sorted), rules: sorted }];
  });
}

const NOTHING: Taken = { count: 0, characters: 0, lines: 0 };

function sum(all: readonly Taken[]): Taken {
  let { count, characters, lines } = NOTHING;
  for (const one of all) {
    count += one.count;
    characters += one.characters;
    lines += one.lines;
  }
  return { count, characters, lines };
}

function sizeOf(text: string): TextSize {
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    if (text.slice(at, next).trim() !== '') lines++;
    at = next;
  }
  return { characters: text.length, lines };
}
