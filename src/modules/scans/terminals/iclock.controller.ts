import { Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { parseCommandResults } from '../../../../devices/zkteco-push/command-results.js';
import { parseOperlogBody } from '../../../../devices/zkteco-push/operlog-body.js';
import { pushTableOf, type QueryValue } from '../../../../devices/zkteco-push/push-table.js';
import { parseInfo, parseOptionsBody } from '../../../../devices/zkteco-push/terminal-info.js';
import { Public } from '../../../platform/access/access.decorators.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { requireFewLines } from './require-few-lines.js';
import { TerminalCommandsService } from './terminal-commands.service.js';
import { TerminalContactService } from './terminal-contact.service.js';
import { TerminalDeliveryService } from './terminal-delivery.service.js';
import { TerminalGate } from './terminal-gate.service.js';
import { TerminalReconciliationService } from './terminal-reconciliation.service.js';
import { TerminalUploadsService } from './terminal-uploads.service.js';

/** Lines of a body with punches, and of one with results of commands. */
const MOST_LINES = 100_000;
const MOST_RESULT_LINES = 2000;

const TEXT = 'text/plain; charset=utf-8';

/**
 * The push protocol of ZKTeco terminals (devices.md section 3.1; what is read and written is in devices/zkteco-push). Public, since
 * a terminal has no key: the gate matches its serial number. Every answer carries the `Date` header, by which terminals set their
 * clocks.
 */
@ApiExcludeController()
@Controller('iclock')
export class IclockController {
  constructor(
    private readonly gate: TerminalGate,
    private readonly contact: TerminalContactService,
    private readonly uploads: TerminalUploadsService,
    private readonly delivery: TerminalDeliveryService,
    private readonly commands: TerminalCommandsService,
    private readonly reconciliation: TerminalReconciliationService,
  ) {}

  @Get(':page')
  @Public()
  @Header('content-type', TEXT)
  @Header('cache-control', 'no-store')
  ask(@Param('page') page: string, @Req() request: FastifyRequest): Promise<string> {
    switch (pageOf(page)) {
      case 'cdata':
        return this.greet(request);
      case 'getrequest':
        return this.poll(request);
      case 'ping':
      case 'registry':
        return this.acknowledge(request);
      default:
        throw new AppError('not-found');
    }
  }

  @Post(':page')
  @Public()
  @HttpCode(200)
  @Header('content-type', TEXT)
  @Header('cache-control', 'no-store')
  tell(@Param('page') page: string, @Req() request: FastifyRequest): Promise<string> {
    switch (pageOf(page)) {
      case 'cdata':
        return this.upload(request);
      case 'devicecmd':
        return this.settle(request);
      case 'getrequest':
        return this.poll(request);
      // Pictures and templates: discarded unread. Keys of newer versions: there is nothing to exchange.
      case 'fdata':
      case 'exchange':
      case 'ping':
      case 'registry':
        return this.acknowledge(request);
      default:
        throw new AppError('not-found');
    }
  }

  private async greet(request: FastifyRequest): Promise<string> {
    const { terminal, trusted } = await this.gate.greet(queryOf(request), request.ip);
    await this.contact.note(terminal, request.ip, { trusted });
    if (!trusted) throw this.gate.refusal(terminal.serial, request.ip);
    return this.contact.greeting(terminal);
  }

  private async upload(request: FastifyRequest): Promise<string> {
    const query = queryOf(request);
    const terminal = await this.gate.admit(query, request.ip);
    const stamp = stampOf(query);
    const body = bodyOf(request);
    const named = query['table'] as QueryValue;
    const table = pushTableOf(named, query['ContentType'] as QueryValue);
    if (table === 'attlog' || table === 'operlog' || table === 'options') requireFewLines(body, MOST_LINES);
    switch (table) {
      case 'attlog': {
        const since = await this.contact.note(terminal, request.ip);
        return `OK: ${await this.uploads.attlog(terminal, body, stamp, since)}`;
      }
      case 'operlog':
        await this.contact.note(terminal, request.ip);
        if (stamp !== undefined) await this.contact.noteOperlogStamp(terminal, stamp);
        return `OK: ${parseOperlogBody(body).length}`;
      case 'options':
        await this.contact.note(terminal, request.ip, parseOptionsBody(body));
        return 'OK';
      case 'discarded':
        await this.contact.note(terminal, request.ip);
        return 'OK';
      case 'unknown':
        await this.contact.note(terminal, request.ip);
        await this.contact.noteUnknown(terminal, nameOf(named));
        return 'OK';
      case 'unreadable':
        // Not OK: punches may stand in it, and the terminal must keep them until somebody has seen to it.
        await this.contact.note(terminal, request.ip);
        await this.contact.noteUnreadable(terminal, nameOf(named));
        throw new AppError('invalid-input', { field: 'table' });
    }
  }

  private async poll(request: FastifyRequest): Promise<string> {
    const query = queryOf(request);
    const terminal = await this.gate.admit(query, request.ip);
    const since = await this.contact.note(terminal, request.ip, parseInfo(textOf(query['INFO'])));
    await this.delivery.notePoll(terminal, since);
    const lines = terminal.hasCommands ? await this.commands.deliver(terminal) : [];
    return lines.length === 0 ? 'OK' : `${lines.join('\n')}\n`;
  }

  private async settle(request: FastifyRequest): Promise<string> {
    const terminal = await this.gate.admit(queryOf(request), request.ip);
    await this.contact.note(terminal, request.ip);
    const body = bodyOf(request);
    requireFewLines(body, MOST_RESULT_LINES);
    const ended = await this.commands.settle(terminal, parseCommandResults(body));
    await this.reconciliation.compare(terminal, ended);
    return 'OK';
  }

  private async acknowledge(request: FastifyRequest): Promise<string> {
    const terminal = await this.gate.admit(queryOf(request), request.ip);
    await this.contact.note(terminal, request.ip);
    return 'OK';
  }
}

/** The page without the suffix that some firmware adds. */
function pageOf(page: string): string {
  return page.toLowerCase().replace(/\.aspx$/, '');
}

function queryOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  return request.query as Readonly<Record<string, unknown>>;
}

function bodyOf({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A name for the log: short, of letters and digits. */
function nameOf(table: QueryValue): string {
  return [table ?? '']
    .flat()
    .join()
    .replace(/[^\w,]/g, '')
    .slice(0, 40);
}

function stampOf(query: Readonly<Record<string, unknown>>): string | undefined {
  const stamp = textOf(query['Stamp'] ?? query['OpStamp']);
  return /^\d{1,18}$/.test(stamp) ? stamp : undefined;
}
