import type { ReportedMonths } from '../../../core/closing/reported-months.js';
import type { ConductArea } from '../../../core/rules/rule-book.js';
import type { FindingStatus } from '../../../core/compliance/finding-status.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { inMonthsSql } from '../../../platform/database/reported-months-sql.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';

/** Which findings to read: dates half-open. */
export interface FindingSearch {
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Only what its own unit reports as that month. */
  readonly reported?: ReportedMonths | undefined;
  /** Id or code of a unit, with all below it. */
  readonly unit?: string | undefined;
  /** Id or code of a person. */
  readonly employee?: string | undefined;
  readonly rule?: string | undefined;
  readonly area?: ConductArea | undefined;
  readonly severity?: number | undefined;
  readonly status?: FindingStatus | undefined;
}

/** The condition on `finding f` of a search; `everybody` within the caller's scope, else the caller's own. @throws AppError not-permitted */
export function findingConditions(caller: Caller, everybody: boolean, search: FindingSearch): Conditions {
  const { from, until, reported, unit, employee, rule, area, severity, status } = search;
  const where = new Conditions()
    .add((p) => `f.tenant_id = ${p}`, TENANT_ID)
    .add((p) => `f.date >= CAST(${p} AS date)`, from)
    .add((p) => `f.date < CAST(${p} AS date)`, until);
  if (reported !== undefined) {
    const parameter = (value: unknown): string => where.parameter(value);
    const within = inMonthsSql(reported, { unit: 'f.unit_id', date: 'f.date', parameter });
    if (within !== null) where.always(within);
  }
  if (everybody)
    where.add((p) => inScope('f.unit_id', p), scopeParameter(requiredScope(caller, 'findings:read')));
  else where.add((p) => `f.employee_id = CAST(${p} AS uuid)`, caller.employeeId);
  if (unit !== undefined)
    where.add((p) => `f.unit_id IN (SELECT unit_scope(ARRAY(SELECT u.id FROM org_unit u WHERE ${named('u', p)})))`, unit); // prettier-ignore
  if (employee !== undefined)
    where.add((p) => `f.employee_id IN (SELECT e.id FROM employee e WHERE ${named('e', p)})`, employee);
  if (rule !== undefined) where.add((p) => `f.rule = ${p}`, rule);
  if (area !== undefined) where.add((p) => `f.area = ${p}`, area);
  if (severity !== undefined) where.add((p) => `f.severity = ${p}`, severity);
  if (status !== undefined) where.add((p) => `f.status = ${p}`, status);
  return where;
}

function named(table: string, text: string): string {
  return `(${table}.id::text = lower(${text}) OR lower(${table}.code) = lower(${text}))`;
}
