/** A story as data sets have it; all names are invented. */
export interface NewsRecord {
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly author: string;
  readonly url: string;
}

/** Invented stories, no two alike. */
export const RECORDS: readonly NewsRecord[] = [
  {
    title: 'Otterburn buys Quillmark for $40 million',
    text: 'Otterburn said on Monday it had agreed to buy Quillmark, a maker of ink in Zürich, for $40 million in cash.\n\nThe “deal” closes in May, said Jane Roe, who leads Otterburn; both boards have agreed to it.',
    date: '2024-05-03T10:30:00Z',
    author: 'Tess Rohan',
    url: 'https://post.example/2024/otterburn',
  },
  {
    title: 'Mirador raises €12 million',
    text: 'Mirador, which leases drones to farms, has raised €12 million in a round led by Chalkline Capital.\n\nIt was founded in Lyon in 2019 and employs forty people, the company told "The Post" – and 東京 is next 😀.',
    date: '2024-05-04T08:00:00Z',
    author: 'Max Li',
    url: 'https://post.example/2024/mirador',
  },
  {
    title: 'Solenne drops its offer for Larkspur',
    text: 'Solenne has called off talks to buy the lens maker Larkspur, two people close to them said on Friday.\n\nThe price had been too high from the start, one of them said. Shares of Solenne rose by 3 per cent.',
    date: '2024-05-05T12:00:00Z',
    author: 'Meera Rao',
    url: 'https://post.example/2024/solenne',
  },
];

/** One JSON value a line. */
export function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** A JSON text in ASCII alone, as Python's `json.dumps` writes it. */
export function asciiJson(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
