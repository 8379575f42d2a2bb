import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { noonOf } from '../../../platform/access/units-in-scope.js';
import { GrantsService } from '../../identity/grants.service.js';
import { NoticesService } from './notices.service.js';

interface Overdue {
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string | null;
  readonly person: string;
  readonly date: CivilDate;
  readonly until: CivilDate;
}

/** Of a request whose person is seen in no unit: only whoever holds the permission everywhere is told. */
const NO_UNIT = '00000000-0000-0000-0000-000000000000';

/** Each morning whoever has a notice about their data to acknowledge is told, and whoever lets a request about data run over its time; once each. */
@Injectable()
export class DataReminders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly grants: GrantsService,
    private readonly notices: NoticesService,
  ) {}

  /** The reminders of a day; done again it tells nobody twice. Returns how many are told. */
  async remind(day: CivilDate): Promise<number> {
    return this.dataSource.transaction(
      async (manager) =>
        (await this.tellOfUnacknowledged(manager, day)) + (await this.tellOfOverdue(manager, day)),
    );
  }

  /** Of the version in force for the unit of each person; a new version is a new thing to be told. */
  private async tellOfUnacknowledged(manager: EntityManager, day: CivilDate): Promise<number> {
    const [{ published }] = await manager.query<[{ published: boolean }]>(
      `SELECT EXISTS (SELECT FROM data_notice WHERE status = 'approved') AS published`,
    );
    if (!published) return 0;
    const noon = noonOf('$1::date');
    const people = await manager.query<{ employeeId: string; subjectId: string; date: CivilDate }[]>(
      `WITH placed AS MATERIALIZED (
         SELECT e.id, employee_unit(e.id, ${noon}) AS unit_id FROM employee e
         WHERE e.pseudonymised_at IS NULL AND is_employed(e.id, ${noon})
       ),
       shown AS MATERIALIZED (SELECT unit_id, data_notice_on(unit_id, $1::date) AS id FROM (SELECT DISTINCT unit_id FROM placed) AS u)
       SELECT p.id AS "employeeId", n.id AS "subjectId", n.valid_from AS date
       FROM placed p JOIN shown s USING (unit_id) JOIN data_notice n ON n.id = s.id
       WHERE NOT EXISTS (SELECT FROM data_notice_acknowledgement a WHERE a.employee_id = p.id AND a.notice_id = n.id)
         AND NOT EXISTS (SELECT FROM notice t WHERE t.employee_id = p.id AND t.kind = 'data-notice-waiting' AND t.subject_id = n.id)`,
      [day],
    );
    await this.notices.tell(
      manager,
      people.map(({ employeeId, subjectId, date }) => ({
        employeeId,
        kind: 'data-notice-waiting',
        subjectId,
        params: { date, rule: null },
      })),
    );
    return people.length;
  }

  /** To those who keep the register of the unit, never about themselves: the receipt or the answer is late. */
  private async tellOfOverdue(manager: EntityManager, day: CivilDate): Promise<number> {
    const late = await manager.query<Overdue[]>(
      `SELECT r.id, r.employee_id AS "employeeId", r.unit_id AS "unitId", e.full_name AS person, r.received_on AS date,
         CASE WHEN r.answer_due_on < $1::date THEN r.answer_due_on ELSE r.receipt_due_on END AS until
       FROM data_request r JOIN employee e ON e.id = r.employee_id
       WHERE r.outcome IS NULL AND (r.answer_due_on < $1::date OR (r.receipt_at IS NULL AND r.receipt_due_on < $1::date))
       ORDER BY r.received_on, r.id`,
      [day],
    );
    let told = 0;
    for (const { id, employeeId, unitId, ...said } of late) {
      const keepers = await this.grants.peopleWith(manager, 'data-requests:write', unitId ?? NO_UNIT);
      const others = keepers.filter((keeper) => keeper !== employeeId);
      const params = { rule: null, ...said };
      await this.notices.tell(
        manager,
        others.map((keeper) => ({ employeeId: keeper, kind: 'data-request-overdue', subjectId: id, params })),
      );
      told += others.length;
    }
    return told;
  }
}
