import { type Correction, WHOLE_FOLDER } from './correction';
import { correctionFault } from './correctionFault';
import { pathOfSource, sourceOfPath } from './correctionSource';

/** A line of a corrections file that is no correction. */
export interface BadLine {
  /** 1-based. */
  readonly line: number;
  /** What is wrong with it, for people. */
  readonly message: string;
}

/** What a corrections file holds. */
export interface CorrectionLines {
  /** In the order of the lines. */
  readonly corrections: readonly Correction[];
  /** The 1-based line of each of `corrections`. */
  readonly lines: readonly number[];
  readonly bad: readonly BadLine[];
}

/** Reads a corrections file: one correction a line, blank lines between them. Never throws; where an id comes again, the later line is bad. */
export function readCorrections(text: string): CorrectionLines {
  const corrections: Correction[] = [];
  const lines: number[] = [];
  const bad: BadLine[] = [];
  const taken = new Set<string>();
  for (const [index, content] of splitLines(text).entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    const read = readLine(content);
    const fault = typeof read === 'string' ? read : taken.has(read.id) ? `there is a correction ${read.id} above` : '';
    if (typeof read === 'string' || fault) {
      bad.push({ line, message: fault });
      continue;
    }
    taken.add(read.id);
    corrections.push(read);
    lines.push(line);
  }
  return { corrections, lines, bad };
}

/** A correction as the line that a file has for it, without line end. */
function correctionLine(correction: Correction): string {
  return JSON.stringify(correction);
}

/** The file's text with corrections put behind all others. */
export function withAdded(text: string, added: readonly Correction[]): string {
  const own = added.map((correction) => `${correctionLine(correction)}\n`).join('');
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${own}`;
}

/** The file's text without the corrections of these ids; every other line, bad ones too, stays as it is. */
export function withoutIds(text: string, ids: ReadonlySet<string>): string {
  const { corrections, lines } = readCorrections(text);
  const gone = new Set(lines.filter((_, index) => ids.has(corrections[index]!.id)));
  if (gone.size === 0) return text;
  return splitLines(text, true)
    .filter((_, index) => !gone.has(index + 1))
    .join('');
}

/** The file's text with `restored` corrections put back before the lines (1-based) that they stood on. */
export function withRestored(text: string, restored: readonly { correction: Correction; line: number }[]): string {
  const lines = splitLines(withAdded(text, []), true).filter((line) => line !== '');
  for (const { correction, line } of [...restored].sort((a, b) => a.line - b.line))
    lines.splice(Math.min(line - 1, lines.length), 0, `${correctionLine(correction)}\n`);
  return lines.join('');
}

/** The file's text with the corrections of a dump, or of all dumps below a folder, as those of its new path; paths are relative, with `/`. */
export function withMoved(text: string, from: string, to: string): string {
  const { corrections, lines } = readCorrections(text);
  const moved = new Map<number, Correction>();
  for (const [index, correction] of corrections.entries()) {
    const { target } = correction;
    const path = target.source === WHOLE_FOLDER ? '' : pathOfSource(target.source);
    if (path !== from && !path.startsWith(`${from}/`)) continue;
    const source = sourceOfPath(to + path.slice(from.length));
    moved.set(lines[index]!, { ...correction, target: { ...target, source } });
  }
  if (moved.size === 0) return text;
  return splitLines(text, true)
    .map((line, index) => {
      const correction = moved.get(index + 1);
      return correction ? `${correctionLine(correction)}\n` : line;
    })
    .join('');
}

function readLine(content: string): Correction | string {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return 'it is no JSON';
  }
  return correctionFault(value) ?? (value as Correction);
}

function splitLines(text: string, withEnds = false): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    lines.push(text.slice(start, withEnds ? at + 1 : at));
    start = at + 1;
  }
  lines.push(text.slice(start));
  return lines;
}
