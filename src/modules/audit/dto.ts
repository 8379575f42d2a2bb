import { ApiProperty } from '@nestjs/swagger';
import { IdField, InstantField, IntegerField, TextField } from '../../platform/http/fields.js';

/** Page and filters of one's own access record. */
export class OwnRecordQuery {
  @TextField({ optional: true, max: 500 })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 200 })
  limit?: number;
}

/** Page and filters of an audit search. */
export class AuditQuery extends OwnRecordQuery {
  @TextField({ optional: true, max: 100 })
  entityType?: string;

  @TextField({ optional: true, max: 100 })
  entityId?: string;

  @TextField({ optional: true, max: 100 })
  action?: string;

  @IdField({ optional: true })
  actorEmployeeId?: string;

  @IdField({ optional: true })
  subjectEmployeeId?: string;

  @InstantField({ optional: true })
  from?: string;

  @InstantField({ optional: true })
  until?: string;
}

/** An entry as the API shows it. */
export class AuditEntryView {
  @ApiProperty() id: number;
  @ApiProperty() at: Date;
  @ApiProperty() actorLabel: string;
  @ApiProperty({ type: String, nullable: true }) actorEmployeeId: string | null;
  @ApiProperty() via: string;
  @ApiProperty({ type: String, nullable: true }) ip: string | null;
  @ApiProperty({ type: String, nullable: true }) requestId: string | null;
  @ApiProperty() action: string;
  @ApiProperty() entityType: string;
  @ApiProperty({ type: String, nullable: true }) entityId: string | null;
  @ApiProperty({ type: String, nullable: true }) subjectEmployeeId: string | null;
  @ApiProperty({ type: Object, nullable: true }) before: Record<string, unknown> | null;
  @ApiProperty({ type: Object, nullable: true }) after: Record<string, unknown> | null;
}

/** A page of entries, newest first. */
export class AuditPage {
  @ApiProperty({ type: [AuditEntryView] }) items: AuditEntryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** The same with the names of what the entries mention. */
export class AuditSearchPage extends AuditPage {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Names of people, units, devices, accounts and schedules by their ids.',
  })
  names: Record<string, string>;
}
