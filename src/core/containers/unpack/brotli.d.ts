declare module 'hyparquet-compressors/src/brotli.js' {
  /**
   * Unpacks Brotli (RFC 7932) into `outputLength` bytes; what is not filled is zero.
   * @throws Error where they are too few or the input is damaged.
   */
  export function decompressBrotli(input: Uint8Array, outputLength: number): Uint8Array;
}
