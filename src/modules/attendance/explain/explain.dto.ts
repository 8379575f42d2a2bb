import { ApiProperty } from '@nestjs/swagger';
import { DateField, IdField } from '../../../platform/http/fields.js';

/** Whose day. */
export class DayOfPerson {
  @IdField() employee: string;
  @DateField() date: string;
}

/** Which day. */
export class DayOfMine {
  @DateField() date: string;
}

/** The calendar's entry for the day. */
export class StoryCalendar {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
}

/** What was planned and why. */
export class StoryShift {
  @ApiProperty() because: string;
  @ApiProperty() sentence: string;
  @ApiProperty({ type: String, nullable: true }) scheduleCode: string | null;
  @ApiProperty({ type: String, nullable: true }) scheduleName: string | null;
  @ApiProperty({ type: StoryCalendar, nullable: true }) calendar: StoryCalendar | null;
}

/** A scan around the day. */
export class StoryScan {
  @ApiProperty() id: string;
  @ApiProperty({ example: '07:36:05' }) time: string;
  @ApiProperty() at: Date;
  @ApiProperty({ type: String, nullable: true }) device: string | null;
  @ApiProperty({ type: String, nullable: true }) reader: string | null;
  @ApiProperty() source: string;
  @ApiProperty({ enum: ['counted', 'settled', 'quarantined', 'dismissed'] }) state: string;
  @ApiProperty({ type: String, nullable: true }) suspicion: string | null;
  @ApiProperty({ enum: ['matched', 'intermediate', 'unscheduled'], nullable: true, type: String }) role:
    string | null;
}

/** An expected moment. */
export class StoryMoment {
  @ApiProperty() sessionId: string;
  @ApiProperty({ enum: ['in', 'out'] }) direction: string;
  @ApiProperty({ example: '07:30' }) due: string;
  @ApiProperty({ type: String, nullable: true }) at: string | null;
  @ApiProperty() sentence: string;
}

/** The article a rule comes from. */
export class StoryCitation {
  @ApiProperty() path: string;
  @ApiProperty() instrument: string;
  @ApiProperty({ type: String, nullable: true }) article: string | null;
}

/** A rule that an exception rests on. */
export class StoryRule {
  @ApiProperty() rule: string;
  @ApiProperty({ type: Number, nullable: true }) value: number | null;
  @ApiProperty({ type: StoryCitation, required: false }) citation?: StoryCitation;
}

/** An exception in plain words. */
export class StoryException {
  @ApiProperty() kind: string;
  @ApiProperty({ type: String, nullable: true }) sessionId: string | null;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty() againstPerson: boolean;
  @ApiProperty() sentence: string;
  @ApiProperty({ type: [StoryRule] }) because: readonly StoryRule[];
}

/** What one more scan would change. */
export class StoryWhatIf {
  @ApiProperty() sessionId: string;
  @ApiProperty({ enum: ['in', 'out'] }) direction: string;
  @ApiProperty() at: string;
  @ApiProperty({ type: [String] }) removes: readonly string[];
  @ApiProperty({ type: [String] }) adds: readonly string[];
  @ApiProperty() creditBefore: number;
  @ApiProperty() creditAfter: number;
}

/** The whole story of one day. */
export class DayStoryView {
  @ApiProperty() employeeId: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() unitId: string;
  @ApiProperty({ type: Number, nullable: true }) revision: number | null;
  @ApiProperty({ enum: ['provisional', 'final'] }) status: string;
  @ApiProperty() statusSentence: string;
  @ApiProperty({ type: StoryShift }) shift: StoryShift;
  @ApiProperty({ type: [StoryScan] }) scans: readonly StoryScan[];
  @ApiProperty({ type: [StoryMoment] }) moments: readonly StoryMoment[];
  @ApiProperty({ type: [StoryException] }) exceptions: readonly StoryException[];
  @ApiProperty({ type: 'integer' }) workedMinutes: number;
  @ApiProperty() credit: number;
  @ApiProperty() provisionalCredit: number;
  @ApiProperty({ type: [StoryWhatIf] }) whatIf: readonly StoryWhatIf[];
}
