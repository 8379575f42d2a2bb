import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  TextField,
} from '../../../platform/http/fields.js';
import { MomentField } from '../moment-field.js';
import { PeriodView } from '../views.js';
import { badgeStatuses, type BadgeStatus } from './badge.entity.js';

/** Filters and page of a list of badges. */
export class BadgeQuery {
  @IdField({ optional: true })
  employeeId?: string;

  @TextField({
    optional: true,
    max: 128,
    description: 'As printed on the card, pin:<group>:<number>, or canonical',
  })
  credential?: string;

  @ChoiceField(badgeStatuses, { optional: true })
  status?: BadgeStatus;

  @InstantField({ optional: true, description: 'Badges held at this instant' })
  heldAt?: string;

  @TextField({ optional: true, max: 500 })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 200 })
  limit?: number;
}

/** A credential of a new person. */
export class NewBadge {
  @TextField({ max: 128, description: 'As printed on the card, pin:<group>:<number>, or canonical' })
  credential: string;

  @MomentField({ optional: true, nullable: true })
  from?: string | null;

  @MomentField({ optional: true, nullable: true })
  until?: string | null;

  @TextField({ optional: true, nullable: true, max: 500 })
  note?: string | null;
}

/** A credential that a person gets, or is found to have had since `from`. */
export class IssueBadge extends NewBadge {
  @IdField()
  employeeId: string;
}

/** A correction of a badge. */
export class UpdateBadge {
  @IntegerField({ min: 1, max: 2_000_000_000 })
  version: number;

  @MomentField({ optional: true, nullable: true })
  from?: string | null;

  @MomentField({ optional: true, nullable: true })
  until?: string | null;

  @TextField({ optional: true, nullable: true, max: 500 })
  note?: string | null;
}

/** A badge was lost or given back, now or `at`. */
export class EndBadge {
  @IntegerField({ min: 1, max: 2_000_000_000 })
  version: number;

  @MomentField({ optional: true })
  at?: string;

  @TextField({ optional: true, max: 500 })
  note?: string;
}

/** Another badge in place of one, now or `at`. */
export class ReissueBadge extends EndBadge {
  @TextField({ max: 128 })
  credential: string;

  @ChoiceField(['lost', 'replaced'], {
    optional: true,
    description: 'What became of the old one; absent: replaced',
  })
  because?: 'lost' | 'replaced';
}

/**
 * A badge as the API shows it. The number is in full in the answer of a write, and where one badge is
 * read with badges:write; everywhere else its last characters only.
 */
export class BadgeView extends PeriodView {
  @ApiProperty() id: string;
  @ApiProperty() credential: string;
  @ApiPropertyOptional({
    type: String, nullable: true, description: 'In lists: the last characters of the number printed on the card; null for a PIN',
  }) // prettier-ignore
  printed?: string | null;
  @ApiProperty() employeeId: string;
  @ApiProperty({ enum: badgeStatuses }) status: BadgeStatus;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty() version: number;
}

/** A badge that was just issued. */
export class IssuedBadge extends BadgeView {
  @ApiProperty({
    type: [Number],
    description:
      'bits of readers that cannot tell this card from another one that is held at the same time; empty: none',
  })
  ambiguousWidths: number[];
}

/** A page of badges, newest first. */
export class BadgePage {
  @ApiProperty({ type: [BadgeView] }) items: BadgeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
