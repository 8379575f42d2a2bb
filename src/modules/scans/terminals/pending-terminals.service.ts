import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { DevicesService } from '../devices.service.js';
import { PendingTerminal } from './pending-terminal.entity.js';
import { TerminalsService } from './terminals.service.js';

/** Where an approved terminal hangs. */
export interface TerminalPlace {
  readonly code: string;
  readonly unitId: string;
  readonly zone: string;
  readonly group: string;
  readonly commKey: string | null;
}

/** Serial numbers that are remembered at most; a flood of invented ones must not fill the table. */
const MOST_PENDING = 500;

/** Terminals that call without being known: noted, and approved or refused by an administrator. */
@Injectable()
export class PendingTerminalsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly devices: DevicesService,
    private readonly terminals: TerminalsService,
    private readonly audit: AuditService,
  ) {}

  /** Notes that a terminal of an unknown serial number called; a full list forgets who called longest ago. */
  async note(serial: string, address: string): Promise<void> {
    await this.dataSource.query(
      `WITH forgotten AS (
         DELETE FROM pending_terminal
         WHERE serial = (SELECT serial FROM pending_terminal ORDER BY last_seen_at, serial LIMIT 1)
           AND (SELECT count(*) FROM pending_terminal) >= $4
           AND NOT EXISTS (SELECT FROM pending_terminal WHERE serial = $1)
       )
       INSERT INTO pending_terminal (serial, first_seen_at, last_seen_at, address, contacts)
       VALUES ($1, $2, $2, $3, 1)
       ON CONFLICT (serial) DO UPDATE
         SET last_seen_at = EXCLUDED.last_seen_at, address = EXCLUDED.address, contacts = pending_terminal.contacts + 1`,
      [serial, this.clock.now(), address, MOST_PENDING],
    );
  }

  /** All that wait or were refused and are no devices, the latest caller first. */
  list(): Promise<PendingTerminal[]> {
    return this.dataSource.manager
      .createQueryBuilder(PendingTerminal, 'pending')
      .where('NOT EXISTS (SELECT FROM device d WHERE d.serial = pending.serial AND d.retired_at IS NULL)')
      .orderBy('pending.lastSeenAt', 'DESC')
      .addOrderBy('pending.serial')
      .getMany();
  }

  /**
   * Makes the terminal of a serial number that has called a device and returns its id; from its next request on it is served.
   * @throws AppError not-found, already-exists, outside-scope, invalid-input
   */
  async approve(caller: Caller, serial: string, place: TerminalPlace): Promise<string> {
    await this.requirePending(serial);
    const { device } = await this.devices.add(caller, { ...place, kind: 'zkteco', serial });
    await this.dataSource.manager.delete(PendingTerminal, { serial });
    return device.id;
  }

  /**
   * Makes the terminal of a serial number that has called the one of a device that exists: one whose scans came by file until
   * now, or whose terminal was changed. What is known of the terminal before is forgotten, its scans stay.
   * @throws AppError not-found, already-exists
   */
  async bind(caller: Caller, serial: string, deviceId: string): Promise<void> {
    await this.requirePending(serial);
    const terminal = await this.terminals.commanded(caller, deviceId, 'devices:write');
    const taken = { device_serial_key: new AppError('already-exists', { field: 'serial' }) };
    await refusing(taken, () =>
      this.dataSource.transaction(async (manager) => {
        await manager.query(
          'UPDATE device SET serial = $2, version = version + 1, updated_at = $3 WHERE id = $1',
          [deviceId, serial, this.clock.now()],
        );
        await manager.query(
          `UPDATE terminal_state SET last_seen_at = NULL, connected_since = NULL, address = NULL, trusted = false,
             firmware = NULL, users = NULL, logs = NULL, attlog_stamp = NULL, operlog_stamp = NULL
           WHERE device_id = $1`,
          [deviceId],
        );
        await manager.delete(PendingTerminal, { serial });
        await this.audit.record(manager, {
          action: 'terminal.bind',
          entityType: 'device',
          entityId: deviceId,
          unitId: terminal.unitId,
          before: { serial: terminal.serial },
          after: { serial },
        });
      }),
    );
  }

  /** Notes that a terminal is not wanted; it can be approved still. @throws AppError not-found */
  async refuse(serial: string): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.update(PendingTerminal, { serial }, { refusedAt: now });
      if (affected !== 1) throw new AppError('not-found');
      await this.audit.record(manager, {
        action: 'terminal.refuse',
        entityType: 'terminal',
        entityId: serial,
      });
    });
  }

  private async requirePending(serial: string): Promise<void> {
    if (!(await this.dataSource.manager.existsBy(PendingTerminal, { serial })))
      throw new AppError('not-found');
  }
}
