import type { SqlJsStatic } from 'sql.js';
import initSqlJs from 'sql.js/dist/sql-wasm-browser.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm';

let started: Promise<SqlJsStatic> | undefined;

/** SQLite in WebAssembly, which stands in the bundle: nothing is fetched. Started once. See `Parts`. */
export function startSqlite(): Promise<SqlJsStatic> {
  const { buffer, byteOffset, byteLength } = wasm;
  started ??= initSqlJs({ wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer });
  return started;
}
