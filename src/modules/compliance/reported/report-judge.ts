import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Observation } from '../../../core/compliance/observation.js';
import { reportedConduct } from '../../../core/compliance/reported-conduct.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { RulesService } from '../../rules/rules.service.js';
import { FindingStore } from '../judging/finding-store.js';
import { RecurrenceService } from '../judging/recurrence.service.js';
import { UnsupportedFindings } from '../judging/unsupported-findings.js';
import { termsFromToday, WorkingCalendar } from '../judging/working-calendar.js';
import { NoticesService } from '../notices/notices.service.js';
import type { ReportedConductRow } from './reported-conduct.entity.js';

/** What is judged of a report. */
export type JudgeableReport = Pick<
  ReportedConductRow,
  'id' | 'employeeId' | 'unitId' | 'date' | 'halfDay' | 'rule' | 'source'
>;

/** Makes findings of confirmed reports, by the road of all others: waiting for an explanation, then decided. */
@Injectable()
export class ReportJudge {
  constructor(
    private readonly rules: RulesService,
    private readonly calendar: WorkingCalendar,
    private readonly store: FindingStore,
    private readonly notices: NoticesService,
    private readonly unsupported: UnsupportedFindings,
    private readonly recurrence: RecurrenceService,
  ) {}

  /**
   * What the rule of the date says of the report once it is established.
   * @throws AppError rule-not-reportable where the rule is not observed in this way, or not in force; RulesMissingError
   */
  async observe(
    manager: EntityManager,
    { date, unitId, rule, source }: Omit<JudgeableReport, 'id'>,
  ): Promise<Observation> {
    const inForce = (await this.rules.dated(manager))(date, unitId);
    const report = { rule, by: source, established: true, sources: 1, exemption: null, place: null };
    const judged = reportedConduct({ book: this.rules.book, inForce }, report);
    if (!judged.ok) throw new RulesMissingError(date, judged.errors);
    if (judged.observation?.against !== 'person')
      throw new AppError('rule-not-reportable', { field: 'rule' });
    return judged.observation;
  }

  /** The finding of a confirmed report, in a sealed month as a pending difference; where the same event was found in that half day already, that stands on the report, too. */
  async find(manager: EntityManager, report: JudgeableReport): Promise<void> {
    const { id, employeeId, unitId, date, halfDay } = report;
    const { rule, area, severity, cites, because } = await this.observe(manager, report);
    const clock = (await this.calendar.of(manager, [unitId])).get(unitId);
    if (clock === undefined) throw new AppError('not-found');
    const terms = termsFromToday((await this.rules.dated(manager))(clock.today, unitId), clock);
    const evidence = { exception: null, fromSecond: 0, untilSecond: 0, because, reportIds: [id] };
    const { waiting } = await this.store.save(
      manager,
      [
        { rule, area, severity, cites, evidence, employeeId, unitId, date, sessionId: halfDay, minutes: 0, dayRevision: 0, status: 'waiting', ...terms },
      ],
      'reported',
    ); // prettier-ignore
    await this.notices.tellOfFindings(manager, waiting);
  }

  /** Days of open months again: what was found, or lost its report, while their month was sealed is told and decided as any other. @throws RulesMissingError */
  async follow(
    manager: EntityManager,
    days: readonly { readonly employeeId: string; readonly date: string }[],
  ): Promise<void> {
    const found = await manager.query<(FoundDay & { pending: string[] | null })[]>(
      `SELECT f.employee_id AS "employeeId", f.date, array_agg(r.id) FILTER (WHERE f.status = 'provisional' AND r.status = 'confirmed') AS pending
       FROM unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
       JOIN finding f ON f.tenant_id = $1 AND (f.employee_id, f.date) = (w.employee_id, w.date) AND f.origin = 'reported'
       LEFT JOIN reported_conduct r ON (r.employee_id, r.date, r.half_day, r.rule) = (f.employee_id, f.date, f.session_id, f.rule)
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [TENANT_ID, days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)],
    ); // prettier-ignore
    for (const { pending, ...day } of found) {
      const reports = await this.confirmedOn(manager, day);
      for (const report of reports)
        if (pending?.includes(report.id) === true) await this.find(manager, report);
      await this.stand(manager, day, reports);
    }
  }

  /**
   * Of a report that was withdrawn: what another road saw as well stands on that; else what nobody has decided goes, and what was
   * confirmed is decided anew. @throws RulesMissingError
   */
  async unfind(manager: EntityManager, { employeeId, date }: JudgeableReport): Promise<void> {
    const day = { employeeId, date };
    await this.stand(manager, day, await this.confirmedOn(manager, day));
  }

  private confirmedOn(manager: EntityManager, { employeeId, date }: FoundDay): Promise<JudgeableReport[]> {
    return manager.query<JudgeableReport[]>(
      `SELECT id, employee_id AS "employeeId", unit_id AS "unitId", date, half_day AS "halfDay", rule, source FROM reported_conduct
       WHERE employee_id = $1 AND date = $2 AND status = 'confirmed'`,
      [employeeId, date],
    );
  }

  /** Of what reports found on a day, only what these say stands. */
  private async stand(
    manager: EntityManager,
    day: FoundDay,
    reports: readonly JudgeableReport[],
  ): Promise<void> {
    const still = reports.map(({ halfDay, ...report }) => ({ ...report, sessionId: halfDay }));
    const gone = await this.store.removeOthers(manager, [day], still, 'reported');
    await this.recurrence.recount(manager, gone.excused);
    await this.unsupported.mark(manager, gone);
    await this.notices.tellOfFindings(manager, gone.waiting);
  }
}

/** A person on a date. */
type FoundDay = Pick<JudgeableReport, 'employeeId' | 'date'>;
