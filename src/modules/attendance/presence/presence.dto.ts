import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { shownPresences, type PresenceCounts, type ShownPresence } from './presence.service.js';

export class PresenceQuery {
  @TextField({ optional: true, max: 50, description: 'id or code of a unit, with all below it' }) unit?: string;
  @ChoiceField(shownPresences, { optional: true, description: 'only people who are that; counts stay those of all' })
  state?: ShownPresence;
  @IdField({ optional: true, description: 'the last person of the page before' }) after?: string;
  @IntegerField({ optional: true, min: 1, max: 1000, description: '200 unless said otherwise' }) limit?: number;
} // prettier-ignore

/** People by where they are. */
export class PresenceCountsView implements PresenceCounts {
  @ApiProperty({ type: 'integer' }) in: number;
  @ApiProperty({ type: 'integer', description: 'a session has begun without them' }) late: number;
  @ApiProperty({ type: 'integer', description: 'so far: a whole session has passed without them' })
  absent: number;
  @ApiProperty({ type: 'integer', description: 'later, or within the grace' }) expected: number;
  @ApiProperty({ type: 'integer' }) left: number;
  @ApiProperty({ type: 'integer' }) excused: number;
  @ApiProperty({ type: 'integer', description: 'no reader is asked about them' }) exempt: number;
  @ApiProperty({ type: 'integer', description: 'nothing is planned' }) off: number;
  @ApiProperty({ type: 'integer', description: 'no day of theirs has been made' }) unknown: number;
}

export class UnitNowView {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitCode: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ example: '08:05' }) localTime: string;
  @ApiProperty({ type: PresenceCountsView }) counts: PresenceCountsView;
}

export class PersonNowView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ enum: [...shownPresences] }) state: string;
  @ApiProperty({ type: String, nullable: true, description: 'when they came or went last' }) since:
    string | null;
  @ApiProperty({ type: 'integer' }) lateMinutes: number;
  @ApiProperty({ format: 'date', description: 'the working day that is meant' }) date: string;
}

export class PresenceView {
  @ApiProperty({ format: 'date-time' }) at: Date;
  @ApiProperty({ type: 'integer' }) people: number;
  @ApiProperty({ type: PresenceCountsView }) counts: PresenceCountsView;
  @ApiProperty({ type: [UnitNowView] }) units: readonly UnitNowView[];
  @ApiProperty({ type: [PersonNowView] }) items: readonly PersonNowView[];
  @ApiProperty({ description: 'whether there are people after the last one' }) more: boolean;
}
