import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CHECK, deleteUser, queryAttlog, updateUser } from '../../../../devices/zkteco-push/push-command.js';
import { cardNumberOf, pinCredential } from '../../../core/credential/credential.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { TerminalCommandsService, type WantedCommand } from './terminal-commands.service.js';
import { wholeDay } from './terminal-reconciliation.service.js';
import { TerminalsService, type CommandedTerminal } from './terminals.service.js';

/** People that are sent to a terminal at once at most. */
const MOST_USERS = 5000;
/** Terminals keep the lower 32 bits of a card as a decimal number. */
const CARD_MASK = 0xffff_ffffn;

/** What people order terminals to do. */
@Injectable()
export class TerminalOrdersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly terminals: TerminalsService,
    private readonly commands: TerminalCommandsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Asks a terminal for its scans again: of the days from `from` to before `until`, or of all without them.
   * @throws AppError not-found, terminal-without-serial, period-reversed, invalid-input when only one of both is given
   */
  async resend(
    caller: Caller,
    id: string,
    period: { readonly from?: CivilDate | undefined; readonly until?: CivilDate | undefined },
  ): Promise<number> {
    const terminal = await this.commandable(caller, id);
    const { from, until } = period;
    if ((from === undefined) !== (until === undefined)) {
      throw new AppError('invalid-input', { field: from === undefined ? 'from' : 'until' });
    }
    if (from === undefined || until === undefined) {
      return this.order(caller, terminal, 'terminal.resend', [{ kind: 'check', text: CHECK }], {}, true);
    }
    if (until <= from) throw new AppError('period-reversed', { field: 'until' });
    const text = queryAttlog(wholeDay(from)[0], wholeDay(addDays(until, -1))[1]);
    return this.order(caller, terminal, 'terminal.resend', [{ kind: 'resend', text }], { from, until });
  }

  /**
   * Makes a terminal shake hands anew, by which it sets its clock and learns its zone; it sends nothing again for that.
   * @throws AppError not-found, terminal-without-serial
   */
  async check(caller: Caller, id: string): Promise<number> {
    const terminal = await this.commandable(caller, id);
    return this.order(caller, terminal, 'terminal.check', [{ kind: 'check', text: CHECK }], {});
  }

  /**
   * Sends the people of a unit who have a PIN in the terminal's group, with their names and, where they hold one, their card.
   * @throws AppError not-found, terminal-without-serial, outside-scope, too-many-people: a part of them would be missing there unseen
   */
  async uploadUsers(caller: Caller, id: string, unitId: string): Promise<number> {
    const terminal = await this.commandable(caller, id);
    const roots = scopeParameter(requiredScope(caller, 'devices:write'));
    const [inside] = await this.dataSource.query<{ inside: boolean }[]>(
      `SELECT ${inScope('CAST($1 AS uuid)', '$2')} AS inside`,
      [unitId, roots],
    );
    if (inside?.inside !== true) throw new AppError('outside-scope', { field: 'unitId' });
    const people = await this.peopleOf(terminal.group, unitId);
    if (people.length > MOST_USERS)
      throw new AppError('too-many-people', { field: 'unitId', params: { limit: MOST_USERS } });
    const wanted = people.map(({ pin, name, card }): WantedCommand => ({
      kind: 'user-update',
      text: updateUser({ pin, name, card: card === null ? null : printedCard(card) }),
    }));
    return this.order(caller, terminal, 'terminal.upload-users', wanted, { unitId });
  }

  /**
   * Removes the user of a PIN from a terminal; what that person scanned stays.
   * @throws AppError not-found, also for a text that can be no PIN; terminal-without-serial
   */
  async removeUser(caller: Caller, id: string, pin: string): Promise<number> {
    const terminal = await this.commandable(caller, id);
    const credential = pinCredential(terminal.group, pin);
    if (credential === undefined) throw new AppError('not-found');
    const command: WantedCommand = { kind: 'user-delete', text: deleteUser(pin) };
    return this.order(caller, terminal, 'terminal.remove-user', [command], { credential });
  }

  private async commandable(caller: Caller, id: string): Promise<CommandedTerminal> {
    const terminal = await this.terminals.commanded(caller, id, 'devices:write');
    if (terminal.serial === null) throw new AppError('terminal-without-serial');
    return terminal;
  }

  private async order(
    caller: Caller,
    terminal: CommandedTerminal,
    action: string,
    wanted: readonly WantedCommand[],
    what: Readonly<Record<string, unknown>>,
    everything = false,
  ): Promise<number> {
    await this.dataSource.transaction(async (manager) => {
      await this.commands.queue(manager, terminal.id, wanted, caller.label);
      if (everything)
        await manager.query(
          'UPDATE terminal_state SET resend_wanted = true, resend_asked_at = NULL WHERE device_id = $1',
          [terminal.id],
        );
      await this.audit.record(manager, {
        action,
        entityType: 'device',
        entityId: terminal.id,
        unitId: terminal.unitId,
        after: { ...what, commands: wanted.length },
      });
    });
    return wanted.length;
  }

  private peopleOf(
    group: string,
    unitId: string,
  ): Promise<{ pin: string; name: string; card: string | null }[]> {
    return this.dataSource.query(
      `SELECT substr(b.credential, length($1::text) + 1) AS pin, e.full_name AS name,
         (SELECT c.credential FROM badge c
          WHERE c.employee_id = e.id AND c.period @> $3::timestamptz AND starts_with(c.credential, 'card:')
          ORDER BY lower(c.period) DESC NULLS LAST, c.id DESC LIMIT 1) AS card
       FROM badge b JOIN employee e ON e.id = b.employee_id
       WHERE starts_with(b.credential, $1::text) AND b.period @> $3::timestamptz
         AND is_employed(e.id, $3::timestamptz)
         AND employee_unit(e.id, $3::timestamptz) IN (SELECT unit_scope(ARRAY[$2::uuid]))
       ORDER BY e.code LIMIT $4`,
      [`pin:${group}:`, unitId, this.clock.now(), MOST_USERS + 1],
    );
  }
}

function printedCard(credential: string): string | null {
  const card = cardNumberOf(credential);
  return card === undefined || card.bits > 40 ? null : String(card.value & CARD_MASK);
}
