import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { withoutInputsText, type DayWithoutInputs } from '../../core/closing/days-without-inputs.js';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import { SealableInputs } from '../attendance/sealable-inputs.service.js';
import { seenClosing, unitsWithin } from './closing-access.js';
import { lineDigests } from './closing-digests.js';
import { spanOf } from './closing-period.js';
import type { Closing } from './closing.entity.js';
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
/** Months that are computed at once, each anew as a whole. */
const MOST_AT_ONCE = 2;

/** Says before a month is sealed which of its days nobody will be able to compute again. */
@Injectable()
export class UnreproducibleDaysService {
  /** By closing: whoever asks for a month that is being computed gets the same answer. */
  private readonly running = new Map<string, Promise<readonly DayWithoutInputs[]>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly lines: MonthLines,
    private readonly inputs: SealableInputs,
  ) {}

  /** Computes every day of the closing anew, some seconds for a thousand people. @throws AppError not-permitted, not-found, overloaded */
  async of(caller: Caller, id: string): Promise<UnreproducibleDays> {
    const { manager } = this.dataSource;
    const closing = await seenClosing(manager, caller, id);
    const found = await (this.running.get(id) ?? this.begin(closing));
    const units = [...new Set(found.map(({ unitId }) => unitId))];
    const seen = new Set(await unitsWithin(manager, caller, 'closings:read', units));
    const named = found.filter(({ unitId }) => seen.has(unitId)).slice(0, NAMED);
    return { count: found.length, digest: digestOfDays(found), named };
  }

  private begin(closing: Closing): Promise<readonly DayWithoutInputs[]> {
    if (this.running.size >= MOST_AT_ONCE) throw new AppError('overloaded');
    const found = this.dataSource
      .transaction('REPEATABLE READ', async (manager) => {
        await manager.query('SET TRANSACTION READ ONLY');
        return this.compute(manager, closing);
      })
      .finally(() => this.running.delete(closing.id));
    this.running.set(closing.id, found);
    return found;
  }

  private async compute(manager: EntityManager, closing: Closing): Promise<DayWithoutInputs[]> {
    const span = await spanOf(manager, closing);
    const people = (await lineDigests(manager, span)).map(({ employeeId }) => employeeId);
    const found: DayWithoutInputs[] = [];
    for await (const { lines } of this.lines.of(manager, span, people))
      for (const { day, input } of await this.inputs.of(manager, lines.flatMap(({ days }) => days)))
        if (input === null) found.push(withoutInputs(day));
    return found;
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
