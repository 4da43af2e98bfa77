import { BoundedCache } from '../../text/boundedCache';
import { readFrontCoded } from '../../text/frontCoding';
import clusters from './data/clusters.json';
import data from './data/lexicon.json';
import { IRREGULAR_VERBS } from './irregularVerbs';
import { LazyWords } from './lazyWords';

function lowered(coded: string): string[] {
  return readFrontCoded(coded).map((entry) => entry.toLowerCase());
}

/** Common English words in base form; SCOWL sizes 10 to 35. Look them up through {@link isCommonWord}. */
const WORDS = new LazyWords(() => new Set(readFrontCoded(data.words)));
const VERBS = new LazyWords(() => new Set(readFrontCoded(data.verbs)));

/** Given names in lower case that are common in several countries. */
export const COMMON_GIVEN_NAMES = new LazyWords(() => new Set(readFrontCoded(data.commonGivenNames)));

/** Given names in lower case, common and rare, of English-speaking countries and beyond. */
export const GIVEN_NAMES = new LazyWords(
  () => new Set([...COMMON_GIVEN_NAMES.all, ...readFrontCoded(data.givenNames)]),
);

/** Nationality words in lower case (`danish`, `indian`), with forms that the data package lacks. */
export const NATIONALITIES = new LazyWords(() =>
  withPlurals([
    ...lowered(data.nationalities),
    ...'british english scottish welsh dutch american us u.s. european asian african arab scandinavian nordic baltic argentine israeli emirati saudi korean hong-kong chinese taiwanese swiss turkish czech latin dane swede finn pole turk briton brit aussie kiwi scot spaniard muslim christian jewish hindu western eastern iberian'.split(
      ' ',
    ),
  ]),
);

/** People of a nation stand in the plural: `Canadians`, `Danes`. */
function withPlurals(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => (/[aneti]$/.test(word) ? [word, `${word}s`] : [word])));
}

const EXTRA_PLACES =
  'UK|U.K.|US|U.S.|USA|U.S.A.|UAE|America|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Russia|Vietnam|South Korea|North Korea|Iran|Syria|Taiwan|Bolivia|Venezuela|Tanzania|Moldova|Macau|Europe|Asia|Africa|North America|South America|Latin America|Central America|Middle East|Southeast Asia|South Asia|East Asia|Central Asia|Eastern Europe|Western Europe|West Africa|East Africa|Oceania|Scandinavia|Silicon Valley|Bay Area|East Coast|West Coast|Midwest|New England|Benelux|Balkans|Baltics|Caribbean|Gulf|APAC|EMEA|MENA|Ivory Coast|Czech Republic|Washington|D.C.|Washington, D.C.|New York|New York City|Manhattan|Brooklyn|Queens|Hollywood|Palo Alto|Mountain View|Menlo Park|Redwood City|Cupertino|Los Angeles|San Francisco|Cambridge|Oxford|Bengaluru|Bangalore|Mumbai|Gurgaon|Gurugram|Noida|Tel Aviv|Geneva|Zug|Lausanne|Basel|Luxembourg|Berne|Ramat Gan|Herzliya|Shoreditch|Canary Wharf|Mayfair|Antarctica';
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New South Wales|Victoria|Queensland|Tasmania|Bavaria|Catalonia|Flanders|Maharashtra|Karnataka|Gujarat|Tamil Nadu|Kerala|Punjab|Guangdong|Zhejiang|Sichuan|Jiangsu|Hokkaido|Kyushu|Normandy|Brittany|Tuscany|Lombardy|Yorkshire|Kent|Surrey|Essex|Cornwall|Devon';
/** Abbreviations of US states in running text and as postal codes; AP Stylebook and USPS. */
const STATE_ABBREVIATIONS =
  'Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N.H.|N.J.|N.M.|N.Y.|N.C.|N.D.|Okla|Ore|Pa|R.I.|S.C.|S.D.|Tenn|Tex|Va|Vt|Wash|W.Va|Wis|Wyo|AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|Ont|Que|Alta|BC';

/** Names of countries, regions and cities of more than 100,000 people, in lower case. */
export const PLACES = new LazyWords(
  () =>
    new Set([
      ...lowered(data.countries),
      ...lowered(data.cities),
      ...`${EXTRA_PLACES}|${STATES}`.toLowerCase().split('|'),
    ]),
);

/** {@link PLACES} without accents. */
const PLAIN_PLACES = new LazyWords(() => new Set(Array.from(PLACES.all, withoutAccents)));

/** Whether `lower` (in lower case) is a known place, with or without its accents. */
export function isPlaceName(lower: string): boolean {
  return PLACES.has(lower) || PLAIN_PLACES.has(withoutAccents(lower));
}

/** `text` without accents. */
export function withoutAccents(text: string): string {
  return /[^ -~]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
}

/** Abbreviated states, as written. */
export const STATE_CODES: ReadonlySet<string> = new Set(STATE_ABBREVIATIONS.split('|'));

/** What the lexicon knows of a word. */
interface WordFacts {
  readonly common: boolean;
  readonly verb: boolean;
  /** Base form of a verb, else the word. */
  readonly base: string;
  readonly cluster: string | undefined;
}

const FACTS = new BoundedCache(factsOf);

function factsOf(lower: string): WordFacts {
  const from = bases(lower);
  const isVerb = VERBS.has(lower);
  const irregular = IRREGULAR_VERBS.get(lower);
  const base = irregular ?? (isVerb ? lower : from.find((word) => VERBS.has(word)));
  return {
    common: base !== undefined || WORDS.has(lower) || from.some((word) => WORDS.has(word)),
    verb: base !== undefined,
    base: base ?? lower,
    cluster: [irregular ?? lower, lower, ...from]
      .map((word) => clusterCodesOf().get(word))
      .find((code) => code !== undefined),
  };
}

/** Whether `lower` (in lower case) is a common English word, in any regular form. */
export function isCommonWord(lower: string): boolean {
  return FACTS.get(lower).common;
}

/** Whether `lower` is a form of an English verb; nouns that are verbs too count. */
export function isVerbForm(lower: string): boolean {
  return FACTS.get(lower).verb;
}

/** The base form of a regular verb form; the word itself where none is known. */
export function verbBase(lower: string): string {
  return FACTS.get(lower).base;
}

/**
 * The cluster of meaning that a word belongs to, as a short code: words near each other in a space of word vectors share one. Inflected forms
 * are looked up by their base. Undefined for words that the lexicon does not have.
 */
export function clusterOf(lower: string): string | undefined {
  return FACTS.get(lower).cluster;
}

/** What a regular inflection may come from, the likeliest first. */
function bases(lower: string): string[] {
  const found: string[] = [];
  const { length } = lower;
  if (length < 3) return found;
  if (lower.endsWith('s')) {
    if (lower.endsWith('ies')) found.push(`${lower.slice(0, -3)}y`);
    found.push(lower.slice(0, -1));
    if (lower.endsWith('es')) found.push(lower.slice(0, -2));
  } else if (lower.endsWith('ied')) found.push(`${lower.slice(0, -3)}y`);
  else if (lower.endsWith('ly')) found.push(lower.slice(0, -2));
  const end = lower.endsWith('ing') ? 3 : lower.endsWith('ed') || lower.endsWith('er') ? 2 : 0;
  if (end > 0 && length - end >= 2) {
    const stem = lower.slice(0, -end);
    found.push(`${stem}e`, stem);
    if (stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  }
  return found;
}

let clusterCodes: ReadonlyMap<string, string> | undefined;

/** The code of the cluster of each word that has one. */
function clusterCodesOf(): ReadonlyMap<string, string> {
  clusterCodes ??= readClusters();
  return clusterCodes;
}

function readClusters(): Map<string, string> {
  const found = new Map<string, string>();
  [...WORDS.all, ...VERBS.all].forEach((word, i) => {
    const code = clusters.codes.slice(2 * i, 2 * i + 2);
    if (code !== '--') found.set(word, code);
  });
  return found;
}
