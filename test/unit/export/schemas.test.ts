import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import type { Analysis } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { exportAnalyses } from '../../../src/core/export/analysisExport';
import { exportArticles } from '../../../src/core/export/articlesExport';
import { exportDeals } from '../../../src/core/export/dealsExport';
import { documentExporter } from '../../../src/core/export/documentExporter';
import { exportEntities } from '../../../src/core/export/entitiesExport';
import { exportAll } from '../../../src/core/export/exporter';
import { REMOVALS } from '../../../src/core/export/removalsExport';
import { exampleAnalysis } from './exampleAnalysis';
import { wholeAnalyses } from './wholeAnalyses';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: false });

const compiled = new Map<string, ValidateFunction>();

function schema(name: string): ValidateFunction {
  const known = compiled.get(name);
  if (known) return known;
  const validate = ajv.compile(JSON.parse(fs.readFileSync(`media/schemas/${name}.schema.json`, 'utf8')));
  compiled.set(name, validate);
  return validate;
}

const EXPORTS = {
  analysis: exportAnalyses,
  analyses: wholeAnalyses,
  articles: exportArticles,
  entities: exportEntities,
  deals: exportDeals,
  removals: (analyses: readonly Analysis[]) => exportAll(documentExporter('json', REMOVALS), analyses),
} as const;

/** Ways to break an analysis, each of which some document must not stand. */
const DAMAGES: Readonly<Record<string, (analysis: Analysis) => unknown>> = {
  'an unknown type of deal': ({ deals }) => Object.assign(deals[0]!, { type: 'rumour' }),
  'an empty date': ({ articles }) => Object.assign(articles[0]!, { datePublished: '' }),
  'a span below zero': ({ deals }) => Object.assign(deals[0]!.evidence[0]!, { span: { start: -1, end: 3 } }),
  'half an offset': ({ entities }) => Object.assign(entities[0]!.mentions[0]!, { span: { start: 0, end: 1.5 } }),
  'an unknown field': ({ entities }) => Object.assign(entities[0]!, { colour: 'blue' }),
  'a field that is null': ({ articles }) => Object.assign(articles[0]!, { publisher: null }),
  'a confidence over 1': ({ deals }) => Object.assign(deals[1]!, { confidence: 90 }),
  'a round type nobody knows': ({ deals }) => Object.assign(deals[0]!, { round: 'series_zz' }),
  'an entity without mentions': ({ entities }) => Object.assign(entities[0]!, { mentions: undefined }),
};

describe('JSON Schemas', function () {
  this.timeout(60_000);

  it('are what the TypeScript types say', () => {
    const check = (): string =>
      execFileSync(process.execPath, ['test/schemas/writeSchemas.mjs', '--check'], { encoding: 'utf8', stdio: 'pipe' });
    assert.equal(check(), '');
  });

  for (const [name, exportAs] of Object.entries(EXPORTS)) {
    it(`${name}: the documents that are given out are valid`, () => {
      const validate = schema(name);
      const sample = fs.readFileSync('test/samples/month-archive-march-2024.txt', 'utf8');
      for (const analysis of [
        exampleAnalysis(),
        exampleAnalysis(''),
        analyzeDump({ text: sample }),
        analyzeDump({ text: '' }),
      ]) {
        assert.ok(validate(JSON.parse(exportAs([analysis], 'json'))), ajv.errorsText(validate.errors));
      }
    });
  }

  for (const [what, damage] of Object.entries(DAMAGES)) {
    it(`refuse ${what}`, () => {
      const analysis = structuredClone(exampleAnalysis());
      damage(analysis);
      const valid = Object.entries(EXPORTS).map(([name, exportAs]) =>
        schema(name)(JSON.parse(exportAs([analysis], 'json'))),
      );
      assert.equal(valid[0], false);
      assert.ok(valid.slice(1).includes(false));
    });
  }
});
