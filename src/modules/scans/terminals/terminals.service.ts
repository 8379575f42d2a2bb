import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { maskCredential } from '../../../core/credential/mask-credential.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Permission } from '../../../platform/access/permission.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import type { DeviceKind } from '../device.entity.js';
import type { TerminalCommandView, TerminalFaultLineView, TerminalView } from './dto/terminal.dto.js';

/** A terminal that takes commands. */
export interface CommandedTerminal {
  readonly id: string;
  readonly unitId: string;
  readonly group: string;
  /** Null for one whose scans come by file only. */
  readonly serial: string | null;
}

interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const SELECT = `
  SELECT d.id AS "deviceId", d.code, d.serial, d.unit_id AS "unitId", u.name AS "unitName", d.zone,
    d.device_group AS "group", s.last_seen_at AS "lastSeenAt", s.connected_since AS "connectedSince",
    d.delivered_up_to AS "deliveredUpTo", s.address, s.firmware, s.users, s.logs, s.attlog_stamp AS "attlogStamp",
    (SELECT count(*)::integer FROM terminal_command c WHERE c.device_id = d.id AND c.state IN ('queued', 'delivered'))
      AS "pendingCommands",
    (SELECT count(*)::integer FROM terminal_command c WHERE c.device_id = d.id AND c.state IN ('failed', 'given-up'))
      AS "failedCommands",
    coalesce(s.fault_lines, 0) AS "faultLines", coalesce(s.unreadable_bodies, 0) AS "unreadableBodies",
    s.unreadable_at AS "unreadableAt", coalesce(s.discarded_bodies, 0) AS "discardedBodies",
    s.reconciled_on::text AS "reconciledOn", s.reconciled_at AS "reconciledAt", s.terminal_sum AS "terminalSum",
    s.stored_sum AS "storedSum"
  FROM device d JOIN org_unit u ON u.id = d.unit_id LEFT JOIN terminal_state s ON s.device_id = d.id
  WHERE d.kind = 'zkteco' AND d.retired_at IS NULL`;

interface TerminalRow extends Omit<TerminalView, 'lastReconciliation'> {
  readonly reconciledOn: string | null;
  readonly reconciledAt: Date | null;
  readonly terminalSum: number | null;
  readonly storedSum: number | null;
}

/** Terminals as administrators see them. */
@Injectable()
export class TerminalsService {
  constructor(private readonly dataSource: DataSource) {}

  /** The terminals of the caller's units, by code; with `unitId` only those of that unit and below. */
  async list(caller: Caller, unitId?: string): Promise<TerminalView[]> {
    const roots = scopeParameter(requiredScope(caller, 'devices:read'));
    const rows = await this.dataSource.query<TerminalRow[]>(
      `${SELECT} AND ${inScope('d.unit_id', '$1')} AND ${inScope('d.unit_id', '$2')} ORDER BY d.code, d.id`,
      [roots, unitId === undefined ? null : [unitId]],
    );
    return rows.map(viewOf);
  }

  /** One terminal. @throws AppError not-found */
  async one(caller: Caller, id: string): Promise<TerminalView> {
    const roots = scopeParameter(requiredScope(caller, 'devices:read'));
    const [row] = await this.dataSource.query<TerminalRow[]>(
      `${SELECT} AND d.id = $1 AND ${inScope('d.unit_id', '$2')}`,
      [id, roots],
    );
    if (row === undefined) throw new AppError('not-found');
    return viewOf(row);
  }

  /** The commands of a terminal, newest first. @throws AppError not-found, invalid-input for a forged cursor */
  async commands(
    caller: Caller,
    id: string,
    { cursor, limit }: PageRequest,
  ): Promise<Page<TerminalCommandView>> {
    await this.one(caller, id);
    const rows = await this.dataSource.query<TerminalCommandView[]>(
      `SELECT number, kind, text, state, deliveries, result_code AS "resultCode", queued_by AS "queuedBy",
         queued_at AS "queuedAt", delivered_at AS "deliveredAt", ended_at AS "endedAt"
       FROM terminal_command WHERE device_id = $1 AND ($2::integer IS NULL OR number < $2::integer)
       ORDER BY number DESC LIMIT $3`,
      [id, cursor === undefined ? null : numberOf(cursor), limit + 1],
    );
    return pageOf(rows.map(masked), limit, ({ number }) => [String(number)]);
  }

  /**
   * What a terminal sent and what was no scan, newest first; of one that notifies (kind `api`) too.
   * @throws AppError not-found, invalid-input for a forged cursor
   */
  async faultLines(
    caller: Caller,
    id: string,
    { cursor, limit }: PageRequest,
  ): Promise<Page<TerminalFaultLineView>> {
    await this.reached(caller, id, 'devices:write', ['zkteco', 'api']);
    const rows = await this.dataSource.query<TerminalFaultLineView[]>(
      `SELECT id, reason, text, first_at AS "firstAt", last_at AS "lastAt", times FROM terminal_fault_line
       WHERE device_id = $1 AND ($2::uuid IS NULL OR id < $2::uuid) ORDER BY id DESC LIMIT $3`,
      [id, cursor === undefined ? null : cursorId(decodeCursor(cursor, 1)[0]), limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.id]);
  }

  /** A terminal on which the caller holds `permission`. @throws AppError not-found */
  commanded(caller: Caller, id: string, permission: Permission): Promise<CommandedTerminal> {
    return this.reached(caller, id, permission, ['zkteco']);
  }

  private async reached(
    caller: Caller,
    id: string,
    permission: Permission,
    kinds: readonly DeviceKind[],
  ): Promise<CommandedTerminal> {
    const roots = scopeParameter(requiredScope(caller, permission));
    const [row] = await this.dataSource.query<CommandedTerminal[]>(
      `SELECT d.id, d.unit_id AS "unitId", d.device_group AS "group", d.serial FROM device d
       WHERE d.id = $1 AND d.kind = ANY($3::text[]) AND d.retired_at IS NULL AND ${inScope('d.unit_id', '$2')}`,
      [id, roots, kinds],
    );
    if (row === undefined) throw new AppError('not-found');
    return row;
  }
}

function viewOf({ reconciledOn, reconciledAt, terminalSum, storedSum, ...row }: TerminalRow): TerminalView {
  const counted =
    reconciledOn !== null && reconciledAt !== null && terminalSum !== null && storedSum !== null;
  return {
    ...row,
    lastReconciliation: counted ? { date: reconciledOn, at: reconciledAt, terminalSum, storedSum } : null,
  };
}

function masked(command: TerminalCommandView): TerminalCommandView {
  const text = command.text.replace(/\tCard=(.+)$/, (_all, card: string) => `\tCard=${maskCredential(card)}`);
  return { ...command, text };
}

function numberOf(cursor: string): number {
  const [key] = decodeCursor(cursor, 1);
  if (key === undefined || !/^\d{1,9}$/.test(key)) throw new AppError('invalid-input', { field: 'cursor' });
  return Number(key);
}
