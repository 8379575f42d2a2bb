import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { daysOfMonth, type CivilMonth, type ReportingPeriod } from '../../../core/time/civil-month.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import type { Caller } from '../../../platform/access/caller.js';
import { requireUnit } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import {
  DraftedDaysService,
  type ComparedDay,
  type ScheduleDraftRequest,
} from '../../attendance/drafts/drafted-days.service.js';
import { UnheardDaysService, type PlacedDay } from '../../data-notices/unheard-days.service.js';
import { InspectedDaysService } from '../../inspections/inspected-days.service.js';
import { RuleDraftsService, type DraftedRules } from '../../rules/rule-drafts.service.js';
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import { RulesService } from '../../rules/rules.service.js';
import type { FindingStatus } from '../finding.entity.js';
import type { PeriodOn, RulesOn } from '../judging/missing-punches.js';
import { draftedFindings, type DraftedFinding } from './drafted-findings.js';
import { draftedInspections } from './drafted-inspections.js';
import { findingKey } from './finding-differences.js';
import { peopleOfMonth, type MonthPerson } from './people-of-month.js';
import { personDifferences, type PersonDifference } from './person-differences.js';
import { unitDifferences, type UnitDifference, type UnitName } from './unit-differences.js';

/** What is tried, on which month of which unit. */
export interface WhatIfRequest {
  readonly month: CivilMonth;
  readonly unitId: string;
  readonly rules: DraftedRules;
  readonly schedules: ScheduleDraftRequest;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The people for whom something would change, and with the first page what that adds up to. */
export interface WhatIf {
  /** The dates that the unit reports as the month. */
  readonly period: ReportingPeriod;
  readonly items: readonly PersonDifference[];
  readonly nextCursor: string | null;
  readonly totals: {
    readonly people: number;
    readonly changedPeople: number;
    readonly unchangedPeople: number;
    readonly changedDays: number;
    /** Days that cannot be judged, now or with the draft. */
    readonly failedDays: number;
    readonly units: readonly UnitDifference[];
  } | null;
  /** What somebody has said so far of findings of the people on the page, by {@link findingKey}. */
  readonly standing: ReadonlyMap<string, FindingStatus>;
}

/** More people are another unit: the answer has to come while somebody waits. */
const MOST_PEOPLE = 500;
/** Each takes a core for some seconds. */
const MOST_AT_ONCE = 2;

/** What a draft of rules or schedules would have changed in a past month, before anything is adopted. */
@Injectable()
export class WhatIfService {
  private running = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly periods: ReportingPeriods,
    private readonly drafts: RuleDraftsService,
    private readonly days: DraftedDaysService,
    private readonly unheard: UnheardDaysService,
    private readonly inspected: InspectedDaysService,
  ) {}

  /**
   * Computes the month, as the unit reports it, twice from the same facts, as it is and with the draft, and compares: only the draft can make a difference. Saves
   * nothing; the database is told so. The pages of one answer are those of one computation as long as the facts stay.
   * @throws AppError not-permitted, outside-scope, what-if-too-large, what-if-not-begun, scans-destroyed, overloaded, and for a draft that
   * cannot be: invalid-input, period-reversed, unknown-reference, not-found, already-decided
   */
  async run(caller: Caller, request: WhatIfRequest): Promise<WhatIf> {
    if (this.running >= MOST_AT_ONCE) throw new AppError('overloaded');
    this.running += 1;
    try {
      return await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
        await manager.query('SET TRANSACTION READ ONLY');
        return this.compute(manager, caller, request);
      });
    } finally {
      this.running -= 1;
    }
  }

  private async compute(
    manager: EntityManager,
    caller: Caller,
    { month, unitId, rules, schedules, limit, cursor }: WhatIfRequest,
  ): Promise<WhatIf> {
    const refusal = new AppError('outside-scope', { field: 'unit' });
    await requireUnit(manager, caller, 'what-if:run', unitId, refusal);
    const periods = await this.periods.read(manager);
    const period = periods.of(unitId, month);
    await this.requireBegun(manager, unitId, period);
    const everybody = await peopleOfMonth(manager, unitId, period);
    if (everybody.length > MOST_PEOPLE)
      throw new AppError('what-if-too-large', { params: { people: everybody.length, limit: MOST_PEOPLE } });
    const people = afterCursor(everybody, cursor);
    const overlays = await this.drafts.overlays(manager, caller, period, unitId, rules);
    const standing = await this.rules.overlays(manager);
    const ids = people.map(({ id }) => id);
    const draft = { standing, overlays, schedules };
    const { days, failed } = await this.days.compare(manager, caller, ids, daysOfMonth(period), draft);
    const unheard = await this.unheard.among(manager, exceptional(days));
    const inspected = await this.inspected.between(manager, ids, period.from, period.to);
    const periodOn: PeriodOn = (date, of) => periods.on(of, date);
    const found = async (side: 'before' | 'after', rules: typeof overlays): Promise<DraftedFinding[]> => {
      const rulesOn = await this.rulesOn(manager, rules);
      return [
        ...draftedFindings(days, side, rulesOn, unheard, periodOn),
        ...draftedInspections(inspected, rulesOn),
      ];
    };
    const before = await found('before', standing);
    const after = await found('after', overlays);
    const units = await unitsOf(manager, unitId);
    const compared = {
      days: days.filter((day) => units.has((day.before ?? day.after)?.unitId ?? '')),
      before: before.filter((finding) => units.has(finding.unitId)),
      after: after.filter((finding) => units.has(finding.unitId)),
    };
    const changed = personDifferences(people, compared);
    const { items, nextCursor } = pageOf(changed, limit, ({ id }) => [id]);
    return {
      period,
      items,
      nextCursor,
      totals:
        cursor !== undefined
          ? null
          : {
              people: people.length,
              changedPeople: changed.length,
              unchangedPeople: people.length - changed.length,
              changedDays: changed.reduce((sum, person) => sum + person.days.length, 0),
              failedDays: failed,
              units: unitDifferences(units, compared),
            },
      standing: await this.standing(manager, items, period),
    };
  }

  private async rulesOn(
    manager: EntityManager,
    overlays: Parameters<RulesService['dated']>[1],
  ): Promise<RulesOn> {
    const dated = await this.rules.dated(manager, overlays);
    return (date, unitId) => ({ book: this.rules.book, inForce: dated(date, unitId) });
  }

  private async requireBegun(
    manager: EntityManager,
    unitId: string,
    { from }: ReportingPeriod,
  ): Promise<void> {
    const [row] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
    const today = zoneClock(row.zone).toLocal(this.clock.now().getTime()).date;
    if (from > today) throw new AppError('what-if-not-begun', { field: 'month' });
  }

  /** How the stored findings of these people stand: what somebody has decided stays whatever the facts say later. */
  private async standing(
    manager: EntityManager,
    people: readonly PersonDifference[],
    { from, to }: ReportingPeriod,
  ): Promise<Map<string, FindingStatus>> {
    const ids = people.filter(({ findings }) => findings.length > 0).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const rows = await manager.query<
      (Pick<DraftedFinding, 'employeeId' | 'date' | 'sessionId' | 'rule'> & { status: FindingStatus })[]
    >(
      `SELECT employee_id AS "employeeId", date, session_id AS "sessionId", rule, status FROM finding
       WHERE tenant_id = $1 AND employee_id = ANY($2::uuid[]) AND date BETWEEN $3 AND $4`,
      [TENANT_ID, ids, from, to],
    );
    return new Map(rows.map(({ status, ...event }) => [findingKey(event), status]));
  }
}

/** The days that there is something to judge of, on either side. */
function exceptional(days: readonly ComparedDay[]): PlacedDay[] {
  return days.flatMap(({ employeeId, date, before, after }) => {
    const found = [before, after].find((day) => day !== null && day.exceptions.length > 0);
    return found ? [{ employeeId, date, unitId: found.unitId }] : [];
  });
}

/** Those who come after the last one of the page before. */
function afterCursor(people: readonly MonthPerson[], cursor: string | undefined): readonly MonthPerson[] {
  if (cursor === undefined) return people;
  const last = cursorId(decodeCursor(cursor, 1)[0]);
  const place = people.findIndex(({ id }) => id === last);
  if (place < 0) throw new AppError('invalid-input', { field: 'cursor' });
  return people.slice(place + 1);
}

/** The unit and those below it, with their names. */
async function unitsOf(manager: EntityManager, unitId: string): Promise<ReadonlyMap<string, UnitName>> {
  const rows = await manager.query<UnitName[]>(
    `SELECT id, code, name FROM org_unit WHERE id IN (SELECT unit_scope(ARRAY[$1::uuid])) ORDER BY name, id`,
    [unitId],
  );
  return new Map(rows.map((unit) => [unit.id, unit]));
}
