import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CommandResult } from '../../../../devices/zkteco-push/command-results.js';
import { commandLine } from '../../../../devices/zkteco-push/push-command.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { TerminalCommandContext, TerminalCommandKind } from './terminal-command.entity.js';
import type { KnownTerminal } from './terminal-gate.service.js';

/** A command to be handed to a terminal. */
export interface WantedCommand {
  readonly kind: TerminalCommandKind;
  readonly text: string;
  readonly context?: TerminalCommandContext;
}

/** A command that has just ended, with what the terminal said. */
export interface EndedCommand {
  readonly kind: TerminalCommandKind;
  readonly context: TerminalCommandContext | null;
  readonly result: CommandResult;
}

/** Commands in one answer to a poll. */
const AT_ONCE = 10;
/** A command without a result for so long is delivered a second time, and after as long again given up. */
const ANSWER = '5 minutes';
const DELIVERIES = 2;

/** Commands that wait for terminals: handed out when they poll, done only when they say so. */
@Injectable()
export class TerminalCommandsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Puts commands at the end of a terminal's queue, in the transaction of `manager`. `by`: who wants them. */
  async queue(
    manager: EntityManager,
    deviceId: string,
    wanted: readonly WantedCommand[],
    by: string,
  ): Promise<void> {
    if (wanted.length === 0) return;
    const [row] = await manager.query<[{ first: number }]>(
      `INSERT INTO terminal_state AS s (device_id, trusted, resend_wanted, next_command, fault_lines)
       VALUES ($1, false, false, 1 + $2::integer, 0)
       ON CONFLICT (device_id) DO UPDATE SET next_command = s.next_command + $2::integer
       RETURNING next_command - $2::integer AS first`,
      [deviceId, wanted.length],
    );
    await manager.query(
      `INSERT INTO terminal_command (device_id, number, kind, text, state, deliveries, context, queued_by, queued_at)
       SELECT $1::uuid, $2::integer + i.place - 1, i.kind, i.text, 'queued', 0, i.context, $3::text, $4::timestamptz
       FROM unnest($5::text[], $6::text[], $7::jsonb[]) WITH ORDINALITY AS i(kind, text, context, place)`,
      [
        deviceId,
        row.first,
        by,
        this.clock.now(),
        wanted.map(({ kind }) => kind),
        wanted.map(({ text }) => text),
        wanted.map(({ context }) => (context === undefined ? null : JSON.stringify(context))),
      ],
    );
  }

  /** The lines that a poll is answered with; empty when nothing waits. Each counts as delivered, none as done. */
  async deliver(terminal: KnownTerminal): Promise<string[]> {
    const now = this.clock.now();
    await this.dataSource.query(
      `UPDATE terminal_command SET state = 'given-up', ended_at = $2::timestamptz
       WHERE device_id = $1 AND state = 'delivered' AND deliveries >= $3 AND delivered_at <= $2::timestamptz - interval '${ANSWER}'`,
      [terminal.id, now, DELIVERIES],
    );
    const [rows] = await this.dataSource.query<[{ number: number; text: string }[], number]>(
      `UPDATE terminal_command c SET state = 'delivered', deliveries = deliveries + 1, delivered_at = $2::timestamptz
       FROM (
         SELECT number FROM terminal_command
         WHERE device_id = $1
           AND (state = 'queued' OR (state = 'delivered' AND delivered_at <= $2::timestamptz - interval '${ANSWER}'))
         ORDER BY number LIMIT $3 FOR UPDATE SKIP LOCKED
       ) next
       WHERE c.device_id = $1 AND c.number = next.number
       RETURNING c.number, c.text`,
      [terminal.id, now, AT_ONCE],
    );
    return rows
      .sort((a, b) => a.number - b.number)
      .map(({ number, text }) => commandLine(String(number), text));
  }

  /** Notes results; returns the commands that ended by them. Ids that nobody gave out and results given twice are ignored. */
  async settle(terminal: KnownTerminal, results: readonly CommandResult[]): Promise<EndedCommand[]> {
    const ended: EndedCommand[] = [];
    for (const result of results) {
      if (!/^\d{1,9}$/.test(result.id)) continue;
      const [rows] = await this.dataSource.query<
        [{ kind: TerminalCommandKind; context: TerminalCommandContext | null }[], number]
      >(
        `UPDATE terminal_command SET state = $3, result_code = $4, ended_at = $5
         WHERE device_id = $1 AND number = $2 AND state IN ('delivered', 'given-up') RETURNING kind, context`,
        [terminal.id, Number(result.id), result.code >= 0 ? 'done' : 'failed', result.code, this.clock.now()],
      );
      if (rows[0] !== undefined) ended.push({ ...rows[0], result });
    }
    return ended;
  }
}
