import assert from 'node:assert/strict';
import fs from 'node:fs';
import { recognizeDates } from '../../../src/core/recognize/recognizers/dateRecognizer';
import { recognizeMoney, type TokenMatch } from '../../../src/core/recognize/recognizers/moneyRecognizer';
import { recognizePercents } from '../../../src/core/recognize/recognizers/percentRecognizer';
import { type Token, tokenize } from '../../../src/core/text/tokens';

/** A row of test/specs: a sentence and all that the recognizer finds in it; nothing where it only looks as if. */
interface Row {
  readonly input: string;
  /** ISO date that relative dates are resolved on. */
  readonly reference?: string;
  readonly results: readonly Result[];
}

interface Result {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: object;
}

type Recognize = (tokens: readonly Token[], row: Row) => readonly TokenMatch<object>[];

/** Spec file and type → recognizer. */
const RECOGNIZERS: Readonly<Record<string, Recognize>> = {
  money: (tokens) => recognizeMoney(tokens),
  percent: (tokens) => recognizePercents(tokens),
  date: (tokens, { input, reference }) => recognizeDates(tokens, input, reference),
};

describe('specs', () => {
  for (const [type, recognize] of Object.entries(RECOGNIZERS)) {
    describe(type, () => {
      const rows: Row[] = JSON.parse(fs.readFileSync(`test/specs/${type}.json`, 'utf8'));
      for (const row of rows) {
        it(`${row.input}${row.reference ? ` (on ${row.reference})` : ''}`, () => {
          const tokens = tokenize(row.input, 0, row.input.length);
          const results = recognize(tokens, row).map(({ from, to, value }): Result => {
            const { start } = tokens[from]!;
            const { end } = tokens[to - 1]!;
            return { type, text: row.input.slice(start, end), start, end, value };
          });
          assert.deepEqual(results, row.results);
        });
      }
    });
  }
});
