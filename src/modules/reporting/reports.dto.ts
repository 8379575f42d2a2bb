import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import { editions, type Edition } from '../../../reports/monthly-compliance/model.js';
import { DIGEST_PERIOD } from '../../core/time/digest-period.js';
import { digestEditions, type DigestEdition } from '../../../reports/digest/model.js';
import { ChoiceField, IdField, IntegerField, TextField } from '../../platform/http/fields.js';
import type { SendingWay } from './recipients/report-recipient.entity.js';

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const statuses = ['queued', 'running', 'done', 'failed', 'cancelled'];

/** Which report. */
export class NewReportBody {
  @ApiProperty({ example: '2026-11', description: 'a calendar month that has begun' })
  @Matches(month)
  month: string;

  @IdField({ description: 'the unit with all below it' }) unitId: string;
  @ChoiceField(editions, { description: 'whom it is for' }) edition: Edition;
  @IdField({ optional: true, description: 'the sending agency, of the edition for one' }) agencyId?: string;
}

/** Which digest. */
export class NewDigestBody {
  @ApiProperty({ example: '2026-Q4', description: 'a quarter, or a year such as 2026, that has begun' })
  @Matches(DIGEST_PERIOD)
  period: string;

  @IdField({ description: 'the unit with all below it' }) unitId: string;
  @ChoiceField(digestEditions, { description: 'superiors read no names of people' }) edition: DigestEdition;
}

export class MadeReport {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** Which reports. */
export class ReportsQuery {
  @ApiProperty({ required: false, example: '2026-11', description: 'or a quarter 2026-Q4, or a year 2026' })
  @ValidateIf((_object, value) => value !== undefined)
  @Matches(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$/)
  month?: string;

  @ChoiceField(['month', 'digest'], {
    optional: true,
    description: 'only reports of months, or only digests of quarters and years',
  })
  kind?: 'month' | 'digest';

  @IdField({ optional: true, description: 'reports of just this unit' }) unitId?: string;
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** A sealed month that a report tells of. */
export class ReportedMonthView {
  @ApiProperty({ example: '2026-11' }) month: string;
  @ApiProperty({ type: 'integer', description: 'more than 1 where it was opened again and resealed' })
  revision: number;
}

export class ReportItemView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ example: '2026-11', description: 'or a quarter 2026-Q4, or a year 2026' }) month: string;
  @ApiProperty({ enum: editions }) edition: Edition;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) agencyId: string | null;
  @ApiProperty({ type: String, nullable: true }) agencyName: string | null;
  @ApiProperty({ enum: ['request', 'sealing', 'schedule'] }) cause: string;
  @ApiProperty() askedBy: string;
  @ApiProperty() askedAt: Date;
  @ApiProperty({ enum: statuses }) status: string;
  @ApiProperty({ type: 'integer' }) progress: number;
  @ApiProperty({ type: String, nullable: true, description: 'why the last attempt failed' }) error:
    string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'null while it is not made' }) draft:
    boolean | null;
  @ApiProperty({ type: String, nullable: true, description: 'of the data' }) fingerprint: string | null;
  @ApiProperty({
    type: ReportedMonthView,
    isArray: true,
    nullable: true,
    description: 'the sealed months that it tells of; null while it is not made, and where it was not noted',
  })
  revisions: readonly ReportedMonthView[] | null;
  @ApiProperty({ description: 'whether a later final report of the same tells something else' })
  superseded: boolean;
  @ApiProperty({ type: String, nullable: true }) fileName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'of the file, in hexadecimal digits' })
  sha256: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'bytes' }) size: number | null;
  @ApiProperty({ type: Date, nullable: true }) madeAt: Date | null;
}

export class ReportPage {
  @ApiProperty({ type: ReportItemView, isArray: true }) items: readonly ReportItemView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ReportDeliveryView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() address: string;
  @ApiProperty({ enum: ['link', 'file'] }) way: string;
  @ApiProperty({ enum: statuses }) status: string;
  @ApiProperty({ type: 'integer' }) attempts: number;
  @ApiProperty({ type: String, nullable: true, description: 'why the last attempt failed' }) error:
    string | null;
  @ApiProperty() queuedAt: Date;
  @ApiProperty({ type: Date, nullable: true }) sentAt: Date | null;
}

/** A report and where it was sent. */
export class ReportDetailView extends ReportItemView {
  @ApiProperty({ type: ReportDeliveryView, isArray: true }) deliveries: readonly ReportDeliveryView[];
}

/** Who is to get which report, and how. */
export class NewRecipientBody {
  @IdField({ description: 'whose reports' }) unitId: string;
  @ChoiceField(editions) edition: Edition;
  @IdField({ optional: true, description: 'the sending agency, of the edition for one' }) agencyId?: string;
  @TextField({ max: 200, description: 'as letters address them' }) name: string;

  @TextField({ max: 254, description: 'address of mail' })
  @Matches(/^[^\s@,;<>"]+@[^\s@,;<>"]+$/)
  address: string;

  @ChoiceField(['link', 'file'], {
    description: 'where to fetch it after signing in, or the workbook itself',
  })
  way: SendingWay;
}

export class RecipientsQuery {
  @IdField({ optional: true, description: 'the list of just this unit' }) unitId?: string;
}

/** Of which unit. */
export class RecipientAgenciesQuery {
  @IdField({ description: 'the unit with all below it' }) unitId: string;
}

export class RecipientAgencyView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class RecipientAgencies {
  @ApiProperty({ type: RecipientAgencyView, isArray: true }) items: RecipientAgencyView[];
}

export class RecipientItemView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ enum: editions }) edition: Edition;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) agencyId: string | null;
  @ApiProperty({ type: String, nullable: true }) agencyName: string | null;
  @ApiProperty() name: string;
  @ApiProperty() address: string;
  @ApiProperty({ enum: ['link', 'file'] }) way: string;
  @ApiProperty() addedBy: string;
  @ApiProperty() addedAt: Date;
}

export class RecipientList {
  @ApiProperty({ type: RecipientItemView, isArray: true }) items: readonly RecipientItemView[];
}
