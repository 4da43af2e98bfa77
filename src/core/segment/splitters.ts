import type { Splitter } from './splitter';
import { datedArchiveSplitter } from './splitters/datedArchiveSplitter';
import { datedListingSplitter } from './splitters/datedListingSplitter';
import { editionSplitter } from './splitters/editionSplitter';
import { feedDigestSplitter } from './splitters/feedDigestSplitter';
import { headingDigestSplitter } from './splitters/headingDigestSplitter';
import { listingSplitter } from './splitters/listingSplitter';
import { magazinePageSplitter } from './splitters/magazinePageSplitter';
import { newsletterSplitter } from './splitters/newsletterSplitter';
import { paragraphDigestSplitter } from './splitters/paragraphDigestSplitter';
import { plainArchiveSplitter } from './splitters/plainArchiveSplitter';
import { singleArticleSplitter } from './splitters/singleArticleSplitter';

/** THE splitters in the order they are asked; the first that knows the page cuts it. */
export const SPLITTERS: readonly Splitter[] = [
  // Stamps of feed readers are unmistakable, and their items look like dated archives otherwise.
  feedDigestSplitter,
  // Items of a list outnumber the text only in digests, whatever furniture stands around them.
  newsletterSplitter,
  // Furniture tells a page from an archive; magazine pages have dates by their titles too.
  magazinePageSplitter,
  // After pages, which may hold such a digest, and before archives, whose articles are longer.
  headingDigestSplitter,
  // The same without headings; a page with a title more is an archive.
  paragraphDigestSplitter,
  // An edition's name with headings below it: its items would be taken for the articles of an archive.
  editionSplitter,
  // Before dated archives, which have more than a sentence under each title.
  datedListingSplitter,
  // A date by each title is a surer sign than titles alone.
  datedArchiveSplitter,
  // Teasers that break off are no full articles; apart from that a listing looks like a plain archive.
  listingSplitter,
  plainArchiveSplitter,
  // Last: it takes everything.
  singleArticleSplitter,
];
