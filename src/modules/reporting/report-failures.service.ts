import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DIGEST_PERIOD, monthsOfPeriod, periodWords } from '../../core/time/digest-period.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { JobRun } from '../../platform/jobs/job-run.entity.js';
import { NoticesService } from '../compliance/notices/notices.service.js';
import { GrantsService } from '../identity/grants.service.js';

interface Subject {
  readonly month: string;
  /** null where the work is for all units. */
  readonly unitName: string | null;
}

/** Tells who looks after the service of reports that will not come. */
@Injectable()
export class ReportFailures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly grants: GrantsService,
    private readonly notices: NoticesService,
  ) {}

  /** Tells of work that was tried for the last time, each once. */
  async tell(run: JobRun): Promise<void> {
    const { manager } = this.dataSource;
    const { month, unitName } = await this.subjectOf(run);
    const isDigest = DIGEST_PERIOD.test(month);
    const [first = month] = isDigest ? monthsOfPeriod(month) : [month];
    const of = isDigest ? month : `${month.slice(5)}/${month.slice(0, 4)}`;
    const what = {
      vi: `báo cáo ${periodWords(month)}${unitName === null ? '' : ` của ${unitName}`}`,
      en: `The report of ${of}${unitName === null ? '' : ` of ${unitName}`}`,
    };
    const told = { kind: 'report-not-made', subjectId: run.id, params: { date: `${first}-01`, rule: null, what } } as const;
    const people = await this.grants.peopleWith(manager, 'operations:read', run.unitId);
    await this.notices.tell(manager, people.map((employeeId) => ({ employeeId, ...told })));
  } // prettier-ignore

  /** The month, quarter or year of a report; of work that comes round the month in which it was due. */
  private async subjectOf({ unitId, payload, period, createdAt }: JobRun): Promise<Subject> {
    const [row] = await this.dataSource.query<[{ month: string | null; unitName: string | null }]>(
      `SELECT (SELECT month FROM report WHERE id::text = $1) AS month, (SELECT name FROM org_unit WHERE id = $2) AS "unitName"`,
      [payload?.['reportId'] ?? null, unitId],
    );
    const month = row.month ?? payload?.['month'] ?? period;
    const isKnown = typeof month === 'string' && /^\d{4}(-\d{2}|-Q[1-4])?$/.test(month);
    const due = zoneClock('Asia/Ho_Chi_Minh').toLocal(createdAt.getTime()).date.slice(0, 'yyyy-MM'.length);
    return { month: isKnown ? month : due, unitName: row.unitName };
  }
}
