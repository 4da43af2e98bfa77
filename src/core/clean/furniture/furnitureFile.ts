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
  readonly bad: readonly BadLine[];
}

/** What the head of a written file says. */
const HEAD = `# Lines that are no part of any article, wherever they stand in the dumps of this folder.
# One line a line, digits as 0. Behind a tab may stand the reason that cleaning gives, and behind another a note.
# Take out what should stay, add what should go; \\# begins a line that itself begins with #.
`;

/**
 * Reads a furniture file: one line of furniture a line; behind a tab its reason (`stray` where none is said), and behind another whatever people note.
 * Lines that begin with `#` are comments; `\#` and `\\` at the beginning stand for the sign itself. Never throws.
 */
export function readFurniture(text: string): FurnitureFileContent {
  const lines: FurnitureLine[] = [];
  const bad: BadLine[] = [];
  for (const [index, content] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (content.trim() === '' || content.startsWith('#')) continue;
    const [written = '', said = ''] = content.split('\t', 2);
    const line = written.replace(/^\\(?=[#\\])/, '').trim();
    const reason = said.trim();
    const fault = faultOf(line, reason);
    if (fault) bad.push({ line: index + 1, message: fault });
    else lines.push({ text: line, reason: isReason(reason) ? reason : 'stray' });
  }
  return { lines, bad };
}

/** A furniture file of `lines`, learned from `total` dumps. */
export function furnitureFile(lines: readonly FurnitureLine[], total: number): string {
  const written = lines.map(({ text, reason, dumps }) => {
    const escaped = /^[#\\]/.test(text) ? `\\${text}` : text;
    return `${escaped}\t${reason}${dumps === undefined ? '' : `\t# in ${dumps} of ${total} dumps`}\n`;
  });
  return `${HEAD}\n${written.join('')}`;
}

function faultOf(line: string, reason: string): string | undefined {
  if (furnitureShape(line) === undefined) return 'a line of furniture has 3 to 400 characters';
  if (reason && !reason.startsWith('#') && !isReason(reason)) return `there is no reason ${reason}`;
  return undefined;
}

function isReason(text: string): text is RemovalReason {
  return (REMOVAL_REASONS as readonly string[]).includes(text);
}
