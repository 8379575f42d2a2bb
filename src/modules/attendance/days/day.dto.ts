import { ApiProperty } from '@nestjs/swagger';
import { dayStates } from './day-words.js';

const kinds = dayStates.kinds;

/** The source of a rule. */
export class CitationView {
  @ApiProperty({
    description: 'number of the instrument or document; `proposal` where nobody has decided yet',
  })
  instrument: string;
  @ApiProperty({ required: false }) article?: string;
  @ApiProperty({ required: false, enum: ['national', 'local'] }) basis?: 'national' | 'local';
}

/** A rule that was read, with its value and source. */
export class RuleReadView {
  @ApiProperty({ example: 'lateGraceMinutes' }) rule: string;
  @ApiProperty({ type: Number, nullable: true, description: 'null: switched off' }) value: number | null;
  @ApiProperty({ type: CitationView, required: false }) citation?: CitationView;
}

/** A deviation with its sentences and the rules it rests on. */
export class ExceptionView {
  @ApiProperty({ enum: [...kinds] }) kind: (typeof kinds)[number];
  @ApiProperty({ type: String, nullable: true }) sessionId: string | null;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty({ description: 'false for unscheduled work' }) againstPerson: boolean;
  @ApiProperty({ type: 'integer', description: 'seconds from midnight' }) fromSecond: number;
  @ApiProperty({ type: 'integer' }) untilSecond: number;
  @ApiProperty({ example: '07:30' }) fromTime: string;
  @ApiProperty({ example: '07:36' }) untilTime: string;
  @ApiProperty({ type: 'integer', description: 'already taken off as Chế độ theo quy định' })
  flexibleMinutes: number;
  @ApiProperty({ type: [RuleReadView] }) because: readonly RuleReadView[];
  @ApiProperty() sentence: string;
  @ApiProperty() sentenceEn: string;
}

/** A session with what was made of it. */
export class SessionView {
  @ApiProperty() id: string;
  @ApiProperty({ example: '07:30' }) start: string;
  @ApiProperty({ example: '11:30' }) end: string;
  @ApiProperty({ enum: [...dayStates.verdicts] }) verdict: string;
  @ApiProperty({ type: 'integer' }) dueMinutes: number;
  @ApiProperty({ type: String, nullable: true }) in: string | null;
  @ApiProperty({ type: String, nullable: true }) out: string | null;
  @ApiProperty({ type: 'integer' }) lateMinutes: number;
  @ApiProperty({ type: 'integer' }) earlyMinutes: number;
  @ApiProperty({ type: 'integer' }) workedMinutes: number;
}

/** Scans close together. */
export class DayPresenceView {
  @ApiProperty({ example: '07:28:10' }) first: string;
  @ApiProperty({ example: '07:28:14' }) last: string;
  @ApiProperty({ enum: ['matched', 'intermediate', 'unscheduled'] }) role: string;
  @ApiProperty({ enum: ['in', 'out'], nullable: true, type: String }) direction: string | null;
  @ApiProperty({ type: 'integer' }) scans: number;
}

/** A session's part of the paid day. */
export class CreditView {
  @ApiProperty() sessionId: string;
  @ApiProperty() credit: number;
  @ApiProperty({ enum: [...dayStates.credits] }) state: string;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'of the timesheet; words where it would say something about health that the reader may not know',
  })
  symbol: string | null;
}

/** An attendance day as lists show it. */
export class DayView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitCode: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, nullable: true }) scheduleCode: string | null;
  @ApiProperty({ description: 'what decided the sessions', enum: [...dayStates.reasons] }) because: string;
  @ApiProperty({ enum: [...dayStates.policies] }) policy: string;
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ enum: ['provisional', 'waiting', 'final'], description: 'waiting: for the readers named' }) status: string;
  @ApiProperty({ type: [String], description: 'codes of readers, once the window has closed' })
  waitingFor: readonly string[];
  @ApiProperty({ description: 'could not be computed anew; what is shown is older' }) setAside: boolean;
  @ApiProperty() planned: boolean;
  @ApiProperty() present: boolean;
  @ApiProperty({ type: 'integer' }) workedMinutes: number;
  @ApiProperty({ type: 'integer' }) lateMinutes: number;
  @ApiProperty({ type: 'integer' }) earlyMinutes: number;
  @ApiProperty({ type: 'integer' }) leftMinutes: number;
  @ApiProperty() credit: number;
  @ApiProperty() provisionalCredit: number;
  @ApiProperty({ type: String, nullable: true, description: 'what the timesheet prints; null where the rules name no symbols' })
  cell: string | null;
  @ApiProperty({ type: [SessionView] }) sessions: readonly SessionView[];
  @ApiProperty({ type: [DayPresenceView] }) presences: readonly DayPresenceView[];
  @ApiProperty({ type: [CreditView] }) credits: readonly CreditView[];
  @ApiProperty({ type: [ExceptionView] }) exceptions: readonly ExceptionView[];
  @ApiProperty() rulesFingerprint: string;
  @ApiProperty() inputsFingerprint: string;
  @ApiProperty() resultFingerprint: string;
  @ApiProperty({ format: 'date-time' }) computedAt: Date;
} // prettier-ignore

export class DayPage {
  @ApiProperty({ type: DayView, isArray: true }) items: DayView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
