import fs from 'node:fs';

/** What a line of a labelled dump is. */
export type LineLabel = 'headline' | 'text' | 'furniture' | 'header';

/** An invented dump with what each of its lines is. */
export interface LabelledDump {
  readonly name: string;
  readonly kind: string;
  /** Its lines; blank ones have no label. */
  readonly lines: readonly { readonly text: string; readonly label?: LineLabel }[];
}

const LABELS: Readonly<Record<string, LineLabel>> = { '#': 'headline', '+': 'text', '-': 'furniture', '~': 'header' };

/**
 * Reads `test/specs/labelledDumps.txt`: dumps that each begin with `@ name kind`, every line behind its label (`#` headline, `+` text, `-`
 * furniture, `~` what counts neither way: dates, bylines, captions).
 * @throws Error where a line has no label.
 */
export function readLabelledDumps(): LabelledDump[] {
  const blocks = fs.readFileSync('test/specs/labelledDumps.txt', 'utf8').split(/^@ /m).slice(1);
  return blocks.map((block) => {
    const [head, ...lines] = block.trimEnd().split('\n');
    const space = head!.lastIndexOf(' ');
    return {
      name: head!.slice(0, space),
      kind: head!.slice(space + 1),
      lines: lines.map((line) => {
        if (line === '') return { text: '' };
        const label = LABELS[line.charAt(0)];
        if (!label) throw new Error(`no label: ${line}`);
        return { text: line.slice(2), label };
      }),
    };
  });
}
