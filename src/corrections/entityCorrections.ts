import * as vscode from 'vscode';
import type { Analysis, Entity } from '../core/analysis';
import { type CorrectedNameType, type CorrectionBody, NAME_TYPES } from '../core/corrections/correction';
import { type Span, trimSpan } from '../core/text/span';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { countMentions, entityTypeLabel } from '../host/labels';
import type { Services } from '../services';
import { type CorrectionArgument, correct, entitiesOf, noEntity, type Subject } from './correctionSubject';
import { type EntityPlace, spellingsOf } from './itemsAt';

/** Most entities that Same As… offers; those named most often. */
const OFFERED = 3_000;
/** Longest selection that becomes a name, in UTF-16 units. */
const LONGEST_NAME = 120;

/** Change Entity Type…, Rename Entity…, Same As…, Not an Entity: from the tree, at the cursor, or from a quick fix. */
export function registerEntityCorrections(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const { log } = services;
  store.add(
    registerCommand(log, Command.changeEntityType, (argument?: CorrectionArgument, more?: unknown) =>
      changeType(services, argument, more),
    ),
  );
  store.add(
    registerCommand(log, Command.renameEntity, async (argument?: CorrectionArgument, name?: unknown) => {
      const { subject, place } = await onlyName(services, argument);
      const called = typeof name === 'string' ? name : await askName(place.entity);
      if (!called?.trim() || called.trim() === place.entity.name) return;
      await correct(services, subject.uri, [
        {
          body: { type: 'entity-name', names: spellingsOf(place.entity), name: called.trim() },
          at: place.mention.span,
        },
      ]);
    }),
  );
  store.add(
    registerCommand(log, Command.sameEntity, async (argument?: CorrectionArgument, name?: unknown) => {
      const { subject, place } = await onlyName(services, argument);
      const body = await sameAs(place, subject.analysis, typeof name === 'string' ? name : undefined);
      if (body) await correct(services, subject.uri, [{ body, at: place.mention.span }]);
    }),
  );
  store.add(
    registerCommand(log, Command.notEntity, async (argument?: CorrectionArgument, more?: unknown) => {
      const { subject, items } = await entitiesOf(services, argument, more);
      if (items.length === 0) throw noEntity();
      await correct(
        services,
        subject.uri,
        items.map(({ entity, mention }) => ({
          body: { type: 'entity-none', names: spellingsOf(entity), was: entity.type },
          at: mention.span,
        })),
      );
    }),
  );
  return store;
}

/** Selected words that are no entity become one; else the entities that are meant get another type. */
async function changeType(services: Services, argument: CorrectionArgument, more: unknown): Promise<void> {
  const { subject, items } = await entitiesOf(services, argument, more);
  const selected = selectedName(subject);
  const own = items[0];
  const isNew = selected && (!own || !sameSpan(own.mention.span, selected.at));
  if (!own && !isNew)
    throw new UserFacingError(
      vscode.l10n.t('Select a name, put the cursor on an entity, or choose one in the Seed Dumps view.'),
    );
  const wanted = NAME_TYPES.find((type) => type === more);
  const entityType =
    wanted ?? (await pickType(isNew ? selected.name : own!.entity.name, isNew ? undefined : own!.entity.type));
  if (!entityType) return;
  const drafts = isNew
    ? [{ body: { type: 'entity-type' as const, names: [selected.name], entityType }, at: selected.at }]
    : items.map(({ entity, mention }) => ({
        body: { type: 'entity-type' as const, names: spellingsOf(entity), entityType, was: entity.type },
        at: mention.span,
      }));
  await correct(services, subject.uri, drafts);
}

/** The selected words, where they can be a name. */
function selectedName({ document, at }: Subject): { readonly name: string; readonly at: Span } | undefined {
  if (at.start === at.end || at.end - at.start > LONGEST_NAME) return undefined;
  const text = document.getText();
  const place = trimSpan(text, at);
  const name = text.slice(place.start, place.end).replace(/\s+/g, ' ');
  return name && !/[\r\n]/.test(text.slice(place.start, place.end)) ? { name, at: place } : undefined;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

async function pickType(name: string, now: Entity['type'] | undefined): Promise<CorrectedNameType | undefined> {
  const items = NAME_TYPES.map((type) => ({
    label: entityTypeLabel(type),
    type,
    ...(type === now ? { description: vscode.l10n.t('current') } : {}),
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What Is “{0}”?', name) });
  return picked?.type;
}

function askName({ name }: Entity): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Entity'),
    prompt: vscode.l10n.t('What “{0}” is called in full. Deals that it takes part in say so too.', name),
    value: name,
  });
}

/**
 * The one entity with a name that is meant.
 * @throws UserFacingError where there is none: sums, percentages and dates have values, not names.
 */
async function onlyName(
  services: Services,
  argument: CorrectionArgument,
): Promise<{ readonly subject: Subject; readonly place: EntityPlace }> {
  const { subject, items } = await entitiesOf(services, argument);
  const place = items[0];
  if (!place) throw noEntity();
  if (!isNameType(place.entity.type))
    throw new UserFacingError(vscode.l10n.t('Only organizations, people, places and products have names to correct.'));
  return { subject, place };
}

/** What the user says the entity to be one with: another of the dump, or, on a short form, nothing: a thing of its own. */
async function sameAs(
  { entity, mention }: EntityPlace,
  { entities }: Analysis,
  wanted: string | undefined,
): Promise<CorrectionBody | undefined> {
  const others = entities
    .filter((other) => other !== entity && isNameType(other.type))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, OFFERED);
  const short = mention.text.replace(/\s+/g, ' ');
  const items = [
    ...(short === entity.name
      ? []
      : [
          {
            label: vscode.l10n.t('None: “{0}” is not {1}', short, entity.name),
            description: vscode.l10n.t('a thing of its own'),
            other: undefined,
          },
        ]),
    ...others.map((other) => ({
      label: other.name,
      description: `${entityTypeLabel(other.type)} · ${countMentions(other.mentions.length)}`,
      other,
    })),
  ];
  const picked =
    wanted === undefined
      ? await vscode.window.showQuickPick(items, {
          title: vscode.l10n.t('“{0}” Is the Same As', entity.name),
          matchOnDescription: true,
        })
      : items.find(({ other }) => (other?.name ?? '') === wanted);
  if (!picked) return undefined;
  if (!picked.other) return { type: 'entity-apart', names: [short], entityType: entity.type as CorrectedNameType };
  const { name, type } = picked.other;
  return { type: 'entity-same', names: spellingsOf(entity), name, entityType: type as CorrectedNameType };
}

function isNameType(type: Entity['type']): type is CorrectedNameType {
  return (NAME_TYPES as readonly string[]).includes(type);
}
