import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { badgeInTwoPlaces } from '../../../core/compliance/badge-in-two-places.js';
import type { ParameterRead } from '../../../core/compliance/observation.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { latestNight } from '../../../platform/jobs/periods.js';
import { SchedulerService } from '../../../platform/jobs/scheduler.service.js';
import { UnheardDaysService } from '../../data-notices/unheard-days.service.js';
import { GrantsService } from '../../identity/grants.service.js';
import { RulesService } from '../../rules/rules.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { distantScans, type DistantScans } from './distant-scans.js';
import { readerPlaces } from './reader-places.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const HOUR = 5;
/** Readers that were cut off deliver late: so many days are looked at again each night. */
const LOOK_BACK_DAYS = 31;

type Suspected = DistantScans & { readonly because: readonly ParameterRead[] };

/** Every night: scans of one badge at two distant readers within the minutes of the rule are put to HR for a review, once each. */
@Injectable()
export class BadgeWatch implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: JobsService,
    private readonly scheduler: SchedulerService,
    private readonly rules: RulesService,
    private readonly unheard: UnheardDaysService,
    private readonly grants: GrantsService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.jobs.register('badge-suspicions', ({ run }) => this.look(run.period));
    this.scheduler.add({
      kind: 'badge-suspicions',
      cron: `0 ${HOUR} * * *`,
      zone: ZONE,
      latestPeriod: (now) => latestNight(now, ZONE, HOUR),
    });
  }

  /** Looks at the scans up to `day`; done again it raises nothing twice. @throws RulesMissingError */
  async look(day: CivilDate): Promise<{ raised: number }> {
    const places = await readerPlaces(this.dataSource.manager);
    if (new Set(places.values()).size < 2) return { raised: 0 };
    let raised = 0;
    for (let back = LOOK_BACK_DAYS; back >= 0; back -= 1) {
      const date = addDays(day, -back);
      raised += await this.dataSource.transaction((manager) => this.lookAt(manager, date, places));
    }
    return { raised };
  }

  private async lookAt(
    manager: EntityManager,
    date: CivilDate,
    places: ReadonlyMap<string, string>,
  ): Promise<number> {
    const scans = await distantScans(manager, places, date, this.mostMinutes());
    if (scans.length === 0) return 0;
    const unheard = await this.unheard.among(manager, scans);
    const dated = await this.rules.dated(manager);
    const suspected = scans
      .filter((pair) => !unheard(pair))
      .flatMap((pair): Suspected[] => {
        const inForce = dated(pair.date, pair.unitId);
        const second = (pair.secondAt.getTime() - pair.firstAt.getTime()) / 1000;
        const judged = badgeInTwoPlaces({ book: this.rules.book, inForce }, [
          { second: 0, place: pair.firstPlace },
          { second, place: pair.secondPlace },
        ]);
        if (!judged.ok) throw new RulesMissingError(pair.date, judged.errors);
        return judged.observation === null ? [] : [{ ...pair, because: judged.observation.because }];
      });
    return this.raise(manager, suspected);
  }

  private async raise(manager: EntityManager, suspected: readonly Suspected[]): Promise<number> {
    if (suspected.length === 0) return 0;
    const rows = suspected.map((pair) => ({ ...pair, id: v7() }));
    const made = await manager.query<{ id: string; employeeId: string; unitId: string; date: string }[]>(
      `INSERT INTO badge_suspicion (id, employee_id, unit_id, date, first_at, first_device_id, second_at, second_device_id, because, raised_at)
       SELECT id, "employeeId", "unitId", date, "firstAt", "firstDeviceId", "secondAt", "secondDeviceId", because, $2
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "employeeId" uuid, "unitId" uuid, date date, "firstAt" timestamptz,
         "firstDeviceId" uuid, "secondAt" timestamptz, "secondDeviceId" uuid, because jsonb)
       ON CONFLICT ON CONSTRAINT badge_suspicion_once_key DO NOTHING
       RETURNING id, employee_id AS "employeeId", unit_id AS "unitId", date`,
      [JSON.stringify(rows), this.clock.now()],
    );
    for (const each of made) await this.tell(manager, each);
    return made.length;
  }

  /** HR of the unit is told, never the person: there is nothing to answer yet. */
  private async tell(
    manager: EntityManager,
    { id, employeeId, unitId, date }: { id: string; employeeId: string; unitId: string; date: string },
  ): Promise<void> {
    const [row] = await manager.query<{ name: string }[]>(
      'SELECT full_name AS name FROM employee WHERE id = $1',
      [employeeId],
    );
    const readers = await this.grants.peopleWith(manager, 'findings:decide', unitId);
    await this.notices.tell(
      manager,
      readers
        .filter((reader) => reader !== employeeId)
        .map((reader) => ({
          employeeId: reader,
          kind: 'badge-suspected',
          subjectId: id,
          params: { date, rule: 'TG-13', person: row?.name ?? '' },
        })),
    );
  }

  /** No rule of any unit asks for more minutes than the book allows. */
  private mostMinutes(): number {
    const type = this.rules.parameter('badge.distantScansMinutes')?.type;
    return type?.kind === 'number' ? type.max : 0;
  }
}
