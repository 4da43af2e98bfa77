import type { Deal } from '../analysis';
import { dealParties } from '../deals/dealParties';
import { overlaps, type Span } from '../text/span';
import type { DealReference } from './correction';
import type { CorrectionPlan } from './correctionPlan';
import { type DealContext, DealEditor } from './dealEditor';

/**
 * Deals as corrections say: confirmed and edited ones are sure, rejected ones gone, added ones there; in the order of their evidence. What connects
 * them with other articles' tellings has to be found anew.
 */
export function correctDeals(deals: readonly Deal[], context: DealContext, plan: CorrectionPlan): Deal[] {
  const wanted = plan.of('deal-confirmed', 'deal-rejected', 'deal-edited', 'deal-added');
  const editor = new DealEditor(context);
  let found = [...deals];
  for (const { correction, body, at } of wanted) {
    if (!at) continue;
    if (body.type === 'deal-added') {
      const added = editor.make(body.changes, at);
      if (added.deal) found.push(added.deal);
      if (added.missing) plan.fail(correction, added.missing);
      else plan.apply(correction);
      continue;
    }
    const deal = meant(found, body.deal, at);
    // What is not told anyway needs no rejecting.
    if (deal || body.type === 'deal-rejected') plan.apply(correction);
    else plan.fail(correction, 'no such deal is found there');
    if (!deal) continue;
    if (body.type === 'deal-rejected') {
      found = detached(found, deal).filter(({ id }) => id !== deal.id);
      continue;
    }
    const edited = editor.edit(deal, body.type === 'deal-edited' ? body.changes : {});
    if (edited.missing) plan.fail(correction, edited.missing);
    found = found.map((other) => (other.id === deal.id ? edited.deal : other));
    if (body.type === 'deal-edited') found = detached(found, edited.deal);
  }
  return found.sort((a, b) => firstOf(a) - firstOf(b));
}

/** The deal that a correction at a place means: of those that are told there, the one of its id, else the one most like it. */
function meant(deals: readonly Deal[], reference: DealReference, at: Span): Deal | undefined {
  const told = deals.filter(({ evidence }) => evidence.some(({ span }) => overlaps(span, at)));
  const own = told.find(({ id }) => id === reference.id);
  if (own) return own;
  let best: Deal | undefined;
  let bestLikeness = 0;
  for (const deal of told) {
    const likeness = likenessOf(deal, reference);
    if (likeness > bestLikeness) {
      best = deal;
      bestLikeness = likeness;
    }
  }
  return best;
}

function likenessOf(deal: Deal, { type, parties, amount }: DealReference): number {
  const names = new Set(dealParties(deal).map((name) => name.toLowerCase()));
  const common = parties.filter((name) => names.has(name.toLowerCase())).length;
  const sum = amount && deal.amount?.value === amount.value && deal.amount.currency === amount.currency;
  const sameType = deal.type === type ? 2 : 0;
  return common > 0 || sameType > 0 ? sameType + common + (sum ? 1 : 0) : 0;
}

/** The deals with one of them taken out of what others tell: neither names the other's article any more. */
function detached(deals: readonly Deal[], deal: Deal): Deal[] {
  const main = deal.sameAs ?? deal.id;
  const group = deals.filter((other) => (other.sameAs ?? other.id) === main && other.id !== deal.id);
  const ids = new Set(group.map(({ id }) => id));
  const theirs = new Set(group.map(({ articleId }) => articleId));
  return deals.map((other) => {
    if (other.id === deal.id) return withoutSources(other, theirs);
    return ids.has(other.id) ? withoutSources(other, new Set([deal.articleId])) : other;
  });
}

function withoutSources(deal: Deal, gone: ReadonlySet<string>): Deal {
  const { sources, sameAs: _sameAs, ...own } = deal;
  const left = (sources ?? []).filter((id) => !gone.has(id));
  return { ...own, ...(left.length > 0 ? { sources: left } : {}) } as Deal;
}

function firstOf({ evidence }: Deal): number {
  return evidence[0]?.span.start ?? 0;
}
