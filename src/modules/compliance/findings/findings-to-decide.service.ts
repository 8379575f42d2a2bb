import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findingPoints } from '../../../core/compliance/finding-points.js';
import { parseCivilDate } from '../../../core/time/parse-civil-date.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { RulesService } from '../../rules/rules.service.js';
import { DecisionGate } from '../decision-gate.js';
import { isOrStandsIn } from '../stands-in.js';
import { FINDING_COLUMNS, FINDING_TABLES } from './findings-reader.service.js';
import { findingView, type FindingItem, type FindingRow } from './finding-view.js';

/** Read at once, while it is found out who decides on which. */
const BATCH = 200;

type Row = Omit<FindingRow, 'evidence'>;

/** What was recorded and not explained in time, or confirmed and no longer shown by the facts, and waits for a decision of the caller: the oldest dates first. */
@Injectable()
export class FindingsToDecide {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly gate: DecisionGate,
    private readonly rules: RulesService,
  ) {}

  /** @throws AppError invalid-input for a forged cursor */
  async list(caller: Caller, limit: number, cursor?: string): Promise<Page<FindingItem>> {
    const found: Row[] = [];
    let after = cursor === undefined ? undefined : keysOf(cursor);
    for (;;) {
      const rows = await this.candidates(caller, after);
      const subjects = rows.map((row) => ({ ...row, findingId: row.id }));
      const mine = new Set((await this.gate.decidable(this.dataSource.manager, caller, subjects)).map(({ id }) => id)); // prettier-ignore
      found.push(...rows.filter(({ id }) => mine.has(id)));
      const last = rows.at(-1);
      if (rows.length < BATCH || last === undefined || found.length > limit) break;
      after = last;
    }
    const page = pageOf(found, limit, ({ date, id }) => [date, id]);
    const inForce = await this.rules.dated(this.dataSource.manager);
    const pointsOf = (row: Row): number | null => findingPoints(row, inForce(row.date, row.unitId));
    return { ...page, items: page.items.map((row) => findingView(this.rules.book, row, pointsOf(row))) };
  }

  /** Of others, no longer explainable and not explained, or no longer shown by the facts; of people or units for which the caller is named, or HR. */
  private candidates(caller: Caller, after?: Pick<Row, 'date' | 'id'>): Promise<Row[]> {
    const where = new Conditions().add((p) => `f.tenant_id = ${p}`, TENANT_ID);
    const now = where.parameter(this.clock.now());
    const self = where.parameter(caller.employeeId);
    const today = `(${now}::timestamptz AT TIME ZONE unit_zone(f.unit_id))::date`;
    where.add(
      (p) =>
        `((f.status = ${p} AND f.origin <> 'recurrence' AND f.explain_until < ${today}) OR f.unsupported_at IS NOT NULL)`,
      'waiting',
    );
    where.add(
      (p) => `f.employee_id IS DISTINCT FROM ${self}::uuid AND NOT EXISTS (
        SELECT FROM explanation x WHERE x.tenant_id = f.tenant_id AND x.finding_id = f.id AND x.status = ${p})`,
      'waiting',
    );
    if (after !== undefined) {
      const date = where.parameter(after.date);
      where.add((p) => `(f.date, f.id) > (${date}::date, ${p}::uuid)`, after.id);
    }
    const roots = scopeOf(caller, 'findings:decide');
    where.add(
      (p) => `(${inScope('f.unit_id', p)} OR EXISTS (
        SELECT FROM superior s WHERE ${isOrStandsIn(self, today)} AND s.period @> ${today}
          AND (s.employee_id = f.employee_id OR f.unit_id IN (SELECT unit_scope(ARRAY[s.unit_id])))))`,
      roots === undefined ? [] : scopeParameter(roots),
    );
    return this.dataSource.query<Row[]>(
      `SELECT ${FINDING_COLUMNS} FROM ${FINDING_TABLES} WHERE ${where.sql} ORDER BY f.date, f.id LIMIT ${BATCH}`,
      where.values,
    );
  }
}

function keysOf(cursor: string): Pick<Row, 'date' | 'id'> {
  const [date = '', id] = decodeCursor(cursor, 2);
  if (parseCivilDate(date) === undefined) throw new AppError('invalid-input', { field: 'cursor' });
  return { date, id: cursorId(id) };
}
