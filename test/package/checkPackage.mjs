// Lists what is in the VSIX and fails when it is too big, lacks what package.json refers to, or holds what does not run.
import fs from 'node:fs';
import { listZip } from './zipListing.mjs';

const VSIX = 'dist/seed-dump-explorer.vsix';
/** What opens at the start, or may; webviews are apart: they are loaded only where somebody looks at one. */
const LARGEST_KB = 600;
const LARGEST_WEBVIEWS_KB = 120;
/** Each part is loaded only where it is needed: the models when a dump is analysed, the database engine for a
 * database, others where a file of their format is met. */
const LARGEST_PART_KB = { models: 650, sqlite: 450, other: 120 };

/** What an extension has no use for at run time. */
const UNWANTED = /\.map$|(^|\/)(src|test|node_modules|\.\w+)\/|cli\.js$/;

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const entries = listZip(VSIX);
// VS Code unpacks what is below `extension/`; the rest describes the archive.
const files = entries.map(({ name }) => name).filter((name) => name.startsWith('extension/'));

/** Every file that the manifest names: `main`, `icon`, schemas, walkthrough pages, light and dark icons. */
function referredFiles(value) {
  if (typeof value === 'string')
    return /^\.?\/?(dist|media|l10n)\/\S+\.\w+$/.test(value) ? [value.replace(/^\.?\//, '')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'bin' || key === 'scripts' ? [] : referredFiles(part),
  );
}

/** How much entries take in the package. */
function kilobytesOf(some) {
  return some.reduce((sum, { packed }) => sum + packed, 0) / 1024;
}

/** How large a part may be. */
function largestOf({ name }) {
  return LARGEST_PART_KB[/(\w+)\.js$/.exec(name)?.[1]] ?? LARGEST_PART_KB.other;
}

const present = new Set(files.map((name) => name.slice('extension/'.length)));
const webviews = entries.filter(({ name }) => name.startsWith('extension/dist/webview/'));
const webviewKilobytes = kilobytesOf(webviews);
const parts = entries.filter(({ name }) => name.startsWith('extension/dist/parts/'));
const partNames = fs
  .readdirSync('src/core/parts')
  .flatMap((file) => (file.endsWith('Part.ts') ? [`extension/dist/parts/${file.replace('Part.ts', '.js')}`] : []));
const kilobytes = fs.statSync(VSIX).size / 1024 - webviewKilobytes - kilobytesOf(parts);
const problems = [
  ...(kilobytes < LARGEST_KB ? [] : [`without webviews and parts it is larger than ${LARGEST_KB} KB`]),
  ...(webviewKilobytes < LARGEST_WEBVIEWS_KB ? [] : [`its webviews are larger than ${LARGEST_WEBVIEWS_KB} KB`]),
  ...(webviews.length > 0 ? [] : ['it has no webviews']),
  ...parts
    .filter((part) => kilobytesOf([part]) >= largestOf(part))
    .map((part) => `${part.name} is larger than ${largestOf(part)} KB`),
  ...partNames.filter((name) => !files.includes(name)).map((name) => `the part ${name} is not in it`),
  ...referredFiles(manifest)
    .filter((name) => !present.has(name))
    .map((name) => `package.json refers to ${name}, which is not in it`),
  ...[...present].filter((name) => UNWANTED.test(name)).map((name) => `${name} has no use in it`),
];
for (const { name, size, packed } of entries) {
  console.log(`${(packed / 1024).toFixed(1).padStart(8)} KB of ${(size / 1024).toFixed(1).padStart(8)} KB  ${name}`);
}
console.log(
  `${VSIX}: ${entries.length} files, ${kilobytes.toFixed(0)} KB (at most ${LARGEST_KB}), ` +
    `${kilobytesOf(parts).toFixed(0)} KB of parts ` +
    `and ${webviewKilobytes.toFixed(0)} KB of webviews (at most ${LARGEST_WEBVIEWS_KB})`,
);
for (const problem of problems) console.error(`${VSIX}: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
