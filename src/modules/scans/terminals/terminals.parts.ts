import { FaultLinesService } from './fault-lines.service.js';
import { HikvisionController } from './hikvision.controller.js';
import { HikvisionEventsService } from './hikvision-events.service.js';
import { IclockController } from './iclock.controller.js';
import { PendingTerminalsController } from './pending-terminals.controller.js';
import { PendingTerminalsService } from './pending-terminals.service.js';
import { TerminalCommandsService } from './terminal-commands.service.js';
import { TerminalContactService } from './terminal-contact.service.js';
import { TerminalDeliveryService } from './terminal-delivery.service.js';
import { TerminalGate } from './terminal-gate.service.js';
import { TerminalOrdersService } from './terminal-orders.service.js';
import { TerminalReconciliationService } from './terminal-reconciliation.service.js';
import { TerminalUploadsService } from './terminal-uploads.service.js';
import { TerminalsController } from './terminals.controller.js';
import { TerminalsService } from './terminals.service.js';

/** The routes of network terminals. The pending ones first: their address looks like a terminal's id. */
export const terminalControllers = [
  PendingTerminalsController,
  TerminalsController,
  IclockController,
  HikvisionController,
];

/** What works behind them. */
export const terminalProviders = [
  PendingTerminalsService,
  TerminalGate,
  TerminalContactService,
  TerminalDeliveryService,
  FaultLinesService,
  TerminalUploadsService,
  TerminalCommandsService,
  TerminalReconciliationService,
  TerminalOrdersService,
  TerminalsService,
  HikvisionEventsService,
];
