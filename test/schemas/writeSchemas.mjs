// `node test/schemas/writeSchemas.mjs` writes media/schemas; with --check it changes nothing and fails where they are out of date.
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { buildSchemas } from './schemaBuilder.mjs';

const check = process.argv.includes('--check');
for (const [name, schema] of buildSchemas()) {
  const file = path.join('media/schemas', name);
  if (!check) fs.writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  else if (!fs.existsSync(file) || !isDeepStrictEqual(JSON.parse(fs.readFileSync(file, 'utf8')), schema)) {
    console.error(`${file} does not fit the TypeScript types; run: npm run schemas`);
    process.exitCode = 1;
  }
}
