import assert from 'node:assert/strict';
import { readCommandLine, UsageError } from '../../../../src/cli/commandLine';

function overOf(...args: string[]): unknown {
  const line = readCommandLine(['deals', ...args]);
  return 'run' in line ? line.run.over : undefined;
}

describe('arguments of runs over records', () => {
  it('are absent where no option speaks of records', () => {
    assert.equal(overOf('x.jsonl', '-f', 'jsonl'), undefined);
  });

  it('are read, and any of them makes it such a run', () => {
    assert.deepEqual(overOf('--records', '-'), { jobs: 1, tolerate: { count: 0 } });
    assert.deepEqual(overOf('-j', '0', '-'), { jobs: 0, tolerate: { count: 0 } });
    assert.deepEqual(overOf('--shard', '2/3', '--timeout', '1.5', '--memory', '512', '--tolerate', '5%', 'x'), {
      jobs: 1,
      shard: { index: 2, of: 3 },
      timeout: 1500,
      memory: 512,
      tolerate: { share: 0.05 },
    });
    assert.deepEqual(
      overOf('--text-field', 'c', '--carry', 'id,url', '--carry', 'date', '--errors', 'e', '--tolerate', '3', 'x'),
      {
        jobs: 1,
        from: 'jsonl',
        textField: 'c',
        carry: ['id', 'url', 'date'],
        errors: 'e',
        tolerate: { count: 3 },
      },
    );
  });

  it('make the format JSON Lines', () => {
    const line = readCommandLine(['articles', '--records', '-']);
    assert.equal('run' in line && line.run.format, 'jsonl');
  });

  for (const [what, args] of Object.entries({
    'another format': ['--records', '-f', 'csv'],
    'jobs that are no number': ['--jobs', 'many'],
    'a shard beyond the last': ['--shard', '5/4'],
    'a shard before the first': ['--shard', '0/4'],
    'a time of nothing': ['--timeout', '0'],
    'a share beyond all': ['--tolerate', '101%'],
    'half a record': ['--tolerate', '1.5'],
    'an unknown format of records': ['--from', 'tar'],
    'a field of what has none': ['--text-field', 'c', '--from', 'warc'],
    'a state without a file for the lines': ['--state', 's.json'],
    'a state with lines to standard output': ['--state', 's.json', '-o', '-'],
  }))
    it(`refuse ${what}`, () => {
      assert.throws(() => overOf(...args, 'x'), UsageError);
    });

  it('are refused for commands that give no lines', () => {
    assert.throws(() => readCommandLine(['labels', '--jobs', '2', 'x']), UsageError);
  });
});
