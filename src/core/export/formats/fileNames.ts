/** Names of files for articles: that of their dump and a number, each given once. */
export class FileNames {
  private readonly taken = new Set<string>();

  /** The name, without ending, for the article of a number (from 1) in the dump at `path`. */
  take(path: string | undefined, number: number): string {
    const stem = stemOf(path);
    for (let again = 1; ; again++) {
      const name = `${stem}${again > 1 ? `-${again}` : ''}-${String(number).padStart(3, '0')}`;
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }
}

/** The name of a path's file without ending and without what names of files cannot hold everywhere. */
function stemOf(path = ''): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.[^.]*$/, '');
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^[._]+/, '') || 'dump';
}
