import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayDifferences, type DayDifferenceKind } from '../../core/closing/month-differences.js';
import type { DayWithoutInputs } from '../../core/closing/days-without-inputs.js';
import { headerValue } from '../../core/closing/revision-header.js';
import { readSealedBasis, readSealedInputs, type SealedBasis } from '../../core/closing/sealed-inputs.js';
import { readSealedLine, sealedDay, type SealedDay } from '../../core/closing/sealed-line.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { SealableInputs } from '../attendance/sealable-inputs.service.js';
import type { ClosingLine, ClosingRevision } from './closing.entity.js';
import { engineVersion } from './engine-version.js';
import { RevisionReader } from './revision-reader.service.js';

/**
 * A day that does not come out of the sealed inputs as it was sealed. `figures`: other numbers; `facts`: the same numbers, but rules, inputs or
 * what is shown of the day are not those of its fingerprint; `added`: inputs of a day that is not there; `unreadable`: what is stored cannot be
 * computed, of a whole line where there is no date.
 */
export interface DifferingDay {
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: CivilDate | null;
  readonly kind: Exclude<DayDifferenceKind, 'removed'> | 'unreadable';
}

/** What this software makes of the inputs of a revision. */
export interface RevisionResult {
  /** Version that sealed, and the one that computed now: another version may tell a day otherwise. */
  readonly sealedEngine: string;
  readonly engine: string;
  /** Days that were computed anew. */
  readonly days: number;
  /** Days that were sealed without inputs: what they followed from was no longer there. */
  readonly withoutInputs: number;
  /** The first of those, in the units that the caller may see. */
  readonly bare: readonly DayWithoutInputs[];
  /** How many do not come out as they were sealed. */
  readonly differing: number;
  /** The first of them, in the units that the caller may see. */
  readonly named: readonly DifferingDay[];
}

type LineResult = Pick<RevisionResult, 'days' | 'bare'> & {
  readonly differing: readonly DifferingDay[];
};

const BATCH = 200;
/** Days that are named. */
const NAMED = 500;

/** Computes what was sealed once more, from what was sealed. */
@Injectable()
export class RevisionResults {
  constructor(
    private readonly reader: RevisionReader,
    private readonly inputs: SealableInputs,
  ) {}

  /** `seen`: the units whose days are named; null for all. The revision has inputs. */
  async of(
    manager: EntityManager,
    revision: ClosingRevision,
    seen: ReadonlySet<string> | null,
  ): Promise<RevisionResult> {
    const basis = basisOf(revision);
    let [days, withoutInputs, differing] = [0, 0, 0];
    const named: DifferingDay[] = [];
    const bare: DayWithoutInputs[] = [];
    for (let after: string[] = []; ;) {
      const lines = await this.reader.linesOf(manager, revision.id, after, BATCH);
      for (const line of lines) {
        const found = this.resultOf(line, basis);
        days += found.days;
        withoutInputs += found.bare.length;
        differing += found.differing.length;
        if (seen === null || seen.has(line.unitId)) {
          named.push(...found.differing.slice(0, NAMED - named.length));
          bare.push(...found.bare.slice(0, NAMED - bare.length));
        }
        await setImmediate();
      }
      const last = lines.at(-1);
      if (last === undefined) break;
      after = [last.employeeId, last.unitId];
    }
    const sealedEngine = headerValue(revision.header, 'engine') ?? '';
    return { sealedEngine, engine: engineVersion, days, withoutInputs, bare, differing, named };
  }

  private resultOf(line: ClosingLine, basis: SealedBasis): LineResult {
    const { employeeId, unitId } = line;
    const whole: DifferingDay = { employeeId, unitId, date: null, kind: 'unreadable' };
    return guarded(() => this.computedAgain(line, basis)) ?? { days: 0, bare: [], differing: [whole] };
  }

  private computedAgain(
    { employeeId, unitId, content, inputs }: ClosingLine,
    basis: SealedBasis,
  ): LineResult {
    const { days: sealed } = readSealedLine(content);
    const given = readSealedInputs(inputs ?? '', basis);
    const differing: DifferingDay[] = [];
    const made: SealedDay[] = [];
    for (const each of given) {
      const day = guarded(() => sealedDay(this.inputs.recomputed(unitId, each)));
      if (day !== null) made.push(day);
      else differing.push({ employeeId, unitId, date: each.input.date, kind: 'unreadable' });
    }
    const dates = new Set(given.map(({ input }) => input.date));
    const kept = sealed.filter(({ date }) => made.some((day) => day.date === date));
    for (const { date, kind } of dayDifferences({ days: kept, findings: [] }, { days: made, findings: [] }))
      if (kind !== 'removed') differing.push({ employeeId, unitId, date, kind });
    return {
      days: made.length,
      bare: sealed.filter(({ date }) => !dates.has(date)).map(({ date }) => ({ employeeId, unitId, date })),
      differing,
    };
  }
}

function basisOf({ basis }: ClosingRevision): SealedBasis {
  try {
    return readSealedBasis(basis ?? '');
  } catch (error) {
    // Not what was sealed: the days that name it are told to be unreadable.
    if (error instanceof SyntaxError) return { plans: [], rules: [] };
    throw error;
  }
}

/** null for what somebody wrote there that is no such thing: it is told as a fault, not thrown. */
function guarded<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError)
      return null;
    throw error;
  }
}
