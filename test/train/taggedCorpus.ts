import fs from 'node:fs';
import path from 'node:path';
import type { Role } from '../../src/core/deals/role';
import type { ArticleDraft } from '../../src/core/segment/segmentation';
import { LineIndex } from '../../src/core/text/lineIndex';
import { sentenceStarts } from '../../src/core/text/sentences';
import { type Span, trimSpan } from '../../src/core/text/span';
import { tokenize } from '../../src/core/text/tokens';
import type { GoldArticle, GoldDeal, GoldEntities, GoldFile, GoldMark } from './goldSet';

/** What the letters of inline labels (`[C:Kite]`, `[T2:Zed]`) stand for. */
const ROLE_OF: Readonly<Record<string, Role>> = {
  C: 'company',
  I: 'investor',
  L: 'lead',
  A: 'acquirer',
  T: 'target',
  S: 'seller',
  B: 'acquirer',
  K: 'target',
  M: 'merging',
  P: 'partner',
  G: 'manager',
  F: 'fund',
  Q: 'investor',
  O: 'issuer',
  E: 'exchange',
};
const LABEL = /\[([A-Z$])(\d?):([^[\]]+)\]/g;
/** How many blocks make one file, so that folds by file stay small. */
const BLOCKS = 12;

/** A block of labelled text: one invented story or notice. */
interface Block {
  readonly lines: readonly string[];
  readonly marks: readonly Mark[];
  readonly statuses: ReadonlyMap<string, { readonly status: string; readonly background: boolean }>;
}

/** A label: offsets into the block's text. */
interface Mark extends Span {
  readonly code: string;
  readonly deal: string;
  readonly text: string;
}

/** Reads the invented, labelled texts below `dir` (format: CONTRIBUTING.md), a few blocks to a file. */
export function readTaggedCorpus(dir: string): GoldFile[] {
  return fs
    .readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const blocks = fs
        .readFileSync(path.join(dir, name), 'utf8')
        .split(/\n[ \t]*\n+/)
        .filter((block) => block.trim());
      const files: GoldFile[] = [];
      for (let at = 0; at < blocks.length; at += BLOCKS)
        files.push(fileOf(`${name}-${at}`, blocks.slice(at, at + BLOCKS).map(readBlock)));
      return files;
    });
}

function readBlock(source: string): Block {
  const lines: string[] = [];
  const marks: Mark[] = [];
  const statuses = new Map<string, { status: string; background: boolean }>();
  let offset = 0;
  for (const line of source.trim().split('\n')) {
    const [, deal, status, background] = /^= (\d) (\w+)( background)?$/.exec(line) ?? [];
    if (deal && status) {
      statuses.set(deal, { status, background: background !== undefined });
      continue;
    }
    let plain = '';
    let last = 0;
    for (const match of line.matchAll(LABEL)) {
      plain += line.slice(last, match.index);
      const [, code, number, text] = match;
      marks.push({
        code: code!,
        deal: number || '1',
        text: text!,
        start: offset + plain.length,
        end: offset + plain.length + text!.length,
      });
      plain += text;
      last = match.index + match[0].length;
    }
    plain += line.slice(last);
    lines.push(plain);
    offset += plain.length + 1;
  }
  return { lines, marks, statuses };
}

function fileOf(name: string, blocks: readonly Block[]): GoldFile {
  const text = blocks.map(({ lines }) => lines.join('\n')).join('\n\n');
  const index = new LineIndex(text);
  const articles: GoldArticle[] = [];
  const drafts: ArticleDraft[] = [];
  const entities: GoldEntities[] = [];
  const deals: GoldDeal[] = [];
  let start = 0;
  blocks.forEach((block, i) => {
    const id = `${name}-${i}`;
    const marks = block.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
    const first = index.lineAt(start) + 1;
    articles.push({
      id,
      titleLine: first,
      startLine: first,
      bodyStartLine: first,
      endLine: first + block.lines.length - 1,
    });
    drafts.push(draftOf(text, start, block.lines));
    entities.push(entitiesOf(id, marks));
    for (const [number, status] of block.statuses) deals.push(dealOf(id, number, status, marks, index));
    start += block.lines.join('\n').length + 2;
  });
  return { name, set: 'invented', text, lines: index, gold: { file: name, articles, entities, deals }, drafts };
}

/** A block without a headline has an empty one; in newswire style its first sentence serves. */
function draftOf(text: string, start: number, lines: readonly string[]): ArticleDraft {
  const spans: Span[] = [];
  let at = start;
  for (const line of lines) {
    spans.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  const [first, ...rest] = spans as [Span, ...Span[]];
  const whole = { start, end: at - 1 };
  if (lines[0]!.startsWith('# '))
    return { headline: { start: first.start + 2, end: first.end }, span: whole, header: [], body: rest, author: [] };
  if (!/\b(?:dlrs|mln|pct)\b/.test(lines[0]!))
    return { headline: { start, end: start }, span: whole, header: [], body: spans, author: [] };
  const tokens = tokenize(text, first.start, first.end);
  const second = tokens[sentenceStarts(tokens)[1] ?? -1];
  const headline = {
    start: first.start,
    end: second ? trimSpan(text, { start: first.start, end: second.start }).end : first.end,
  };
  return {
    headline,
    span: whole,
    header: [],
    body: second ? [{ start: second.start, end: first.end }, ...rest] : rest,
    author: [],
  };
}

function entitiesOf(article: string, marks: readonly Mark[]): GoldEntities {
  const names = (codes: string): { name: string }[] =>
    marks
      .filter(
        ({ code, text }) =>
          codes.includes(code) &&
          /^[^\p{Ll}]|^\p{Ll}+\p{Lu}/u.test(text) &&
          !/^(?:The|Its|Their|A|An|It) \p{Ll}|^It$/u.test(text),
      )
      .map(({ text }) => ({ name: text }));
  return {
    article,
    organizations: names('CILATSBKMPGFQOEN'),
    people: names('H'),
    places: names('Y'),
    products: names('X'),
  };
}

function dealOf(
  article: string,
  number: string,
  { status, background }: { status: string; background: boolean },
  all: readonly Mark[],
  index: LineIndex,
): GoldDeal {
  const marks = all.filter(({ deal, code }) => deal === number && !'ZNHYX'.includes(code));
  const has = (codes: string): boolean => marks.some(({ code }) => codes.includes(code));
  const type = has('BK')
    ? 'stake_purchase'
    : has('TA')
      ? 'acquisition'
      : has('M')
        ? 'merger'
        : has('P')
          ? 'partnership'
          : has('O')
            ? 'ipo'
            : has('GFQ')
              ? 'fund_raise'
              : 'funding_round';
  const names = (code: string): string[] => [
    ...new Set(marks.filter((mark) => mark.code === code).map(({ text }) => text)),
  ];
  const one = (...codes: string[]): string | undefined => codes.flatMap(names)[0];
  const subject = { funding_round: one('C'), ipo: one('O'), fund_raise: one('G') }[type as 'ipo'];
  return {
    id: `${article}-${number}`,
    article,
    type,
    certainty: 'core',
    status,
    background,
    ...(subject ? { company: subject } : {}),
    ...(one('T', 'K') ? { target: one('T', 'K')! } : {}),
    ...(one('F') ? { fund: one('F')! } : {}),
    acquirer: [...names('A'), ...names('B')],
    seller: names('S'),
    parties: [...names('M'), ...names('P')],
    investors: [...names('L').map((name) => ({ name, lead: true })), ...names('I'), ...names('Q')],
    evidence: [...new Set(marks.map(({ start }) => index.lineAt(start) + 1))].map((line) => ({ line })),
    marks: marks.map(
      ({ code, start, end }): GoldMark => ({
        role: code === '$' ? 'amount' : code === 'V' ? 'valuation' : ROLE_OF[code]!,
        start,
        end,
      }),
    ),
  };
}
