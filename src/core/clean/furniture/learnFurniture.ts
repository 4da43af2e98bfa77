import { REMOVAL_REASONS, type RemovalReason } from '../../analysis';
import { DuplicateFinder } from '../../duplicates/duplicateFinder';
import { countWords } from '../../segment/titleForm';
import { runSteps, type Steps } from '../../steps';
import { mayBeFurniture } from './furnitureForm';
import type { FurnitureLine } from './furnitureList';
import { furnitureText } from './furnitureShape';
import type { DumpSighting, SightedLine } from './sightFurniture';

/** Fewest dumps in which a line stands as furniture, and their least share of all. */
const DUMPS = 3;
const SHARE = 0.05;
/** The share of a site's dumps from which a line that stands right above a full paragraph, as a sub-heading does, is furniture. */
const HEADING_SHARE = 0.5;
/** By how many lines, those of most dumps, the dumps of a site are known. */
const SITES = 200;
/** Share of its dumps in which a line is a headline, a date or a byline, from which it is none of the furniture. */
const OWN_SHARE = 0.2;

/** Fewest words of a title. */
const TITLE_WORDS = 4;

/** How many lines are looked at in one piece. */
const PIECE = 2_000;

/** Rules that know a line by nothing but its coming back. */
const BY_REPETITION: ReadonlySet<string> = new Set(['repeated-furniture', 'recurring-line', 'duplicate']);
/** Rules that know a line by what stands around it: it may be a headline of an article in a list of links, or a reader's words. */
const BY_PLACE: ReadonlySet<string> = new Set([
  'outside-articles',
  'html-structure',
  'page-end',
  'tail',
  'tail-link',
  'related',
  'comments',
  'advert-block',
  'leaked-json',
  'code',
  'member-card',
  'title-label',
]);

/** What is known of the lines of one shape. */
interface Tally {
  /** How it is written where it may be furniture; of several spellings the first by code units. */
  text: string | undefined;
  /** How many dumps hold it, in how many it is a headline, date or byline, and whether it is a headline in any. */
  all: number;
  own: number;
  headline: boolean;
  /** The dumps in which it stands as furniture, and those in which it does or heads a paragraph. */
  readonly free: number[];
  readonly heading: number[];
  /** Whether a dump keeps it, or takes it for nothing but its coming back there. */
  missed: boolean;
  readonly reasons: Map<RemovalReason, number>;
  readonly places: Map<RemovalReason, number>;
}

/**
 * The lines that recur across dumps as furniture does, those of most dumps first. A line counts in a dump where it stands in no article that another dump
 * tells too, and next to prose that no other dump has: what recurs together with its surroundings is a copied article. Headlines, dates, bylines,
 * facts, and sentences that do not speak to the reader are none. What the rules take everywhere by its form is left out. Linear in the lines.
 */
export function* learnFurnitureSteps(dumps: readonly DumpSighting[]): Steps<FurnitureLine[]> {
  const holders = new Map<number, number>();
  const finder = new DuplicateFinder();
  for (const [index, { lines, stories }] of dumps.entries()) {
    const fraction = (0.4 * index) / dumps.length;
    for (const key of new Set(lines.map((line) => line.key))) holders.set(key, (holders.get(key) ?? 0) + 1);
    for (const story of stories) {
      finder.add(story);
      yield { stage: 'merging', fraction };
    }
    yield { stage: 'merging', fraction };
  }
  const { found } = finder;
  const learner = new Learner(holders);
  let first = 0;
  // Long lines first: those that are furniture themselves are no surroundings that tell of an article.
  for (const long of [true, false]) {
    first = 0;
    for (const [index, dump] of dumps.entries()) {
      const repeats = dump.stories.map((_, at) => found[first + at] !== undefined);
      first += dump.stories.length;
      yield* learner.look(index, dump, repeats, long, (long ? 0.4 : 0.7) + (0.3 * index) / dumps.length);
    }
    learner.decide(dumps.length);
  }
  return learner.furniture();
}

/** {@link learnFurnitureSteps} in one go. */
export function learnFurniture(dumps: readonly DumpSighting[]): FurnitureLine[] {
  return runSteps(learnFurnitureSteps(dumps));
}

/** A line that is furniture, and the dumps that show it. */
interface LearnedLine extends Omit<FurnitureLine, 'dumps'> {
  readonly dumps: readonly number[];
}

class Learner {
  private tallies = new Map<number, Tally>();
  private readonly learned = new Map<number, LearnedLine>();

  /** `holders`: in how many dumps each shape stands. */
  constructor(private readonly holders: ReadonlyMap<number, number>) {}

  /** Looks through the dump of that index for `long` lines or the others. `repeats` tells of each article whether another dump, or another place, tells it too. */
  *look(index: number, dump: DumpSighting, repeats: readonly boolean[], long: boolean, fraction: number): Steps<void> {
    const below = this.proseBelow(dump.lines);
    const seen = new Map<Tally, { free: boolean; heading: boolean; own: boolean }>();
    const paragraphs = long ? paragraphsOf(dump) : [];
    let above: SightedLine | undefined;
    yield { stage: 'merging', fraction };
    for (const [at, line] of dump.lines.entries()) {
      if (at % PIECE === PIECE - 1) yield { stage: 'merging', fraction };
      const tally = this.tallyOf(dump, line, long);
      if (tally) {
        const known = seen.get(tally) ?? { free: false, heading: false, own: false };
        seen.set(tally, known);
        this.note(tally, line);
        const { article } = line;
        // A brief is a title and a paragraph: where nothing else stands under a title, the paragraph is the story.
        const story = article >= 0 && (repeats[article] === true || (long && paragraphs[article]! < 2));
        const next = below[at];
        if (line.role === 'headline') tally.headline = true;
        if (line.role === 'headline' || line.role === 'header') known.own = true;
        else if (!story && (above || next) && this.isLone(above) && this.isLone(next)) {
          if (line.role === 'body' && next !== undefined && dump.lines[at + 1] === next) known.heading = true;
          else known.free = true;
        }
      }
      if (this.isProse(line)) above = line;
    }
    for (const [tally, { free, heading, own }] of seen) {
      tally.all++;
      if (own) tally.own++;
      if (free) tally.free.push(index);
      if (free || heading) tally.heading.push(index);
    }
  }

  /** Settles which of the lines looked at are furniture, among `total` dumps. */
  decide(total: number): void {
    const enough = Math.max(DUMPS, total * SHARE);
    const doubtful: [number, Tally][] = [];
    for (const [key, tally] of this.tallies) {
      if (tally.heading.length < enough || !mayStandFor(tally)) continue;
      if (tally.free.length >= enough) this.learn(key, tally);
      else doubtful.push([key, tally]);
    }
    const sites = this.sitesOf(total);
    for (const [key, tally] of doubtful) if (isOfSite(tally.heading, sites)) this.learn(key, tally);
    this.tallies = new Map();
  }

  /** What was learned, lines of most dumps first. */
  furniture(): FurnitureLine[] {
    return this.sorted().map(({ text, reason, dumps }) => ({ text, reason, dumps: dumps.length }));
  }

  private sorted(): LearnedLine[] {
    return [...this.learned.values()].sort((a, b) => b.dumps.length - a.dumps.length || (a.text < b.text ? -1 : 1));
  }

  private learn(key: number, { text = '', reasons, places, heading }: Tally): void {
    const reason = best(reasons) ?? best(places) ?? 'stray';
    this.learned.set(key, { text: furnitureText(text), reason, dumps: heading });
  }

  /** For each dump the lines learned that it holds, of those of most dumps. */
  private sitesOf(total: number): LearnedLine[][] {
    const sites = Array.from({ length: total }, (): LearnedLine[] => []);
    for (const line of this.sorted().slice(0, SITES)) for (const dump of line.dumps) sites[dump]!.push(line);
    return sites;
  }

  private tallyOf({ spellings }: DumpSighting, line: SightedLine, long: boolean): Tally | undefined {
    const { key } = line;
    if (this.holders.get(key)! < DUMPS || line.long !== long) return undefined;
    let tally = this.tallies.get(key);
    if (!tally) {
      tally = {
        text: undefined,
        all: 0,
        own: 0,
        headline: false,
        free: [],
        heading: [],
        missed: false,
        reasons: new Map(),
        places: new Map(),
      };
      this.tallies.set(key, tally);
    }
    const own = spellings.get(key);
    if (own !== undefined && (tally.text === undefined || own < tally.text)) tally.text = own;
    return tally;
  }

  private note(tally: Tally, { role, removal }: SightedLine): void {
    if (role === 'body' || (removal && BY_REPETITION.has(removal.rule))) tally.missed = true;
    if (!removal || BY_REPETITION.has(removal.rule)) return;
    const counts = BY_PLACE.has(removal.rule) || removal.reason === 'stray' ? tally.places : tally.reasons;
    counts.set(removal.reason, (counts.get(removal.reason) ?? 0) + 1);
  }

  /** For each line the next full paragraph below it. */
  private proseBelow(lines: readonly SightedLine[]): (SightedLine | undefined)[] {
    const below = new Array<SightedLine | undefined>(lines.length);
    for (let at = lines.length - 1, next: SightedLine | undefined; at >= 0; at--) {
      below[at] = next;
      if (this.isProse(lines[at]!)) next = lines[at];
    }
    return below;
  }

  private isProse(line: SightedLine): boolean {
    return isParagraph(line) && !this.learned.has(line.key);
  }

  /** Whether no other dump holds the paragraph; there need be none. */
  private isLone(line: SightedLine | undefined): boolean {
    return line === undefined || this.holders.get(line.key) === 1;
  }
}

/** Whether a line that recurs may be furniture by all but the places where it stands. */
function mayStandFor({ text, all, own, headline, missed, reasons }: Tally): boolean {
  if (text === undefined || !missed || own >= all * OWN_SHARE || (headline && countWords(text) >= TITLE_WORDS))
    return false;
  return reasons.size > 0 || mayBeFurniture(text);
}

/** Whether most dumps that share some furniture are among `dumps`: they are of one site then, and the site's pages have the line. */
function isOfSite(dumps: readonly number[], sites: readonly (readonly LearnedLine[])[]): boolean {
  const common = new Map<LearnedLine, number>();
  for (const dump of dumps)
    for (const line of sites[dump]!) {
      const count = (common.get(line) ?? 0) + 1;
      if (count >= DUMPS && count >= line.dumps.length * HEADING_SHARE) return true;
      common.set(line, count);
    }
  return false;
}

/** Whether a line is text of an article and as long as a full paragraph. */
function isParagraph({ role, long }: SightedLine): boolean {
  return role === 'body' && long;
}

/** How many full paragraphs each article has; none where it is a digest, each of whose items may be a brief. */
function paragraphsOf({ lines, stories }: DumpSighting): number[] {
  const counts = stories.map(() => 0);
  for (const line of lines) if (isParagraph(line) && !stories[line.article]!.isDigest) counts[line.article]!++;
  return counts;
}

/** The reason that was given most; of equals the first of the list. */
function best(reasons: ReadonlyMap<RemovalReason, number>): RemovalReason | undefined {
  let found: RemovalReason | undefined;
  for (const reason of REMOVAL_REASONS)
    if ((reasons.get(reason) ?? 0) > (found ? reasons.get(found)! : 0)) found = reason;
  return found;
}
