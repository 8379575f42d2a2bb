/** The WHERE of a hand-written query: every value becomes a numbered parameter, never text. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** Adds a condition over one value. Example: `add((p) => `kind = ${p}`, 'duty')`. */
  add(condition: (placeholder: string) => string, value: unknown): this {
    this.parts.push(condition(this.parameter(value)));
    return this;
  }

  /** Adds a condition whose values are parameters already. */
  always(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  /** The placeholder of one more value, for use outside the conditions. */
  parameter(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** All conditions joined by AND; `true` without any. */
  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' AND ');
  }
}
