import type { CivilDate } from '../time/civil-date.js';
import type { DatedValue, Parameter, RuleBasis, RuleBook, RuleValue } from './rule-book.js';
import { overlayOn, type RuleOverlay } from './rule-overlay.js';

/** A value in force, from when and by what. */
export interface RuleInForce {
  readonly path: string;
  readonly value: RuleValue;
  readonly from: CivilDate;
  readonly basis: RuleBasis;
  /** Number of the instrument or of the centre's document; `proposal` where nobody has decided yet. */
  readonly instrument: string;
  readonly article: string | null;
  /** Whether the centre set it, and for which unit (null: all). */
  readonly overlay: { readonly id: string; readonly unitId: string | null } | null;
}

/** Why a rule has no value on a date. Never a silent default. */
export interface RuleNotInForce {
  readonly path: string;
  readonly date: CivilDate;
  readonly reason: 'unknown-parameter' | 'not-yet' | 'repealed';
}

export type RuleReading =
  { readonly ok: true; readonly rule: RuleInForce } | { readonly ok: false; readonly error: RuleNotInForce };

/** The view of a book at a date and, with overlays, at a unit. */
export interface RulesInForce {
  readonly date: CivilDate;
  read(path: string): RuleReading;
  /** All that is in force, in the order of the book. */
  all(): RuleInForce[];
}

/**
 * What `book` says on `date`. `overlays` are the centre's own values and `unitIds` the unit asked for with its ancestors, nearest
 * first: the nearest unit's value wins, then that for all units, then the book's. Example: the shipped book read at
 * `attendance.lateGraceMinutes` gives 5, basis `local`. A parameter without value on the date reads as an error.
 */
export function rulesInForce(
  book: RuleBook,
  date: CivilDate,
  overlays: readonly RuleOverlay[] = [],
  unitIds: readonly string[] = [],
): RulesInForce {
  const read = (path: string): RuleReading => {
    const parameter = book.parameters.get(path);
    if (parameter === undefined) return { ok: false, error: { path, date, reason: 'unknown-parameter' } };
    const overlay = overlayOn(overlays, path, date, unitIds);
    if (overlay !== undefined) {
      const { id, unitId, value, from, document } = overlay;
      const local = { from, basis: 'local', instrument: document, article: null } as const;
      return { ok: true, rule: { path, value, ...local, overlay: { id, unitId } } };
    }
    return readParameter(book, parameter, date);
  };
  return {
    date,
    read,
    all: () =>
      [...book.parameters.keys()].flatMap((path) => {
        const reading = read(path);
        return reading.ok ? [reading.rule] : [];
      }),
  };
}

function readParameter(book: RuleBook, { path, values }: Parameter, date: CivilDate): RuleReading {
  const dated = latestOn(values, date);
  if (dated === undefined) return { ok: false, error: { path, date, reason: 'not-yet' } };
  const { value, from, basis, source } = dated;
  if (value === null) return { ok: false, error: { path, date, reason: 'repealed' } };
  const cited =
    source.kind === 'proposal'
      ? { instrument: 'proposal', article: null }
      : { instrument: book.instruments.get(source.id)?.number ?? source.id, article: source.article };
  return { ok: true, rule: { path, value, from, basis, ...cited, overlay: null } };
}

/** The last entry that has begun on `date`; entries stand in the order of their dates. */
export function latestOn<T extends Pick<DatedValue, 'from'>>(
  values: readonly T[],
  date: CivilDate,
): T | undefined {
  return values.findLast(({ from }) => from <= date);
}
