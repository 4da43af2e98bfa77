import type { CommandName } from './commandLine';
import { RECORD_EXAMPLES, RECORD_OPTIONS_HELP } from './records/recordHelp';

interface CommandHelp {
  readonly summary: string;
  readonly about: string;
  readonly examples: readonly (readonly [string, string])[];
}

const HELP: Readonly<Record<CommandName, CommandHelp>> = {
  detect: {
    summary: 'tell what kind of dump each file is',
    about: `Looks at the head of each file only. Kinds: plain_archive, dated_archive, magazine_page, feed_digest,
newsletter, listing, single_article, not_a_dump. The default format is text.`,
    examples: [
      ['seed-dump detect page.txt', 'the kind of one file, and why'],
      ['seed-dump detect --format jsonl crawl/', 'all dumps below a folder, one a line'],
    ],
  },
  analyze: {
    summary: 'all that was found: articles, entities, deals, removals, issues',
    about: `json gives the whole analysis: one object for one file, an array for a folder or several files. jsonl gives one
analysis a line; csv, tsv, md and text a summary of each dump; xlsx and sqlite a workbook or database of all lists. Of the formats that mark
articles (brat, spacy, prodigy, labelstudio, conll) each has what it can hold. The default format is json.`,
    examples: [
      ['seed-dump analyze page.txt', 'one analysis as JSON'],
      ['seed-dump analyze --format jsonl crawl/ -o all.jsonl', 'all dumps of a folder, one a line'],
      ['seed-dump analyze --format text page.txt', 'a summary for people'],
      ['curl -s https://example.org/news | seed-dump analyze -', 'a page from standard input'],
    ],
  },
  articles: {
    summary: 'the articles, cleaned, with headline, date, author and source positions',
    about: `Formats that mark articles (brat, spacy, prodigy, labelstudio, conll) have one document an article: its headline and cleaned body, with what
is found in it, offsets into that text. rss and jsonld give the articles to feed readers and search engines. The default format is json.`,
    examples: [
      ['seed-dump articles --format md archive.txt -o archive.md', 'an archive as readable Markdown'],
      ['seed-dump articles --format csv crawl/', 'a table of all articles'],
      ['seed-dump articles crawl/ -o recovered.rss', 'a feed of them; the file name tells the format'],
    ],
  },
  clean: {
    summary: 'the text without navigation, counters, comments, leaked JSON and the like',
    about: `text gives the cleaned text, md the same as Markdown with headlines as headings; json and jsonl have the removals beside the text,
csv has the removals alone. Of several files, a line ==> FILE <== stands above each text (in Markdown a heading), unless -o names a folder
(one that is there, or a name with / at its end): it gets a file for each dump, by its path below the folder that it is from. The files
themselves are never changed. The default format is text.`,
    examples: [
      ['seed-dump clean page.txt > page.clean.txt', 'the cleaned text'],
      ['seed-dump clean --format csv page.txt', 'what was removed, and why'],
      ['seed-dump clean crawl/ -o cleaned/ --report report.md', 'a file for each dump, and what was taken away'],
      ['seed-dump clean --keep captions --front-matter -f md page.html', 'as Markdown with captions and fields'],
    ],
  },
  entities: {
    summary: 'organizations, people, places, products, money, percentages, dates',
    about: `For training: conll, spacy, prodigy, labelstudio and brat; brat gives a folder where -o names one (that is there, or with / at its end), else a
ZIP archive. webannotation points into the dump itself. The default format is json.`,
    examples: [
      ['seed-dump entities archive.txt', 'every entity with every mention'],
      ['seed-dump entities --format csv crawl/ -o entities.csv', 'a table of all entities'],
      ['seed-dump entities --format brat crawl/ -o corpus/', 'texts and annotations for brat'],
    ],
  },
  deals: {
    summary: 'funding rounds, acquisitions, stakes, mergers, funds, IPOs, partnerships',
    about: `Each deal is given once, with the articles that tell it too. What several files tell of one deal stands with the file
that says most of it; where they contradict each other, a message says so.
Formats that mark texts have it with each text that tells it. The default format is json.`,
    examples: [
      ['seed-dump deals archive.txt', 'every deal with parties, terms and evidence'],
      ['seed-dump deals -o deals.csv crawl/', 'a table of all deals; the file name tells the format'],
      ['seed-dump deals --format crunchbase crawl/', "with the names of Crunchbase's fields"],
      ['seed-dump deals --min-confidence 0.8 archive.txt', 'only those that are rather sure'],
    ],
  },
  labels: {
    summary: 'corrected dumps as labels for the evaluation',
    about: `Writes what an analysis says, corrections included, in the format of the evaluation's labels: one object for one file, an
array for a folder or several files. Where -o names a folder, it gets a file for each dump. Deals that nobody has confirmed or edited
are marginal, which counts neither way; with --all they count. Formats are json (the default) and jsonl.`,
    examples: [
      ['seed-dump labels page.txt', 'the labels of one dump'],
      ['seed-dump labels crawl/ -o gold', 'a file for each dump in the folder gold'],
    ],
  },
  corrections: {
    summary: 'how the extraction does against the corrections',
    about: `Counts what was right, edited, wrong and missed, with precision and recall as far as the corrections tell. Deals count where
somebody confirmed, edited, rejected or added them; names, articles and removals count as right where a dump has corrections of their
kind, but none of them. The default format is text.`,
    examples: [['seed-dump corrections .', 'the figures of all dumps below a folder']],
  },
  formats: {
    summary: 'list what results can be exported as',
    about: `Lists the formats of analyze, articles, entities and deals: what each holds, the endings of its files, what its offsets count, and its
specification. Takes no files. Formats of the list itself are text (the default), md and json.`,
    examples: [
      ['seed-dump formats', 'the list'],
      ['seed-dump formats --format json', 'the list for programs'],
    ],
  },
  furniture: {
    summary: 'lines that recur across dumps and are no part of any article',
    about: `Prints the lines that several dumps have in common and that cleaning does not know by their form, as a list to review. Kept as
.seed-dump/furniture.txt, it is used for all dumps in that folder and below; the analysis of a dump depends on nothing else than the
dump and that list. Formats are text (the default) and json.`,
    examples: [
      ['seed-dump furniture crawl/', 'what recurs across the dumps of a folder'],
      ['seed-dump furniture crawl/ -o crawl/.seed-dump/furniture.txt', 'take it away from now on'],
    ],
  },
};

const OPTIONS = `Options:
  -f, --format FORMAT       json, jsonl, csv, md or text; analyze, articles, entities and deals know more: see seed-dump formats
  -o, --output FILE         write to FILE; its ending tells the format where --format does not
      --reference-date DATE resolve relative dates on DATE (YYYY-MM-DD) where an article has none
      --min-confidence N    leave out deals that are less sure than N (0 to 1); the default is to give all
      --corrections FILE    take the corrections of FILE, not those in .seed-dump/corrections.jsonl above each input
      --no-corrections      take no corrections
      --furniture FILE      take the known furniture of FILE, not that in .seed-dump/furniture.txt above each input
      --no-furniture        take no known furniture
      --all                 labels: deals that nobody has reviewed count too
      --keep WHAT           clean: leave in captions, credits, or both (captions,credits)
      --front-matter        clean: begin with the fields of the articles as YAML
      --report FILE         clean: tell in FILE what was taken away, and why; JSON where its name ends in .json, else Markdown
${RECORD_OPTIONS_HELP}
  -h, --help                show help
  -V, --version             show the version

A FILE named outright is always read. In a FOLDER, its files that look like dumps are read (text, HTML, JSON, tables,
feeds), with those of the folders below it (not node_modules and hidden ones). - is standard input.

Files of records are known by their content and read record by record, each of which gets an analysis of its own: WARC and
WET, mbox, EML, MHTML, Parquet, JSON Lines, tables and feeds over 32 MB, and all of these and texts in gzip or zstd. Tables
name a record by its number, crawl.warc.gz#3. Records without articles are left out but by analyze. Of a damaged file the
rest is read; it counts as failed.
`;

const EXIT = `Exit status: 0 done, 1 an input or a record failed (the others are still done), 2 bad usage, 3 a run over records ended before its time.
`;

/** Help on the whole program. */
export function programHelp(): string {
  const commands = Object.entries(HELP).map(([name, { summary }]) => `  ${name.padEnd(13)}${summary}\n`);
  const examples = [...Object.values(HELP).map((help) => help.examples[0]!), ...RECORD_EXAMPLES].map(example);
  return `Usage: seed-dump COMMAND [OPTION…] FILE|FOLDER|-…

Reads raw news dumps and prints what is in them. Results go to standard output, messages to standard error.

Commands:
${commands.join('')}
${OPTIONS}
Examples:
${examples.join('')}
${EXIT}
seed-dump COMMAND --help tells more about a command.
`;
}

/** Help on one command. */
export function commandHelp(command: CommandName): string {
  const { summary, about, examples } = HELP[command];
  return `Usage: seed-dump ${command} [OPTION…] FILE|FOLDER|-…

${summary[0]!.toUpperCase()}${summary.slice(1)}.
${about}

${OPTIONS}
Examples:
${examples.map(example).join('')}
${EXIT}`;
}

function example([command, what]: readonly [string, string]): string {
  return `  ${command}\n      ${what}\n`;
}
