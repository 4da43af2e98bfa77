import { decodeXML } from 'entities/decode';
import type { XmlTag } from './xmlScanner';

/** Most of a tag's attributes that is read, in UTF-16 units. */
const MOST = 10_000;
const ATTRIBUTE = /([^\s=<>"'/]{1,100})\s{0,10}=\s{0,10}(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]{1,1000}))/g;

const NONE: ReadonlyMap<string, string> = new Map();

/** The attributes of a tag by name as written (prefix and all, in small letters), decoded; the first of each name. */
export function attributesOf(source: string, { attributes: { start, end } }: XmlTag): ReadonlyMap<string, string> {
  if (start === end) return NONE;
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of source.slice(start, Math.min(end, start + MOST)).matchAll(ATTRIBUTE)) {
    const key = name!.toLowerCase();
    if (!found.has(key)) found.set(key, decodeXML(double ?? single ?? bare ?? '').trim());
  }
  return found;
}
