/** What to add to an answer where dumps were left out; empty where none were. */
export function restNote(read: number, rest: number): string {
  return rest > 0
    ? `\n(Only the first ${read} of ${read + rest} dumps were read. Call again with "dump" for another; seedDump_listArticles names them.)`
    : '';
}
