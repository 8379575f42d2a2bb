import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, Matches, ValidateIf, ValidateNested } from 'class-validator';
import {
  ChoiceField,
  CodeField,
  DateField,
  IdField,
  IntegerField,
  TextField,
} from '../../../platform/http/fields.js';
import { BadgeView, NewBadge } from '../badges/badge.dto.js';
import { CreatePosting, NamedPostingView } from '../postings/posting.dto.js';
import { nameOrders, type NameOrder } from '../../../platform/database/name-order.js';
import { staffKinds, type StaffKind } from '../staff-kind.js';

const sexes = ['nam', 'nu'] as const;
const absent = (_object: object, value: unknown): boolean => value !== undefined;

/** Filters and page of a list of people. */
export class EmployeeQuery {
  /** Parts of name and code, without regard to case and diacritics. */
  @TextField({ optional: true, max: 100 })
  search?: string;

  @IdField({ optional: true, description: 'People of this unit, those below it and predecessors' })
  unitId?: string;

  @ChoiceField(staffKinds, { optional: true })
  staffKind?: StaffKind;

  @DateField({ optional: true, description: 'People employed on this day' })
  activeOn?: string;

  @ChoiceField(nameOrders, { optional: true, description: 'absent: given' })
  order?: NameOrder;

  @TextField({ optional: true, max: 2000 })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 500 })
  limit?: number;
}

class EmployeeFields {
  @TextField({ optional: true, nullable: true })
  position?: string | null;

  @TextField({ optional: true, nullable: true })
  @IsEmail()
  email?: string | null;

  @TextField({ optional: true, nullable: true, max: 30 })
  @Matches(/^[0-9+(). -]{3,30}$/)
  phone?: string | null;

  @ChoiceField(sexes, { optional: true, nullable: true })
  sex?: 'nam' | 'nu' | null;

  @DateField({ optional: true, nullable: true })
  activeFrom?: string | null;

  @DateField({
    optional: true,
    nullable: true,
    description: 'in state service, wherever, since; null: as long as employed here',
  })
  serviceSince?: string | null;
}

/** A new person, with postings and badges if they are known. */
export class CreateEmployee extends EmployeeFields {
  @CodeField()
  code: string;

  @TextField()
  fullName: string;

  @ChoiceField(staffKinds)
  staffKind: StaffKind;

  @DateField({ optional: true, nullable: true })
  activeUntil?: string | null;

  @ApiPropertyOptional({ type: [CreatePosting] })
  @ValidateIf(absent)
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CreatePosting)
  postings?: CreatePosting[];

  @ApiPropertyOptional({ type: [NewBadge] })
  @ValidateIf(absent)
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => NewBadge)
  badges?: NewBadge[];
}

/** A change of a person: what is given, over `version`. */
export class UpdateEmployee extends EmployeeFields {
  @IntegerField({ min: 1, max: 2_000_000_000 })
  version: number;

  @CodeField({ optional: true })
  code?: string;

  @TextField({ optional: true })
  fullName?: string;

  @ChoiceField(staffKinds, { optional: true })
  staffKind?: StaffKind;
}

/** The end of an employment. */
export class EndEmployee {
  @IntegerField({ min: 1, max: 2_000_000_000 })
  version: number;

  @DateField({ nullable: true, description: 'First day no longer employed; null reopens the employment' })
  on: string | null;
}

/** A person as lists show them. */
export class ListedEmployeeView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ enum: staffKinds }) staffKind: StaffKind;
  @ApiProperty({ type: String, nullable: true }) position: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) activeFrom: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) activeUntil: string | null;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitCode: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
}

/** A page of people in the order that was asked for. */
export class EmployeePage {
  @ApiProperty({ type: [ListedEmployeeView] }) items: ListedEmployeeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A person's own fields. */
export class EmployeeView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ enum: staffKinds }) staffKind: StaffKind;
  @ApiProperty({ type: String, nullable: true }) position: string | null;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ enum: sexes, nullable: true }) sex: 'nam' | 'nu' | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) activeFrom: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) activeUntil: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) serviceSince: string | null;
  @ApiProperty() version: number;
}

/** A person with postings and, for those who may read them, badges. */
export class EmployeeDetail extends EmployeeView {
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;
  @ApiProperty({ type: [NamedPostingView], description: 'oldest first' }) postings: NamedPostingView[];
  @ApiProperty({ type: [BadgeView] }) badges: BadgeView[];
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the picture; null: none' }) photo:
    string | null;
}
