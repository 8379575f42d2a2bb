import type { RuleNotInForce } from './rules-in-force.js';

/** Something cannot be judged: a rule that it needs has no value on the date. */
export class RulesMissingError extends Error {
  override readonly name = 'RulesMissingError';

  constructor(date: string, errors: readonly RuleNotInForce[]) {
    const missing = errors.map(({ path, reason }) => `${path} (${reason})`);
    super(`no rule in force on ${date}: ${missing.join(', ')}`);
  }
}
