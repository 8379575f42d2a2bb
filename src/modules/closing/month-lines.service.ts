import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FindingToSeal } from '../../core/closing/sealed-line.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { SealableDays, type PersonDayToSeal } from '../attendance/sealable-days.service.js';
import { firstStart, startOf, type ClosingSpan } from './closing-period.js';

/** The month of one person in one unit, as it stands now. */
export interface MonthLine {
  readonly employeeId: string;
  readonly unitId: string;
  readonly days: readonly PersonDayToSeal[];
  readonly findings: readonly FindingToSeal[];
}

/** Some people and their lines; who has none is named all the same. */
export interface MonthBatch {
  readonly people: readonly string[];
  readonly lines: readonly MonthLine[];
}

type PersonFinding = FindingToSeal & { readonly employeeId: string; readonly unitId: string };

/** People whose days are read at once. */
const BATCH = 300;

/** Reads months as they are sealed: days and findings by person and unit. */
@Injectable()
export class MonthLines {
  constructor(private readonly days: SealableDays) {}

  /** The lines of these people, by person and unit, in batches. */
  async *of(
    manager: EntityManager,
    span: ClosingSpan,
    employeeIds: readonly string[],
  ): AsyncGenerator<MonthBatch> {
    const all = [...new Set(employeeIds)].sort();
    for (let at = 0; at < all.length; at += BATCH) {
      const people = all.slice(at, at + BATCH);
      yield { people, lines: await this.batch(manager, span, people) };
    }
  }

  private async batch(
    manager: EntityManager,
    span: ClosingSpan,
    people: readonly string[],
  ): Promise<MonthLine[]> {
    const { unitIds, until } = span;
    const from = firstStart(span);
    const isWithin = ({ unitId, date }: { unitId: string; date: string }): boolean => date >= startOf(span, unitId);
    const days = (await this.days.of(manager, unitIds, people, from, until)).filter(isWithin);
    const read = await manager.query<PersonFinding[]>(
      `SELECT id, employee_id AS "employeeId", unit_id AS "unitId", date, session_id AS "sessionId", rule, status, minutes,
         origin, area, severity, cites, evidence
       FROM finding WHERE tenant_id = $1 AND unit_id = ANY($2::uuid[]) AND employee_id = ANY($3::uuid[]) AND date >= $4::date
         AND date < $5::date ORDER BY date, session_id, rule, id`,
      [TENANT_ID, unitIds, people, from, until],
    );
    const findings = read.filter(isWithin);
    const lines = new Map<string, { days: PersonDayToSeal[]; findings: FindingToSeal[] }>();
    const line = (employeeId: string, unitId: string): { days: PersonDayToSeal[]; findings: FindingToSeal[] } => {
      const key = `${employeeId} ${unitId}`;
      const known = lines.get(key) ?? { days: [], findings: [] };
      lines.set(key, known);
      return known;
    };
    for (const day of days) line(day.employeeId, day.unitId).days.push(day);
    for (const { employeeId, unitId, ...finding } of findings) line(employeeId, unitId).findings.push(finding);
    return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, own]) => {
      const [employeeId = '', unitId = ''] = key.split(' ');
      return { employeeId, unitId, ...own };
    });
  } // prettier-ignore
}
