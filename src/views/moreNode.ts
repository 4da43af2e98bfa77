/** Most items that are shown of a long list at first, and how many more each time that more are asked for. */
export const PAGE = 250;

/** The last row of a long list, which asks for more of it. */
export interface MoreNode<P> {
  readonly kind: 'more';
  readonly id: string;
  readonly parent: P;
  readonly shown: number;
  readonly total: number;
}

/** How many items of each long list are shown. */
export class ListLengths {
  private readonly lengths = new Map<string, number>();

  /** How many items of the list below the node `id` are shown. */
  of(id: string): number {
    return this.lengths.get(id) ?? PAGE;
  }

  /** Shows so many more. */
  grow(id: string, more = PAGE): void {
    this.lengths.set(id, this.of(id) + more);
  }

  /** The nodes that are shown of `all`, made by `make`, with the row that asks for more where there are more. */
  page<T, P extends { readonly id: string }, N>(
    parent: P,
    all: readonly T[],
    make: (item: T) => N,
  ): (N | MoreNode<P>)[] {
    const length = this.of(parent.id);
    const shown: (N | MoreNode<P>)[] = all.slice(0, length).map(make);
    if (all.length > length)
      shown.push({ kind: 'more', id: `${parent.id}/more`, parent, shown: length, total: all.length });
    return shown;
  }
}
