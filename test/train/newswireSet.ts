import fs from 'node:fs';
import path from 'node:path';
import type { ArticleDraft } from '../../src/core/segment/segmentation';
import { LineIndex } from '../../src/core/text/lineIndex';
import { sentenceStarts } from '../../src/core/text/sentences';
import { type Span, trimSpan } from '../../src/core/text/span';
import { tokenize } from '../../src/core/text/tokens';
import type { GoldDeal, GoldFile } from './goldSet';

/**
 * Reads a set of newswire stories with answer keys (`ACQUIRED: "A" / "B"`, one file a story): each story is one article with one deal.
 */
export function readNewswireSet(set: string, keyDir: string, docDir: string): GoldFile[] {
  return fs
    .readdirSync(keyDir)
    .filter((name) => name.endsWith('.key'))
    .sort()
    .flatMap((name) => {
      const file = name.replace(/\.key$/, '.txt');
      if (!fs.existsSync(path.join(docDir, file))) return [];
      const text = fs.readFileSync(path.join(docDir, file), 'utf8');
      const slots = readKey(fs.readFileSync(path.join(keyDir, name), 'utf8'));
      const gold = {
        file,
        articles: [{ id: file, titleLine: 1, startLine: 1, bodyStartLine: 1, endLine: 1 }],
        deals: [dealOf(file, slots)],
      };
      return [{ name: file, set, text, lines: new LineIndex(text), gold, drafts: [wireDraft(text)] }];
    });
}

function dealOf(article: string, slots: ReadonlyMap<string, readonly string[][]>): GoldDeal {
  const names = (slot: string): { name: string; aliases: readonly string[] }[] =>
    (slots.get(slot) ?? []).map(([name, ...aliases]) => ({ name: name!, aliases }));
  const [target] = names('ACQUIRED');
  return {
    id: article,
    article,
    type: 'acquisition',
    certainty: 'core',
    ...(target ? { target } : {}),
    acquirer: names('PURCHASER'),
    seller: names('SELLER'),
    anywhere: true,
  };
}

function readKey(text: string): Map<string, string[][]> {
  const slots = new Map<string, string[][]>();
  for (const line of text.split('\n')) {
    const [, slot, value] = /^([A-Z]+): (.+)$/.exec(line) ?? [];
    if (!slot || !value || value.trim() === '---') continue;
    const names = [...value.matchAll(/"([^"]*)"/g)].map((match) => match[1]!.replace(/\s+/g, ' ').trim());
    slots.set(slot, [...(slots.get(slot) ?? []), names]);
  }
  return slots;
}

/** Paragraphs begin at indented lines; the first sentence serves as headline. */
function wireDraft(text: string): ArticleDraft {
  const starts = [0, ...[...text.matchAll(/\n {4}/g)].map((match) => match.index + 1)];
  const paragraphs = starts
    .map((start, i): Span => trimSpan(text, { start, end: starts[i + 1] ?? text.length }))
    .filter(({ start, end }) => end > start);
  const first = paragraphs[0] ?? { start: 0, end: 0 };
  const tokens = tokenize(text, first.start, first.end);
  const second = tokens[sentenceStarts(tokens)[1] ?? -1];
  const headline = {
    start: first.start,
    end: second ? trimSpan(text, { start: first.start, end: second.start }).end : first.end,
  };
  const rest = second ? [{ start: second.start, end: first.end }] : [];
  return {
    headline,
    span: { start: first.start, end: paragraphs.at(-1)?.end ?? first.end },
    header: [],
    body: [...rest, ...paragraphs.slice(1)],
    author: [],
  };
}
