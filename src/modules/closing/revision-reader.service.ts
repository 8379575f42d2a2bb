import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { headerValue } from '../../core/closing/revision-header.js';
import {
  dayDifferences,
  findingDifferences,
  type DayDifference,
  type FindingDifference,
} from '../../core/closing/month-differences.js';
import { ruleDifferences, type RuleDifference, type RulePeriod } from '../../core/closing/rule-periods.js';
import { readSealedLine, sealedDay, type SealedMonth } from '../../core/closing/sealed-line.js';
import { daysOfMonth } from '../../core/time/civil-month.js';
import { lineDigests } from './closing-digests.js';
import { periodOf, spanOf, type ClosingSpan } from './closing-period.js';
import { ClosingRules } from './closing-rules.service.js';
import { ClosingRevision, type Closing, type ClosingLine } from './closing.entity.js';
import { MonthLines } from './month-lines.service.js';

/** How a person's month in one unit differs from what was sealed. */
export interface PersonDifferences {
  readonly employeeId: string;
  readonly unitId: string;
  readonly days: readonly DayDifference[];
  readonly findings: readonly FindingDifference[];
}

/** What differs today from a sealed revision. */
export interface RevisionDifferences {
  readonly people: readonly PersonDifferences[];
  readonly rules: readonly RuleDifference[];
}

const EMPTY: SealedMonth = { days: [], findings: [] };

/** Compares what was sealed with what stands today. */
@Injectable()
export class RevisionReader {
  constructor(
    private readonly lines: MonthLines,
    private readonly rules: ClosingRules,
  ) {}

  /** A revision of a closing; null where there is none. */
  revision(manager: EntityManager, closingId: string, revision: number): Promise<ClosingRevision | null> {
    return manager.findOneBy(ClosingRevision, { closingId, revision });
  }

  /** The lines of a revision from the one after a place on, by person and unit. */
  linesOf(
    manager: EntityManager,
    revisionId: string,
    after: readonly string[],
    limit: number,
  ): Promise<ClosingLine[]> {
    return manager.query<ClosingLine[]>(
      `SELECT revision_id AS "revisionId", employee_id AS "employeeId", unit_id AS "unitId", content, inputs FROM closing_line
       WHERE revision_id = $1 AND ($2::uuid IS NULL OR (employee_id, unit_id) > ($2::uuid, $3::uuid))
       ORDER BY employee_id, unit_id LIMIT $4`,
      [revisionId, after[0] ?? null, after[1] ?? null, limit],
    );
  }

  /** What differs, in the units that the caller may see. A day that moved to another unit is gone here and new there. */
  async differences(
    manager: EntityManager,
    closing: Closing,
    revision: ClosingRevision,
    seen: ReadonlySet<string> | null,
  ): Promise<RevisionDifferences> {
    const now = await spanOf(manager, closing);
    const sealedUnits = (headerValue(revision.header, 'units') ?? '').split(' ').filter(Boolean);
    const unitIds = [...new Set([...now.unitIds, ...sealedUnits])].filter(
      (id) => seen === null || seen.has(id),
    );
    const span = { ...now, unitIds };
    const sealed = JSON.parse(revision.rules) as RulePeriod[];
    // Over the days that were sealed: a month may begin with days that bridge the dates of a merged unit.
    const from = sealed.map((each) => each.from).sort()[0] ?? closing.fromDate;
    const dates = { ...periodOf(closing), from };
    const periods = await this.rules.of(manager, sealedUnits, dates);
    return {
      people: await this.peopleDifferences(manager, span, revision),
      rules: ruleDifferences(
        sealed,
        periods,
        sealedUnits.filter((id) => seen === null || seen.has(id)),
        daysOfMonth(dates),
      ),
    };
  }

  private async peopleDifferences(
    manager: EntityManager,
    span: ClosingSpan,
    { id }: ClosingRevision,
  ): Promise<PersonDifferences[]> {
    const sealedPeople = await manager.query<{ employeeId: string }[]>(
      'SELECT DISTINCT employee_id AS "employeeId" FROM closing_line WHERE revision_id = $1 AND unit_id = ANY($2::uuid[])',
      [id, span.unitIds],
    );
    const here = await lineDigests(manager, span);
    const found: PersonDifferences[] = [];
    const everybody = [...sealedPeople, ...here].map(({ employeeId }) => employeeId);
    for await (const { people, lines } of this.lines.of(manager, span, everybody)) {
      const sealed = await manager.query<ClosingLine[]>(
        `SELECT employee_id AS "employeeId", unit_id AS "unitId", content FROM closing_line
         WHERE revision_id = $1 AND employee_id = ANY($2::uuid[]) AND unit_id = ANY($3::uuid[])`,
        [id, people, span.unitIds],
      );
      const then = new Map(
        sealed.map((line) => [`${line.employeeId} ${line.unitId}`, readSealedLine(line.content)]),
      );
      const today = new Map(
        lines.map(({ employeeId, unitId, days, findings }): [string, SealedMonth] => [
          `${employeeId} ${unitId}`,
          { days: days.map(sealedDay), findings },
        ]),
      );
      for (const key of [...new Set([...then.keys(), ...today.keys()])].sort()) {
        const [before, after] = [then.get(key) ?? EMPTY, today.get(key) ?? EMPTY];
        const [days, findings] = [dayDifferences(before, after), findingDifferences(before, after)];
        const [employeeId = '', unitId = ''] = key.split(' ');
        if (days.length + findings.length > 0) found.push({ employeeId, unitId, days, findings });
      }
    }
    return found;
  }
}
