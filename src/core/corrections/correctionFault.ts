import { DEAL_STATUSES, DEAL_TYPES, REMOVAL_REASONS } from '../analysis';
import { ROUND_TYPES } from '../roundTypes';
import { type CorrectionKind, DEAL_ROLES, MOTIVATIONS, NAME_TYPES } from './correction';

/** Says in a few words why a value is not as it must be; `undefined` where it is. */
type Check = (value: unknown) => string | undefined;
type Fields = Readonly<Record<string, Check>>;

/** Why a value read from JSON is no {@link Correction}, in a few words; `undefined` where it is one. Fields that nobody knows are let be. */
export function correctionFault(value: unknown): string | undefined {
  const fault = fields({ id: filled, type: one(['Annotation']), body: () => undefined, target: isTarget })(value);
  if (fault) return fault;
  const { body, target } = value as { body: { type?: unknown }; target: { selector?: unknown } };
  const kind = object(body) ? body.type : undefined;
  if (typeof kind !== 'string' || !Object.hasOwn(BODIES, kind))
    return `body: its type must be one of ${Object.keys(MOTIVATIONS).join(', ')}`;
  const inside = fields(BODIES[kind as CorrectionKind])(body);
  if (inside) return `body: ${inside}`;
  const { scope, rule, reason } = body as { scope?: string; rule?: unknown; reason?: unknown };
  if ((scope === 'rule' && rule === undefined) || (scope === 'reason' && reason === undefined))
    return `body: ${scope} is missing`;
  const whole = scope === 'rule' || scope === 'reason' || kind.startsWith('entity-');
  return whole || target.selector !== undefined ? undefined : 'target: selector is missing';
}

const object = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Check = (value) => (typeof value === 'string' ? undefined : 'must be a text');
const filled: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' ? undefined : 'must be a text that is not empty';
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
const offset: Check = (value) => (Number.isInteger(value) && (value as number) >= 0 ? undefined : 'must be an offset');
const number: Check = (value) => (Number.isFinite(value) ? undefined : 'must be a number');
const percent: Check = (value) =>
  Number.isFinite(value) && (value as number) >= 0 && (value as number) <= 100
    ? undefined
    : 'must be a number from 0 to 100';
const isoDate: Check = (value) =>
  typeof value === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) ? undefined : 'must be an ISO 8601 date';

function one(values: readonly string[]): Check {
  return (value) => (values.includes(value as string) ? undefined : `must be one of ${values.join(', ')}`);
}

function maybe(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

function clearable(check: Check): Check {
  return (value) => (value === undefined || value === null ? undefined : check(value));
}

function list(check: Check, least = 0): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length < least) return 'must be a list';
    for (const item of value) {
      const fault = check(item);
      if (fault) return fault;
    }
    return undefined;
  };
}

function fields(wanted: Fields): Check {
  return (value) => {
    if (!object(value)) return 'must be an object';
    for (const [name, check] of Object.entries(wanted)) {
      const fault = check(value[name]);
      if (fault) return value[name] === undefined ? `${name} is missing` : `${name} ${fault}`;
    }
    return undefined;
  };
}

const POSITION = fields({ start: offset, end: offset });
const QUOTE = fields({ exact: filled, prefix: maybe(text), suffix: maybe(text) });

const isSelector: Check = (value) => {
  const type = object(value) ? value.type : undefined;
  if (type === 'TextPositionSelector') return POSITION(value);
  return type === 'TextQuoteSelector' ? QUOTE(value) : 'must hold text position and text quote selectors';
};

const isTarget: Check = (value) => {
  const fault = fields({ source: filled, selector: maybe(list(isSelector, 1)) })(value);
  if (fault) return fault;
  const { selector } = value as { selector?: readonly { type: string }[] };
  return !selector || selector.some(({ type }) => type === 'TextQuoteSelector')
    ? undefined
    : 'selector must hold a quote';
};

const MONEY = fields({ value: number, currency: filled });
const REFERENCE = fields({ id: filled, type: one(DEAL_TYPES), parties: list(text), amount: maybe(MONEY) });
const PARTIES = fields(Object.fromEntries(DEAL_ROLES.map((role) => [role, maybe(list(filled))])));
const CHANGES = fields({
  dealType: maybe(one(DEAL_TYPES)),
  status: maybe(one(DEAL_STATUSES)),
  background: maybe(flag),
  parties: maybe(PARTIES),
  leads: maybe(list(filled)),
  amount: clearable(MONEY),
  date: clearable(isoDate),
  round: clearable(one(ROUND_TYPES)),
  stakePercent: clearable(percent),
});
const names = { names: list(filled, 1) };
const entityType = one(NAME_TYPES);
const cleaning: Fields = {
  scope: one(['place', 'rule', 'reason']),
  rule: maybe(filled),
  reason: maybe(one(REMOVAL_REASONS)),
};

const BODIES: Readonly<Record<CorrectionKind, Fields>> = {
  'entity-type': { ...names, entityType, was: maybe(filled) },
  'entity-name': { ...names, name: filled },
  'entity-same': { ...names, name: filled, entityType },
  'entity-apart': { ...names, entityType },
  'entity-none': { ...names, was: maybe(filled) },
  'deal-confirmed': { deal: REFERENCE },
  'deal-rejected': { deal: REFERENCE },
  'deal-edited': { deal: REFERENCE, changes: CHANGES },
  'deal-added': {
    changes: (value) => CHANGES(value) ?? fields({ dealType: one(DEAL_TYPES) })(value),
  },
  'article-start': {},
  'no-article-start': {},
  keep: cleaning,
  remove: cleaning,
};
