import type * as vscode from 'vscode';
import { recordUri } from '../containers/recordAddress';
import { isHtmlRecord } from '../containers/recordTitle';
import type { Services } from '../services';
import { uriAt } from '../views/containerTree';
import type { RecordOfResult } from './recordOfResult';

/**
 * The address of a record that a result names. By its number alone it is looked up among the container's records, which are read as far as that.
 * `undefined` where there is none.
 * @throws vscode.FileSystemError where the container is gone; UserFacingError where it is too large for this host.
 */
export async function recordOfResult(
  services: Pick<Services, 'records' | 'containers' | 'judge' | 'reading'>,
  container: vscode.Uri,
  { number, place }: RecordOfResult,
): Promise<vscode.Uri | undefined> {
  const { records, containers, judge, reading } = services;
  if (place) {
    const uri = recordUri({ container, place, isHtml: false });
    const { record } = await records.read(uri);
    return isHtmlRecord(record) ? recordUri({ container, place, isHtml: true }) : uri;
  }
  if (!containers.entry(container)) await judge.ask(container);
  const known = containers.entry(container);
  if (!known) return undefined;
  if (known.table.positionOf(number) < 0) await reading.read(known);
  const position = known.table.positionOf(number);
  return position < 0 ? undefined : uriAt(known, position);
}
