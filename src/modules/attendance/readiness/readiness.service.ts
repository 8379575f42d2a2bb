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

interface FoundRow extends ReadinessItem {
  readonly kind: ReadinessKind;
  readonly sort: string;
  readonly count: number;
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
    const checks = await this.run(search, facts);
    if (kind === undefined || kind === 'rules-missing')
      checks.push(
        await this.missingRules(
          date,
          units.map(({ id }) => id),
        ),
      );
    return { people: units.reduce((sum, { people }) => sum + people, 0), checks };
  }

  /** All checks in one statement, so that who works where is looked up once. */
  private async run(
    { kind, cursor, limit }: ReadinessSearch,
    facts: readonly unknown[],
  ): Promise<CheckedReadiness[]> {
    const wanted = readinessChecks.filter((each) => kind === undefined || kind === each.kind);
    if (wanted.length === 0) return [];
    const [sort, name, id] = cursor === undefined ? [null, null, null] : decodeCursor(cursor, 3);
    const rows = await this.dataSource.query<FoundRow[]>(
      `${readinessFacts},
       found AS (
         SELECT DISTINCT ON (r.kind, r.id) r.kind, r.id, r.code, r.name COLLATE "vi-x-icu" AS name, r.unit_id, r.detail,
           r.sort COLLATE "vi-x-icu" AS sort
         FROM (${wanted.map((each) => `SELECT '${each.kind}' AS kind, c.* FROM (${each.rows}) c`).join(' UNION ALL ')}) r
         WHERE ${inScope('r.unit_id', '$3')} AND ($4::uuid IS NULL OR r.unit_id IN (SELECT unit_scope(ARRAY[$4::uuid])))
         ORDER BY r.kind, r.id, r.unit_id
       ),
       counted AS (SELECT f.*, count(*) OVER (PARTITION BY f.kind) AS count FROM found f),
       placed AS (
         SELECT c.*, row_number() OVER (PARTITION BY c.kind ORDER BY c.sort, c.name, c.id) AS place FROM counted c
         WHERE $5::text IS NULL OR (c.sort, c.name, c.id) > ($5::text, $6::text, $7::text)
       )
       SELECT p.kind, p.id, p.code, p.name, p.unit_id AS "unitId", u.name AS "unitName", p.detail, p.sort, p.count
       FROM placed p LEFT JOIN org_unit u ON u.id = p.unit_id WHERE p.place <= $8 ORDER BY p.kind, p.place`,
      [...facts, sort, name, id, limit + 1],
    );
    return wanted.map((each) => {
      const own = rows.filter((row) => row.kind === each.kind);
      const page = pageOf(own, limit, (row) => [row.sort, row.name, row.id]);
      return told(each.kind, own[0]?.count ?? 0, { ...page, items: page.items.map(itemOf) });
    });
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

function itemOf({ id, code, name, unitId, unitName, detail }: FoundRow): ReadinessItem {
  return { id, code, name, unitId, unitName, detail };
}

function told(kind: ReadinessKind, count: number, page: Page<ReadinessItem>): CheckedReadiness {
  const [sentence, sentenceEn] = readinessSentences[kind](count);
  return { kind, count, sentence, sentenceEn, ...page };
}
