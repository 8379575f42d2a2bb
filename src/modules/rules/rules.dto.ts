import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, Matches, ValidateIf } from 'class-validator';
import { conductAreas, conductTargets, observers, type RuleValue } from '../../core/rules/rule-book.js';
import { decisionStates, type DecisionState } from '../../platform/database/decidable.js';
import { ChoiceField, DateField, IdField, IntegerField, TextField } from '../../platform/http/fields.js';

const valueSchema = {
  oneOf: [
    { type: 'number' },
    { type: 'string' },
    { type: 'array', items: { type: 'object' } },
    { type: 'object', additionalProperties: { type: 'number' } },
  ],
  description: 'a number, a word, the lines of a uniform table or points by rule',
};

export class RulesQuery {
  @DateField({ description: 'the civil date on which the rules are read' })
  date: string;

  @IdField({ optional: true, description: 'unit whose own values count' })
  unit?: string;
}

export class InstrumentsQuery {
  @DateField({ optional: true, description: 'says which of them were in force' })
  date?: string;
}

/** A value in force with its source. */
export class RuleView {
  @ApiProperty({ example: 'attendance.lateGraceMinutes' }) path: string;
  @ApiProperty(valueSchema) value: RuleValue;
  @ApiProperty() vi: string;
  @ApiProperty() en: string;
  @ApiProperty({ enum: ['number', 'text', 'uniform', 'points'] }) kind: string;
  @ApiProperty({ type: String, nullable: true, example: 'phút' }) unit: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'minutes' }) unitEn: string | null;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ enum: ['duty', 'local'] }) basis: string;
  @ApiProperty({ description: 'instrument or document; proposal until the centre decides' })
  instrument: string;
  @ApiProperty({ type: String, nullable: true }) article: string | null;
  @ApiProperty({ description: 'whether the centre set it' }) overlay: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'who approved it, where the centre set it' })
  approvedBy: string | null;
  @ApiProperty({ description: 'set at the command line of the server, without a second person' })
  byCommand: boolean;
}

/** An article that a rule of conduct rests on. */
export class RuleCiteView {
  @ApiProperty({ description: 'number of the instrument; proposal until the centre decides' })
  instrument: string;
  @ApiProperty({ type: String, nullable: true }) article: string | null;
}

/** A rule of conduct on a date. */
export class ConductView {
  @ApiProperty({ example: 'TG-01' }) id: string;
  @ApiProperty() vi: string;
  @ApiProperty() en: string;
  @ApiProperty({ minimum: 0, maximum: 3, description: '0 information, 1 light, 2 medium, 3 grave' })
  severity: number;
  @ApiProperty({ enum: [...conductTargets] }) against: string;
  @ApiProperty({ enum: [...observers], isArray: true }) observedBy: readonly string[];
  @ApiProperty({ enum: ['duty', 'local'] }) basis: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ type: [RuleCiteView] }) cites: readonly RuleCiteView[];
  @ApiProperty({ type: [RuleView] }) parameters: readonly RuleView[];
}

/** The rules of conduct of one of the four contents. */
export class ConductAreaView {
  @ApiProperty({ enum: [...conductAreas] }) area: string;
  @ApiProperty({ type: [ConductView] }) rules: readonly ConductView[];
}

/** A legal act of the book; a date that was not seen is null. */
export class InstrumentView {
  @ApiProperty() id: string;
  @ApiProperty({ example: '1847/QĐ-TTg' }) number: string;
  @ApiProperty() title: string;
  @ApiProperty() issuer: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) issued: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) from: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) until: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'number of what replaced it' })
  successor: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'on the date; null where dates do not tell' })
  inForce: boolean | null;
}

/** A value that a centre proposes. */
export class NewRuleProposal {
  @TextField({ max: 100 }) path: string;

  /** Held against the kind and limits of the parameter by the service. */
  @ApiProperty(valueSchema)
  @IsDefined()
  value: unknown;

  @DateField({ description: 'first day on which it holds' }) from: string;
  @IdField({ optional: true, description: 'unit and all below it; everybody when absent' }) unitId?: string;
  @TextField({ description: 'number of the document that decides it' }) document: string;
  @TextField({ max: 500 }) reason: string;
}

export class MadeRuleProposal {
  @ApiProperty() id: string;
}

/** What the second person says. */
export class DecideRuleProposal {
  @ChoiceField(['approved', 'rejected']) status: 'approved' | 'rejected';
  @TextField({ max: 500, description: 'why' }) note: string;
}

export class RuleProposalQuery {
  @ChoiceField(decisionStates, { optional: true }) status?: DecisionState;
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** A value of a centre, proposed or decided. */
export class RuleProposalItem {
  @ApiProperty() id: string;
  @ApiProperty() path: string;
  @ApiProperty() vi: string;
  @ApiProperty() en: string;
  @ApiProperty(valueSchema) value: RuleValue;
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty() document: string;
  @ApiProperty() reason: string;
  @ApiProperty({ enum: [...decisionStates] }) status: string;
  @ApiProperty() byCommand: boolean;
  @ApiProperty() proposedBy: string;
  @ApiProperty() proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
}

/** A page of proposals, newest first. */
export class RuleProposalPage {
  @ApiProperty({ type: [RuleProposalItem] }) items: readonly RuleProposalItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** Which period, of which unit: that of a month, or the one that a date is in. */
export class ReportingPeriodQuery {
  @ApiProperty({ required: false, example: '2026-11' })
  @ValidateIf((_object, value) => value !== undefined)
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month?: string;

  @DateField({ optional: true, description: 'in the place of a month' }) date?: string;

  @IdField({ optional: true, description: 'the unit in which the caller works unless said otherwise' })
  unit?: string;
}

/** The dates that are reported as a month. */
export class ReportingPeriodView {
  @ApiProperty({ example: '2026-11' }) month: string;
  @ApiProperty({ format: 'date', description: 'first date' }) from: string;
  @ApiProperty({ format: 'date', description: 'last date' }) to: string;
  @ApiProperty({ description: 'whether it is just the calendar month' }) isCalendarMonth: boolean;
}
