import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { queryAttlog, verifyAttlogSum } from '../../../../devices/zkteco-push/push-command.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { SECONDS_PER_DAY } from '../../../core/time/time-of-day.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { latestNight } from '../../../platform/jobs/periods.js';
import { SchedulerService } from '../../../platform/jobs/scheduler.service.js';
import { TerminalCommandsService, type EndedCommand } from './terminal-commands.service.js';
import type { KnownTerminal } from './terminal-gate.service.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const KIND = 'terminal-count';
/** A terminal that has not called for so long would find a question of last week. */
const SILENT = '2 days';
/** How long commands that have ended, and callers that nobody approved, are remembered. */
const REMEMBERED = '90 days';

/**
 * Asks every terminal at night how many scans it has of the day before and compares with what is stored: the best tool against
 * silent loss (devices.md section 3.1). A difference asks for the scans of that day again and is shown.
 */
@Injectable()
export class TerminalReconciliationService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly commands: TerminalCommandsService,
    private readonly jobs: JobsService,
    private readonly scheduler: SchedulerService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(KIND, () => this.ask());
    this.scheduler.add({
      kind: KIND,
      cron: '0 1 * * *',
      zone: ZONE,
      latestPeriod: (now) => latestNight(now, ZONE, 1),
    });
  }

  /** Queues the question for every terminal that is in contact; returns to how many. */
  async ask(): Promise<{ asked: number }> {
    const now = this.clock.now();
    await this.forget(now);
    const terminals = await this.dataSource.query<{ id: string; zone: string }[]>(
      `SELECT d.id, d.zone FROM device d JOIN terminal_state s ON s.device_id = d.id
       WHERE d.serial IS NOT NULL AND d.retired_at IS NULL AND s.last_seen_at > $1::timestamptz - interval '${SILENT}'
         AND NOT EXISTS (SELECT FROM terminal_command c
           WHERE c.device_id = d.id AND c.kind = 'verify-sum' AND c.state IN ('queued', 'delivered'))
       ORDER BY d.id`,
      [now],
    );
    for (const { id, zone } of terminals) {
      const date = addDays(zoneClock(zone).toLocal(now.getTime()).date, -1);
      const text = verifyAttlogSum(...wholeDay(date));
      await this.dataSource.transaction((manager) =>
        this.commands.queue(manager, id, [{ kind: 'verify-sum', text, context: { date } }], KIND),
      );
    }
    return { asked: terminals.length };
  }

  /** Compares the sums among results that terminals gave; where they differ the day is asked for again. */
  async compare(terminal: KnownTerminal, ended: readonly EndedCommand[]): Promise<void> {
    for (const { kind, context, result } of ended) {
      if (kind !== 'verify-sum' || context?.date === undefined || result.attlogSum === undefined) continue;
      const { date } = context;
      await this.dataSource.transaction(async (manager) => {
        const stored = await this.storedOn(manager, terminal, date);
        await manager.query(
          `UPDATE terminal_state SET reconciled_on = $2, reconciled_at = $3, terminal_sum = $4, stored_sum = $5
           WHERE device_id = $1`,
          [terminal.id, date, this.clock.now(), result.attlogSum, stored],
        );
        if (stored === result.attlogSum) return;
        const resend = { kind: 'resend' as const, text: queryAttlog(...wholeDay(date)), context: { date } };
        await this.commands.queue(manager, terminal.id, [resend], KIND);
      });
    }
  }

  /** Scans of a local day, those with a clock that is not believed included: the terminal counts them too. */
  private async storedOn(manager: EntityManager, terminal: KnownTerminal, date: CivilDate): Promise<number> {
    const clock = zoneClock(terminal.zone);
    const [from, until] = [clock.toEpochMs(date, 0), clock.toEpochMs(date, SECONDS_PER_DAY)];
    const [row] = await manager.query<[{ count: number }]>(
      `SELECT (SELECT count(*) FROM scan WHERE tenant_id = $1 AND device_id = $2 AND filed_at >= $3 AND filed_at < $4
                 AND suspicion IS NULL)
            + (SELECT count(*) FROM scan WHERE tenant_id = $1 AND device_id = $2 AND received_at >= $3
                 AND suspicion IS NOT NULL AND scanned_at >= $3 AND scanned_at < $4) AS count`,
      [TENANT_ID, terminal.id, new Date(from), new Date(until)],
    );
    return Number(row.count);
  }

  private async forget(now: Date): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM terminal_command WHERE ended_at < $1::timestamptz - interval '${REMEMBERED}'`,
      [now],
    );
    await this.dataSource.query(
      `DELETE FROM pending_terminal WHERE last_seen_at < $1::timestamptz - interval '${REMEMBERED}'`,
      [now],
    );
  }
}

/** First and last second of a local day, as commands write them. */
export function wholeDay(date: CivilDate): [start: string, end: string] {
  return [`${date} 00:00:00`, `${date} 23:59:59`];
}
