/** The head of a text in lines, as the tests for other forms of text look at it. */
export interface Head {
  /** Non-blank lines, trimmed. */
  readonly lines: readonly string[];
  /** The same lines with their indentation. */
  readonly raw: readonly string[];
  /** Lines long enough to be paragraphs or items. */
  readonly paragraphs: readonly string[];
  /** How many words of reported events the head holds: who said, raised, acquired … */
  readonly events: number;
}

/** Most lines that are looked at. */
const MOST = 400;
/** Length from which a line counts as a paragraph or an item, in UTF-16 units. */
const PARAGRAPH = 60;

/** Words of reported events (own list, English, German, French, Spanish and Portuguese staples of business news), as whole words. */
const EVENTS =
  /\b(?:said|says|told|announced|reported|according to|raised|acquired|agreed to|launched|hired|yesterday|this week|last week|last month|million|billion|sagte|teilte|millionen|a déclaré|millions|anunció|millones|anunciou|milhões)\b/gi;

/** Takes the head of `text` (already cut to length) apart. */
export function readHead(text: string): Head {
  const raw = text.split(/\r\n?|\n/, MOST).filter((line) => line.trim() !== '');
  const lines = raw.map((line) => line.trim());
  return {
    lines,
    raw,
    paragraphs: lines.filter((line) => line.length >= PARAGRAPH),
    events: lines.join('\n').match(EVENTS)?.length ?? 0,
  };
}

/** The share of `lines` that `test` holds for, 0 to 1; 0 for no lines. */
export function share(lines: readonly string[], test: (line: string) => boolean): number {
  return lines.length === 0 ? 0 : lines.filter(test).length / lines.length;
}

/** How often `form` (a global expression) is found in the lines. */
export function countOf(lines: readonly string[], form: RegExp): number {
  return lines.reduce((sum, line) => sum + (line.match(form)?.length ?? 0), 0);
}
