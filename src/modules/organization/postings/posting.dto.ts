import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, IntegerField } from '../../../platform/http/fields.js';
import { MomentField } from '../moment-field.js';
import { IdParams, PeriodView } from '../views.js';
import { postingKinds, type PostingKind } from './posting.entity.js';

/** A new posting. */
export class CreatePosting {
  @ChoiceField(postingKinds)
  kind: PostingKind;

  @IdField()
  unitId: string;

  @MomentField({ optional: true, nullable: true })
  from?: string | null;

  @MomentField({ optional: true, nullable: true })
  until?: string | null;
}

/** A person goes to another unit. */
export class TransferPosting {
  @ChoiceField(postingKinds, { optional: true, description: 'Absent: duty' })
  kind?: PostingKind;

  @IdField()
  unitId: string;

  @MomentField()
  from: string;
}

/** A correction of a posting; `until` ends it. */
export class UpdatePosting {
  @IntegerField({ min: 1, max: 2_000_000_000 })
  version: number;

  @IdField({ optional: true })
  unitId?: string;

  @MomentField({ optional: true, nullable: true })
  from?: string | null;

  @MomentField({ optional: true, nullable: true })
  until?: string | null;
}

/** A posting in an address. */
export class PostingParams extends IdParams {
  @IdField()
  postingId: string;
}

/** A posting as the API shows it. */
export class PostingView extends PeriodView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: postingKinds }) kind: PostingKind;
  @ApiProperty() unitId: string;
  @ApiProperty() version: number;
}

/** A posting with the name of its unit, which may lie where the reader sees nothing else. */
export class NamedPostingView extends PostingView {
  @ApiProperty() unitName: string;
}
