import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { explanationTerms, type ExplanationTerms } from '../../../core/compliance/explanation-terms.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { RulesService } from '../../rules/rules.service.js';
import { WorkingCalendar } from '../judging/working-calendar.js';
import type { Matter } from './explained-matter.js';

/** The terms of an exception of which there is no finding, such as a missing punch that is free. */
@Injectable()
export class ExceptionTerms {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly calendar: WorkingCalendar,
  ) {}

  /**
   * Those that a finding would have: they run from the moment since which the day is final as it stands. While it is not, they are
   * counted from the end of its time, and never from before today.
   * @throws RulesMissingError
   */
  async of(
    manager: EntityManager,
    { unitId, status, statusAt }: Pick<Matter, 'unitId' | 'status' | 'statusAt'>,
  ): Promise<ExplanationTerms> {
    const [row] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
    const now = this.clock.now().getTime();
    const from = status === 'provisional' ? Math.max(statusAt.getTime(), now) : statusAt.getTime();
    const since = zoneClock(row.zone).toLocal(from).date;
    const unit = (await this.calendar.of(manager, [unitId], since)).get(unitId);
    if (unit === undefined) throw new AppError('not-found');
    const dated = await this.rules.dated(manager);
    const reading = explanationTerms(dated(since, unitId), since, unit.isWorkingDay);
    if (!reading.ok) throw new RulesMissingError(since, reading.errors);
    return reading.terms;
  }
}
