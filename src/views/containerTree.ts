import * as vscode from 'vscode';
import type { Container, ContainerIndex } from '../containers/containerIndex';
import { recordAddress, recordUri } from '../containers/recordAddress';
import type { RecordReading } from '../containers/recordReading';
import type { Steps } from '../core/steps';
import { runSliced } from '../host/timeSlicer';
import {
  type ContainerNode,
  type ContainerPart,
  containerNode,
  type RecordsNode,
  rangeAbove,
  rangesBelow,
} from './containerNodes';
import type { ItemFilter } from './itemFilter';
import { ListLengths, type MoreNode } from './moreNode';
import type { DumpNode } from './treeNodes';

/** How many titles are compared in one piece. */
const PIECE = 500;

/** How long a container that is opened for the first time may keep its list back until something is in it. */
const FIRST_MS = 1500;

/** Positions of the records that a filter leaves, for a state of the container. */
interface Fitting {
  readonly key: string;
  readonly positions: readonly number[];
}

/** The part of the tree of dumps that stands above the records of containers. */
export class ContainerTree {
  private readonly lengths = new ListLengths();
  /** By address: a view knows its items by identity. */
  private readonly nodes = new Map<string, ContainerNode>();
  private readonly fitting = new Map<string, Fitting>();

  constructor(
    private readonly containers: ContainerIndex,
    private readonly reading: RecordReading,
    /** Whether what is known of an analysed record fits a filter; `undefined` where it is not analysed. */
    private readonly fits: (uri: vscode.Uri, filter: ItemFilter) => Steps<boolean | undefined>,
  ) {}

  /** The containers that are shown: with a filter, those that hold a record which fits, as far as they are read. */
  async roots(filter: ItemFilter): Promise<ContainerNode[]> {
    const roots: ContainerNode[] = [];
    for (const container of this.containers.entries) {
      const uri = container.uri.toString();
      if (!filter.hasDump(uri)) continue;
      if (!filter.narrowsContent || (await this.positions(container, filter)).length > 0) roots.push(this.node(uri));
    }
    return roots;
  }

  /** The node of the container at an address, the same each time. */
  node(uri: string): ContainerNode {
    const known = this.nodes.get(uri) ?? containerNode(uri);
    this.nodes.set(uri, known);
    return known;
  }

  /** What stands below a container or a range of its records. A container that is opened for the first time is read from then on. */
  async children(
    node: ContainerNode | RecordsNode,
    filter: ItemFilter,
  ): Promise<(RecordsNode | DumpNode | MoreNode<ContainerNode>)[]> {
    const container = this.of(node);
    if (!container) return [];
    if (node.kind === 'records')
      return this.list(container, node, node.from, Math.min(node.to, container.table.length));
    if (container.state === 'unread') await this.begin(container);
    if (!filter.narrowsContent) return this.list(container, node, 0, container.table.length);
    const positions = await this.positions(container, filter);
    return this.lengths.page(node, positions, (position) => recordNode(container, node, position));
  }

  /** Shows more of a list that a filter leaves. */
  showMore(node: MoreNode<ContainerNode>): void {
    this.lengths.grow(node.parent.id);
  }

  /** The container of a node, where it is known. */
  of(node: ContainerPart): Container | undefined {
    const top = node.kind === 'container' ? node : undefined;
    return top ? this.containers.entry(vscode.Uri.parse(top.uri)) : this.of((node as RecordsNode).parent);
  }

  /** The node of a record with all above it; `undefined` where its container is not known, or not read as far as that. */
  record(uri: vscode.Uri): DumpNode | undefined {
    const address = recordAddress(uri);
    const container = address && this.containers.entry(address.container);
    const position = container ? container.table.positionOf(address.place.number) : -1;
    if (!container || position < 0) return undefined;
    const above = rangeAbove(this.node(container.uri.toString()), position, container.table.length);
    return recordNode(container, above, position);
  }

  private list(
    container: Container,
    parent: ContainerNode | RecordsNode,
    from: number,
    to: number,
  ): (RecordsNode | DumpNode)[] {
    const ranges = rangesBelow(parent, from, to);
    if (ranges.length > 0) return ranges;
    return Array.from({ length: to - from }, (_, i) => recordNode(container, parent, from + i));
  }

  /** Has the records read, and waits a little for the first of them. */
  private async begin(container: Container): Promise<void> {
    let listener: vscode.Disposable | undefined;
    const first = new Promise<void>((resolve) => {
      listener = this.containers.onDidChange(({ uri }) => {
        if (container.table.length > 0 && uri.toString() === container.uri.toString()) resolve();
      });
    });
    const late = new Promise((resolve) => setTimeout(resolve, FIRST_MS));
    await Promise.race([this.reading.read(container), first, late]);
    listener?.dispose();
  }

  private async positions(container: Container, filter: ItemFilter): Promise<readonly number[]> {
    const { table } = container;
    const key = `${filter.key} ${container.mtime} ${table.length} ${table.analyzed}`;
    const id = container.uri.toString();
    const known = this.fitting.get(id);
    if (known?.key === key) return known.positions;
    const positions = await runSliced(this.fittingSteps(container, filter));
    this.fitting.set(id, { key, positions });
    return positions;
  }

  /** The records whose title holds the text that is asked for, where nothing else is, and the analysed ones that fit. */
  private *fittingSteps(container: Container, filter: ItemFilter): Steps<number[]> {
    const { table } = container;
    const byTitle = !filter.narrowsDeals && !filter.narrowsEntities && !filter.narrowsDates;
    const positions: number[] = [];
    for (let position = 0; position < table.length; position++) {
      const named = byTitle && filter.holds([table.titleAt(position)]);
      if (named || (table.isAnalyzed(position) && (yield* this.fits(uriAt(container, position), filter))))
        positions.push(position);
      if (position % PIECE === PIECE - 1) yield { stage: 'reading', fraction: position / table.length };
    }
    return positions;
  }
}

/** The address of the record at a position. */
export function uriAt({ uri, table }: Container, position: number): vscode.Uri {
  const { place, isHtml } = table.at(position);
  return recordUri({ container: uri, place, isHtml });
}

function recordNode(container: Container, parent: ContainerNode | RecordsNode, position: number): DumpNode {
  const uri = uriAt(container, position).toString();
  return { kind: 'dump', id: uri, uri, parent };
}
