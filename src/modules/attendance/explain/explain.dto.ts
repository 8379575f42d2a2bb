import { ApiProperty } from '@nestjs/swagger';
import { DateField, TextField } from '../../../platform/http/fields.js';
import { ExceptionView, RuleReadView } from '../days/day.dto.js';
import { dayStates } from '../days/day-words.js';
import { scanStates } from './explain-facts.js';

/** Whose day. */
export class DayOfPerson {
  @TextField({ max: 50, description: 'id or code of a person' }) employee: string;
  @DateField() date: string;
}

/** Which day. */
export class DayOfMine {
  @DateField() date: string;
}

/** A thing in plain words. */
export class ToldView {
  @ApiProperty() sentence: string;
  @ApiProperty() sentenceEn: string;
}

/** The calendar's entry for the day. */
export class StoryCalendarView {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
}

/** Whom the schedule was assigned to. */
export class StoryAssignmentView extends ToldView {
  @ApiProperty({ enum: ['person', 'unit', 'ancestor'] }) to: string;
  @ApiProperty({ type: String, nullable: true }) unitCode: string | null;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'excluded; null: open' }) until:
    string | null;
}

/** The part of the schedule's pattern that gave the hours. */
export class StoryPatternView extends ToldView {
  @ApiProperty({ enum: ['week', 'season', 'cycle'] }) kind: string;
}

/** The roster that names the date. */
export class StoryRosterView {
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty() author: string;
}

/** What was planned and why. */
export class StoryShiftView extends ToldView {
  @ApiProperty({ enum: [...dayStates.reasons] }) because: string;
  @ApiProperty({ enum: [...dayStates.policies] }) policy: string;
  @ApiProperty({ type: String, nullable: true }) scheduleCode: string | null;
  @ApiProperty({ type: String, nullable: true }) scheduleName: string | null;
  @ApiProperty({ type: StoryCalendarView, nullable: true }) calendar: StoryCalendarView | null;
  @ApiProperty({ type: StoryAssignmentView, nullable: true }) assignment: StoryAssignmentView | null;
  @ApiProperty({ type: StoryPatternView, nullable: true }) pattern: StoryPatternView | null;
  @ApiProperty({ type: StoryRosterView, nullable: true }) roster: StoryRosterView | null;
}

/** A scan around the day. */
export class StoryScan {
  @ApiProperty() id: string;
  @ApiProperty({ example: '07:36:05' }) time: string;
  @ApiProperty() at: Date;
  @ApiProperty({ type: String, nullable: true }) device: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the unit at whose door the device stands' })
  place: string | null;
  @ApiProperty({ type: String, nullable: true }) reader: string | null;
  @ApiProperty() source: string;
  @ApiProperty({ enum: [...scanStates] }) state: string;
  @ApiProperty({ type: String, nullable: true }) suspicion: string | null;
  @ApiProperty({ enum: ['matched', 'intermediate', 'unscheduled'], nullable: true, type: String }) role:
    string | null;
}

/** An expected moment. */
export class StoryMoment extends ToldView {
  @ApiProperty() sessionId: string;
  @ApiProperty({ enum: ['in', 'out'] }) direction: string;
  @ApiProperty({ example: '07:30' }) due: string;
  @ApiProperty({ type: String, nullable: true }) at: string | null;
}

/** Scans that no moment was given. */
export class StoryOther extends ToldView {
  @ApiProperty({ enum: ['intermediate', 'unscheduled'] }) role: string;
  @ApiProperty() first: string;
  @ApiProperty() last: string;
}

/** A reason that took something off; health data are named only to those who may read them. */
export class StoryExcuseView extends ToldView {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty({ type: String, nullable: true }) until: string | null;
  @ApiProperty({ type: 'integer' }) minutes: number;
}

/** For information: away during a session, a short break. */
export class StoryNotice extends ToldView {
  @ApiProperty({ enum: ['left-during-session', 'short-break'] }) kind: string;
  @ApiProperty({ type: 'integer' }) minutes: number;
}

/** A session's part of the paid day. */
export class StoryCredit extends ToldView {
  @ApiProperty() sessionId: string;
  @ApiProperty() credit: number;
  @ApiProperty({ enum: [...dayStates.credits] }) state: string;
  @ApiProperty({ type: String, nullable: true }) symbol: string | null;
  @ApiProperty({ type: [RuleReadView], description: 'the limits that took it, when forfeited' })
  because: readonly RuleReadView[];
}

/** What one more scan would change. */
export class StoryWhatIf {
  @ApiProperty() sessionId: string;
  @ApiProperty({ enum: ['in', 'out'] }) direction: string;
  @ApiProperty() at: string;
  @ApiProperty({ enum: [...dayStates.kinds], isArray: true }) removes: readonly string[];
  @ApiProperty({ enum: [...dayStates.kinds], isArray: true }) adds: readonly string[];
  @ApiProperty() creditBefore: number;
  @ApiProperty() creditAfter: number;
}

/** An exception of the day that is kept. */
export class KeptException {
  @ApiProperty({ enum: [...dayStates.kinds] }) kind: string;
  @ApiProperty({ type: String, nullable: true }) sessionId: string | null;
  @ApiProperty({ type: 'integer' }) minutes: number;
}

/** The figures of the day that is kept, where they are others. */
export class KeptFigures {
  @ApiProperty({ enum: ['provisional', 'final'] }) status: string;
  @ApiProperty({ type: 'integer' }) workedMinutes: number;
  @ApiProperty({ type: 'integer' }) lateMinutes: number;
  @ApiProperty({ type: 'integer' }) earlyMinutes: number;
  @ApiProperty() credit: number;
  @ApiProperty() provisionalCredit: number;
  @ApiProperty({ type: [KeptException] }) exceptions: readonly KeptException[];
}

/** The whole story of one day. */
export class DayStoryView {
  @ApiProperty() employeeId: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() unitId: string;
  @ApiProperty({ enum: ['computed', 'kept', 'set-aside'] }) source: string;
  @ApiProperty() sourceSentence: string;
  @ApiProperty() sourceSentenceEn: string;
  @ApiProperty({ type: Number, nullable: true }) revision: number | null;
  @ApiProperty({ description: 'whether the day that is kept is another than the one told' }) differs: boolean;
  @ApiProperty({ type: KeptFigures, nullable: true }) kept: KeptFigures | null;
  @ApiProperty({
    type: ToldView,
    nullable: true,
    description: 'why nothing of the day is held against the person',
  })
  notJudged: ToldView | null;
  @ApiProperty({ enum: ['provisional', 'final'] }) status: string;
  @ApiProperty() statusSentence: string;
  @ApiProperty() statusSentenceEn: string;
  @ApiProperty({ type: StoryShiftView }) shift: StoryShiftView;
  @ApiProperty({ type: [StoryScan] }) scans: readonly StoryScan[];
  @ApiProperty({ type: [StoryMoment] }) moments: readonly StoryMoment[];
  @ApiProperty({ type: [StoryOther] }) others: readonly StoryOther[];
  @ApiProperty({ type: [StoryExcuseView] }) excuses: readonly StoryExcuseView[];
  @ApiProperty({ type: [StoryNotice] }) notices: readonly StoryNotice[];
  @ApiProperty({ type: [StoryCredit] }) credits: readonly StoryCredit[];
  @ApiProperty({ type: [ExceptionView] }) exceptions: readonly ExceptionView[];
  @ApiProperty({ type: [RuleReadView], description: 'every rule that the day reads' })
  rules: readonly RuleReadView[];
  @ApiProperty({ type: 'integer' }) workedMinutes: number;
  @ApiProperty() credit: number;
  @ApiProperty() provisionalCredit: number;
  @ApiProperty({ type: [StoryWhatIf] }) whatIf: readonly StoryWhatIf[];
}
