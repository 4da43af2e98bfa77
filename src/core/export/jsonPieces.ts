/** How a value is laid out as JSON. */
export interface JsonLayout {
  /** White space of one level; `''` puts all on one line. */
  readonly indent: string;
  /** How many levels are given out piece by piece; what lies deeper comes in one piece. */
  readonly depth: number;
}

/**
 * A value as JSON in pieces that join to what `JSON.stringify(value, null, indent)` gives, so that a long document need
 * never be one string. `pad` is the indentation of the line that the value starts on. Undefined fields are left out.
 */
export function* jsonPieces(value: unknown, layout: JsonLayout, pad = ''): Generator<string> {
  const { indent, depth } = layout;
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield nested(JSON.stringify(value, null, indent), pad);
    return;
  }
  const list = Array.isArray(value);
  const entries = list ? value.map((item): [string, unknown] => ['', item]) : Object.entries(value);
  const known = entries.filter(([, item]) => item !== undefined);
  if (known.length === 0) {
    yield list ? '[]' : '{}';
    return;
  }
  const inner = indent ? `\n${pad}${indent}` : '';
  let before = `${list ? '[' : '{'}${inner}`;
  for (const [key, item] of known) {
    yield list ? before : `${before}${JSON.stringify(key)}:${indent ? ' ' : ''}`;
    yield* jsonPieces(item, { indent, depth: depth - 1 }, pad + indent);
    before = `,${inner}`;
  }
  yield `${indent ? `\n${pad}` : ''}${list ? ']' : '}'}`;
}

function nested(json: string, pad: string): string {
  return pad ? json.replaceAll('\n', `\n${pad}`) : json;
}
