/** The build of sql.js that needs no Node: it runs in the browser, in workers and in Node alike where it is given its WebAssembly. */
declare module 'sql.js/dist/sql-wasm-browser.js' {
  import initSqlJs from 'sql.js';
  // biome-ignore lint/style/noDefaultExport: it has one
  export default initSqlJs;
}

/** What a bundle holds of a `.wasm` file. */
declare module '*.wasm' {
  const bytes: Uint8Array;
  // biome-ignore lint/style/noDefaultExport: it has one
  export default bytes;
}
