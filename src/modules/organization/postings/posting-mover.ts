import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { refuseOwnRecord, type Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { contains, overlaps, type Period } from '../period.js';
import { Posting } from './posting.entity.js';

/** Everybody goes from one unit to another at an instant. */
export interface MassMove {
  readonly from: string;
  readonly to: string;
  /** The time in which the new unit exists; the instant of the move lies in it. */
  readonly validity: Period;
  readonly at: Date;
}

/** How many people have a posting at the unit that reaches beyond `at`. */
export async function countPostingsPast(manager: EntityManager, unitId: string, at: Date): Promise<number> {
  const [row] = await manager.query<[{ people: number }]>(
    `SELECT count(DISTINCT employee_id)::int AS people FROM posting
     WHERE unit_id = $1 AND (upper_inf(period) OR upper(period) > $2)`,
    [unitId, at],
  );
  return row.people;
}

/** Moves the postings of a whole unit, for the day on which it is merged into another. */
@Injectable()
export class PostingMover {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Postings that run at the instant are cut there and go on at the new unit; later ones begin there.
   * @throws AppError own-record when the caller is among those who move, unit-not-valid when the new
   * unit has ended before a later posting begins.
   */
  async moveAll(manager: EntityManager, caller: Caller, move: MassMove): Promise<void> {
    const { at } = move;
    const past = `unit_id = $1 AND (upper_inf(period) OR upper(period) > $2)`;
    const people = await manager.query<{ id: string }[]>(
      `SELECT id FROM employee WHERE id IN (SELECT employee_id FROM posting WHERE ${past}) ORDER BY id FOR UPDATE`,
      [move.from, at],
    );
    for (const { id } of people) refuseOwnRecord(caller, id);
    const postings = await manager
      .createQueryBuilder(Posting, 'posting')
      .where('posting.unitId = :from', { from: move.from })
      .andWhere('(upper_inf(posting.period) OR upper(posting.period) > :at)', { at })
      .getMany();
    for (const posting of postings) {
      if (!contains(posting.period, at) && !overlaps(posting.period, move.validity)) {
        throw new AppError('unit-not-valid', { field: 'moveTo' });
      }
      const begun = contains(posting.period, at) && posting.period.from?.getTime() !== at.getTime();
      if (begun) await this.cut(manager, posting, move);
      else await this.change(manager, posting, { unitId: move.to });
    }
    await this.audit.recordMany(
      manager,
      postings.map((posting) => ({
        action: 'posting.transfer',
        entityType: 'employee',
        entityId: posting.employeeId,
        subjectEmployeeId: posting.employeeId,
        unitId: move.to,
        before: { kind: posting.kind, unitId: move.from },
        after: { kind: posting.kind, unitId: move.to, at },
      })),
    );
  }

  private async cut(manager: EntityManager, posting: Posting, move: MassMove): Promise<void> {
    const { from, until } = posting.period;
    await this.change(manager, posting, { period: { from, until: move.at } });
    const now = this.clock.now();
    await manager.insert(Posting, {
      ...posting,
      id: v7(),
      unitId: move.to,
      period: { from: move.at, until },
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
  }

  private async change(
    manager: EntityManager,
    posting: Posting,
    change: { unitId?: string; period?: Period },
  ): Promise<void> {
    const version = posting.version + 1;
    await manager.update(Posting, { id: posting.id }, { ...change, version, updatedAt: this.clock.now() });
  }
}
