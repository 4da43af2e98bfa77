import type { Issue } from '../../analysis';
import type { Span } from '../../text/span';
import type { XmlFlaw } from '../xml/xmlScanner';
import { feedStart } from './looksLikeFeed';

/** What the reading of a feed met. */
export interface FeedFindings {
  /** What was wrong with its XML, and where first. */
  readonly flaws: ReadonlyMap<XmlFlaw, Span>;
  /** Whether the text ends inside an entry. */
  readonly isCut: boolean;
  /** Whether the document's root is closed. */
  readonly isClosed: boolean;
  /** How many entries are no published articles. */
  readonly passedOver: number;
}

const HEAD = 4096;

/** What is wrong or doubtful about a feed; spans are into the source. */
export function feedIssues(source: string, { flaws, isCut, isClosed, passedOver }: FeedFindings): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, severity: Issue['severity'], message: string, span?: Span): void => {
    issues.push({ code, severity, message, ...(span ? { span } : {}) });
  };
  const start = feedStart(source.slice(0, HEAD)) ?? 0;
  if (source.slice(0, start).trim() !== '')
    add('xml-junk', 'info', 'Something else stands before the feed; it was passed over.', {
      start: 0,
      end: start,
    });
  const declared = source.slice(start, start + HEAD).search(/<!ENTITY\s/);
  if (declared >= 0)
    add('xml-entities', 'info', 'The document declares entities of its own; they are never expanded.', {
      start: start + declared,
      end: start + declared + '<!ENTITY'.length,
    });
  const tag = flaws.get('open-tag');
  if (tag) add('xml-damaged', 'warning', 'A tag is not closed; it was read as ending where the next begins.', tag);
  const cdata = flaws.get('open-cdata');
  if (cdata)
    add('xml-damaged', 'warning', 'A CDATA section is not closed; it was read as ending with its element.', cdata);
  if (passedOver > 0)
    add(
      'feed-entries-left-out',
      'info',
      `${passedOver === 1 ? 'One entry is' : `${passedOver} entries are`} no published article (pages, attachments, drafts and the like) and left out.`,
    );
  const end = { start: source.length, end: source.length };
  if (isCut) add('feed-cut-off', 'warning', 'The feed is cut off inside an entry, of which only a part is there.', end);
  else if (!isClosed)
    add('feed-cut-off', 'warning', 'The feed is cut off between two entries: later ones may be missing.', end);
  return issues;
}
