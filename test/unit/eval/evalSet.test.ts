import assert from 'node:assert/strict';
import { DEAL_TYPES, DUMP_KINDS } from '../../../src/core/analysis';
import type { GoldArticle, GoldDeal } from '../../../src/core/export/goldFormat';
import { ROUND_TYPES } from '../../../src/core/roundTypes';
import { type LabelledDump, readLabelledDumps } from '../../eval/goldStore';
import { figureOf, type ScoreBoard } from '../../eval/scoreBoard';
import { scoreDump } from '../../eval/scoreDump';
import { goldAnalysis } from './goldAnalysis';

const DUMPS = readLabelledDumps('test/eval/gold', 'test/eval/dumps');

/** The few character references that the HTML dumps of the set use. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&pound;': '£',
  '&copy;': '©',
};

/** A dump's text as a reader sees it: for HTML without tags, by lines. */
function readable({ gold, text }: LabelledDump): string[] {
  const shown = gold.file.endsWith('.html')
    ? text.replace(/<[^<>\n]{0,400}>/g, '').replace(/&[a-z]{1,8};/g, (reference) => REFERENCES[reference] ?? reference)
    : text;
  return shown.split('\n');
}

function textOf(dump: LabelledDump, { startLine, endLine }: GoldArticle): string {
  return readable(dump)
    .slice(startLine - 1, endLine)
    .join('\n');
}

function partiesOf(deal: GoldDeal): string[] {
  const { company, target, manager, fund, acquirer = [], seller = [], parties = [], investors = [] } = deal;
  return [
    company,
    target,
    manager,
    fund,
    ...acquirer,
    ...seller,
    ...parties,
    ...investors.map(({ name }) => name),
  ].filter((name) => name !== undefined);
}

describe('the labelled set', () => {
  const deals = DUMPS.flatMap(({ gold }) => gold.deals);
  const articles = DUMPS.flatMap(({ gold }) => gold.articles);

  it('is large enough, and holds every kind of dump and of deal', () => {
    const core = deals.filter(({ certainty }) => certainty === 'core');
    assert.ok(DUMPS.length >= 16, `${DUMPS.length} dumps`);
    assert.ok(articles.length >= 60, `${articles.length} articles`);
    assert.ok(core.length >= 200, `${core.length} deals`);
    assert.deepEqual(new Set(DUMPS.map(({ gold }) => gold.kind)), new Set(DUMP_KINDS));
    assert.deepEqual(new Set(core.map(({ type }) => type)), new Set(DEAL_TYPES));
    assert.ok(DUMPS.filter(({ gold }) => gold.kind === 'not_a_dump').length >= 2);
    assert.ok(DUMPS.some(({ gold }) => gold.file.endsWith('.html')));
  });

  it('gives every article and deal an id of its own', () => {
    for (const ids of [articles.map(({ id }) => id), deals.map(({ id }) => id)])
      assert.equal(new Set(ids).size, ids.length);
  });

  for (const dump of DUMPS) {
    const { gold, lines } = dump;
    describe(gold.file, () => {
      it('names lines that exist and hold something', () => {
        const named = [
          ...gold.articles.flatMap((article) => [
            article.titleLine,
            article.startLine,
            article.bodyStartLine,
            article.endLine,
            ...[article.authorLine, article.dateLine].filter((line) => line !== undefined),
            ...(article.excludeLines ?? []).flat(),
            ...(article.neutralLines ?? []),
            ...(article.itemLines ?? []),
            ...(article.altTitleLines ?? []),
          ]),
          ...gold.noise.flatMap((noise) => [...noise.lines]),
          ...gold.deals.map(({ evidenceLine }) => evidenceLine),
        ];
        for (const line of named) assert.equal(lines.lines[line - 1]?.blank, false, `line ${line}`);
      });

      it('has its articles in order, each beginning with its title', () => {
        let last = 0;
        for (const article of gold.articles) {
          const { startLine, titleLine, bodyStartLine, endLine, title } = article;
          assert.ok(last < startLine && startLine <= titleLine, `${article.id} starts behind the one before`);
          assert.ok(titleLine <= bodyStartLine && bodyStartLine <= endLine, `${article.id} has its lines in order`);
          assert.ok(readable(dump)[titleLine - 1]!.includes(title), `${article.id}: ${title}`);
          last = endLine;
        }
      });

      it('labels names and sums that stand in their article', () => {
        assert.deepEqual(
          gold.entities.map(({ article }) => article),
          gold.articles.map(({ id }) => id),
        );
        gold.entities.forEach((entities, index) => {
          const text = textOf(dump, gold.articles[index]!);
          const names = [entities.organizations, entities.people, entities.places, entities.products].flat();
          const all = names.flatMap(({ name, aliases }) => [name, ...aliases]);
          for (const name of [...all, ...entities.money.map((sum) => sum.text)])
            assert.ok(text.includes(name), `${entities.article}: ${name}`);
          assert.equal(
            new Set(names.map(({ name }) => name)).size,
            names.length,
            `${entities.article} names one twice`,
          );
        });
      });

      it('labels deals with parties and sums that stand in their article', () => {
        for (const deal of gold.deals) {
          const article = gold.articles.find(({ id }) => id === deal.article);
          assert.ok(article, deal.id);
          const text = textOf(dump, article);
          const sums = [deal.amount, deal.valuation, ...(deal.altAmounts ?? [])].filter((sum) => sum !== undefined);
          for (const name of [...partiesOf(deal), ...sums.map((sum) => sum.text)])
            assert.ok(text.includes(name), `${deal.id}: ${name}`);
          assert.ok(partiesOf(deal).length > 0, `${deal.id} has a party`);
          assert.ok(!deal.round || ROUND_TYPES.some((round) => round === deal.round), `${deal.id}: ${deal.round}`);
          assert.ok(deal.evidenceLine >= article.startLine && deal.evidenceLine <= article.endLine, deal.id);
        }
      });

      for (const marginal of [false, true]) {
        it(`gives full marks to what the labels say, ${marginal ? 'with' : 'without'} marginal deals`, () => {
          const board: ScoreBoard = scoreDump(dump, goldAnalysis(dump, marginal));
          assert.deepEqual(board.mistakes, []);
          for (const [measure, tally] of board.tallies)
            if (tally.wanted > 0) assert.equal(figureOf(measure, tally), 1, measure);
        });
      }
    });
  }
});
