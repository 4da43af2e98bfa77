/** Header fields as they are written in WARC, HTTP and mail (RFC 9112, RFC 5322): by name in small letters; of repeated ones the last, as the first is often a proxy's. */
export type HeaderFields = ReadonlyMap<string, string>;

/** Reads header lines, folded ones too. Lines without a colon are passed over. */
export function readHeaderLines(lines: readonly string[]): HeaderFields {
  const fields = new Map<string, string>();
  let name: string | undefined;
  for (const line of lines) {
    const text = line.trimEnd();
    const colon = text.indexOf(':');
    if (/^[ \t]/.test(text)) {
      if (name !== undefined) fields.set(name, `${fields.get(name)} ${text.trim()}`);
    } else if (colon > 0) {
      name = text.slice(0, colon).trim().toLowerCase();
      fields.set(name, text.slice(colon + 1).trim());
    }
  }
  return fields;
}

/** A media type with its charset, both in small letters: `text/html; charset="UTF-8"`. */
export interface MediaType {
  readonly type: string;
  readonly charset?: string;
}

/** Reads the value of `Content-Type`. */
export function readMediaType(value: string | undefined): MediaType | undefined {
  if (!value) return undefined;
  const type = /^[^;,\s]{1,100}/.exec(value.trim())?.[0].toLowerCase();
  const charset = /;\s{0,20}charset\s{0,5}=\s{0,5}["']?([\w.:+-]{2,40})/i.exec(value)?.[1]?.toLowerCase();
  return type ? { type, ...(charset ? { charset } : {}) } : undefined;
}

/** The place behind the first blank line within the first `limit` bytes. */
export function endOfHead(bytes: Uint8Array, limit: number): number | undefined {
  for (let at = bytes.indexOf(10); at >= 0 && at < limit; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2;
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3;
  }
  return undefined;
}
