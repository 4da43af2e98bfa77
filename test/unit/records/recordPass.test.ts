import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { type PassMessage, passThrough } from '../../../src/containers/recordPass';
import { RecordTable } from '../../../src/containers/recordTable';
import type { RecordPlace } from '../../../src/core/containers/container';
import { loadBundledPart } from '../../../src/core/parts/bundledParts';
import { CancelledError } from '../../../src/core/steps';
import { bytesSource } from '../containers/testSources';

const rows = Array.from({ length: 500 }, (_, i) => `{"title":"Quarry ${i + 1} is sold to Fenwick"}\n`).join('');

/** Passes through bytes; `onTell` may stop it. */
async function pass(
  bytes: Uint8Array,
  { from, onTell }: { from?: RecordPlace; onTell?: (told: number, stop: () => void) => void } = {},
): Promise<{ table: RecordTable; messages: PassMessage[] }> {
  const table = new RecordTable();
  const messages: PassMessage[] = [];
  const stop = { isCancellationRequested: false };
  let count = 0;
  await passThrough(bytesSource(bytes, 'rows'), {
    parts: loadBundledPart,
    ...(from ? { from } : {}),
    stop,
    isDue: () => ++count % 100 === 0,
    tell(message) {
      messages.push(message);
      table.append(message.records);
      onTell?.(messages.length, () => {
        stop.isCancellationRequested = true;
      });
    },
  });
  return { table, messages };
}

describe('a pass through a container', () => {
  it('tells of all records as it comes to them, with how far it is', async () => {
    const bytes = Buffer.from(rows);
    const { table, messages } = await pass(bytes);
    assert.equal(table.length, 500);
    assert.equal(table.titleAt(499), 'Quarry 500 is sold to Fenwick');
    assert.ok(messages.length >= 5);
    const read = messages.map(({ readBytes }) => readBytes);
    assert.deepEqual(
      read,
      [...read].sort((a, b) => a - b),
    );
    assert.equal(read.at(-1), bytes.length);
  });

  it('goes on behind a record that is known, also in a packed file', async () => {
    for (const bytes of [Buffer.from(rows), gzipSync(rows)]) {
      const { table: all } = await pass(bytes);
      const { table: rest } = await pass(bytes, { from: all.placeAt(399) });
      assert.deepEqual([rest.length, rest.at(0)], [100, all.at(400)]);
    }
  });

  it('ends when it is told to stop', async () => {
    await assert.rejects(pass(Buffer.from(rows), { onTell: (told, stop) => told === 2 && stop() }), CancelledError);
  });

  it('tells what is wrong, and reads the rest', async () => {
    const members = [rows.slice(0, 2000), rows.slice(2000)].map((part) => gzipSync(part));
    members[0]![members[0]!.length >> 1]! ^= 0xff;
    const { messages } = await pass(Buffer.concat(members));
    assert.ok(messages.reduce((sum, { troubleCount }) => sum + troubleCount, 0) > 0);
    assert.ok(messages.some(({ records }) => records.numbers.length > 0));
  });
});
