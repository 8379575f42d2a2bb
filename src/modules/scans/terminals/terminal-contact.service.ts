import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { handshakeAnswer } from '../../../../devices/zkteco-push/handshake.js';
import type { TerminalInfo } from '../../../../devices/zkteco-push/terminal-info.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Logger } from '../../../platform/logging/logger.js';
import type { KnownTerminal } from './terminal-gate.service.js';

/** A pause in contact after which scans made meanwhile may still be on their way. */
const PAUSE = '2 minutes';

/** What is noted of a terminal whenever it calls. */
@Injectable()
export class TerminalContactService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Notes that the terminal called and what it said of itself; returns since when it has been calling without a pause. */
  async note(
    terminal: KnownTerminal,
    address: string,
    said: TerminalInfo & { readonly trusted?: boolean } = {},
  ): Promise<Date> {
    const { firmware = null, users = null, logs = null, trusted = null } = said;
    const [row] = await this.dataSource.query<[{ since: Date }]>(
      `INSERT INTO terminal_state AS s (device_id, last_seen_at, connected_since, address, trusted, firmware, users, logs,
         resend_wanted, next_command, fault_lines)
       VALUES ($1, $2, $2, $3, coalesce($4, false), $5, $6, $7, false, 1, 0)
       ON CONFLICT (device_id) DO UPDATE SET
         last_seen_at = greatest(s.last_seen_at, EXCLUDED.last_seen_at),
         connected_since = CASE WHEN s.last_seen_at > EXCLUDED.last_seen_at - interval '${PAUSE}'
           THEN s.connected_since ELSE EXCLUDED.connected_since END,
         address = EXCLUDED.address,
         trusted = coalesce($4, s.trusted),
         firmware = coalesce(EXCLUDED.firmware, s.firmware),
         users = coalesce(EXCLUDED.users, s.users),
         logs = coalesce(EXCLUDED.logs, s.logs),
         -- Fewer than before: its memory was cleared, and what was destroyed here is no longer there either.
         destroyed_logs = CASE WHEN EXCLUDED.logs < s.logs THEN 0 ELSE s.destroyed_logs END
       RETURNING connected_since AS since`,
      [terminal.id, this.clock.now(), address, trusted, firmware, users, logs],
    );
    return row.since;
  }

  /**
   * The answer to the handshake. Stamp 0 asks for everything: from a terminal that never sent anything, and where a re-send is
   * wanted; what is known already becomes a duplicate. A re-send stays wanted until punches come after such an answer: those that
   * were on their way before it are no answer to it.
   */
  async greeting(terminal: KnownTerminal): Promise<string> {
    const [state] = await this.dataSource.query<
      { attlogStamp: string | null; operlogStamp: string | null; resendWanted: boolean }[]
    >(
      `SELECT attlog_stamp AS "attlogStamp", operlog_stamp AS "operlogStamp", resend_wanted AS "resendWanted"
       FROM terminal_state WHERE device_id = $1`,
      [terminal.id],
    );
    if (state?.resendWanted === true)
      await this.dataSource.query(
        'UPDATE terminal_state SET resend_asked_at = $2 WHERE device_id = $1 AND resend_wanted AND resend_asked_at IS NULL',
        [terminal.id, this.clock.now()],
      );
    const offsetSeconds = zoneClock(terminal.zone).offsetSeconds(this.clock.now().getTime());
    return handshakeAnswer({
      serial: terminal.serial,
      attlogStamp: state?.resendWanted === true ? '0' : (state?.attlogStamp ?? '0'),
      operlogStamp: state?.operlogStamp ?? '0',
      offsetMinutes: offsetSeconds / 60,
    });
  }

  /** Counts a body that holds punches, or may, and that could not be read. */
  async noteUnreadable(terminal: KnownTerminal, table: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE terminal_state SET unreadable_bodies = unreadable_bodies + 1, unreadable_at = $2 WHERE device_id = $1',
      [terminal.id, this.clock.now()],
    );
    this.logger.warn('a body of a terminal that may hold punches cannot be read', {
      terminal: terminal.serial,
      table,
    });
  }

  /** Counts a body of a table that nobody knows. */
  async noteUnknown(terminal: KnownTerminal, table: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE terminal_state SET discarded_bodies = discarded_bodies + 1 WHERE device_id = $1',
      [terminal.id],
    );
    this.logger.warn('a body of a table that nobody knows was thrown away', {
      terminal: terminal.serial,
      table,
    });
  }

  /** Keeps the stamp of an OPERLOG body, of which nothing else is kept. */
  async noteOperlogStamp(terminal: KnownTerminal, stamp: string): Promise<void> {
    await this.dataSource.query('UPDATE terminal_state SET operlog_stamp = $2 WHERE device_id = $1', [
      terminal.id,
      stamp,
    ]);
  }
}
