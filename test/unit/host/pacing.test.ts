import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as vscode from 'vscode';
import { UriBatcher } from '../../../src/host/batcher';
import { DisposableStore } from '../../../src/host/disposableStore';
import { Throttle } from '../../../src/host/throttle';

const uri = (path: string): vscode.Uri => ({ path, toString: () => path }) as vscode.Uri;

describe('UriBatcher', () => {
  it('hands on a burst at once, each address but once', async () => {
    const batches: string[][] = [];
    const batcher = new UriBatcher(10, (uris) => batches.push(uris.map(String)));
    for (const path of ['a', 'b', 'a', 'c']) batcher.add(uri(path));
    await sleep(40);
    batcher.add(uri('a'));
    await sleep(40);
    assert.deepEqual(batches, [['a', 'b', 'c'], ['a']]);
  });

  it('hands on nothing after it is disposed', async () => {
    const batches: unknown[] = [];
    const batcher = new UriBatcher(5, (uris) => batches.push(uris));
    batcher.add(uri('a'));
    batcher.dispose();
    await sleep(20);
    assert.deepEqual(batches, []);
  });
});

describe('Throttle', () => {
  it('runs once for many requests, and again for a later one', async () => {
    let runs = 0;
    const throttle = new Throttle(10, () => runs++);
    for (let i = 0; i < 5; i++) throttle.request();
    await sleep(40);
    assert.equal(runs, 1);
    throttle.request();
    await sleep(40);
    assert.equal(runs, 2);
  });

  it('runs no more once it is disposed', async () => {
    let runs = 0;
    const throttle = new Throttle(5, () => runs++);
    throttle.request();
    throttle.dispose();
    await sleep(20);
    assert.equal(runs, 0);
  });
});

describe('DisposableStore', () => {
  it('disposes the last first, and at once what comes too late', () => {
    const order: string[] = [];
    const store = new DisposableStore();
    store.add({ dispose: () => order.push('first') });
    store.add({ dispose: () => order.push('second') });
    store.dispose();
    store.add({ dispose: () => order.push('late') });
    assert.deepEqual(order, ['second', 'first', 'late']);
  });
});
