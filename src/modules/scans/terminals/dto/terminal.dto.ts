import { ApiProperty } from '@nestjs/swagger';

/** The last nightly count of a terminal: its own and what is stored of that day. */
export class TerminalReconciliationView {
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty() at: Date;
  @ApiProperty({ type: 'integer' }) terminalSum: number;
  @ApiProperty({ type: 'integer' }) storedSum: number;
}

/** A terminal and how it fares. */
export class TerminalView {
  @ApiProperty() deviceId: string;
  @ApiProperty() code: string;
  @ApiProperty({ type: String, nullable: true }) serial: string | null;
  @ApiProperty() unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty() zone: string;
  @ApiProperty() group: string;
  @ApiProperty({ type: Date, nullable: true }) lastSeenAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) connectedSince: Date | null;
  @ApiProperty({ type: Date, nullable: true }) deliveredUpTo: Date | null;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ type: String, nullable: true }) firmware: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'users in its memory' }) users: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'scans in its memory' }) logs: number | null;
  @ApiProperty({ type: String, nullable: true }) attlogStamp: string | null;
  @ApiProperty({ type: 'integer' }) pendingCommands: number;
  @ApiProperty({ type: 'integer' }) failedCommands: number;
  @ApiProperty({ type: 'integer', description: 'lines that were no scans' }) faultLines: number;
  @ApiProperty({
    type: 'integer',
    description: 'bodies of punches that could not be read and were not confirmed',
  })
  unreadableBodies: number;
  @ApiProperty({ type: Date, nullable: true }) unreadableAt: Date | null;
  @ApiProperty({ type: 'integer', description: 'bodies of unknown tables, thrown away unread' })
  discardedBodies: number;
  @ApiProperty({ type: TerminalReconciliationView, nullable: true })
  lastReconciliation: TerminalReconciliationView | null;
}

/** Every terminal of the caller's units. */
export class TerminalList {
  @ApiProperty({ type: [TerminalView] }) items: TerminalView[];
}

/** A terminal that called and is no device yet. */
export class PendingTerminalView {
  @ApiProperty() serial: string;
  @ApiProperty() firstSeenAt: Date;
  @ApiProperty() lastSeenAt: Date;
  @ApiProperty() address: string;
  @ApiProperty({ type: 'integer' }) contacts: number;
  @ApiProperty({ type: Date, nullable: true }) refusedAt: Date | null;
}

/** Every terminal that waits for approval or was refused. */
export class PendingTerminalList {
  @ApiProperty({ type: [PendingTerminalView] }) items: PendingTerminalView[];
}

/** The device that an approved terminal became. */
export class ApprovedTerminal {
  @ApiProperty() deviceId: string;
}

/** A command and what became of it; card numbers are masked. */
export class TerminalCommandView {
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty({ enum: ['user-update', 'user-delete', 'resend', 'verify-sum', 'check'] }) kind: string;
  @ApiProperty() text: string;
  @ApiProperty({ enum: ['queued', 'delivered', 'done', 'failed', 'given-up'] }) state: string;
  @ApiProperty({ type: 'integer' }) deliveries: number;
  @ApiProperty({ type: 'integer', nullable: true }) resultCode: number | null;
  @ApiProperty() queuedBy: string;
  @ApiProperty() queuedAt: Date;
  @ApiProperty({ type: Date, nullable: true }) deliveredAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) endedAt: Date | null;
}

/** A page of commands, newest first. */
export class TerminalCommandPage {
  @ApiProperty({ type: [TerminalCommandView] }) items: TerminalCommandView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A line that is no scan. */
export class TerminalFaultLineView {
  @ApiProperty() id: string;
  @ApiProperty() reason: string;
  @ApiProperty({ description: 'its beginning; empty for lines beyond the first 10,000' }) text: string;
  @ApiProperty() firstAt: Date;
  @ApiProperty() lastAt: Date;
  @ApiProperty({ type: 'integer' }) times: number;
}

/** A page of such lines, newest first. */
export class TerminalFaultLinePage {
  @ApiProperty({ type: [TerminalFaultLineView] }) items: TerminalFaultLineView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** How many commands were put on a terminal's queue. */
export class QueuedCommands {
  @ApiProperty({ type: 'integer' }) queued: number;
}
