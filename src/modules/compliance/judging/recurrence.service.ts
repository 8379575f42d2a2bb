import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { countedEvents } from '../../../core/compliance/counted-events.js';
import { recurrence } from '../../../core/compliance/recurrence.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import { periodInWords } from '../../../core/closing/period-in-words.js';
import type { ReportingPeriod } from '../../../core/time/civil-month.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import { RulesService } from '../../rules/rules.service.js';
import { periodKey, type UnitPeriods } from '../../../core/closing/unit-periods.js';
import { NoticesService } from '../notices/notices.service.js';
import { SuperiorsService } from '../../organization/superiors/superiors.service.js';
import { WorkingCalendar } from './working-calendar.js';

/** A person on a date of the period to be counted. */
export interface Counted {
  readonly employeeId: string;
  readonly date: string;
}

const SYSTEM = 'Công vụ';
/** Counted in one transaction, which holds a lock for each person: thousands would be more than the database has room for. */
const CLAIM = 500;
const statusOf = { reminder: 'reminder', consideration: 'proposed' } as const;

/** TG-09: what recurs within a reporting period is proposed to the head, who decides; a form of discipline is never named. */
@Injectable()
export class RecurrenceService {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly periods: ReportingPeriods,
    private readonly calendar: WorkingCalendar,
    private readonly superiors: SuperiorsService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Counts the confirmed findings of the reporting periods anew, without those that the facts show no more, and raises, lifts or takes back the proposals. A finding counts in the period
   * of its own unit. @throws RulesMissingError
   */
  async recount(manager: EntityManager, people: readonly Counted[]): Promise<void> {
    if (people.length === 0) return;
    const periods = await this.periods.read(manager);
    const counted = new Map(
      people.flatMap(({ employeeId, date }) =>
        periods
          .everyOn(date)
          .map((period) => [`${employeeId} ${periodKey(period)}`, { employeeId, period }] as const),
      ),
    );
    // In one order everywhere, since each person is locked.
    for (const [, { employeeId, period }] of [...counted].sort(([one], [other]) => (one < other ? -1 : 1)))
      await this.ofPeriod(manager, employeeId, period, periods);
  }

  /** Has what recurs counted anew, by and by, of whoever has something confirmed in these units and dates. In the transaction of what changes it. */
  async mark(manager: EntityManager, unitIds: readonly string[], { from, to }: Pick<ReportingPeriod, 'from' | 'to'>): Promise<void> {
    await manager.query('SELECT recount_recurrence($1::uuid[], $2::date, $3::date)', [unitIds, from, to]);
  } // prettier-ignore

  /** Counts some of what is marked, as it stands now; gone when the transaction commits. Returns how many marks those were. @throws RulesMissingError */
  async recountMarked(manager: EntityManager): Promise<number> {
    const [marked] = await manager.query<[Counted[], number]>(
      `DELETE FROM recurrence_change WHERE id IN
         (SELECT id FROM recurrence_change ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING employee_id AS "employeeId", date`,
      [CLAIM],
    );
    await this.recount(manager, marked);
    return marked.length;
  }

  private async ofPeriod(
    manager: EntityManager,
    employeeId: string,
    period: ReportingPeriod,
    periods: UnitPeriods,
  ): Promise<void> {
    // Two decisions about one person are counted one after the other.
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 9))', [employeeId]);
    const rows = await manager.query<
      {
        id: string;
        date: string;
        sessionId: string;
        unitId: string;
        recurs: boolean;
        isDeadline: boolean;
        about: string | null;
      }[]
    >(
      `SELECT id, date, session_id AS "sessionId", unit_id AS "unitId", origin = 'recurrence' AS recurs, origin = 'deadline' AS "isDeadline",
         CASE WHEN origin = 'deadline' THEN evidence->>'about' ELSE coalesce(evidence->>'exception', rule) END AS about FROM finding
       WHERE tenant_id = $1 AND employee_id = $2 AND date BETWEEN $3 AND $4 AND ((status = 'confirmed' AND unsupported_at IS NULL) OR origin = 'recurrence')
       ORDER BY date, id`,
      [TENANT_ID, employeeId, period.from, period.to],
    );
    const here = rows.filter(({ unitId, date }) => periodKey(periods.on(unitId, date)) === periodKey(period));
    const confirmed = countedEvents(here.filter(({ recurs }) => !recurs));
    const [known, ...others] = here.filter(({ recurs }) => recurs).map(({ id }) => id);
    const last = confirmed.at(-1);
    const date = last?.date ?? period.to;
    const dated = await this.rules.dated(manager);
    const inForce = dated(date, last?.unitId ?? null);
    const judged = recurrence({ book: this.rules.book, inForce }, confirmed.length);
    if (!judged.ok) throw new RulesMissingError(date, judged.errors);
    if (last === undefined || judged.step === undefined || judged.observation === null)
      return this.remove(manager, known === undefined ? others : [known, ...others]);
    await this.remove(manager, others);
    const { rule, area, severity, cites, because, amount } = judged.observation;
    const evidence = {
      exception: null, fromSecond: 0, untilSecond: 0, because, count: amount, findingIds: confirmed.map(({ id }) => id),
    }; // prettier-ignore
    const status = statusOf[judged.step];
    const reason = `${amount} nội dung đã xác nhận trong ${periodInWords(period)}`;
    if (known !== undefined) {
      await manager.query(
        `UPDATE finding SET status = $3, evidence = $4, updated_at = $5, status_by = '${SYSTEM}', status_reason = $6,
           status_at = CASE WHEN status = $3 THEN status_at ELSE $5 END
         WHERE tenant_id = $1 AND id = $2`,
        [TENANT_ID, known, status, evidence, this.clock.now(), reason],
      );
      // What was told of it was another proposal.
      await this.notices.takeBack(
        manager,
        [known],
        [status === 'reminder' ? 'recurrence-proposed' : 'recurrence-reminder'],
      );
      return this.tell(manager, known, employeeId, last, status);
    }
    const id = v7();
    await manager.query(
      `INSERT INTO finding (tenant_id, id, employee_id, unit_id, date, session_id, rule, area, severity, status, minutes, evidence,
         cites, day_revision, created_at, updated_at, origin, partly_accepted, status_at, status_by, status_reason)
       VALUES ($1, $2, $3, $4, $5, 'month', $6, $7, $8, $9, 0, $10, $11, 0, $12, $12, 'recurrence', false, $12, '${SYSTEM}', $13)`,
      [
        TENANT_ID, id, employeeId, last.unitId, last.date, rule, area, severity, status, evidence, JSON.stringify(cites),
        this.clock.now(), reason,
      ],
    ); // prettier-ignore
    await this.tell(manager, id, employeeId, last, status);
  }

  /** Proposals that no longer stand go, and what was told of them. */
  private async remove(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.notices.takeBack(manager, ids);
    await manager.query('DELETE FROM finding WHERE tenant_id = $1 AND id = ANY($2::uuid[])', [
      TENANT_ID,
      ids,
    ]);
  }

  /** Whoever decides about the person is told of the proposal. */
  private async tell(
    manager: EntityManager,
    id: string,
    employeeId: string,
    { date, unitId }: { date: string; unitId: string },
    status: 'reminder' | 'proposed',
  ): Promise<void> {
    const clock = (await this.calendar.of(manager, [unitId])).get(unitId);
    const [row] = await manager.query<{ name: string }[]>(
      'SELECT full_name AS name FROM employee WHERE id = $1',
      [employeeId],
    );
    if (clock === undefined || row === undefined) return;
    const deciders = await this.superiors.decidersOf(manager, employeeId, clock.chain, clock.today);
    const params = { date, rule: 'TG-09', person: row.name };
    await this.notices.tell(
      manager,
      deciders.map((decider) => ({
        employeeId: decider,
        kind: `recurrence-${status}`,
        subjectId: id,
        params,
      })),
    );
  }
}
