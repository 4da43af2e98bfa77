import type { Unpack } from '../containers/unpack/unpacked';
import { unpackGzip } from '../containers/unpack/unpackGzip';

/** Unpackers of whole files, by the format; see `Parts`. */
export const UNPACKERS: Readonly<Record<'gzip', Unpack>> = { gzip: unpackGzip };
