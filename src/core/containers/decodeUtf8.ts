import { type DecodedDump, decodeDump } from '../read/decode';

/**
 * Decodes a record of a format that is UTF-8 by its specification; where it is not, as {@link decodeDump} finds best. A character that is cut in two at the
 * end, as where a file is cut off, is left out. Never throws.
 */
export function decodeUtf8(bytes: Uint8Array): DecodedDump {
  try {
    // Told that more may come, the decoder keeps what is incomplete at the end to itself.
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }),
      encoding: 'utf-8',
      issues: [],
    };
  } catch {
    return decodeDump(bytes);
  }
}
