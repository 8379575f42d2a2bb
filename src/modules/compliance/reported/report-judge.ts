import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Observation } from '../../../core/compliance/observation.js';
import { reportedConduct } from '../../../core/compliance/reported-conduct.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { RulesService } from '../../rules/rules.service.js';
import { FindingStore } from '../judging/finding-store.js';
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

  /** The finding of a confirmed report; none where the same event was found in that half day already. */
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

  /** Of a report that was withdrawn: what nobody has decided goes; what was confirmed is decided anew. */
  async unfind(manager: EntityManager, id: string): Promise<void> {
    const evidence = JSON.stringify({ reportIds: [id] });
    await manager.query(
      `WITH gone AS (
         DELETE FROM finding WHERE tenant_id = $1 AND origin = 'reported' AND evidence @> $2::jsonb AND status IN ('provisional', 'waiting')
         RETURNING id
       ) DELETE FROM notice n USING gone WHERE n.subject_id = gone.id`,
      [TENANT_ID, evidence],
    );
    const confirmed = await manager.query<{ id: string }[]>(
      `SELECT id FROM finding WHERE tenant_id = $1 AND origin = 'reported' AND evidence @> $2::jsonb AND status = 'confirmed'
         AND unsupported_at IS NULL FOR UPDATE`,
      [TENANT_ID, evidence],
    );
    await this.unsupported.mark(manager, { lost: confirmed.map((each) => each.id), found: [] });
  }
}
