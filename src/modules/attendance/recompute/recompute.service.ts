import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { requireUnit } from '../../../platform/access/units-in-scope.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { AttendanceService } from '../attendance.service.js';
import type { DayDifference } from '../day-difference.js';
import type { RecomputeSummary } from '../recompute-summary.js';

/** Which days somebody wants to see computed anew. */
export interface WantedDays {
  readonly from: string;
  readonly until: string;
  readonly unitId: string | null;
  readonly employeeId: string | null;
  readonly dryRun: boolean;
}

/** A day that comes out differently, with its person's name. */
export interface NamedDifference extends DayDifference {
  readonly employeeCode: string;
  readonly fullName: string;
}

/** What changed, or would change. `days` holds the first of the days that differ. */
export interface Recomputed {
  readonly summary: RecomputeSummary;
  readonly different: number;
  readonly days: readonly NamedDifference[];
}

/** Days of one request: some seconds. Longer ranges are for {@link RecomputeRuns} and `congvu recompute`. */
export const MOST_RECOMPUTED_DAYS = 12_400;
/** More than anybody reads. */
export const MOST_SHOWN = 500;

/** Computes days anew for somebody who looks at what comes out differently, before or after it is saved. */
@Injectable()
export class RecomputeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attendance: AttendanceService,
    private readonly audit: AuditService,
  ) {}

  /** @throws AppError not-permitted, outside-scope, period-reversed, invalid-input, too-many-days */
  async recompute(caller: Caller, wanted: WantedDays): Promise<Recomputed> {
    const { from, until, unitId, employeeId, dryRun } = wanted;
    const { manager } = this.dataSource;
    if (unitId !== null) await requireUnit(manager, caller, 'attendance:recompute', unitId);
    if ((await this.attendance.countDays(caller, wanted)) > MOST_RECOMPUTED_DAYS)
      throw new AppError('too-many-days', { params: { limit: MOST_RECOMPUTED_DAYS } });
    // Noted before: what is saved batch by batch must not be without its author, should this be cut off.
    if (!dryRun)
      await this.dataSource.transaction((noting) =>
        this.audit.record(noting, {
          action: 'attendance.recompute', entityType: 'attendance', entityId: employeeId ?? unitId, subjectEmployeeId: employeeId,
          unitId, after: { from, until, unitId, employeeId },
        }),
      ); // prettier-ignore
    let different = 0;
    const first: DayDifference[] = [];
    const onDifference = (difference: DayDifference): void => {
      different += 1;
      if (first.length < MOST_SHOWN) first.push(difference);
    };
    const summary = await this.attendance.recompute(caller, { ...wanted, onDifference });
    return { summary, different, days: await this.named(first) };
  }

  /** Differences with the names of their people. */
  async named(differences: readonly DayDifference[]): Promise<NamedDifference[]> {
    const ids = [...new Set(differences.map(({ employeeId }) => employeeId))];
    const people = await this.dataSource.query<{ id: string; employeeCode: string; fullName: string }[]>(
      'SELECT id, code AS "employeeCode", full_name AS "fullName" FROM employee WHERE id = ANY($1::uuid[])',
      [ids],
    );
    const byId = new Map(people.map(({ id, ...names }) => [id, names]));
    return differences.map((difference) => ({
      ...difference,
      ...(byId.get(difference.employeeId) ?? { employeeCode: difference.employeeId, fullName: '' }),
    }));
  }
}
