import * as vscode from 'vscode';
import { type Analysis, DEAL_STATUSES, DEAL_TYPES, type Deal, type MoneyValue } from '../core/analysis';
import type { DealChanges, DealRole } from '../core/corrections/correction';
import { moneyText } from '../core/export/moneyText';
import { ROUND_TYPES, type RoundType } from '../core/roundTypes';
import { dealTypeLabel, entityTypeLabel, roleLabel, roundLabel, statusLabel } from '../host/labels';
import { type DealField, type DealValues, fieldsOf, isList, namedIn, valuesOf } from './dealFields';

const { t } = vscode.l10n;

/** An item of a step, with what it stands for. */
interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/**
 * Asks for new values of a deal, field by field: each step shows the present value, and the list of fields comes back until the user saves.
 * Gives the changes; `undefined` where the user gives up.
 */
export async function editDeal(deal: Deal, analysis: Analysis, text: string): Promise<DealChanges | undefined> {
  let changes: DealChanges = {};
  for (;;) {
    const values = valuesOf(deal, changes);
    const save: Choice<'save'>[] =
      Object.keys(changes).length > 0 ? [{ label: `$(check) ${t('Save')}`, value: 'save' }] : [];
    const fields = fieldsOf(values.type).map(
      (field): Choice<DealField> => ({ label: fieldLabel(field), description: shown(field, values), value: field }),
    );
    const picked = await vscode.window.showQuickPick<Choice<DealField | 'save'>>([...save, ...fields], {
      title: t('Edit Deal'),
      placeHolder: t('Choose what is to be put right'),
      matchOnDescription: true,
    });
    if (!picked) return undefined;
    if (picked.value === 'save') return changes;
    const change = await ask(picked.value, values, deal, analysis, text);
    if (change) changes = { ...changes, ...change, ...mergedParties(changes, change) };
  }
}

function mergedParties(before: DealChanges, change: DealChanges): DealChanges {
  // Parties of a type that the deal no longer has would stay behind unseen.
  if (change.dealType) return {};
  return before.parties || change.parties ? { parties: { ...before.parties, ...change.parties } } : {};
}

/** One step: the change that the user chooses, or nothing. */
async function ask(
  field: DealField,
  values: DealValues,
  deal: Deal,
  analysis: Analysis,
  text: string,
): Promise<DealChanges | undefined> {
  switch (field) {
    case 'type': {
      const dealType = await one(field, DEAL_TYPES, dealTypeLabel, values.type);
      return dealType && { dealType };
    }
    case 'status': {
      const status = await one(field, DEAL_STATUSES, statusLabel, values.status);
      return status && { status };
    }
    case 'background': {
      const background = await one(field, ['yes', 'no'], yesNo, values.background ? 'yes' : 'no');
      return background && { background: background === 'yes' };
    }
    case 'round': {
      const round = await one(
        field,
        ['', ...ROUND_TYPES],
        (value) => (value ? roundLabel(value) : none()),
        values.round ?? '',
      );
      return round === undefined ? undefined : { round: (round || null) as RoundType | null };
    }
    case 'stakePercent':
      return askStake(values.stakePercent);
    case 'amount':
      return askAmount(values.amount, deal, analysis);
    case 'date':
      return askDate(values.date, deal, analysis);
    case 'leads': {
      const leads = await several(
        field,
        (values.parties.investors ?? []).map((name) => ({ label: name })),
        values.leads,
      );
      return leads && { leads };
    }
    default:
      return askParties(field, values.parties[field] ?? [], deal, analysis, text);
  }
}

async function one<T extends string>(
  field: DealField,
  options: readonly T[],
  label: (value: T) => string,
  now: string,
): Promise<T | undefined> {
  const items = options.map(
    (value): Choice<T> => ({
      label: label(value),
      value,
      ...(value === now ? { description: t('current') } : {}),
    }),
  );
  const picked = await vscode.window.showQuickPick(items, { title: fieldLabel(field) });
  return picked?.value;
}

async function several(
  field: DealField,
  items: readonly vscode.QuickPickItem[],
  now: readonly string[],
): Promise<string[] | undefined> {
  const picked = await vscode.window.showQuickPick(
    items.map((item) => ({ ...item, picked: now.includes(item.label) })),
    { title: fieldLabel(field), canPickMany: true, matchOnDescription: true },
  );
  return picked?.map(({ label }) => label);
}

async function askStake(now: number | undefined): Promise<DealChanges | undefined> {
  const given = await vscode.window.showInputBox({
    title: fieldLabel('stakePercent'),
    prompt: t('Per cent of the target, 0 to 100. Leave it empty for none.'),
    value: now === undefined ? '' : String(now),
    validateInput: (value) => (isPercent(value) ? undefined : t('Write a number from 0 to 100.')),
  });
  if (given === undefined) return undefined;
  return { stakePercent: given.trim() === '' ? null : Number(given) };
}

function isPercent(value: string): boolean {
  return value.trim() === '' || (Number(value) >= 0 && Number(value) <= 100);
}

async function askAmount(
  now: MoneyValue | undefined,
  deal: Deal,
  analysis: Analysis,
): Promise<DealChanges | undefined> {
  const items: Choice<MoneyValue | null>[] = [{ label: none(), value: null }];
  for (const { name, value } of namedIn(analysis, deal, ['money'])) {
    if (!value || !('currency' in value)) continue;
    const isNow = now?.value === value.value && now.currency === value.currency;
    items.push({
      label: name,
      description: [moneyText(value), isNow ? t('current') : ''].filter(Boolean).join(' · '),
      value,
    });
  }
  const picked = await vscode.window.showQuickPick(items, { title: fieldLabel('amount') });
  if (!picked) return undefined;
  const { value } = picked;
  return { amount: value && { value: value.value, currency: value.currency } };
}

async function askDate(now: string | undefined, deal: Deal, analysis: Analysis): Promise<DealChanges | undefined> {
  const items: Choice<string | null>[] = [{ label: none(), value: null }];
  const add = (iso: string, label: string): void => {
    if (items.some(({ value }) => value === iso)) return;
    items.push({ label, description: [iso, iso === now ? t('current') : ''].filter(Boolean).join(' · '), value: iso });
  };
  for (const { name, value } of namedIn(analysis, deal, ['date'])) if (value && 'iso' in value) add(value.iso, name);
  const article = analysis.articles.find(({ id }) => id === deal.articleId);
  if (article?.datePublished && article.dateText) add(article.datePublished, t('Date of the article'));
  const picked = await vscode.window.showQuickPick(items, { title: fieldLabel('date') });
  return picked && { date: picked.value };
}

/** Names of the article in a role; one that was not recognised can be written, but has to stand in the article. */
async function askParties(
  role: DealRole,
  now: readonly string[],
  deal: Deal,
  analysis: Analysis,
  text: string,
): Promise<DealChanges | undefined> {
  const named = namedIn(analysis, deal, ['organization', 'person', 'product', 'place']);
  const known = named.map(({ name, type }) => ({ label: name, description: entityTypeLabel(type) }));
  const others = now.filter((name) => !named.some((entity) => entity.name === name)).map((label) => ({ label }));
  const another = { label: `$(edit) ${t('Another name…')}` };
  const items = [...others, ...known, another];
  let names: string[] | undefined;
  if (isList(role)) names = await several(role, items, now);
  else {
    const picked = await vscode.window.showQuickPick([{ label: none() }, ...items], {
      title: fieldLabel(role),
      placeHolder: now[0] ?? none(),
      matchOnDescription: true,
    });
    names = picked && (picked.label === none() ? [] : [picked.label]);
  }
  if (!names) return undefined;
  if (names.includes(another.label)) {
    const written = await askName(role, deal, analysis, text);
    if (!written) return undefined;
    names = [...names.filter((name) => name !== another.label), written];
  }
  return { parties: { [role]: names } };
}

async function askName(role: DealRole, deal: Deal, analysis: Analysis, text: string): Promise<string | undefined> {
  const article = analysis.articles.find(({ id }) => id === deal.articleId);
  const own = article ? text.slice(article.span.start, article.span.end) : '';
  const name = await vscode.window.showInputBox({
    title: fieldLabel(role),
    prompt: t('As it stands in the article.'),
    validateInput: (value) =>
      value.trim() && own.includes(value.trim()) ? undefined : t('The article does not say that.'),
  });
  return name?.trim();
}

function shown(field: DealField, values: DealValues): string {
  switch (field) {
    case 'type':
      return dealTypeLabel(values.type);
    case 'status':
      return statusLabel(values.status);
    case 'background':
      return yesNo(values.background ? 'yes' : 'no');
    case 'amount':
      return values.amount ? moneyText(values.amount) : none();
    case 'date':
      return values.date ?? none();
    case 'round':
      return values.round ? roundLabel(values.round as RoundType) : none();
    case 'stakePercent':
      return values.stakePercent === undefined ? none() : `${values.stakePercent}%`;
    case 'leads':
      return values.leads.join(', ') || none();
    default:
      return values.parties[field]?.join(', ') || none();
  }
}

function fieldLabel(field: DealField): string {
  switch (field) {
    case 'type':
      return t('Type');
    case 'status':
      return t('Status');
    case 'background':
      return t('Background');
    case 'amount':
      return t('Amount');
    case 'date':
      return t('Date');
    case 'round':
      return t('Round');
    case 'stakePercent':
      return t('Stake');
    case 'leads':
      return t('Lead investors');
    default:
      return roleLabel(field);
  }
}

function none(): string {
  return t('(none)');
}

function yesNo(value: 'yes' | 'no'): string {
  return value === 'yes' ? t('yes: the story recalls it') : t('no: it is news');
}
