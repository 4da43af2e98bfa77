import { type FieldRole, plainName, rankOf } from '../fields/fieldNames';

/** Longest name of a column, in UTF-16 units, and its most words. */
const NAME = 60;
const WORDS = 5;
const ROLES: readonly FieldRole[] = ['title', 'body', 'summary', 'date', 'author', 'url', 'section', 'publisher'];

/** Whether the values of a row may be names of columns: short, without numbers, sentences or addresses. */
export function mayBeNames(row: readonly string[]): boolean {
  return row.every(
    (name) => name.length <= NAME && name.split(/\s+/).length <= WORDS && !/\d{3}|[.!?]$|^https?:/.test(name),
  );
}

/** How many of the values of a row are known names of what articles have. */
export function knownNames(row: readonly string[]): number {
  if (!mayBeNames(row)) return 0;
  return row.filter((name) => ROLES.some((role) => rankOf(role, plainName(name)) !== undefined)).length;
}
