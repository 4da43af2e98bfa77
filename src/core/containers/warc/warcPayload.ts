import type { PartLoader } from '../../parts/partLoader';
import type { ContainerRecord, StatedFields } from '../container';
import { type HeaderFields, type MediaType, readMediaType } from '../headerLines';
import { withoutCodings } from '../payload/contentCoding';
import { dechunk } from '../payload/dechunk';
import { decodePayload, mayBeText } from '../payload/decodePayload';
import { readHttpMessage } from '../payload/httpMessage';
import { LARGEST_RECORD } from '../recordLimits';

/** What a record of a WARC says, as far as it is a page. */
export type WarcPayload = Pick<ContainerRecord, 'name' | 'text' | 'encoding' | 'format' | 'stated' | 'issues'>;

/**
 * The page in a record's block: of `response` what the server answered, of `resource` and `conversion` the block itself. `none` where it is no text or
 * no page, `undefined` where the record is none of these. Never throws.
 */
export async function warcPayload(
  fields: HeaderFields,
  block: Uint8Array,
  parts: PartLoader,
): Promise<WarcPayload | 'none' | undefined> {
  const type = fields.get('warc-type')?.toLowerCase();
  const media = readMediaType(fields.get('content-type'));
  // Programs that crawl keep their own notes as resources, so called.
  if (type === 'resource' && /^<?metadata:/i.test(fields.get('warc-target-uri') ?? '')) return undefined;
  if (type === 'resource' || type === 'conversion') return page(fields, block, media, type);
  if (type !== 'response') return undefined;
  const http = readHttpMessage(block);
  // Answers of other protocols (`dns:`, `ftp:`) are records too.
  if (!http) return media?.type === 'application/http' ? 'none' : page(fields, block, media, type);
  const answered = readMediaType(http.fields.get('content-type'));
  if (http.status < 200 || http.status > 299 || !mayBeText(answered?.type)) return 'none';
  const chunked = /chunked/i.test(http.fields.get('transfer-encoding') ?? '');
  const coded = chunked ? dechunk(http.body) : http.body;
  const { body, issues } = await withoutCodings(coded, http.fields.get('content-encoding'), parts, LARGEST_RECORD);
  const read = page(fields, body, answered, type);
  return read === 'none' ? read : { ...read, issues: [...issues, ...read.issues] };
}

function page(
  fields: HeaderFields,
  body: Uint8Array,
  media: MediaType | undefined,
  type: string,
): WarcPayload | 'none' {
  const decoded = body.length > 0 ? decodePayload(body, media) : undefined;
  if (!decoded || decoded.text.trim() === '') return 'none';
  // Some writers put the address in angle brackets.
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  const dateCaptured = /^\d{4}-\d\d-\d\d/.exec(fields.get('warc-date') ?? '')?.[0];
  const stated: StatedFields = { ...(url ? { url } : {}), ...(dateCaptured ? { dateCaptured } : {}) };
  const plain = type === 'conversion' && media?.type === 'text/plain';
  return { ...decoded, ...(plain ? { format: 'text' } : {}), ...(url ? { name: url } : {}), stated };
}
