declare module 'hyparquet-compressors/src/lz4.js' {
  /** Unpacks LZ4 as Hadoop frames it. */
  export function decompressLz4(input: Uint8Array, outputLength: number): Uint8Array;
  /** Unpacks bare LZ4 blocks. */
  export function decompressLz4Raw(input: Uint8Array, outputLength: number): Uint8Array;
}
