import assert from 'node:assert/strict';
import { dumpAddresses } from '../../../src/results/dumpAddresses';

const ONE = [{ name: 'news', path: '/home/ada/news' }];

describe('dumpAddresses', () => {
  const rows: [what: string, source: string, result: string, expected: string[]][] = [
    ['an absolute path', '/data/quay.txt', '/home/ada/news/r.json', ['/data/quay.txt']],
    ['a path of Windows', 'c:\\data\\quay.txt', '/c:/news/r.json', ['/c:/data/quay.txt']],
    [
      'a path in the folder, then beside the result and above it',
      'in/quay.txt',
      '/home/ada/news/out/deep/r.json',
      ['/home/ada/news/in/quay.txt', '/home/ada/news/out/deep/in/quay.txt', '/home/ada/news/out/in/quay.txt'],
    ],
    [
      'a path with the folder’s name',
      'news/quay.txt',
      '/home/ada/news/r.json',
      ['/home/ada/news/quay.txt', '/home/ada/news/news/quay.txt'],
    ],
    ['steps up', '../quay.txt', '/home/ada/news/r.json', ['/home/ada/quay.txt']],
    ['a result elsewhere', 'quay.txt', '/tmp/r.json', ['/home/ada/news/quay.txt', '/tmp/quay.txt']],
    ['another machine', '\\\\host\\share\\quay.txt', '/home/ada/news/r.json', []],
    ['another machine, with slashes', '//host/share/quay.txt', '/home/ada/news/r.json', []],
    ['an address of the web', 'https://quay.example/a.txt', '/home/ada/news/r.json', []],
    ['nothing', '', '/home/ada/news/r.json', []],
  ];
  for (const [what, source, result, expected] of rows)
    it(`knows ${what}`, () => assert.deepEqual(dumpAddresses(source, result, ONE), expected));

  it('looks beside the result where no folder is open', () => {
    assert.deepEqual(dumpAddresses('quay.txt', '/tmp/out/r.json', []), ['/tmp/out/quay.txt']);
    assert.deepEqual(dumpAddresses('quay.txt', '', []), []);
  });
});
