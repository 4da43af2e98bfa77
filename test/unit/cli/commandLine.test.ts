import assert from 'node:assert/strict';
import { readCommandLine, UsageError } from '../../../src/cli/commandLine';

describe('readCommandLine', () => {
  it('reads a command with its files', () => {
    assert.deepEqual(readCommandLine(['deals', '-f', 'csv', 'b.txt', 'a.txt', '-o', 'out']), {
      run: { command: 'deals', format: 'csv', inputs: ['b.txt', 'a.txt'], output: 'out' },
    });
  });

  it('has a default format for each command', () => {
    const formats = ['detect', 'analyze', 'articles', 'clean', 'entities', 'deals'].map((command) => {
      const line = readCommandLine([command, '-']);
      return 'run' in line ? line.run.format : undefined;
    });
    assert.deepEqual(formats, ['text', 'json', 'json', 'text', 'json', 'json']);
  });

  it('takes the format from the ending of the output file, but --format comes first', () => {
    const format = (...args: string[]): string | undefined => {
      const line = readCommandLine(['deals', 'x', ...args]);
      return 'run' in line ? line.run.format : undefined;
    };
    assert.equal(format('-o', 'deals.CSV'), 'csv');
    assert.equal(format('-o', 'deals.ndjson'), 'jsonl');
    assert.equal(format('-o', 'deals.csv', '--format', 'md'), 'md');
    assert.equal(format('-o', 'deals'), 'json');
  });

  it('knows help and version', () => {
    assert.deepEqual(readCommandLine(['--help']), { help: 'program' });
    assert.deepEqual(readCommandLine(['help']), { help: 'program' });
    assert.deepEqual(readCommandLine(['help', 'clean']), { help: 'clean' });
    assert.deepEqual(readCommandLine(['clean', '-h']), { help: 'clean' });
    assert.deepEqual(readCommandLine(['-V']), { version: true });
  });

  it('reads the least confidence', () => {
    const line = readCommandLine(['deals', 'x', '--min-confidence', '0.8']);
    assert.equal('run' in line ? line.run.minConfidence : undefined, 0.8);
  });

  it('takes names that begin with a dash behind --', () => {
    assert.deepEqual(readCommandLine(['detect', '--', '-odd.txt']), {
      run: { command: 'detect', format: 'text', inputs: ['-odd.txt'] },
    });
  });

  for (const [what, args] of Object.entries({
    'no command': [],
    'an unknown command': ['dig', 'x'],
    'no input': ['deals'],
    'an unknown option': ['deals', '--colour', 'x'],
    'an option without its value': ['deals', 'x', '--format'],
    'an unknown format': ['deals', 'x', '--format', 'xml'],
    'standard input twice': ['deals', '-', '-'],
    'a confidence over 1': ['deals', 'x', '--min-confidence', '1.5'],
    'a confidence that is no number': ['deals', 'x', '--min-confidence', 'high'],
    'a date that is none': ['deals', 'x', '--reference-date', '2024-02-30'],
  })) {
    it(`refuses ${what}`, () => {
      assert.throws(() => readCommandLine(args), UsageError);
    });
  }
});
