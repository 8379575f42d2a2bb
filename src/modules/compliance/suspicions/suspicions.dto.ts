import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { ReadValueView } from '../findings/findings.dto.js';
import { suspicionOutcomes, type SuspicionOutcome } from './badge-suspicion.entity.js';

/** Which suspicions. */
export class SuspicionsQuery {
  @ChoiceField(['open', 'reviewed'], { optional: true }) state?: 'open' | 'reviewed';
  @IdField({ optional: true }) employeeId?: string;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

/** Two scans of one badge at two places within minutes. It says nothing about who did it. */
export class SuspicionItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ format: 'date-time' }) firstAt: Date;
  @ApiProperty() firstDevice: string;
  @ApiProperty() firstUnitName: string;
  @ApiProperty({ format: 'date-time' }) secondAt: Date;
  @ApiProperty() secondDevice: string;
  @ApiProperty() secondUnitName: string;
  @ApiProperty({ type: ReadValueView, isArray: true }) because: readonly ReadValueView[];
  @ApiProperty({ format: 'date-time' }) raisedAt: Date;
  @ApiProperty({ enum: [...suspicionOutcomes], nullable: true, type: String })
  outcome: SuspicionOutcome | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true }) reviewedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) reviewedAt: Date | null;
}

export class SuspicionsPage {
  @ApiProperty({ type: SuspicionItem, isArray: true }) items: readonly SuspicionItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** What looking into it came to. */
export class SuspicionReviewBody {
  @ChoiceField(suspicionOutcomes, {
    description:
      'official-finding-needed: somebody with authority has to conclude; nothing is recorded before',
  })
  outcome: SuspicionOutcome;
  @TextField({ max: 1000 }) reason: string;
}
