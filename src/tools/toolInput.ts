import { ToolError } from './toolError';

/** What a model gives a tool, read field by field: models do not always keep to the schema. */
export class ToolInput {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(input: unknown) {
    this.fields = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  }

  /**
   * A text; `undefined` where it is absent or empty.
   * @throws ToolError where it is something else.
   */
  text(name: string): string | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') throw new ToolError(`"${name}" must be a string.`);
    return value.trim() || undefined;
  }

  /**
   * One of some texts; `undefined` where it is absent.
   * @throws ToolError where it is another.
   */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!choices.includes(value as T)) throw new ToolError(`"${name}" must be one of: ${choices.join(', ')}.`);
    return value as T;
  }

  /**
   * A number, `standard` where it is absent, brought within `least` and `most`.
   * @throws ToolError where it is no number.
   */
  number(name: string, { standard, least, most }: { standard: number; least: number; most: number }): number {
    const value = this.fields[name];
    if (value === undefined || value === null) return standard;
    if (typeof value !== 'number' || Number.isNaN(value)) throw new ToolError(`"${name}" must be a number.`);
    return Math.min(most, Math.max(least, value));
  }
}
