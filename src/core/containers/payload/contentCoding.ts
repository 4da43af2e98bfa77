import type { Issue } from '../../analysis';
import type { PartLoader } from '../../parts/partLoader';

/** A body without its content codings. */
export interface UncodedBody {
  readonly body: Uint8Array;
  readonly issues: readonly Issue[];
}

const CODINGS = ['gzip', 'x-gzip', 'deflate', 'br', 'zstd'] as const;
type Coding = (typeof CODINGS)[number];

/**
 * Takes content codings (RFC 9110, 8.4.1) off a body, the last first. Archives often keep the header but not the coding: a body that is not what the
 * header says is given as it is.
 */
export async function withoutCodings(
  body: Uint8Array,
  header: string | undefined,
  parts: PartLoader,
  limit: number,
): Promise<UncodedBody> {
  const names = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const codings = names.filter((name): name is Coding => (CODINGS as readonly string[]).includes(name)).slice(0, 4);
  if (codings.length === 0) return { body, issues: [] };
  const { BODY_UNPACKER } = await parts('compression');
  let current = body;
  for (const coding of codings.reverse()) {
    const unpacked = BODY_UNPACKER(current, coding === 'x-gzip' ? 'gzip' : coding, limit);
    if (!unpacked) continue;
    current = unpacked.bytes;
    if (!unpacked.whole) return { body: current, issues: [partly(coding)] };
  }
  return { body: current, issues: [] };
}

function partly(coding: string): Issue {
  const message = `The page is packed as ${coding} and damaged, cut off or too large; what could be unpacked is read.`;
  return { code: 'damaged-packing', severity: 'warning', message };
}
