import { ApiProperty } from '@nestjs/swagger';
import { occasions } from '../../../core/requests/request-kind.js';
import { nameOrders, type NameOrder } from '../../../platform/database/name-order.js';
import { ChoiceField, IdField, IntegerField, TextField } from '../../../platform/http/fields.js';

const YEAR = { min: 2000, max: 2100 } as const;

/** Which year. */
export class OwnBalanceQuery {
  @IntegerField({ ...YEAR, optional: true, description: 'this year unless said otherwise' }) year?: number;
}

/** Whose balances. */
export class BalancesQuery extends OwnBalanceQuery {
  @IdField({
    optional: true,
    description: 'unit with all below it; everybody in the scope unless said otherwise',
  })
  unit?: string;
  @TextField({ optional: true, max: 200, description: 'parts of name or code, without diacritics' })
  text?: string;
  @ChoiceField(nameOrders, { optional: true, description: 'absent: given' }) order?: NameOrder;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '100 unless said otherwise' })
  limit?: number;
}

/** Annual leave in days. */
export class AnnualLeaveView {
  @ApiProperty({ description: 'by months and years of service' }) entitled: number;
  @ApiProperty({ description: 'left of the year before, where the centre lets it be carried over' })
  carried: number;
  @ApiProperty() used: number;
  @ApiProperty({ description: 'asked for and not decided' }) waiting: number;
  @ApiProperty() left: number;
  @ApiProperty({ description: 'left without what waits' }) available: number;
}

/** Personal leave by law, for each time. */
export class PersonalLeaveView {
  @ApiProperty({ enum: [...occasions] }) occasion: string;
  @ApiProperty({ description: 'each time' }) days: number;
  @ApiProperty({ description: 'approved in the year' }) used: number;
}

/** Leave of a person in a year. */
export class BalanceView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ description: 'false: at the sending agency' }) kept: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) serviceSince: string | null;
  @ApiProperty({ type: AnnualLeaveView, nullable: true }) annual: AnnualLeaveView | null;
  @ApiProperty({ type: PersonalLeaveView, isArray: true }) personal: readonly PersonalLeaveView[];
}

export class PersonBalanceView extends BalanceView {
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty() code: string;
  @ApiProperty() fullName: string;
}

export class BalancePage {
  @ApiProperty({ type: PersonBalanceView, isArray: true }) items: readonly PersonBalanceView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
