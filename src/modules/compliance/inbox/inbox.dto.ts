import { ApiProperty } from '@nestjs/swagger';
import { excuseKinds } from '../../../core/attendance/excuse-kind.js';
import type { Direction } from '../../../core/attendance/punch.js';
import { ChoiceField } from '../../../platform/http/fields.js';
import {
  CountsView,
  ExceptionalDayView,
  ExceptionsQuery,
} from '../../attendance/exceptions/exception-list.service.js';
import { HEALTH_LEAVE } from '../../corrections/excuses.service.js';
import { FindingItemView } from '../findings/findings.dto.js';

const states = ['open', 'decided'] as const;
const proposable = [...excuseKinds, HEALTH_LEAVE, 'added-punch', 'voided-scan'] as const;

/** Which days with exceptions. */
export class InboxQuery extends ExceptionsQuery {
  @ChoiceField(states, {
    optional: true,
    description: 'open: not final, or something recorded or proposed waits; decided: all others',
  })
  state?: (typeof states)[number];
}

/** Something recorded on a day. */
export class DayFindingView extends FindingItemView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'while it waits for a decision' })
  explanationId: string | null;
  @ApiProperty({ description: 'whether the caller may decide on it now' }) decidable: boolean;
  @ApiProperty({ description: 'whether the time of the superior is over: HR says why it decides then' })
  late: boolean;
}

/** Something that covers the day and waits for another person. */
export class DayProposalView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['excuse', 'correction'] }) kind: 'excuse' | 'correction';
  @ApiProperty({ enum: proposable, description: 'health-leave: of some kind' })
  what: (typeof proposable)[number];
  @ApiProperty({ type: Date, description: 'of a correction its moment' }) from: Date;
  @ApiProperty({ type: Date, nullable: true }) until: Date | null;
  @ApiProperty({ enum: ['in', 'out'], nullable: true, type: String }) direction: Direction | null;
  @ApiProperty({ description: 'of health leave not the words, unless the caller may read them' })
  reason: string;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty() proposedBy: string;
  @ApiProperty({ format: 'date-time' }) proposedAt: Date;
}

/** A day with exceptions, and what has become of them. */
export class InboxItemView extends ExceptionalDayView {
  @ApiProperty({ type: DayFindingView, isArray: true }) findings: readonly DayFindingView[];
  @ApiProperty({ type: DayProposalView, isArray: true }) proposals: readonly DayProposalView[];
}

export class InboxPage {
  @ApiProperty({ type: InboxItemView, isArray: true }) items: readonly InboxItemView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: CountsView, nullable: true, description: 'of all pages; with the first page only' })
  counts: CountsView | null;
}
