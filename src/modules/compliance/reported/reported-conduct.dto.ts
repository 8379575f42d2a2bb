import { ApiProperty } from '@nestjs/swagger';
import { halfDays, type HalfDay } from '../../../core/inspections/half-day.js';
import { ChoiceField, DateField, IdField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { reportSources, type ReportSource, type ReportStatus } from './reported-conduct.entity.js';

const statuses = ['proposed', 'confirmed', 'rejected', 'withdrawn'] as const;

/** Which reports. */
export class ConductReportsQuery {
  @ChoiceField(statuses, { optional: true }) status?: ReportStatus;
  @IdField({ optional: true }) employeeId?: string;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

/** Conduct that a document establishes. */
export class NewConductReportBody {
  @IdField({ description: 'whom it concerns' }) employeeId: string;
  @DateField({ description: 'of the conduct' }) date: string;
  @ChoiceField(halfDays) halfDay: HalfDay;
  @TextField({ max: 10, description: 'of the rules that are observed in this way, such as UX-02' })
  rule: string;
  @ChoiceField(reportSources, {
    description:
      'complaint: confirmed by the document of whoever verified it; official-finding: conclusion of an authority',
  })
  source: ReportSource;
  @TextField({ max: 100, description: 'number of the document that establishes it' }) documentNumber: string;
  @DateField({ description: 'of the document, not before the conduct' }) documentDate: string;
  @TextField({ max: 2000, description: 'what the document establishes' }) content: string;
}

export class MadeConductReport {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** What a second person says. */
export class ConductReportDecisionBody {
  @ChoiceField(['confirmed', 'rejected']) status: 'confirmed' | 'rejected';
  @TextField({ max: 1000 }) note: string;
}

export class ConductReportWithdrawalBody {
  @TextField({ max: 1000 }) reason: string;
}

export class ConductReportItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ enum: [...halfDays] }) halfDay: HalfDay;
  @ApiProperty({ example: 'UX-02' }) rule: string;
  @ApiProperty() ruleVi: string;
  @ApiProperty() ruleEn: string;
  @ApiProperty({ enum: [...reportSources] }) source: ReportSource;
  @ApiProperty() documentNumber: string;
  @ApiProperty({ format: 'date' }) documentDate: string;
  @ApiProperty() content: string;
  @ApiProperty({ enum: [...statuses] }) status: ReportStatus;
  @ApiProperty() enteredBy: string;
  @ApiProperty({ format: 'date-time' }) enteredAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawnBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) withdrawReason: string | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'null while it is nothing, or where the same event was found already',
  })
  findingId: string | null;
  @ApiProperty({ description: 'it waits, and the reader is one who may decide it' }) mayDecide: boolean;
  @ApiProperty({ description: 'the reader is one who may take it back' }) mayWithdraw: boolean;
}

export class ConductReportsPage {
  @ApiProperty({ type: ConductReportItem, isArray: true }) items: readonly ConductReportItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
