import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { inspectionFindings } from '../../../core/inspections/inspection-findings.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import { InspectedDaysService, type InspectedDay } from '../../inspections/inspected-days.service.js';
import { RulesService } from '../../rules/rules.service.js';
import type { FindingsSummary } from '../findings.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { FindingStore, type JudgedFinding } from './finding-store.js';
import { RecurrenceService } from './recurrence.service.js';
import { UnsupportedFindings } from './unsupported-findings.js';
import { termsFromToday, WorkingCalendar } from './working-calendar.js';

/** Days of inspected people that are judged in one transaction. */
const CLAIM = 500;

/** Findings of inspections, by the road that attendance exceptions take: provisional until their round has ended, then waiting. */
@Injectable()
export class InspectionJudge {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: InspectedDaysService,
    private readonly rules: RulesService,
    private readonly calendar: WorkingCalendar,
    private readonly store: FindingStore,
    private readonly recurrence: RecurrenceService,
    private readonly notices: NoticesService,
    private readonly unsupported: UnsupportedFindings,
  ) {}

  /** Judges every day whose checks changed, and adds up what that did; what somebody has decided stands. @throws RulesMissingError */
  async judgeChanged(summary: FindingsSummary): Promise<void> {
    for (;;) {
      const judged = await this.dataSource.transaction(async (manager) => {
        const days = await this.days.claim(manager, CLAIM);
        if (days.length === 0) return 0;
        const found = await this.judge(manager, days);
        const gone = await this.store.removeOthers(manager, days, found, 'inspection');
        await this.recurrence.recount(manager, gone.excused);
        await this.unsupported.mark(manager, gone);
        const { added, changed, waiting } = await this.store.save(manager, found, 'inspection');
        await this.notices.tellOfFindings(manager, [...gone.waiting, ...waiting]);
        summary.removed += gone.removed;
        summary.added += added;
        summary.changed += changed;
        return days.length;
      });
      if (judged === 0) return;
      summary.days += judged;
    }
  }

  private async judge(manager: EntityManager, days: readonly InspectedDay[]): Promise<JudgedFinding[]> {
    const dated = await this.rules.dated(manager);
    const clocks = await this.calendar.of(
      manager,
      days.flatMap(({ unitId }) => unitId ?? []),
    );
    return days.flatMap(({ employeeId, date, unitId, checks }): JudgedFinding[] => {
      const clock = unitId === null ? undefined : clocks.get(unitId);
      if (unitId === null || clock === undefined) return [];
      const judged = inspectionFindings({ book: this.rules.book, inForce: dated(date, unitId) }, checks);
      if (!judged.ok) throw new RulesMissingError(date, judged.errors);
      const ended = new Set(checks.filter((check) => check.ended).map(({ id }) => id));
      const terms = termsFromToday(dated(clock.today, unitId), clock);
      return judged.findings.map((finding) => {
        const waits = finding.evidence.checkIds?.some((id) => ended.has(id)) === true;
        return {
          ...finding, employeeId, date, unitId, dayRevision: 0, status: waits ? 'waiting' : 'provisional',
          explainUntil: waits ? terms.explainUntil : null, decideUntil: waits ? terms.decideUntil : null,
        }; // prettier-ignore
      });
    });
  }
}
