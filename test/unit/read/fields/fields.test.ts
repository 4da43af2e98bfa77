import assert from 'node:assert/strict';
import { readAuthorValue } from '../../../../src/core/read/fields/authorValue';
import { chooseFields, type Field } from '../../../../src/core/read/fields/chooseFields';
import { readDateValue } from '../../../../src/core/read/fields/dateValue';
import { plainName, tellingName } from '../../../../src/core/read/fields/fieldNames';
import { RECORDS } from '../json/newsRecords';

const titles = RECORDS.map(({ title }) => title);
const texts = RECORDS.map(({ text }) => text);
const urls = RECORDS.map(({ url }) => url);
const field = (name: string, values: readonly string[]): Field => ({ name, values });

/** The first field of each role. */
function chosen(...fields: Field[]): Record<string, string | undefined> | undefined {
  const found = chooseFields(fields);
  return found && Object.fromEntries([...found.roles].map(([role, [name]]) => [role, name]));
}

describe('chooseFields', () => {
  it('goes by names, in whatever style they are written', () => {
    const named = (title: string, body: string, date: string): unknown =>
      chosen(field(body, texts), field(date, ['2024-05-01', '2024-05-02', '']), field(title, titles));
    for (const [title, body, date] of [
      ['title', 'text', 'date'],
      ['Headline', 'ArticleBody', 'datePublished'],
      ['article_title', 'article_text', 'publish_date'],
      ['Titel', 'Inhalt', 'Datum'],
      ['título', 'contenido', 'fecha'],
      ['title.rendered', 'content.rendered', 'date_gmt'],
      ['_source.title', '_source.body', '_source.published.$date'],
      ['dc:title', 'content:encoded', 'pubDate'],
    ] as const)
      assert.deepEqual(named(title, body, date), { title, body, date }, title);
  });

  it('goes by content where names do not tell', () => {
    const columns = [
      field('', titles),
      field('c1', urls),
      field('c2', texts),
      field('c3', ['1714732200', '1714732201', '1714732202']),
    ];
    assert.deepEqual(chosen(...columns), { body: 'c2', title: '', url: 'c1', date: 'c3' });
  });

  it('takes what a name says only where the content fits', () => {
    const found = chosen(
      field('source', ['https://post.example/1', 'https://post.example/2', 'https://post.example/3']),
      field('content', ['', '', '']),
      field('text', texts),
      field('name', ['Jane Roe', 'Max Li', 'Tess Rohan']),
      field('title', titles),
    );
    assert.deepEqual(found, { url: 'source', body: 'text', title: 'title', author: 'name' });
  });

  it('keeps several fields of a role, the best first', () => {
    const found = chooseFields([
      field('title', titles),
      field('text', texts),
      field('articleBody', texts),
      field('summary', titles),
    ]);
    assert.deepEqual([found?.roles.get('body'), found?.roles.get('summary')], [['articleBody', 'text'], ['summary']]);
  });

  it('leaves what stands beside an article: pictures, comments, people', () => {
    const found = chosen(
      field('title', titles),
      field('image.title', titles),
      field('comments[].content', texts),
      field('author.description', texts),
      field('date', ['2024-05-01', '2024-05-02', '2024-05-03']),
    );
    assert.deepEqual(found, { title: 'title', date: 'date' });
  });

  it('knows what is no article', () => {
    assert.equal(chosen(field('question', titles), field('answer', texts)), undefined);
    assert.equal(chosen(field('title', titles), field('body', texts), field('price', ['5', '6', '7'])), undefined);
    assert.equal(
      chosen(field('name', ['inkwell', 'penbox', 'quill']), field('version', ['1.0', '2.0', '3.1'])),
      undefined,
    );
    assert.equal(chosen(field('a', ['1', '2', '3']), field('b', ['x', 'y', 'z'])), undefined);
    assert.equal(chosen(), undefined);
  });
});

describe('values of fields', () => {
  it('dates', () => {
    const rows: Readonly<Record<string, string | undefined>> = {
      '2024-05-03': '2024-05-03',
      '2024-05-03T10:30:00.000+02:00': '2024-05-03',
      '2024-05-03 10:30:00': '2024-05-03',
      '2024-05': '2024-05',
      '20240503': '2024-05-03',
      '20240503T103000Z': '2024-05-03',
      '1714732200': '2024-05-03',
      '1714732200.5': '2024-05-03',
      '1714732200000': '2024-05-03',
      '951782400': '2000-02-29',
      'Fri, 03 May 2024 10:30:00 GMT': '2024-05-03',
      'May 3, 2024': '2024-05-03',
      '3. Mai 2024': '2024-05-03',
      '2024-13-03': undefined,
      '12': undefined,
      '99999999999999': undefined,
      Otterburn: undefined,
    };
    for (const [value, iso] of Object.entries(rows)) assert.equal(readDateValue(value), iso, value);
  });

  it('authors', () => {
    const rows: Readonly<Record<string, readonly string[]>> = {
      'Jane Roe': ['Jane Roe'],
      'By Jane Roe and Max Li': ['Jane Roe', 'Max Li'],
      'roe@post.example (Jane Roe)': ['Jane Roe'],
      "['Jane Roe', 'Max Li']": ['Jane Roe', 'Max Li'],
      '["Jane Roe"]': ['Jane Roe'],
      'Roe; Li': ['Roe', 'Li'],
      '[]': [],
      admin: [],
      '12': [],
      'https://post.example/people/roe': [],
    };
    for (const [value, names] of Object.entries(rows)) assert.deepEqual(readAuthorValue(value), names, value);
  });

  it('names', () => {
    assert.equal(plainName('Date_Published'), 'datepublished');
    assert.deepEqual(tellingName('authors[].name'), { name: 'authors', nested: 0, aside: false });
    assert.deepEqual(tellingName('data.attributes.title'), { name: 'title', nested: 0, aside: false });
    assert.deepEqual(tellingName('image.caption.title'), { name: 'caption', nested: 1, aside: true });
  });
});
