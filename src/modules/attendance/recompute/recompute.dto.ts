import { ApiProperty } from '@nestjs/swagger';
import { BooleanField, DateField, IdField } from '../../../platform/http/fields.js';
import { dayStates } from '../days/day-words.js';

/** Which days, and whether only to say what would change. */
export class RecomputeBody {
  @DateField({ description: 'first civil date' }) from: string;
  @DateField({ description: 'civil date after the last' }) until: string;
  @IdField({ optional: true, nullable: true, description: 'a unit with all below it' })
  unitId?: string | null;
  @IdField({ optional: true, nullable: true }) employeeId?: string | null;
  @BooleanField({ description: 'only say what would change' }) dryRun: boolean;
}

/** What a computation did, or would do. */
export class RecomputeSummaryView {
  @ApiProperty({ type: 'integer' }) days: number;
  @ApiProperty({ type: 'integer' }) created: number;
  @ApiProperty({ type: 'integer' }) changed: number;
  @ApiProperty({ type: 'integer' }) unchanged: number;
  @ApiProperty({ type: 'integer' }) removed: number;
  @ApiProperty({ type: 'integer', description: 'set aside with an error' }) failed: number;
  @ApiProperty({ type: 'integer', description: 'left as they are, their scans were destroyed' }) kept: number;
}

/** An exception of a day. */
export class RecomputedException {
  @ApiProperty({ enum: [...dayStates.kinds] }) kind: (typeof dayStates.kinds)[number];
  @ApiProperty({ type: String, nullable: true }) sessionId: string | null;
  @ApiProperty({ type: 'integer' }) minutes: number;
}

/** The figures of a day. */
export class RecomputedFigures {
  @ApiProperty({ enum: ['provisional', 'final'] }) status: string;
  @ApiProperty({ type: 'integer' }) workedMinutes: number;
  @ApiProperty({ type: 'integer' }) lateMinutes: number;
  @ApiProperty({ type: 'integer' }) earlyMinutes: number;
  @ApiProperty() credit: number;
  @ApiProperty() provisionalCredit: number;
  @ApiProperty({ type: [RecomputedException] }) exceptions: readonly RecomputedException[];
}

/** A day that comes out differently. */
export class RecomputedDay {
  @ApiProperty() employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ type: RecomputedFigures, nullable: true, description: 'null: there was none' })
  before: RecomputedFigures | null;
  @ApiProperty({ type: RecomputedFigures, nullable: true, description: 'null: there is none any more' })
  after: RecomputedFigures | null;
}

/** What changed, or would change. */
export class RecomputeAnswer {
  @ApiProperty({ type: RecomputeSummaryView }) summary: RecomputeSummaryView;
  @ApiProperty({ type: 'integer', description: 'days that come out differently' }) different: number;
  @ApiProperty({ type: [RecomputedDay], description: 'the first of them' }) days: readonly RecomputedDay[];
}

export class AskedRecompute {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** A long computation in the background. */
export class RecomputeRunView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date', description: 'civil date after the last' }) until: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) employeeId: string | null;
  @ApiProperty() dryRun: boolean;
  @ApiProperty({ enum: ['queued', 'running', 'done', 'failed', 'cancelled'] }) status: string;
  @ApiProperty({ type: 'integer', description: '0 to 100' }) progress: number;
  @ApiProperty({ format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: Date, nullable: true }) finishedAt: Date | null;
}

export class RecomputeRunList {
  @ApiProperty({ type: [RecomputeRunView] }) items: RecomputeRunView[];
}

/** The same with what came of it. */
export class FinishedRecompute extends RecomputeRunView {
  @ApiProperty({ type: RecomputeAnswer, nullable: true, description: 'null until it is done' })
  answer: RecomputeAnswer | null;
}
