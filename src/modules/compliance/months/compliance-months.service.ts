import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PunctualDays } from '../../../core/attendance/on-time-share.js';
import type { ReportedMonths } from '../../../core/closing/reported-months.js';
import { findingStage, type FindingStage } from '../../../core/compliance/finding-stage.js';
import type { FindingStatus } from '../../../core/compliance/finding-status.js';
import { groupBy } from '../../../core/group-by.js';
import { conductAreas, type ConductArea } from '../../../core/rules/rule-book.js';
import { addMonths, type CivilMonth, type ReportingPeriod } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { Environment } from '../../../platform/config/environment.js';
import type { Conditions } from '../../../platform/database/conditions.js';
import { monthIndexSql, type DatedRow } from '../../../platform/database/reported-months-sql.js';
import {
  AttendanceReaderService,
  type MonthTotals,
  type UnitMonth,
} from '../../attendance/attendance-reader.service.js';
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import { findingConditions } from '../findings/finding-search.js';

/** Findings by how far they are. */
export type StageCounts = Readonly<Record<FindingStage, number>>;

/** A month in figures; `attendance` null where nobody has a day. */
export interface ComplianceMonth {
  readonly month: CivilMonth;
  /** The dates of the unit that was asked for. */
  readonly period: ReportingPeriod;
  readonly attendance: MonthTotals | null;
  readonly areas: readonly (StageCounts & { readonly area: ConductArea })[];
}

/** A unit of duty in a month. */
export type ComplianceUnit = UnitMonth & StageCounts & PunctualDays;

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
    private readonly periods: ReportingPeriods,
  ) {}

  /** The `count` months up to `last`, the oldest first, as each unit of duty reports them. @throws AppError not-permitted */
  async months(caller: Caller, last: CivilMonth, count: number, unitId: string | null): Promise<ComplianceMonth[]> {
    const months = Array.from({ length: count }, (_, index) => addMonths(last, index + 1 - count));
    const periods = await this.periods.read(this.dataSource.manager);
    const reported = periods.reported(months);
    const totals = await this.attendance.byMonth(caller, reported, unitId);
    const index = (where: Conditions): string => monthIndexSql(reported, placeOf(where));
    const found = groupBy(await this.findings(caller, reported, unitId, index), ({ key }) => key);
    const asked = unitId ?? onlyRoot(caller);
    return months.map((month, place) => {
      const own = found.get(String(place + 1)) ?? [];
      return {
        month,
        period: periods.of(asked, month),
        attendance: totals.find((each) => each.month === month) ?? null,
        areas: conductAreas.map((area) => ({ area, ...stages(own.filter((each) => each.area === area)) })),
      };
    });
  } // prettier-ignore

  /** Each unit of duty in a month as it reports it, by name, and below how many people none is compared with others. @throws AppError not-permitted */
  async units(
    caller: Caller,
    month: CivilMonth,
    unitId: string | null,
  ): Promise<{ readonly items: readonly ComplianceUnit[]; readonly smallest: number }> {
    const reported = await this.periods.reported([month]);
    const units = await this.attendance.units(caller, reported, unitId);
    const punctual = await this.attendance.punctualDays(caller, reported, unitId);
    const found = groupBy(await this.findings(caller, reported, unitId, () => 'f.unit_id'), ({ key }) => key);
    const items = units.map((unit) => ({
      ...unit,
      ...(punctual.get(unit.unitId) ?? { dueDays: 0, onTimeDays: 0 }),
      ...stages(found.get(unit.unitId) ?? []),
    }));
    return { items, smallest: this.environment.REPORTS_SMALLEST_UNIT };
  } // prettier-ignore

  private findings(
    caller: Caller,
    reported: ReportedMonths,
    unitId: string | null,
    key: (where: Conditions) => string,
  ): Promise<Counted[]> {
    // What recurs is a proposal about other findings, not one of them.
    const { from, until } = reported;
    const where = findingConditions(caller, true, { from, until, reported, unit: unitId ?? undefined });
    return this.dataSource.query<Counted[]>(
      `SELECT (${key(where)})::text AS key, f.area, f.status, count(*) AS count FROM finding f
       WHERE ${where.sql} AND f.origin <> 'recurrence' GROUP BY 1, 2, 3`,
      where.values,
    );
  } // prettier-ignore
}

function placeOf(where: Conditions): DatedRow {
  return { unit: 'f.unit_id', date: 'f.date', parameter: (value) => where.parameter(value) };
}

/** The unit that somebody leads who asks for no unit: its dates are told; null where there is no such one. */
function onlyRoot(caller: Caller): string | null {
  const roots = requiredScope(caller, 'findings:read');
  return roots === 'everywhere' || roots.length !== 1 ? null : (roots[0] ?? null);
}

function stages(found: readonly Counted[]): StageCounts {
  const counts = { open: 0, confirmed: 0, excused: 0 };
  for (const { status, count } of found) counts[findingStage(status)] += count;
  return counts;
}
