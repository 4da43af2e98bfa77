import { createScanner } from 'jsonc-parser';
import { Token } from './jsonTokens';

/** What a JSON text that the program made holds; `items` are the lines of JSON Lines. */
export type ResultKind = 'deals' | 'entities' | 'articles' | 'analyses' | 'analysis' | 'items';

const DOCUMENTS: readonly string[] = ['deals', 'entities', 'articles', 'analyses'];

/** What lines of JSON Lines have, by the keys that only they have together. */
const LINES: readonly (readonly string[])[] = [
  ['articleId', 'status', 'confidence'],
  ['type', 'name', 'aliases'],
  ['headline', 'headlineSpan'],
];

/** How much of a text is enough to know it, in UTF-16 units. */
export const HEAD_LENGTH = 4000;

/**
 * What a JSON text is, by how it begins: `head` is its first {@link HEAD_LENGTH} characters. `undefined` for all that the program did not make. `lines`: it may
 * be JSON Lines.
 */
export function resultKindOf(head: string, lines = false): ResultKind | undefined {
  const fields = firstFields(head);
  if (fields.get('schemaVersion') === '1') {
    const document = fields.get('document') ?? '';
    if (DOCUMENTS.includes(document)) return document as ResultKind;
    return fields.has('dump') && !fields.has('document') ? 'analysis' : undefined;
  }
  return lines && LINES.some((keys) => keys.every((key) => fields.has(key))) ? 'items' : undefined;
}

/** The fields of the object that a text begins with, or of the first in its list, as far as the text goes: plain values as they are, others empty. */
function firstFields(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  const scanner = createScanner(head, true);
  let token = scanner.scan();
  if (token === Token.openBracket) token = scanner.scan();
  if (token !== Token.openBrace) return fields;
  let depth = 1;
  let key: string | undefined;
  for (token = scanner.scan(); depth > 0 && token !== Token.end; token = scanner.scan()) {
    if (token === Token.openBrace || token === Token.openBracket) {
      if (depth === 1 && key !== undefined) fields.set(key, '');
      depth++;
    } else if (token === Token.closeBrace || token === Token.closeBracket) depth--;
    else if (depth !== 1) continue;
    else if (token === Token.comma) key = undefined;
    else if (key === undefined && token === Token.string) key = scanner.getTokenValue();
    else if (key !== undefined && token !== Token.colon) fields.set(key, scanner.getTokenValue());
  }
  return fields;
}
