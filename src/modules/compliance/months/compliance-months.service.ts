import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findingStage, type FindingStage } from '../../../core/compliance/finding-stage.js';
import type { FindingStatus } from '../../../core/compliance/finding-status.js';
import { groupBy } from '../../../core/group-by.js';
import { conductAreas, type ConductArea } from '../../../core/rules/rule-book.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { addMonths, firstDayOf, lastDayOf, type CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Environment } from '../../../platform/config/environment.js';
import {
  AttendanceReaderService,
  type MonthTotals,
  type UnitMonth,
} from '../../attendance/attendance-reader.service.js';
import { findingConditions } from '../findings/finding-search.js';

/** Findings by how far they are. */
export type StageCounts = Readonly<Record<FindingStage, number>>;

/** A month in figures; `attendance` null where nobody has a day. */
export interface ComplianceMonth {
  readonly month: CivilMonth;
  readonly attendance: MonthTotals | null;
  readonly areas: readonly (StageCounts & { readonly area: ConductArea })[];
}

/** A unit of duty in a month. */
export type ComplianceUnit = UnitMonth & StageCounts & { readonly onTimeDays: number };

interface Counted {
  readonly key: string;
  readonly area: ConductArea;
  readonly status: FindingStatus;
  readonly count: number;
}

/** Attendance and findings side by side, month by month and unit by unit. */
@Injectable()
export class ComplianceMonths {
  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly attendance: AttendanceReaderService,
  ) {}

  /** The `count` months up to `last`, the oldest first. @throws AppError not-permitted */
  async months(caller: Caller, last: CivilMonth, count: number, unitId: string | null): Promise<ComplianceMonth[]> {
    const first = addMonths(last, 1 - count);
    const [from, until] = [firstDayOf(first), addDays(lastDayOf(last), 1)];
    const totals = await this.attendance.byMonth(caller, { from, until, unitId });
    const found = groupBy(await this.findings(caller, from, until, unitId, `to_char(f.date, 'YYYY-MM')`), ({ key }) => key);
    return Array.from({ length: count }, (_, index) => {
      const month = addMonths(first, index);
      const own = found.get(month) ?? [];
      return {
        month,
        attendance: totals.find((each) => each.month === month) ?? null,
        areas: conductAreas.map((area) => ({ area, ...stages(own.filter((each) => each.area === area)) })),
      };
    });
  } // prettier-ignore

  /** Each unit of duty in a month, by name, and below how many people none is compared with others. @throws AppError not-permitted */
  async units(
    caller: Caller,
    month: CivilMonth,
    unitId: string | null,
  ): Promise<{ readonly items: readonly ComplianceUnit[]; readonly smallest: number }> {
    const units = await this.attendance.units(caller, month, unitId);
    const onTime = await this.attendance.onTimeDays(caller, month, unitId);
    const [from, until] = [firstDayOf(month), addDays(lastDayOf(month), 1)];
    const found = groupBy(await this.findings(caller, from, until, unitId, 'f.unit_id'), ({ key }) => key);
    const items = units.map((unit) => ({
      ...unit,
      onTimeDays: onTime.get(unit.unitId) ?? 0,
      ...stages(found.get(unit.unitId) ?? []),
    }));
    return { items, smallest: this.environment.REPORTS_SMALLEST_UNIT };
  }

  private findings(
    caller: Caller,
    from: CivilDate,
    until: CivilDate,
    unitId: string | null,
    key: string,
  ): Promise<Counted[]> {
    const where = findingConditions(caller, true, { from, until, unit: unitId ?? undefined });
    return this.dataSource.query<Counted[]>(
      `SELECT ${key} AS key, f.area, f.status, count(*) AS count FROM finding f WHERE ${where.sql} GROUP BY 1, 2, 3`,
      where.values,
    );
  }
}

function stages(found: readonly Counted[]): StageCounts {
  const counts = { open: 0, confirmed: 0, excused: 0 };
  for (const { status, count } of found) counts[findingStage(status)] += count;
  return counts;
}
