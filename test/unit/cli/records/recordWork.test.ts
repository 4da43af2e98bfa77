import assert from 'node:assert/strict';
import fs from 'node:fs';
import Ajv from 'ajv';
import type { Run } from '../../../../src/cli/commandLine';
import type { RecordOptions } from '../../../../src/cli/records/recordArguments';
import type { RecordJob } from '../../../../src/cli/records/recordJob';
import { failureLine, RecordWork, troubleLine } from '../../../../src/cli/records/recordWork';
import type { DealsLine, ErrorLine } from '../../../../src/core/export/recordLines';

const FACT = 'Brightmoor Foods raised $5 million from Elmhurst Partners on Monday, the “company” said.';
const ROW = {
  id: 7,
  url: 'https://news.example/7',
  title: 'Brightmoor Foods raises $5m',
  text: `${FACT}\n\nIt sells “oats”.`,
};

function jobOf(text: string, more: Partial<RecordJob['record']> = {}): RecordJob {
  const bytes = { start: 10, end: 10 + Buffer.byteLength(text) };
  return {
    source: 'in.jsonl',
    record: { container: 'jsonl', number: 3, bytes, text, encoding: 'utf-8', issues: [], ...more },
  };
}

function runOf(command: Run['command'], over: Partial<RecordOptions> = {}) {
  return {
    command,
    format: 'jsonl',
    inputs: ['in.jsonl'],
    furniture: false,
    over: { jobs: 1, tolerate: { count: 0 }, ...over },
  } as const;
}

async function lineOf(
  command: Run['command'],
  job: RecordJob,
  over: Partial<RecordOptions> = {},
): Promise<DealsLine & ErrorLine> {
  return JSON.parse((await new RecordWork(runOf(command, over)).lineOf(job)).line);
}

describe('RecordWork', function () {
  this.timeout(30_000);

  it('reads an object by its fields: offsets are into the line', async () => {
    const text = JSON.stringify(ROW);
    const { source, record, field, input, deals } = await lineOf('deals', jobOf(text));
    assert.deepEqual([source, record, field], ['in.jsonl', 3, undefined]);
    assert.deepEqual(input, { id: 7, url: ROW.url, title: ROW.title });
    const [deal] = deals;
    assert.equal(deal?.type === 'funding_round' && deal.company?.name, 'Brightmoor Foods');
    for (const { span, text: told } of deal!.evidence) assert.equal(text.slice(span.start, span.end), told);
  });

  it('reads the field that it is told: offsets are into its value', async () => {
    const row = { c: FACT, id: 12 };
    const { field, deals, input } = await lineOf('deals', jobOf(JSON.stringify(row)), { textField: 'c' });
    assert.deepEqual([field, input], ['c', { id: 12 }]);
    const { span, text } = deals[0]!.evidence[0]!;
    assert.equal(row.c.slice(span.start, span.end), text);
  });

  it('reads an object that is no article by the field that holds its text', async () => {
    const ware = {
      sku: 'B-7',
      price: 3,
      c: `${FACT} It sells oats, and has done so for years. ${'It is based in Leeds. '.repeat(5)}`,
    };
    const { field, deals, input } = await lineOf('deals', jobOf(JSON.stringify(ware)));
    assert.deepEqual([field, deals.length, input], ['c', 1, { sku: 'B-7', price: 3 }]);
  });

  for (const [what, text, code] of [
    ['no JSON', '{"text":"cut o', 'bad-json'],
    ['no object', '[1]', 'no-text'],
    ['no text', '{"id":1,"n":[2]}', 'no-text'],
  ] as const)
    it(`tells of ${what}`, async () => {
      const { record, error } = await lineOf('deals', jobOf(text));
      assert.deepEqual([record, error.code], [3, code]);
    });

  it('takes an empty text as it is', async () => {
    const { error, kind } = await lineOf('deals', jobOf('{"id":1,"text":""}'));
    assert.deepEqual([error, kind], [undefined, 'not_a_dump']);
  });

  it('reads records of other containers as they are, and carries what is stated', async () => {
    const stated = { url: 'https://news.example/9', dateCaptured: '2024-05-02' };
    const { input, deals } = await lineOf('deals', jobOf(FACT, { container: 'warc', stated }));
    assert.deepEqual([input, deals.length], [stated, 1]);
  });

  it('gives lines that follow their schema', async () => {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(fs.readFileSync('media/schemas/records.schema.json', 'utf8')),
    );
    const job = jobOf(JSON.stringify(ROW));
    const lines = [];
    for (const command of ['detect', 'analyze', 'articles', 'clean', 'entities', 'deals'] as const)
      lines.push(await lineOf(command, job));
    lines.push(await lineOf('deals', jobOf('{')));
    lines.push(JSON.parse(failureLine(runOf('deals'), job, 'timeout', 'It was too slow.')));
    lines.push(
      JSON.parse(troubleLine({ source: 'x', code: 'cut-off', message: 'It ends.', bytes: { start: 1, end: 2 } })),
    );
    for (const line of lines) assert.ok(validate(line), JSON.stringify([line, validate.errors]).slice(0, 500));
    assert.equal(validate({ ...lines[0], colour: 'blue' }), false);
  });
});
