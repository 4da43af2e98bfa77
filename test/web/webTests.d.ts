/** All `*.test.ts` of this folder: esbuild.js puts them into the bundle. */
declare module 'web-tests';
