import { unpackBody } from '../containers/unpack/unpackBody';
import type { PackedFormat, Unpack } from '../containers/unpack/unpacked';
import { unpackGzip } from '../containers/unpack/unpackGzip';
import { unpackZstd } from '../containers/unpack/unpackZstd';

/** Unpackers of whole files, by the format; see `Parts`. */
export const UNPACKERS: Readonly<Record<PackedFormat, Unpack>> = { gzip: unpackGzip, zstd: unpackZstd };

/** Unpacks what is in memory: pages as servers sent them. */
export const BODY_UNPACKER = unpackBody;
