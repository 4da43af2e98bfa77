import { REMOVAL_REASONS, type RemovalReason } from '../../analysis';
import type { BadLine } from '../../corrections/correctionLines';
import type { FurnitureLine } from './furnitureList';
import { furnitureShape } from './furnitureShape';

/** Name of the file, in the folder that holds the corrections too, that a folder's furniture is kept in. */
export const FURNITURE_FILE = 'furniture.txt';

/** What a furniture file holds. */
export interface FurnitureFileContent {
  /** In the order of the file. */
  readonly lines: readonly FurnitureLine[];
  /** Lines that somebody said are none, to be remembered where furniture is learned anew. */
  readonly spared: readonly string[];
  readonly bad: readonly BadLine[];
}

/** What the head of a written file says. */
const HEAD = `# Lines that are no part of any article, wherever they stand in the dumps of this folder.
# One line a line, digits as 0. Behind a tab may stand the reason that cleaning gives, and behind another a note.
# Take out what should stay, add what should go; \\# begins a line that itself begins with #, and #- one that is to stay.
`;
const SPARED = '#- ';

/**
 * Reads a furniture file: one line of furniture a line; behind a tab its reason (`stray` where none is said), and behind another whatever people note.
 * Lines that begin with `#` are comments, with `#- ` lines that are to stay; `\#` and `\\` at the beginning stand for the sign itself. Never throws.
 */
export function readFurniture(text: string): FurnitureFileContent {
  const lines: FurnitureLine[] = [];
  const spared: string[] = [];
  const bad: BadLine[] = [];
  for (const [index, content] of linesOf(text).entries()) {
    if (content.startsWith(SPARED)) spared.push(content.slice(SPARED.length));
    if (content.trim() === '' || content.startsWith('#')) continue;
    const [written = '', said = ''] = content.split('\t', 2);
    const line = written.replace(/^\\(?=[#\\])/, '').trim();
    const reason = said.trim();
    const fault = faultOf(line, reason);
    if (fault) bad.push({ line: index + 1, message: fault });
    else lines.push({ text: line, reason: isReason(reason) ? reason : 'stray' });
  }
  return { lines, spared, bad };
}

/** A furniture file of `lines`, learned from `total` dumps. */
export function furnitureFile(lines: readonly FurnitureLine[], total: number): string {
  return mergedFurnitureFile('', lines, lines, total);
}

/**
 * The file `text` with what was `found` in `total` dumps: the lines of it that are `kept` are put behind all others, the rest is noted as to stay. What the file
 * says of other lines, and its comments, stay as they are.
 */
export function mergedFurnitureFile(
  text: string,
  found: readonly FurnitureLine[],
  kept: readonly FurnitureLine[],
  total: number,
): string {
  const anew = new Set(found.map((line) => furnitureShape(line.text)));
  const before = linesOf(text).filter((content) => {
    const { lines, spared } = readFurniture(content);
    const [own] = [...lines.map((line) => line.text), ...spared];
    return own === undefined || !anew.has(furnitureShape(own));
  });
  while (before.at(-1) === '') before.pop();
  const chosen = new Set(kept.map((line) => line.text));
  const added = found.map(({ text: line, reason, dumps }) => {
    if (!chosen.has(line)) return `${SPARED}${line}`;
    const escaped = /^[#\\]/.test(line) ? `\\${line}` : line;
    return `${escaped}\t${reason}${dumps === undefined ? '' : `\t# in ${dumps} of ${total} dumps`}`;
  });
  const head = before.length > 0 ? `${before.join('\n')}\n` : `${HEAD}\n`;
  return `${head}${added.map((line) => `${line}\n`).join('')}`;
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function faultOf(line: string, reason: string): string | undefined {
  if (furnitureShape(line) === undefined) return 'a line of furniture has 3 to 400 characters';
  if (reason && !reason.startsWith('#') && !isReason(reason)) return `there is no reason ${reason}`;
  return undefined;
}

function isReason(text: string): text is RemovalReason {
  return (REMOVAL_REASONS as readonly string[]).includes(text);
}
