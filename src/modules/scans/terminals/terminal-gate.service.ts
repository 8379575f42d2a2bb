import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { serialNumberOf } from '../../../../devices/zkteco-push/serial-number.js';
import { hashOpaqueToken } from '../../../platform/crypto/opaque-token.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { PendingTerminalsService } from './pending-terminals.service.js';
import { RequestLimiter } from './request-limiter.js';

/** A terminal whose serial number is among the devices. */
export interface KnownTerminal {
  readonly id: string;
  readonly serial: string;
  readonly zone: string;
  readonly group: string;
  readonly deliveredUpTo: Date | null;
  /** Whether commands wait for it or for its answer: most polls find none, and cost no more than this question. */
  readonly hasCommands: boolean;
}

interface TerminalRow extends KnownTerminal {
  readonly commKeyHash: Buffer | null;
  readonly trusted: boolean | null;
}

type Query = Readonly<Record<string, unknown>>;

/** Refusals a minute that are still answered one by one and noted; what comes beyond is told to wait. */
const PER_SERIAL = 12;
const PER_ADDRESS = 60;
/** Refusals a minute after which an address is not even looked up. */
const FLOOD = 600;

/**
 * Decides which terminal a request is from. Terminals have no key: the serial number is matched with the devices, and where the
 * device has a communication key, the terminal must have named it when it shook hands. Source: devices.md section 3.1.
 */
@Injectable()
export class TerminalGate {
  private readonly bySerial = new RequestLimiter(PER_SERIAL);
  private readonly byAddress = new RequestLimiter(PER_ADDRESS);
  private readonly floods = new RequestLimiter(FLOOD);

  constructor(
    private readonly dataSource: DataSource,
    private readonly pending: PendingTerminalsService,
  ) {}

  /**
   * The terminal of a request after the handshake.
   * @throws AppError terminal-unknown: nothing of the request may be stored; too-many-requests
   */
  async admit(query: Query, address: string): Promise<KnownTerminal> {
    const terminal = await this.find(query, address);
    if (terminal.commKeyHash !== null && terminal.trusted !== true)
      throw this.refusal(terminal.serial, address);
    return terminal;
  }

  /**
   * The terminal that shakes hands, and whether it knows the communication key of its device (true where there is none).
   * @throws AppError terminal-unknown, too-many-requests
   */
  async greet(query: Query, address: string): Promise<{ terminal: KnownTerminal; trusted: boolean }> {
    const terminal = await this.find(query, address);
    if (terminal.commKeyHash === null) return { terminal, trusted: true };
    const given = Object.entries(query).find(([name]) => name.toLowerCase() === 'pushcommkey')?.[1];
    const trusted =
      typeof given === 'string' && timingSafeEqual(hashOpaqueToken(given), terminal.commKeyHash);
    return { terminal, trusted };
  }

  /** The refusal of a request, counted. */
  refusal(serial: string | undefined, address: string): AppError {
    const few = this.byAddress.take(address);
    this.floods.take(address);
    const fewOfSerial = serial === undefined || this.bySerial.take(serial);
    return new AppError(few && fewOfSerial ? 'terminal-unknown' : 'too-many-requests');
  }

  private async find(query: Query, address: string): Promise<TerminalRow> {
    if (this.floods.isUsedUp(address)) throw new AppError('too-many-requests');
    const serial = serialNumberOf(query);
    if (serial === undefined) throw this.refusal(undefined, address);
    const [row] = await this.dataSource.query<TerminalRow[]>(
      `SELECT d.id, d.serial, d.zone, d.device_group AS "group", d.delivered_up_to AS "deliveredUpTo",
         d.comm_key_hash AS "commKeyHash", s.trusted,
         EXISTS (SELECT FROM terminal_command c WHERE c.device_id = d.id AND c.state IN ('queued', 'delivered')) AS "hasCommands"
       FROM device d LEFT JOIN terminal_state s ON s.device_id = d.id
       WHERE d.serial = $1 AND d.retired_at IS NULL`,
      [serial],
    );
    if (row !== undefined) return row;
    const refusal = this.refusal(serial, address);
    if (refusal.code === 'terminal-unknown') await this.pending.note(serial, address);
    throw refusal;
  }
}
