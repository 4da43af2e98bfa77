import fs from 'node:fs';
import path from 'node:path';
import type { Role } from '../../src/core/deals/role';
import type { ArticleDraft } from '../../src/core/segment/segmentation';
import { type Line, LineIndex } from '../../src/core/text/lineIndex';
import type { Span } from '../../src/core/text/span';

/** A labelled file: its text and what people said of it. Lines are 1-based. */
export interface GoldFile {
  readonly name: string;
  readonly set: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly gold: GoldRecord;
  /** The articles as a splitter would have found them, where the labels do not tell it. */
  readonly drafts?: readonly ArticleDraft[];
}

/** Texts in real layouts are few beside the invented sentences, and nearer to what the models will read; wires all tell of takeovers in one style. */
const WEIGHT_OF_REAL = 6;
const WEIGHT_OF_WIRES = 4;

/** What the examples of a file weigh in training. */
export function weightOf({ set }: GoldFile): number {
  return set === 'invented' ? 1 : set === 'newswire' ? WEIGHT_OF_WIRES : WEIGHT_OF_REAL;
}

/** The label file's content, as far as training reads it. */
export interface GoldRecord {
  readonly file: string;
  readonly articles: readonly GoldArticle[];
  readonly entities?: readonly GoldEntities[];
  readonly deals?: readonly GoldDeal[];
}

/** A labelled article. */
export interface GoldArticle {
  readonly id: string;
  readonly titleLine: number;
  readonly startLine: number;
  readonly bodyStartLine: number;
  readonly endLine: number;
  readonly excludeLines?: readonly (readonly [number, number])[];
  readonly bodyRanges?: readonly (readonly [number, number])[];
  readonly date?: string;
}

/** A labelled name. */
export interface GoldName {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** The names of one article. */
export interface GoldEntities {
  readonly article: string;
  readonly organizations?: readonly GoldName[];
  readonly people?: readonly GoldName[];
  readonly places?: readonly GoldName[];
  readonly products?: readonly GoldName[];
  readonly optional?: readonly (string | GoldName)[];
}

/** A labelled place in the text and what stands there. */
export interface GoldMark extends Span {
  readonly role: Role | 'amount' | 'valuation';
}

/** A labelled deal; roles hold names. */
export interface GoldDeal {
  readonly id: string;
  readonly article: string;
  readonly type: string;
  readonly certainty?: string;
  readonly altTypes?: readonly string[];
  readonly status?: string;
  readonly background?: boolean;
  readonly company?: string | GoldName;
  readonly target?: string | GoldName;
  readonly manager?: string | GoldName;
  readonly fund?: string | GoldName;
  readonly acquirer?: string | readonly (string | GoldName)[];
  readonly seller?: string | readonly (string | GoldName)[];
  readonly parties?: readonly (string | GoldName)[];
  readonly investors?: readonly (string | (GoldName & { lead?: boolean }))[];
  readonly amount?: { readonly value: number; readonly currency: string };
  readonly altAmounts?: readonly { readonly value: number; readonly currency: string }[];
  readonly valuation?: { readonly value: number; readonly currency: string };
  readonly altNames?: Readonly<Record<string, readonly string[]>>;
  readonly round?: string;
  readonly stakePercent?: number;
  readonly evidenceLine?: number;
  readonly evidence?: readonly { readonly line: number }[];
  /** Whether the labels do not say where it is told. */
  readonly anywhere?: boolean;
  /** Where exactly its parties and sums stand; labels of other sets name them only. */
  readonly marks?: readonly GoldMark[];
}

/** Reads the labelled files below `goldDir` with their texts in `textDir`, in the order of their names. */
export function readGoldSet(set: string, goldDir: string, textDir: string): GoldFile[] {
  return fs
    .readdirSync(goldDir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(fs.readFileSync(path.join(goldDir, name), 'utf8')) as GoldRecord;
      const text = fs.readFileSync(path.join(textDir, gold.file), 'utf8').replace(/^\uFEFF/, '');
      return { name: gold.file, set, text, lines: new LineIndex(text), gold };
    });
}

/** The labelled article as a splitter would have found it. */
export function draftOf(file: GoldFile, article: GoldArticle): ArticleDraft {
  const known = file.drafts?.[file.gold.articles.indexOf(article)];
  if (known) return known;
  const line = (number: number): Line => file.lines.lines[number - 1]!;
  const excluded = (number: number): boolean =>
    (article.excludeLines ?? []).some(([from, to]) => number >= from && number <= to);
  const body: Line[] = [];
  for (const [from, to] of article.bodyRanges ?? [[article.bodyStartLine, article.endLine] as const])
    for (let number = from; number <= to; number++)
      if (number !== article.titleLine && !excluded(number) && line(number) && !line(number).blank)
        body.push(line(number));
  const headline = line(article.titleLine);
  return {
    headline,
    span: { start: Math.min(headline.start, body[0]?.start ?? headline.start), end: body.at(-1)?.end ?? headline.end },
    header: [],
    body,
    author: [],
    ...(article.date ? { datePublished: article.date } : {}),
  };
}

/** A name as labels compare names: case, punctuation, legal forms and `the` do not count. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/^the /, '')
    .replace(/\b(inc|ltd|llc|corp|co|plc|gmbh|sa|ag|limited|corporation)\b\.?/g, ' ')
    .replace(/[^\p{L}\p{N}&+.]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The name of a labelled party. */
export function nameOf(party: string | GoldName): string {
  return typeof party === 'string' ? party : party.name;
}

/** Types that label files call otherwise than the record. */
const TYPES: Readonly<Record<string, string>> = { stake_sale: 'stake_purchase' };

/** A type of deal by its name in the record. */
export function typeName(type: string): string {
  return TYPES[type] ?? type;
}
