import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  Color,
  Command,
  ContextKey,
  ItemContext,
  PanelType,
  REVIEW_CONTAINER,
  Scheme,
  SETTING_DEFAULTS,
  SETTINGS_SECTION,
  Tool,
  VIEW_CONTAINER,
  View,
} from '../../../src/host/contributions';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes } = manifest;
const strings: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** All texts in a part of the manifest that stand under one of `keys`. */
function textsUnder(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    keys.includes(key) && typeof part === 'string' ? [part] : textsUnder(part, keys),
  );
}

/** All texts in a part of the manifest. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('contributions', () => {
  const commands = contributes.commands.map(({ command }: { command: string }) => command);

  it('has the same commands as the manifest', () => {
    assert.deepEqual(sorted(commands), sorted(Object.values(Command)));
  });

  it('uses only declared commands in menus, keys, texts and walkthroughs', () => {
    const used = [
      ...textsUnder(contributes.menus, ['command']),
      ...textsUnder(contributes.keybindings, ['command']),
      ...texts(strings).flatMap((text) => text.match(/(?<=command:)seedDump\.\w+\b(?!\.)/g) ?? []),
      ...texts(contributes.walkthroughs).flatMap((text) => text.match(/(?<=^onCommand:)seedDump\.\w+/g) ?? []),
    ];
    const known = new Set([...commands, VIEW_CONTAINER, ...Object.values(View)]);
    assert.deepEqual(
      sorted(used).filter((id) => !known.has(id)),
      [],
    );
  });

  it('has the same views as the manifest', () => {
    const views = textsUnder(contributes.views, ['id']);
    assert.deepEqual(sorted(views), sorted(Object.values(View)));
    assert.deepEqual(Object.keys(contributes.views), [VIEW_CONTAINER, REVIEW_CONTAINER]);
    assert.deepEqual(textsUnder(contributes.viewsContainers, ['id']), [VIEW_CONTAINER, REVIEW_CONTAINER]);
  });

  it('is woken for its panels when they come back', () => {
    const woken = manifest.activationEvents.flatMap(
      (event: string) => /(?<=^onWebviewPanel:).+/.exec(event)?.[0] ?? [],
    );
    assert.deepEqual(sorted(woken), sorted(Object.values(PanelType)));
  });

  it('has the same settings as the manifest, with the same defaults', () => {
    const declared = Object.entries<{ default: unknown }>(contributes.configuration.properties).map(
      ([name, { default: value }]): [string, unknown] => [name, value],
    );
    const own = Object.entries(SETTING_DEFAULTS).map(([name, value]) => [`${SETTINGS_SECTION}.${name}`, value]);
    assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(own));
  });

  it('has the same colours as the manifest, each for every kind of theme', () => {
    assert.deepEqual(sorted(textsUnder(contributes.colors, ['id'])), sorted(Object.values(Color)));
    for (const { defaults } of contributes.colors)
      assert.deepEqual(sorted(Object.keys(defaults)), ['dark', 'highContrast', 'highContrastLight', 'light']);
  });

  it('has the same tools for models as the manifest, each with what a model must know', () => {
    const { languageModelTools: tools } = contributes;
    assert.deepEqual(sorted(textsUnder(tools, ['name'])), sorted(Object.values(Tool)));
    for (const { name, modelDescription, inputSchema, canBeReferencedInPrompt, toolReferenceName } of tools) {
      assert.match(name, /^[\w-]+$/);
      assert.ok(modelDescription.length > 150 && canBeReferencedInPrompt && toolReferenceName);
      const fields = Object.entries<{ description?: string }>(inputSchema.properties);
      for (const [field, { description }] of fields) assert.ok(description, `${name}: ${field}`);
      const named = modelDescription.match(/seedDump_\w+/g) ?? [];
      for (const other of named) assert.ok(Object.values<string>(Tool).includes(other), other);
    }
  });

  it('asks in when clauses for the context keys that are set, and for all of them', () => {
    const clauses = textsUnder(contributes, ['when', 'enablement']);
    const keys = clauses.flatMap((clause) => clause.match(/seedDump\.\w+/g) ?? []);
    const others: readonly string[] = [...Object.values(View), ...Object.values(ItemContext)];
    const asked = keys.filter((key) => !others.includes(key));
    assert.deepEqual(sorted(asked), sorted(Object.values(ContextKey)));
  });

  it('has a menu for every kind of item, and none for kinds that are not', () => {
    const known = Object.values(ItemContext).map((context) => context.slice(SETTINGS_SECTION.length + 1));
    const clauses = textsUnder(contributes.menus['view/item/context'], ['when']);
    const asked = clauses.flatMap(
      (clause) => /viewItem =~ \/\^seedDump\\\.\(([\w|]+)\)\$\//.exec(clause)?.[1]?.split('|') ?? [],
    );
    assert.deepEqual(sorted(asked), sorted(known));
  });

  it('asks for the schemes that it provides', () => {
    const schemes = textsUnder(contributes.menus, ['when']).flatMap(
      (clause) => clause.match(/(?<=resourceScheme [!=]= )[\w-]+/g) ?? [],
    );
    assert.deepEqual(sorted(schemes), [Scheme.cleaned, Scheme.record]);
  });

  it('has a text for every %key% and a %key% for every text', () => {
    const keys = texts(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);
    assert.deepEqual(sorted(keys), sorted(Object.keys(strings)));
  });
});
