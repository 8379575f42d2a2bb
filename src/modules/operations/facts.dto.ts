import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { TextField } from '../../platform/http/fields.js';

const statuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** Work that comes round. */
export class ScheduleFact {
  @ApiProperty({ example: 'report.monthly' }) kind: string;
  @ApiProperty({ type: Date, nullable: true }) nextAt: Date | null;
  @ApiProperty({ type: Date, nullable: true, description: 'when it was asked for last' }) lastAt: Date | null;
  @ApiProperty({ type: String, enum: statuses, nullable: true }) lastStatus: string | null;
  @ApiProperty({ type: String, nullable: true }) lastError: string | null;
}

export class MailFacts {
  @ApiProperty({ description: 'whether a mail server is set' }) enabled: boolean;
  @ApiProperty({ description: 'sender' }) from: string;
  @ApiProperty({ description: 'whether the head of the audit trail is mailed every night' })
  auditHeadMailed: boolean;
  @ApiProperty({ type: 'integer', description: 'mails that wait or are on their way' }) waiting: number;
  @ApiProperty({ type: 'integer', description: 'mails of the last 30 days that could not be sent' })
  failed: number;
}

/** What is set in the environment; never a secret. */
export class OperationsFacts {
  @ApiProperty({ example: '0.1.0' }) version: string;
  @ApiProperty({ example: '24.1.0', description: 'of Node.js' }) nodeVersion: string;
  @ApiProperty({ description: 'of PostgreSQL' }) databaseVersion: string;
  @ApiProperty({ description: 'whether the service runs its own PostgreSQL' }) databaseEmbedded: boolean;
  @ApiProperty({ enum: ['production', 'development', 'test'] }) mode: string;
  @ApiProperty({ type: String, nullable: true, description: 'address by which people reach the service' })
  publicUrl: string | null;
  @ApiProperty({ description: 'whether the service itself speaks HTTPS' }) ownTls: boolean;
  @ApiProperty({ description: 'folder of the embedded database, keys and files' }) dataFolder: string;
  @ApiProperty() singleSignOn: boolean;
  @ApiProperty({ type: 'integer' }) sessionIdleMinutes: number;
  @ApiProperty({ type: 'integer' }) sessionHours: number;
  @ApiProperty({ enum: ['off', 'child'], description: 'child: this server runs the readers of its machine' })
  gate: string;
  @ApiProperty({ description: 'whether this process does background work' }) jobsEnabled: boolean;
  @ApiProperty({ type: 'integer', description: 'day of the month on which drafts are sent' })
  reportsDay: number;
  @ApiProperty({ type: 'integer' }) reportsHour: number;
  @ApiProperty() now: Date;
  @ApiProperty({ type: MailFacts }) mail: MailFacts;
  @ApiProperty({ type: ScheduleFact, isArray: true }) schedules: readonly ScheduleFact[];
}

/** Where a mail is to go that only shows that sending works. */
export class TestMailBody {
  @TextField({ max: 254, description: 'address of mail' })
  @Matches(/^[^\s@,;<>"]+@[^\s@,;<>"]+$/)
  to: string;
}

export class TestMailView {
  @ApiProperty({ format: 'uuid', description: 'the job that sends it' }) jobId: string;
}
