import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { DevicesService } from '../devices.service.js';
import type { KnownTerminal } from './terminal-gate.service.js';

/** Contact without a pause after which nothing from before it is on its way any more. */
const SETTLED_MS = 5 * 60_000;
/** A scan of this moment may still be on its way. */
const ON_THE_WAY_MS = 60_000;
/** The mark of a terminal that polls is moved on no more often than this. */
const STEP_MS = 30_000;

/**
 * How far a terminal has delivered (attendance.md section 5: until then nobody is called absent). It sends each scan at once and
 * what it kept while it was away when it is back, so the mark trusts a poll only after five minutes of contact without a pause,
 * and not while the terminal says that it holds more scans than are stored.
 */
@Injectable()
export class TerminalDeliveryService {
  /** Counts of logs that were found stored; what is stored only grows. One entry a device. */
  private readonly covered = new Map<string, number>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly devices: DevicesService,
  ) {}

  /**
   * The delivery that an ATTLOG body shows: up to its newest sane scan. Of a scan made since the terminal came back nothing
   * follows yet: older ones may come after it.
   */
  isShownBy(newest: Date, connectedSince: Date): boolean {
    const settled = this.clock.now().getTime() - connectedSince.getTime() >= SETTLED_MS;
    return settled || newest <= connectedSince;
  }

  /** Notes the delivery that a poll shows, if it shows any. */
  async notePoll(terminal: KnownTerminal, connectedSince: Date): Promise<void> {
    const now = this.clock.now().getTime();
    const mark = new Date(now - ON_THE_WAY_MS);
    if (now - connectedSince.getTime() < SETTLED_MS) return;
    if (terminal.deliveredUpTo !== null && mark.getTime() - terminal.deliveredUpTo.getTime() < STEP_MS)
      return;
    if (!(await this.holdsNothingBack(terminal))) return;
    await this.devices.noteDelivery(this.dataSource.manager, terminal.id, mark);
  }

  private async holdsNothingBack({ id }: KnownTerminal): Promise<boolean> {
    const [state] = await this.dataSource.query<{ logs: number | null; others: number }[]>(
      `SELECT logs, fault_lines + destroyed_logs AS others FROM terminal_state WHERE device_id = $1`,
      [id],
    );
    if (state === undefined || state.logs === null) return true;
    if ((this.covered.get(id) ?? -1) >= state.logs) return true;
    const [stored] = await this.dataSource.query<[{ count: number }]>(
      'SELECT count(*) AS count FROM scan_key WHERE tenant_id = $1 AND device_id = $2',
      [TENANT_ID, id],
    );
    if (Number(stored.count) + state.others < state.logs) return false;
    this.covered.set(id, state.logs);
    return true;
  }
}
