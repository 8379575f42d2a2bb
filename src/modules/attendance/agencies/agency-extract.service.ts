import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { workedDays } from '../../../core/attendance/worked-days.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { CivilMonth, ReportingPeriod } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { sentFromScope } from '../../../platform/access/sent-people.js';
import { inMonthsSql } from '../../../platform/database/reported-months-sql.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AuditService } from '../../audit/audit.service.js';
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import { totalsSql, type DayTotals } from '../month-totals.js';
import { unpackCredits, type PackedDetail } from '../packed-detail.js';

/** Somebody whom the agency sends, and where. */
export interface SentPerson {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly homeUnitName: string;
  readonly dutyUnitName: string;
}

/** Figures of a month that the agency may read: sums only, no day, no finding, no reason. */
export type ExtractFigures = Pick<
  DayTotals,
  | 'plannedDays'
  | 'paidDays'
  | 'provisionalDays'
  | 'absences'
  | 'lateArrivals'
  | 'earlyDepartures'
  | 'unsettledDays'
>;

/** A person's month: `workedDays` is `Số ngày làm việc thực tế tại Trung tâm`, apart from the paid days. */
export interface ExtractLine extends SentPerson, ExtractFigures {
  readonly workedDays: number;
  /** The dates that the unit of duty reports as the month: the first and the last. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Credits are thirds or halves of days: sums of them are rounded. */
const STEPS = 1_000_000;

/** Summaries of a month for the agencies that send people: of their own people, and of nobody else. */
@Injectable()
export class AgencyExtractService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly periods: ReportingPeriods,
  ) {}

  /**
   * The month, as the unit of duty reports it, of everybody (or of one person) whom the caller's agencies sent, on the days on which they did; the look is noted with each of them.
   * @throws AppError not-permitted
   */
  async ofMonth(caller: Caller, month: CivilMonth, employeeId: string | null): Promise<ExtractLine[]> {
    const roots = scopeParameter(requiredScope(caller, 'agency:read'));
    const periods = await this.periods.read(this.dataSource.manager);
    const reported = periods.reported([month]);
    const values: unknown[] = [TENANT_ID, reported.from, reported.until, roots, employeeId];
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const within = inMonthsSql(reported, { unit: 'd.unit_id', date: 'd.date', parameter }) ?? 'true';
    // The people are narrowed first, so that few days are looked at one by one.
    const days = `attendance_day d WHERE d.tenant_id = $1 AND d.date >= $2::date AND d.date < $3::date AND ${within}
      AND d.employee_id IN (SELECT p.employee_id FROM posting p WHERE p.kind = 'home' AND ${inScope('p.unit_id', '$4')})
      AND ($5::uuid IS NULL OR d.employee_id = $5) AND ${sentFromScope('d.employee_id', 'd.date', '$4')}`;
    return this.dataSource.transaction(async (manager) => {
      const lines = await manager.query<(SentPerson & DayTotals & { dutyUnitId: string })[]>(
        `SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", home.name AS "homeUnitName",
           duty.name AS "dutyUnitName", duty.id AS "dutyUnitId", t.* FROM (
           SELECT d.employee_id, d.unit_id, max(d.date) AS last, ${totalsSql} FROM ${days} GROUP BY 1, 2
         ) t JOIN employee e ON e.id = t.employee_id JOIN org_unit duty ON duty.id = t.unit_id
         JOIN LATERAL (SELECT u.name FROM posting p JOIN org_unit u ON u.id = p.unit_id
           WHERE p.employee_id = e.id AND p.kind = 'home' AND lower(p.period) IS NOT DISTINCT FROM (
             SELECT lower(q.period) FROM posting q WHERE q.employee_id = e.id AND q.kind = 'home'
               AND q.period @> ((t.last::timestamp + interval '12 hours') AT TIME ZONE 'Asia/Ho_Chi_Minh'))
           LIMIT 1) home ON true
         ORDER BY vietnamese_given_name(e.full_name), e.full_name, e.id, duty.name`,
        values,
      );
      const credits = await manager.query<{ key: string; credits: PackedDetail['credits'] }[]>(
        `SELECT d.employee_id || ' ' || d.unit_id AS key, d.detail->'credits' AS credits FROM ${days} AND d.planned`,
        values,
      );
      const worked = new Map<string, number>();
      for (const { key, credits: packed } of credits)
        worked.set(key, (worked.get(key) ?? 0) + workedDays(unpackCredits(packed)));
      await this.note(manager, month, lines);
      return lines.map((line) => ({
        ...extractOf(line, worked.get(`${line.employeeId} ${line.dutyUnitId}`) ?? 0),
        ...datesOf(periods.of(line.dutyUnitId, month)),
      }));
    });
  }

  private note(
    manager: Parameters<AuditService['recordMany']>[0],
    month: CivilMonth,
    lines: readonly SentPerson[],
  ): Promise<void> {
    return this.audit.recordMany(
      manager,
      [...new Set(lines.map(({ employeeId }) => employeeId))].map((employeeId) => ({
        action: 'agency-extract.read', entityType: 'agency-extract', entityId: `${employeeId}:${month}`, subjectEmployeeId: employeeId,
      })), // prettier-ignore
    );
  }
}

function datesOf({ from, to }: ReportingPeriod): Pick<ExtractLine, 'from' | 'to'> {
  return { from, to };
}

function extractOf(line: SentPerson & ExtractFigures, worked: number): Omit<ExtractLine, 'from' | 'to'> {
  const { employeeId, employeeCode, fullName, homeUnitName, dutyUnitName } = line;
  const { plannedDays, paidDays, provisionalDays, absences, lateArrivals, earlyDepartures, unsettledDays } =
    line;
  return {
    employeeId, employeeCode, fullName, homeUnitName, dutyUnitName, plannedDays, paidDays, provisionalDays, absences, lateArrivals,
    earlyDepartures, unsettledDays, workedDays: Math.round(worked * STEPS) / STEPS,
  }; // prettier-ignore
}
