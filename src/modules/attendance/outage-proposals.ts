import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { latestNight } from '../../platform/jobs/periods.js';
import { SchedulerService } from '../../platform/jobs/scheduler.service.js';
import { ExcusesService, type OutageProposal } from '../corrections/excuses.service.js';
import type { DowntimeReason } from '../scans/gates/reader-downtime.entity.js';

const ZONE = 'Asia/Ho_Chi_Minh';
/** After the windows of yesterday's shifts have closed. */
const HOUR = 5;
/** Downtimes that are looked back on, by when they ended or, since an agent may tell of them weeks later, by when that was learned. */
const DAYS_BACK = 10;

/** Why a reader took no cards, in the words of a proposal. */
const REASONS: Readonly<Record<DowntimeReason, string>> = {
  'reader-lost': 'đầu đọc bị rút ra hoặc mất kết nối',
  'reader-denied': 'máy ở cửa không được phép đọc đầu đọc',
  'agent-stopped': 'máy ở cửa không chạy',
  storage: 'máy ở cửa không lưu thêm được, ổ đĩa lỗi hoặc bộ nhớ đã đầy',
};
const WORDS = Object.entries(REASONS)
  .map(([reason, words]) => `WHEN '${reason}' THEN '${words}'`)
  .join(' ');

/**
 * Proposes an excuse where a reader was down at a moment that somebody's shift expected and no good scan came: nobody is to blame
 * for the office's own machine. A person decides. Downtimes at night or while nobody was due propose nothing. One that lasts proposes
 * for what is known of it and no proposal covers yet: a reader that is down for days is excused day by day.
 *
 * What is known of one that lasts ends with the last report of its gate by our clock. While a gate is silent nobody knows whether the
 * reader was still down or had been mended and took cards that wait there, so the silence itself proposes nothing. Nothing is lost by
 * that: when the gate speaks again it tells until when the reader was down and how long it did not run itself, and the rest is proposed
 * the night after, were it weeks later. Of a gate that never speaks again the office knows more than we do: then somebody proposes the
 * outage by hand, or types the paper sheet in.
 */
@Injectable()
export class OutageProposals implements OnModuleInit {
  constructor(
    private readonly jobs: JobsService,
    private readonly scheduler: SchedulerService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly excuses: ExcusesService,
  ) {}

  onModuleInit(): void {
    this.jobs.register('outage-proposals', async () => ({ proposed: await this.propose() }));
    this.scheduler.add({
      kind: 'outage-proposals',
      cron: `0 ${HOUR} * * *`,
      zone: ZONE,
      latestPeriod: (now) => latestNight(now, ZONE, HOUR),
    });
  }

  /** Returns how many proposals are new. */
  async propose(): Promise<number> {
    const now = this.clock.now();
    const outages = await this.dataSource.query<OutageProposal[]>(
      `SELECT t.id AS "downtimeId", d.unit_id AS "unitId", part.from_at AS "from", part.until_at AS "until",
         'Máy ' || d.code || ' (' || t.reader || ') không ghi được lượt quẹt: ' || CASE t.reason ${WORDS} END AS reason,
         count(DISTINCT a.employee_id)::int AS affected
       FROM reader_downtime t
       JOIN device d ON d.id = t.device_id
       CROSS JOIN LATERAL (
         SELECT coalesce((SELECT max(upper(x.period)) FROM excuse x WHERE x.downtime_id = t.id), t.from_at) AS from_at,
           least(coalesce(t.until_at, (SELECT s.timed_at FROM gate_state s WHERE s.device_id = t.device_id), t.from_at), $2::timestamptz) AS until_at
       ) AS part
       JOIN attendance_day a ON a.tenant_id = ${TENANT_ID} AND a.unit_id IN (SELECT unit_scope(ARRAY[d.unit_id]))
         AND a.date BETWEEN (part.from_at AT TIME ZONE 'UTC')::date - 1 AND (part.until_at AT TIME ZONE 'UTC')::date + 1
       -- A slot as packed-detail.ts has it: session, direction (0 in, 1 out), due second, presence, second.
       CROSS JOIN LATERAL (
         SELECT (each->>1)::integer AS direction, (each->>2)::integer AS due, (each->>3)::integer AS presence,
           (each->>4)::integer AS second FROM json_array_elements(a.detail->'slots') AS each
       ) AS slot
       WHERE (t.until_at IS NULL OR greatest(t.until_at, t.noted_at) >= $1) AND part.from_at < part.until_at
         AND (a.date::timestamp + make_interval(secs => slot.due)) AT TIME ZONE unit_zone(a.unit_id)
           BETWEEN part.from_at AND part.until_at
         AND (slot.presence IS NULL OR (slot.direction = 0 AND slot.second > slot.due)
           OR (slot.direction = 1 AND slot.second < slot.due))
       GROUP BY t.id, d.id, part.from_at, part.until_at`,
      [new Date(now.getTime() - DAYS_BACK * 86_400_000), now],
    );
    return this.excuses.proposeDowntimes(outages);
  }
}
