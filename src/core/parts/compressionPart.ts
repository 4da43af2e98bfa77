import { gunzipSync } from 'fflate';
import { decompress } from 'fzstd';
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';
import { unpackBody } from '../containers/unpack/unpackBody';
import type { PackedFormat, Unpack } from '../containers/unpack/unpacked';
import { unpackGzip } from '../containers/unpack/unpackGzip';
import { unpackZstd } from '../containers/unpack/unpackZstd';

/** Unpackers of whole files, by the format; see `Parts`. */
export const UNPACKERS: Readonly<Record<PackedFormat, Unpack>> = { gzip: unpackGzip, zstd: unpackZstd };

/** Unpacks what is in memory: pages as servers sent them. */
export const BODY_UNPACKER = unpackBody;

/** Unpacks pages of Parquet, by the names that it has for codecs. */
export const PAGE_UNPACKERS: Readonly<Record<string, (input: Uint8Array, outputLength: number) => Uint8Array>> = {
  GZIP: (input) => gunzipSync(input),
  ZSTD: (input) => decompress(input),
  BROTLI: decompressBrotli,
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};
