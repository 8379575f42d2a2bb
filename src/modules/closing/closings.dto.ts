import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import { closingStatuses, stepKinds, type ClosingStatus } from '../../core/closing/closing-status.js';
import { openKinds } from '../../core/closing/readiness-words.js';
import { ChoiceField, IdField, IntegerField, TextField } from '../../platform/http/fields.js';

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const figures = { type: 'object', additionalProperties: { type: 'number' } } as const;

/** A month to be closed. */
export class NewClosingBody {
  @IdField({ description: 'the unit with all below it' }) unitId: string;

  @ApiProperty({
    example: '2026-11',
    description: 'the month that a period is named for: the one in which it ends',
  })
  @Matches(month)
  month: string;
}

export class MadeClosing {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** Which closings. */
export class ClosingsQuery {
  @ApiProperty({ required: false, example: '2026-11' })
  @ValidateIf((_object, value) => value !== undefined)
  @Matches(month)
  month?: string;

  @IdField({ optional: true, description: 'closings of just this unit' }) unitId?: string;
  @ChoiceField(closingStatuses, { optional: true }) status?: ClosingStatus;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

export class ClosingItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitCode: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ example: '2026-11' }) month: string;
  @ApiProperty({ format: 'date', description: 'first date of what is reported as that month' })
  fromDate: string;
  @ApiProperty({ format: 'date', description: 'last date of it' }) toDate: string;
  @ApiProperty({ enum: [...closingStatuses], description: 'the last step that was taken' }) status: string;
  @ApiProperty() statusVi: string;
  @ApiProperty() statusEn: string;
  @ApiProperty({ type: 'integer', description: '1, and one more with every reopening' }) round: number;
  @ApiProperty({ type: 'integer', description: 'the newest sealed revision; 0: none' }) revision: number;
  @ApiProperty({ format: 'date', description: 'last day for people to confirm' }) dueOn: string;
  @ApiProperty({ format: 'date-time' }) openedAt: Date;
}

export class ClosingPage {
  @ApiProperty({ type: ClosingItem, isArray: true }) items: readonly ClosingItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ClosingPeople {
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ type: 'integer', description: 'who confirmed their month as it stands' }) confirmed: number;
}

export class UnitConfirmationView {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, nullable: true }) confirmedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) confirmedAt: Date | null;
  @ApiProperty({ description: 'whether what was confirmed is still what stands' }) current: boolean;
}

export class ClosingStepView {
  @ApiProperty({ enum: [...stepKinds] }) kind: string;
  @ApiProperty({ type: 'integer' }) round: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty() byLabel: string;
  @ApiProperty({ format: 'date-time' }) at: Date;
}

export class RevisionView {
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ description: 'SHA-256' }) fingerprint: string;
  @ApiProperty() sealedBy: string;
  @ApiProperty({ format: 'date-time' }) sealedAt: Date;
}

export class ClosingDetailView extends ClosingItem {
  @ApiProperty({ type: ClosingPeople }) people: ClosingPeople;
  @ApiProperty({ type: UnitConfirmationView, isArray: true }) units: readonly UnitConfirmationView[];
  @ApiProperty({ type: ClosingStepView, isArray: true, description: 'the newest first' })
  steps: readonly ClosingStepView[];
  @ApiProperty({ type: RevisionView, isArray: true, description: 'the newest first' })
  revisions: readonly RevisionView[];
  @ApiProperty({ description: 'whether a request to reopen waits' }) reopeningAsked: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'what the caller would confirm as head: goes back with the confirmation; null: nothing',
  })
  digest: string | null;
}

/** That the month is right as it was seen. */
export class ConfirmationBody {
  @ApiProperty({ description: 'the digest that came with what was read', pattern: '^[0-9a-f]{64}$' })
  @Matches(/^[0-9a-f]{64}$/)
  digest: string;
}

export class OpenItemView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) employeeId: string | null;
  @ApiProperty({ type: String, nullable: true }) employeeCode: string | null;
  @ApiProperty({ type: String, nullable: true }) fullName: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) date: string | null;
}

export class OpenMatterView {
  @ApiProperty({ enum: [...openKinds] }) kind: string;
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty() vi: string;
  @ApiProperty() en: string;
  @ApiProperty({ type: OpenItemView, isArray: true, description: 'the first 100' })
  items: readonly OpenItemView[];
}

export class ClosingReadinessView {
  @ApiProperty({ description: 'whether nothing is open' }) ready: boolean;
  @ApiProperty({ type: OpenMatterView, isArray: true }) open: readonly OpenMatterView[];
}

export class CheckBody {
  @TextField({ optional: true, max: 1000 }) note?: string;
}

export class ReopeningBody {
  @TextField({ max: 1000 }) reason: string;
}

export class ReopeningDecisionBody {
  @ChoiceField(['approved', 'rejected']) status: 'approved' | 'rejected';
  @TextField({ max: 1000 }) note: string;
}

/** What whoever seals has seen. */
export class SealBody {
  @ApiProperty({
    required: false,
    pattern: '^[0-9a-f]{64}$',
    description: 'where days cannot be computed again: the digest of the list of them, which has been seen',
  })
  @ValidateIf((_object, value) => value !== undefined)
  @Matches(/^[0-9a-f]{64}$/)
  acknowledged?: string;
}

/** A day that is, or would be, sealed without what it follows from. */
export class DayWithoutInputsView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ format: 'date' }) date: string;
}

/** Days that nobody will be able to compute again. */
export class UnreproducibleDaysView {
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ description: 'of just these days: goes with the seal where there are any' }) digest: string;
  @ApiProperty({
    type: DayWithoutInputsView,
    isArray: true,
    description: 'the first 500, in units that the caller sees',
  })
  named: readonly DayWithoutInputsView[];
}

export class SealedView {
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ description: 'SHA-256' }) fingerprint: string;
}

/** How far the sealing of a month is. */
export class SealingView {
  @ApiProperty({ enum: ['none', 'sealing', 'failed'] }) state: 'none' | 'sealing' | 'failed';
  @ApiProperty({ type: 'integer', description: '0 to 100' }) progress: number;
  @ApiProperty({ type: String, nullable: true, description: 'who pressed' }) by: string | null;
  @ApiProperty({ type: Date, nullable: true }) since: Date | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'why it came to nothing; the month is as it was',
  })
  reasonVi: string | null;
  @ApiProperty({ type: String, nullable: true }) reasonEn: string | null;
}

/** Own closings. */
export class OwnClosingView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ example: '2026-11' }) month: string;
  @ApiProperty({ format: 'date', description: 'first date of what is reported as that month' })
  fromDate: string;
  @ApiProperty({ format: 'date', description: 'last date of it' }) toDate: string;
  @ApiProperty({ enum: [...closingStatuses] }) status: ClosingStatus;
  @ApiProperty() statusVi: string;
  @ApiProperty() statusEn: string;
  @ApiProperty({ format: 'date', description: 'last day to confirm' }) dueOn: string;
  @ApiProperty({ type: Date, nullable: true }) confirmedAt: Date | null;
  @ApiProperty({ description: 'whether what was confirmed is still what stands' }) current: boolean;
  @ApiProperty({ description: 'of what stands now: goes back with the confirmation' }) digest: string;
}

export class OwnClosingList {
  @ApiProperty({ type: OwnClosingView, isArray: true }) items: readonly OwnClosingView[];
}

export class SealedPageQuery {
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

export class SealedExceptionView {
  @ApiProperty() kind: string;
  @ApiProperty({ type: String, nullable: true }) sessionId: string | null;
  @ApiProperty({ type: 'integer' }) minutes: number;
}

/** A day as it is, or was, without what could tell of somebody's health. */
export class SealedDayView {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ description: 'of rules, inputs and result' }) fingerprint: string;
  @ApiProperty() planned: boolean;
  @ApiProperty() present: boolean;
  @ApiProperty({ description: 'what decided the shift' }) because: string;
  @ApiProperty(figures) figures: Readonly<Record<string, number>>;
  @ApiProperty({ type: SealedExceptionView, isArray: true }) exceptions: readonly SealedExceptionView[];
}

export class SealedCiteView {
  @ApiProperty() instrument: string;
  @ApiProperty({ type: String, nullable: true }) article: string | null;
}

export class SealedFindingView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() sessionId: string;
  @ApiProperty() rule: string;
  @ApiProperty() status: string;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty({ type: String, nullable: true, description: 'content; null where it was sealed without' })
  area: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) severity: number | null;
  @ApiProperty({ type: SealedCiteView, isArray: true, nullable: true })
  cites: readonly SealedCiteView[] | null;
}

export class SealedPersonView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty(figures) totals: Readonly<Record<string, number>>;
  @ApiProperty({ type: SealedDayView, isArray: true }) days: readonly SealedDayView[];
  @ApiProperty({ type: SealedFindingView, isArray: true }) findings: readonly SealedFindingView[];
}

export class SealedPage {
  @ApiProperty({ type: SealedPersonView, isArray: true }) items: readonly SealedPersonView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class DayDifferenceView {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({
    enum: ['figures', 'facts', 'added', 'removed'],
    description: 'facts: others behind the same figures',
  })
  kind: string;
  @ApiProperty({ type: SealedDayView, nullable: true }) sealed: SealedDayView | null;
  @ApiProperty({ type: SealedDayView, nullable: true }) now: SealedDayView | null;
}

export class FindingDifferenceView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() rule: string;
  @ApiProperty({ type: SealedFindingView, nullable: true }) sealed: SealedFindingView | null;
  @ApiProperty({ type: SealedFindingView, nullable: true }) now: SealedFindingView | null;
}

export class PersonDifferencesView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: DayDifferenceView, isArray: true }) days: readonly DayDifferenceView[];
  @ApiProperty({ type: FindingDifferenceView, isArray: true }) findings: readonly FindingDifferenceView[];
}

export class RuleDifferenceView {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ format: 'date', description: 'first date of the month on which it differs' }) from: string;
  @ApiProperty({ example: 'attendance.lateGraceMinutes', description: 'or the id of a rule of conduct' })
  path: string;
  @ApiProperty({ type: Object, nullable: true }) sealed: unknown;
  @ApiProperty({ type: Object, nullable: true }) now: unknown;
}

export class DifferencesView {
  @ApiProperty({ type: PersonDifferencesView, isArray: true }) people: readonly PersonDifferencesView[];
  @ApiProperty({ type: RuleDifferenceView, isArray: true }) rules: readonly RuleDifferenceView[];
}

/** A day that does not come out of the sealed inputs as it was sealed. */
export class DifferingDayView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'null for a whole month of a person',
  })
  date: string | null;
  @ApiProperty({
    enum: ['figures', 'facts', 'added', 'unreadable'],
    description: 'facts: the same figures from other inputs or rules than those of the fingerprint',
  })
  kind: 'figures' | 'facts' | 'added' | 'unreadable';
}

/** What this software makes of the sealed inputs. */
export class RevisionResultView {
  @ApiProperty({ description: 'version that sealed' }) sealedEngine: string;
  @ApiProperty({ description: 'version that computed now' }) engine: string;
  @ApiProperty({ type: 'integer', description: 'days computed anew' }) days: number;
  @ApiProperty({
    type: 'integer',
    description: 'days sealed without inputs: what they followed from was no longer there',
  })
  withoutInputs: number;
  @ApiProperty({
    type: DayWithoutInputsView,
    isArray: true,
    description: 'the first of those, in units that the caller sees',
  })
  bare: readonly DayWithoutInputsView[];
  @ApiProperty({ type: 'integer', description: 'days that come out otherwise' }) differing: number;
  @ApiProperty({
    type: DifferingDayView,
    isArray: true,
    description: 'the first of them, in units that the caller sees',
  })
  named: readonly DifferingDayView[];
}

export class VerifiedRevisionView {
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ type: String, nullable: true }) fingerprint: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'what the stored content gives' })
  recomputed: string | null;
  @ApiProperty({ enum: ['missing', 'content', 'chain', 'audit', 'result'], isArray: true })
  faults: readonly string[];
  @ApiProperty({
    type: RevisionResultView,
    nullable: true,
    description: 'null where it was sealed without the inputs of its days',
  })
  result: RevisionResultView | null;
}

export class VerificationView {
  @ApiProperty({ description: 'whether every revision is what was sealed; differences are no fault' })
  intact: boolean;
  @ApiProperty({ type: VerifiedRevisionView, isArray: true }) revisions: readonly VerifiedRevisionView[];
  @ApiProperty({ type: DifferencesView, nullable: true, description: 'of today from the newest revision' })
  differences: DifferencesView | null;
}

/** What a printed `Mã kiểm chứng` stands for. */
export class VerifiedCodeView {
  @ApiProperty({ example: '3FA9-C0D1-E2B4-7788' }) code: string;
  @ApiProperty({ format: 'uuid' }) closingId: string;
  @ApiProperty() unitCode: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ example: '2026-11' }) month: string;
  @ApiProperty({ format: 'date', description: 'first date of what was sealed as that month' })
  fromDate: string;
  @ApiProperty({ format: 'date', description: 'last date of it' }) toDate: string;
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ description: 'whether no later revision was sealed' }) newest: boolean;
  @ApiProperty({ description: 'SHA-256 in hexadecimal digits' }) fingerprint: string;
  @ApiProperty() sealedAt: Date;
  @ApiProperty({ description: 'whether what is stored is what was sealed' }) intact: boolean;
  @ApiProperty({ enum: ['missing', 'content', 'chain', 'audit'], isArray: true }) faults: readonly string[];
}
