/** What help says of runs over records. */
export const RECORD_OPTIONS_HELP = `Over records (detect, analyze, articles, clean, entities, deals; each of these options asks for it):
      --records             print one JSON line for each record of the inputs, in their order: of JSON Lines, WARC and WET, mail and other files
                            of many, compressed or not; other files are one record. A line has source, record (its number), input (short fields
                            of the record, as they are: ids, addresses, dates) and what the command finds; or error, where it failed. Offsets
                            are into the record's text; of a JSON record into its line, or into the value of the field that the line names
  -j, --jobs N              work with N worker threads, 0 for one on each processor; the output is the same. The default is 1
      --from FORMAT         take the inputs as jsonl, warc, mbox or text, whatever they look like
      --text-field NAME     JSON Lines: read the field NAME alone; else fields are found by name and content
      --carry NAME,…        JSON Lines: the fields in input; the default is all short ones
      --errors FILE         write the lines of what failed to FILE, - for standard error, not in their place
      --tolerate N|N%       exit with 0 though N records, or N % of them, failed
      --timeout SECONDS     a record that takes longer fails
      --memory MB           memory of a worker; a record that needs more fails
      --shard I/N           take every N-th record, beginning with the I-th
      --state FILE          keep in FILE how far the run has come; the same command goes on from there. Needs -o FILE`;

/** Commands that go over records, with what they do. */
export const RECORD_EXAMPLES: readonly (readonly [string, string])[] = [
  ['zcat news.jsonl.gz | seed-dump deals --records -', 'a filter: a line of deals for each article of JSON Lines'],
  [
    'seed-dump analyze --jobs 0 --state run.state -o all.jsonl crawl.warc.gz',
    'all records of a crawl on all processors; run again, it goes on where it was ended',
  ],
];
