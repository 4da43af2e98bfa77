import type { RemovalReason } from '../analysis';
import type { Page, PageLine } from '../segment/page';
import { inPieces, runPieces } from '../segment/pieces';
import type { Steps } from '../steps';

/** A part of cleaning: it marks the lines of one class as not belonging to any article's text. */
export interface CleaningRule {
  /** Stable name in kebab-case; the record's removals tell it. */
  readonly name: string;
  /** Marks lines of `page`. Looks at each line a bounded number of times; never throws. */
  mark(page: Page): void;
  /** The same with pauses, for rules that have much to do on a long page. */
  steps?(page: Page): Steps<void>;
}

/** A rule that knows a line by its own form. `longest` is the length (UTF-16 units) above which a line is not looked at. */
export function lineRule(
  name: string,
  reason: RemovalReason,
  longest: number,
  test: (text: string, line: PageLine, page: Page) => boolean,
): CleaningRule {
  return steppedRule(name, (page) =>
    inPieces(page.lines, (line) => {
      if (line.text.length <= longest && !page.markOf(line.at) && test(line.text, line, page))
        page.mark(line.at, name, reason);
    }),
  );
}

/** A rule that works in pieces. */
export function steppedRule(name: string, steps: (page: Page) => Steps<void>): CleaningRule {
  return { name, steps, mark: (page) => runPieces(steps(page)) };
}
