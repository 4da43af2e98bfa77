import { ItemContext, Scheme } from '../host/contributions';

const READ_ONLY: ReadonlyMap<string, string> = new Map([
  [ItemContext.article, ItemContext.recordArticle],
  [ItemContext.entity, ItemContext.recordEntity],
  [ItemContext.deal, ItemContext.recordDeal],
  [ItemContext.removal, ItemContext.recordRemoval],
  [ItemContext.mention, ItemContext.recordMention],
  [ItemContext.workspaceDeal, ItemContext.recordWorkspaceDeal],
  [ItemContext.telling, ItemContext.recordTelling],
]);

/** The `contextValue` of an item in the dump at `uri`: `context`, or where the dump is a record of a container, so that nothing can be corrected, that of the same item there. */
export function contextIn(uri: string, context: string | undefined): string {
  const own = context ?? '';
  return uri.startsWith(`${Scheme.record}:`) ? (READ_ONLY.get(own) ?? own) : own;
}
