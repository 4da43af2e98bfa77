import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bytesSource, dataFile, itemsOf, recordsIn, troublesIn } from './testSources';

const records = async (text: string | Uint8Array, path?: string) =>
  recordsIn(await itemsOf(bytesSource(typeof text === 'string' ? Buffer.from(text) : text, path)));
const head = (subject: string) =>
  `From: Selwood Daily <news@selwood.example>\nSubject: ${subject}\nDate: Tue, 5 Mar 2024 23:30:00 -0800\nMessage-ID: <1@selwood.example>\n`;
const from = 'From news@selwood.example Tue Mar  5 10:00:00 2024\n';

describe('mails', () => {
  it('gives each mail of an mbox, decoded, with its subject in front', async () => {
    const found = await records(dataFile('mails.mbox'));
    assert.deepEqual(
      found.map(({ container, number, name, encoding, format }) => [container, number, name, encoding, format]),
      [
        ['mbox', 1, 'Otterburn raises €3 million', 'utf-8', 'text'],
        ['mbox', 2, 'Otterburn raises €4 million', 'windows-1252', 'text'],
        ['mbox', 3, 'Otterburn raises €5 million', 'utf-8', 'html'],
        ['mbox', 4, 'Otterburn raises €6 million', 'utf-8', 'text'],
        ['mbox', 5, 'Otterburn raises €7 million', 'utf-8', 'text'],
      ],
    );
    for (const { text } of found) assert.match(text, /raised €\d million[\s\S]*\n\s*From here on it will grow/);
    assert.ok(found[0]!.text.startsWith('Otterburn raises €3 million\n\nOtterburn Systems'));
    assert.ok(found[2]!.text.startsWith('<h1>Otterburn raises €5 million</h1>\n<html>'));
    assert.deepEqual(found[0]!.stated, {
      title: 'Otterburn raises €3 million',
      publisher: 'Selwood Daily',
      datePublished: '2024-03-05',
    });
    assert.deepEqual(
      found.flatMap(({ issues }) => issues.map(({ code }) => code)),
      ['attachments'],
    );
  });

  it('gives mails again by their places', async () => {
    const source = bytesSource(dataFile('mails.mbox'));
    const all = recordsIn(await itemsOf(source));
    for (const [i, place] of all.entries()) assert.deepEqual(recordsIn(await itemsOf(source, place)), all.slice(i));
  });

  it('tells mails apart without blank lines, and by their stated length', async () => {
    const forwarded = `${from}Subject: inner\n\nnot a mail of its own\n`;
    const bare = `${from}${head('One')}\nFirst.\n${from}${head('Two')}\nSecond.\n`;
    assert.deepEqual(
      (await records(bare)).map(({ name }) => name),
      ['One', 'Two'],
    );
    const length = `${from}${head('One')}Content-Length: ${forwarded.length}\n\n${forwarded}\n${from}${head('Two')}\nSecond.\n`;
    assert.deepEqual(
      (await records(length)).map(({ name }) => name),
      ['One', 'Two'],
    );
    const wrong = length.replace(/Content-Length: \d+/, 'Content-Length: 7');
    assert.deepEqual(
      (await records(wrong)).map(({ name }) => name),
      ['One', 'inner', 'Two'],
    );
  });

  it('keeps prose that begins with From, quoted or not', async () => {
    const text = `${from}${head('One')}\nHello.\n\nFrom my side: all is well.\nNote: it is.\n\n>From yours too.\n>>From theirs.\n`;
    const [mail] = await records(text);
    assert.ok(mail!.text.endsWith('From my side: all is well.\nNote: it is.\n\nFrom yours too.\n>From theirs.\n'));
  });

  it('reads one mail as a file, but no text that only begins like one', async () => {
    const [mail] = await records(dataFile('newsletter.eml'));
    assert.equal(mail?.container, 'eml');
    assert.equal(mail?.stated?.datePublished, '2024-03-10');
    const pasted = 'From: Ann Roe\nSubject: Otterburn\nDate: 5 March 2024\n\nOtterburn has bought Quillmark.\n';
    assert.deepEqual(await records(pasted), []);
    assert.equal((await records(pasted, 'a.eml')).length, 1);
  });

  it('reads a saved page, not the frames and pictures that belong to it', async () => {
    const [page] = await records(dataFile('page.mhtml'));
    assert.equal(page?.container, 'mhtml');
    assert.equal(page?.name, 'Otterburn café');
    assert.deepEqual(page?.stated, {
      title: 'Otterburn café',
      url: 'https://selwood.example/page',
      dateCaptured: '2024-03-05',
    });
    assert.ok(
      page?.text.startsWith('<!DOCTYPE html>') && page.text.includes('café robots') && !page.text.includes('advert'),
    );
  });

  it('tells of a charset that is not known, and decodes broken base64 as far as it goes', async () => {
    const odd = `${head('One')}Content-Type: text/plain; charset=x-klingon\n\nOtterburn grows.\n`;
    const [mail] = await records(odd);
    assert.deepEqual(
      mail?.issues.map(({ code }) => code),
      ['unknown-charset'],
    );
    assert.match(mail!.text, /Otterburn grows/);
    const base64 = `${head('Two')}MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${Buffer.from('Otterburn grows. '.repeat(9)).toString('base64').replace(/.{40}/g, '$&\n!!')}`;
    assert.match((await records(base64))[0]!.text, /^Two\n\nOtterburn grows/);
  });

  it('reads what is there wherever the file is cut off', async () => {
    const whole = dataFile('mails.mbox');
    const all = await records(whole);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: whole.length }), async (cut) => {
        const items = await itemsOf(bytesSource(whole.subarray(0, cut), 'a.mbox'));
        const found = recordsIn(items);
        const complete = all.filter(({ bytes }) => bytes.end <= cut - 200);
        assert.deepEqual(found.slice(0, complete.length), complete);
        assert.deepEqual(troublesIn(items), []);
      }),
      { numRuns: 30 },
    );
  });
});
