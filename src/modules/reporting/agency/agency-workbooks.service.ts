import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope } from '../../../platform/access/scope.js';
import { sentFromScope } from '../../../platform/access/sent-people.js';
import { requireUnit } from '../../../platform/access/units-in-scope.js';
import { inMonthsSql } from '../../../platform/database/reported-months-sql.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AgencyExtractService } from '../../attendance/agencies/agency-extract.service.js';
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import type { ExportedReport } from '../exported-report.js';
import { MonthlyReportService } from '../monthly-report.service.js';

/** Which workbook: the agency and the unit where its people work may be left out where there is only one. */
export interface AgencyWorkbookSearch {
  readonly month: CivilMonth;
  readonly agencyId?: string | undefined;
  readonly unitId?: string | undefined;
}

/** A workbook that can be fetched: of which agency, and of the people at work where. */
export interface WorkbookPlace {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** The edition of the monthly workbook for a sending agency, fetched by its contact: of its own people, and of nobody else. */
@Injectable()
export class AgencyWorkbooks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly extracts: AgencyExtractService,
    private readonly monthly: MonthlyReportService,
    private readonly periods: ReportingPeriods,
  ) {}

  /**
   * The workbook; noted in the audit trail, and with each of the people.
   * @throws AppError not-permitted; not-found for another agency, and where nobody whom it sent has a day of the month there;
   * invalid-input for a month that has not begun, and where the agency or the unit is left out and there are several
   */
  async workbook(caller: Caller, { month, agencyId, unitId }: AgencyWorkbookSearch): Promise<ExportedReport> {
    const agency = await this.agencyOf(caller, agencyId);
    const units = await this.unitsOf(month, agency);
    const [first] = units;
    if (first === undefined) throw new AppError('not-found');
    if (unitId === undefined && units.length > 1) throw new AppError('invalid-input', { field: 'unitId' });
    const unit = unitId ?? first;
    if (!units.includes(unit)) throw new AppError('not-found');
    const made = await this.monthly.exportForAgency(caller, month, unit, agency);
    // The look is noted with each of them, as where they are read one by one.
    await this.extracts.ofMonth(caller, month, null);
    return made;
  }

  /** Which workbooks of a month there are for the caller's agencies: of each, the places where its people had days. @throws AppError not-permitted */
  async places(caller: Caller, month: CivilMonth): Promise<WorkbookPlace[]> {
    const roots = requiredScope(caller, 'agency:read');
    const pairs: { agencyId: string; unitId: string }[] = [];
    for (const agencyId of roots === 'everywhere' ? [] : roots)
      for (const unitId of await this.unitsOf(month, agencyId)) pairs.push({ agencyId, unitId });
    const names = await this.dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM org_unit WHERE id = ANY($1::uuid[])',
      [pairs.flatMap(({ agencyId, unitId }) => [agencyId, unitId])],
    );
    const nameOf = (id: string): string => names.find((unit) => unit.id === id)?.name ?? '';
    return pairs.map(({ agencyId, unitId }) => ({
      agencyId, agencyName: nameOf(agencyId), unitId, unitName: nameOf(unitId),
    })); // prettier-ignore
  }

  private async agencyOf(caller: Caller, agencyId: string | undefined): Promise<string> {
    const roots = requiredScope(caller, 'agency:read');
    if (agencyId !== undefined) {
      await requireUnit(this.dataSource.manager, caller, 'agency:read', agencyId, new AppError('not-found'));
      return agencyId;
    }
    const [only, another] = roots === 'everywhere' ? [] : roots;
    if (only === undefined || another !== undefined)
      throw new AppError('invalid-input', { field: 'agencyId' });
    return only;
  }

  /**
   * Where the people of an agency had days of a month: the units whose months are closed there, else the centres that they work in, else
   * the units themselves.
   */
  private async unitsOf(month: CivilMonth, agencyId: string): Promise<string[]> {
    const reported = await this.periods.reported([month]);
    const values: unknown[] = [TENANT_ID, reported.from, reported.until, [agencyId], month];
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const within = inMonthsSql(reported, { unit: 'd.unit_id', date: 'd.date', parameter }) ?? 'true';
    const rows = await this.dataSource.query<{ id: string }[]>(
      `WITH RECURSIVE duty AS (
         SELECT DISTINCT d.unit_id AS id FROM attendance_day d
         WHERE d.tenant_id = $1 AND d.date >= $2::date AND d.date < $3::date AND ${within}
           AND d.employee_id IN (SELECT p.employee_id FROM posting p WHERE p.kind = 'home' AND ${inScope('p.unit_id', '$4')})
           AND ${sentFromScope('d.employee_id', 'd.date', '$4')}
       ), above(duty, id, parent_id, kind, depth) AS (
         SELECT d.id, u.id, u.parent_id, u.kind, 0 FROM duty d JOIN org_unit u ON u.id = d.id
         UNION ALL
         SELECT a.duty, u.id, u.parent_id, u.kind, a.depth + 1 FROM above a JOIN org_unit u ON u.id = a.parent_id WHERE a.depth < 100
       )
       SELECT DISTINCT coalesce(
         (SELECT c.unit_id FROM closing c WHERE c.month = $5 AND duty.id IN (SELECT unit_scope(ARRAY[c.unit_id]))
          ORDER BY c.status <> 'sealed', c.id LIMIT 1),
         (SELECT a.id FROM above a WHERE a.duty = duty.id AND a.kind = 'centre' ORDER BY a.depth LIMIT 1),
         duty.id)::text AS id FROM duty ORDER BY 1`,
      values,
    );
    return rows.map(({ id }) => id);
  }
}
