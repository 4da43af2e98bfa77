import fc from 'fast-check';

/** Lines of an invented site that no rule knows by their form. */
export const TOP = ['Lantern Gold Corner', 'Night desk radio', 'Hear the harbour'];
export const MIDDLE = 'Story goes on underneath';
export const BOTTOM = [
  'You have 4 free pieces left until the new moon.',
  'Lantern reading rooms',
  'Harbour lights shop',
  'Get the whole of the Lantern brought to your door before breakfast, with the tide table and the Saturday puzzle folded inside it for you.',
];
/** All of them. */
export const FURNITURE: readonly string[] = [...TOP, MIDDLE, ...BOTTOM];

const NAMES = ['Quillmark', 'Otterburn', 'Fennel', 'Brackwater', 'Tarn', 'Solenne', 'Gullane', 'Kittiwake', 'Wexcombe'];
const DOES = ['sells its ferry', 'opens a mill', 'leaves the exchange', 'buys a bakery', 'mends the old bridge'];
const PLACES = ['Leeds', 'Ghent', 'Turku', 'Lexington', 'Skarholm', 'Montpellier'];
const REASONS = [
  'because the winter was long and the river had not frozen once',
  'although the harbour board had asked it in writing to wait until spring',
  'after a week in which neither side had spoken to the other',
  'while the people of the town looked on from the old quay',
  'and nobody at the works was told before the evening papers came',
];
/** Short prose that stands as a paragraph of its own in articles of all kinds. */
export const REFRAINS = ['Terms of the sale were not told.', 'Nobody was hurt.', 'The works will stay open.'];

/** An article: headline, date, paragraphs. */
export interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const sentence = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...PLACES),
    fc.constantFrom(...REASONS),
    fc.integer({ min: 2, max: 9000 }),
    fc.constantFrom('said', 'wrote', 'heard', 'found', 'denied'),
  )
  .map(([who, place, why, count, verb]) => `${who} of ${place} ${verb} that ${count} barrels were gone, ${why}.`);
const paragraph = fc.array(sentence, { minLength: 2, maxLength: 3 }).map((sentences) => sentences.join(' '));

/** Articles whose prose has little in common with that of others. */
export const story: fc.Arbitrary<Story> = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...DOES),
    fc.constantFrom(...PLACES),
    fc.integer({ min: 1, max: 99_999 }),
    fc.array(paragraph, { minLength: 3, maxLength: 5 }),
    fc.option(fc.constantFrom(...REFRAINS), { nil: undefined }),
  )
  .map(([who, what, where, count, paragraphs, refrain]) => ({
    headline: `${who} ${what} near ${where} for ${count} people`,
    paragraphs: refrain === undefined ? paragraphs : [...paragraphs.slice(0, 2), refrain, ...paragraphs.slice(2)],
  }));

/** The page of the invented site that tells `told`; `free` is a number that its counter shows. */
export function sitePage({ headline, paragraphs }: Story, free: number): string {
  const bottom = BOTTOM.map((line) => line.replace('4', String(free)));
  const [first = '', ...others] = paragraphs;
  const head = [TOP.join('\n'), `${headline}\n3 May 2031\nBy Mona Whitlock`, first, MIDDLE];
  return `${[...head, ...others, bottom.join('\n')].join('\n\n')}\n`;
}

/** A page of stories under each other, as an archive has them. */
export function archivePage(stories: readonly Story[]): string {
  return stories
    .map(({ headline, paragraphs }) => `${headline}\n\n3 May 2031\n\n${paragraphs.join('\n\n')}\n`)
    .join('\n\n');
}
