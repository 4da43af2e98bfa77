/** A JSON object with the source of each of its values, so that what is carried through stays as it is (numbers of any length too). */
export interface JsonRecord {
  readonly value: Readonly<Record<string, unknown>>;
  /** Field → its value as it stands. Of fields that come twice the last counts, as everywhere. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Longest value that is carried through where nobody says which, in UTF-16 units: ids, addresses, dates, headlines, but no texts. */
const SHORT = 1000;

/** Reads a line as a JSON object; `undefined` where it is JSON, but none. Throws a SyntaxError where it is no JSON. */
export function readJsonRecord(line: string): JsonRecord | undefined {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return { value: value as Record<string, unknown>, sources: sourcesOf(line) };
}

/**
 * The fields that stand in the line again, as one JSON object: those of `carry`, or all that are short and hold no others, but for `text`.
 */
export function carriedFields(record: JsonRecord, carry: readonly string[] | undefined, text?: string): string {
  const { value, sources } = record;
  const names =
    carry ?? [...sources.keys()].filter((name) => name !== text && isShort(value[name], sources.get(name)!));
  const fields = names.flatMap((name) => {
    const source = sources.get(name);
    return source === undefined ? [] : `${JSON.stringify(name)}:${source}`;
  });
  return `{${fields.join(',')}}`;
}

function isShort(value: unknown, source: string): boolean {
  return (typeof value !== 'object' || value === null) && source.length <= SHORT;
}

/** Takes an object that is known to be good JSON apart. */
function sourcesOf(line: string): Map<string, string> {
  const sources = new Map<string, string>();
  let at = skipBlanks(line, line.indexOf('{') + 1);
  while (line[at] === '"') {
    const nameEnd = stringEnd(line, at);
    const name = JSON.parse(line.slice(at, nameEnd)) as string;
    const start = skipBlanks(line, line.indexOf(':', nameEnd) + 1);
    const end = valueEnd(line, start);
    sources.set(name, line.slice(start, end).trimEnd());
    at = skipBlanks(line, end + 1);
  }
  return sources;
}

function skipBlanks(line: string, at: number): number {
  while (/\s/.test(line.charAt(at))) at++;
  return at;
}

/** Behind the closing quote of the string that begins at `at`. */
function stringEnd(line: string, at: number): number {
  for (let end = line.indexOf('"', at + 1); ; end = line.indexOf('"', end + 1)) {
    let slashes = 0;
    while (line[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
}

/** Behind the value that begins at `at`: where the comma or bracket stands that ends it. */
function valueEnd(line: string, at: number): number {
  for (let depth = 0; at < line.length; ) {
    const sign = line[at];
    if (sign === '"') {
      at = stringEnd(line, at);
      continue;
    }
    if (depth === 0 && (sign === ',' || sign === '}')) return at;
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    at++;
  }
  return at;
}
