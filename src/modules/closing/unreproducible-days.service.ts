import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { withoutInputsText, type DayWithoutInputs } from '../../core/closing/days-without-inputs.js';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import { SealableInputs } from '../attendance/sealable-inputs.service.js';
import { seenClosing, unitsWithin } from './closing-access.js';
import { lineDigests } from './closing-digests.js';
import { spanOf } from './closing-period.js';
import { MonthLines } from './month-lines.service.js';
import { sha256 } from './sha256.js';

/** Days of a month that would be sealed without what they follow from. */
export interface UnreproducibleDays {
  readonly count: number;
  /** Of just these days; goes with the seal where there are any. */
  readonly digest: string;
  /** The first of them, in units that the caller may see. */
  readonly named: readonly DayWithoutInputs[];
}

const NAMED = 500;
/** Each computes a whole month anew. */
const MOST_AT_ONCE = 2;

/** Says before a month is sealed which of its days nobody will be able to compute again. */
@Injectable()
export class UnreproducibleDaysService {
  private running = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly lines: MonthLines,
    private readonly inputs: SealableInputs,
  ) {}

  /** Computes every day of the closing anew, some seconds for a thousand people. @throws AppError not-permitted, not-found, overloaded */
  async of(caller: Caller, id: string): Promise<UnreproducibleDays> {
    if (this.running >= MOST_AT_ONCE) throw new AppError('overloaded');
    this.running += 1;
    try {
      return await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
        await manager.query('SET TRANSACTION READ ONLY');
        return this.compute(manager, caller, id);
      });
    } finally {
      this.running -= 1;
    }
  }

  private async compute(manager: EntityManager, caller: Caller, id: string): Promise<UnreproducibleDays> {
    const closing = await seenClosing(manager, caller, id);
    const span = await spanOf(manager, closing);
    const seen = new Set(await unitsWithin(manager, caller, 'closings:read', span.unitIds));
    const people = (await lineDigests(manager, span)).map(({ employeeId }) => employeeId);
    const found: DayWithoutInputs[] = [];
    for await (const { lines } of this.lines.of(manager, span, people))
      for (const { day, input } of await this.inputs.of(manager, lines.flatMap(({ days }) => days)))
        if (input === null) found.push(withoutInputs(day));
    return { count: found.length, digest: digestOfDays(found), named: found.filter(({ unitId }) => seen.has(unitId)).slice(0, NAMED) };
  } // prettier-ignore
}

/** What names a day. */
export function withoutInputs({ employeeId, unitId, date }: DayWithoutInputs): DayWithoutInputs {
  return { employeeId, unitId, date };
}

/** SHA-256 over the days, in hexadecimal digits. */
export function digestOfDays(days: readonly DayWithoutInputs[]): string {
  return sha256(withoutInputsText(days));
}
