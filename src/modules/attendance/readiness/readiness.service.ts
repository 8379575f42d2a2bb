import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  attendanceRulesOn,
  clockRulesOn,
  creditRulesOn,
  timesheetSymbolsOn,
} from '../../../core/rules/attendance-rules-on.js';
import type { RuleNotInForce } from '../../../core/rules/rules-in-force.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { SECONDS_PER_HOUR } from '../../../core/time/time-of-day.js';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { RulesService } from '../../rules/rules.service.js';
import {
  readinessChecks,
  readinessFacts,
  readinessSentences,
  type ReadinessCheck,
  type ReadinessKind,
} from './readiness-checks.js';

/** A person, unit, reader or rule that is not ready. */
export interface ReadinessItem {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** When a reader delivered last, why a rule is missing, the error of a day. */
  readonly detail: string | null;
}

/** One check with the first of what it found. */
export interface CheckedReadiness extends Page<ReadinessItem> {
  readonly kind: ReadinessKind;
  readonly count: number;
  readonly sentence: string;
  readonly sentenceEn: string;
}

export interface ReadinessSearch {
  readonly date: CivilDate;
  readonly unitId: string | null;
  /** Only this check; all of them where it is absent. */
  readonly kind?: ReadinessKind | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Lists whoever and whatever is not ready to be judged on a date, so that nobody is silently left out. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
  ) {}

  /** @throws AppError not-permitted, invalid-input for a forged cursor */
  async check(
    caller: Caller,
    search: ReadinessSearch,
  ): Promise<{ people: number; checks: CheckedReadiness[] }> {
    const { date, unitId, kind } = search;
    const scope = [scopeParameter(requiredScope(caller, 'attendance:read')), unitId];
    const facts = [date, await this.silentBefore(date), ...scope];
    const units = await this.unitsWithPeople(facts);
    const checks: CheckedReadiness[] = [];
    for (const each of readinessChecks) {
      if (kind === undefined || kind === each.kind) checks.push(await this.run(each, search, facts));
    }
    if (kind === undefined || kind === 'rules-missing')
      checks.push(
        await this.missingRules(
          date,
          units.map(({ id }) => id),
        ),
      );
    return { people: units.reduce((sum, { people }) => sum + people, 0), checks };
  }

  private async run(
    { kind, rows: sql }: ReadinessCheck,
    { cursor, limit }: ReadinessSearch,
    facts: readonly unknown[],
  ): Promise<CheckedReadiness> {
    const [sort, name, id] = cursor === undefined ? [null, null, null] : decodeCursor(cursor, 3);
    const rows = await this.dataSource.query<(ReadinessItem & { sort: string; count: number })[]>(
      `${readinessFacts},
       found AS (
         SELECT DISTINCT ON (r.id) r.* FROM (${sql}) r
         WHERE ${inScope('r.unit_id', '$3')} AND ($4::uuid IS NULL OR r.unit_id IN (SELECT unit_scope(ARRAY[$4::uuid])))
         ORDER BY r.id, r.unit_id
       )
       SELECT f.id, f.code, f.name, f.unit_id AS "unitId", u.name AS "unitName", f.detail, f.sort,
         (SELECT count(*) FROM found) AS count
       FROM found f LEFT JOIN org_unit u ON u.id = f.unit_id
       WHERE $5::text IS NULL OR (f.sort, f.name, f.id) > ($5::text, $6::text, $7::text)
       ORDER BY f.sort, f.name, f.id LIMIT $8`,
      [...facts, sort, name, id, limit + 1],
    );
    const page = pageOf(rows, limit, (row) => [row.sort, row.name, row.id]);
    const items = page.items.map(
      ({ id: itemId, code, name: itemName, unitId, unitName, detail }): ReadinessItem => ({
        id: itemId, code, name: itemName, unitId, unitName, detail,
      }),
    ); // prettier-ignore
    return told(kind, rows[0]?.count ?? 0, { items, nextCursor: page.nextCursor });
  }

  /** The units in scope with people employed on the date. */
  private async unitsWithPeople(facts: readonly unknown[]): Promise<{ id: string | null; people: number }[]> {
    return this.dataSource.query(
      `${readinessFacts} SELECT p.unit_id AS id, count(*) AS people FROM people p
       WHERE ${inScope('p.unit_id', '$3')}
         AND ($4::uuid IS NULL OR p.unit_id IN (SELECT unit_scope(ARRAY[$4::uuid]))) GROUP BY p.unit_id`,
      [...facts],
    );
  }

  /** A reader is silent for a date when it delivered neither up to its end nor within the time after which days are final anyway. */
  private async silentBefore(date: CivilDate): Promise<Date> {
    const rules = attendanceRulesOn(await this.rules.inForceAt(date, null));
    const now = this.clock.now().getTime();
    const recent = now - (rules.ok ? rules.rules.finalAfterHours * SECONDS_PER_HOUR * 1000 : 0);
    return new Date(Math.min(recent, Date.parse(`${addDays(date, 1)}T00:00:00Z`)));
  }

  private async missingRules(
    date: CivilDate,
    unitIds: readonly (string | null)[],
  ): Promise<CheckedReadiness> {
    const rulesOn = await this.rules.dated(this.dataSource.manager);
    const missing = new Map<string, RuleNotInForce>();
    for (const unitId of unitIds.length === 0 ? [null] : unitIds) {
      const inForce = rulesOn(date, unitId);
      for (const read of [attendanceRulesOn, creditRulesOn, timesheetSymbolsOn, clockRulesOn]) {
        const reading = read(inForce);
        if (!reading.ok) for (const error of reading.errors) missing.set(error.path, error);
      }
    }
    const items = [...missing.values()].map(({ path, reason }): ReadinessItem => {
      const name = this.rules.parameter(path)?.vi ?? path;
      return { id: path, code: path, name, unitId: null, unitName: null, detail: reason };
    });
    return told('rules-missing', items.length, { items, nextCursor: null });
  }
}

function told(kind: ReadinessKind, count: number, page: Page<ReadinessItem>): CheckedReadiness {
  const [sentence, sentenceEn] = readinessSentences[kind](count);
  return { kind, count, sentence, sentenceEn, ...page };
}
