import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { permissions, roles, type Role } from '../../../platform/access/permission.js';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  IdField,
  InstantField,
  IntegerField,
  SecretField,
  TextField,
} from '../../../platform/http/fields.js';

/** User name and password, with the code of the authenticator where one is enrolled. */
export class SignInRequest {
  @TextField({ max: 60 }) username: string;
  @SecretField() password: string;
  @TextField({ optional: true, max: 10 }) totp?: string;
}

/** The one-time link's secret and the first administrator. */
export class SetupRequest {
  @SecretField({ max: 200 }) token: string;
  @TextField({ min: 3, max: 60 }) username: string;
  @TextField() displayName: string;
  @SecretField() password: string;
}

/** A change of one's own password. */
export class PasswordChangeRequest {
  @SecretField() current: string;
  @SecretField() password: string;
}

/** Six digits of the authenticator. */
export class SecondFactorCodeRequest {
  @TextField({ max: 6 })
  @Matches(/^\d{6}$/)
  code: string;
}

/** A new account. */
export class NewAccountRequest {
  @TextField({ min: 3, max: 60 }) username: string;
  @TextField() displayName: string;
  @IdField({ optional: true, nullable: true }) employeeId?: string | null;
  @SecretField({ optional: true, nullable: true }) password?: string | null;
}

/** Changes of an account; `version` is the one that was read. */
export class AccountChangeRequest {
  @IntegerField({ min: 1, max: 2_000_000_000 }) version: number;
  @TextField({ optional: true }) displayName?: string;
  @IdField({ optional: true, nullable: true }) employeeId?: string | null;
  @ChoiceField(['active', 'disabled'], { optional: true }) status?: 'active' | 'disabled';
  @TextField({ optional: true, nullable: true, max: 500 }) oidcIssuer?: string | null;
  @TextField({ optional: true, nullable: true, max: 255 }) oidcSubject?: string | null;
}

/** A password set for somebody else. */
export class PasswordResetRequest {
  @SecretField() password: string;
  @BooleanField({ optional: true, description: 'also forget the second factor' }) secondFactor?: boolean;
}

/** A role for an account. */
export class NewGrantRequest {
  @ChoiceField(roles) role: Role;
  @IdField({ optional: true, nullable: true, description: 'null: everywhere' }) unitId?: string | null;
  @InstantField({ optional: true }) from?: string;
  @InstantField({ optional: true }) until?: string;
}

/** A token for a machine. */
export class NewTokenRequest {
  @TextField({ max: 100 }) name: string;
  @ChoicesField(permissions) scopes: string[];
  @IdField({ optional: true, nullable: true }) unitId?: string | null;
  @InstantField({ optional: true }) expiresAt?: string;
}

/** Page and search of accounts. */
export class AccountQuery {
  @TextField({ optional: true, max: 100 }) search?: string;
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** A role of the caller. */
export class MyGrantView {
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;
}

/** Who is signed in and what they may do. */
export class MeView {
  @ApiProperty({ enum: ['session', 'token'] }) kind: string;
  @ApiProperty() label: string;
  @ApiProperty({ type: String, nullable: true }) username: string | null;
  @ApiProperty({ type: String, nullable: true }) displayName: string | null;
  @ApiProperty({ type: String, nullable: true }) accountId: string | null;
  @ApiProperty({ type: String, nullable: true }) employeeId: string | null;
  @ApiProperty({ type: [String] }) permissions: string[];
  @ApiProperty({ type: [MyGrantView] }) grants: MyGrantView[];
  @ApiProperty({ enum: ['second-factor', 'password'], nullable: true, type: String })
  unfinished: 'second-factor' | 'password' | null;
  @ApiProperty() secondFactorEnrolled: boolean;
}

/** An account as administrators see it. */
export class AccountResponse {
  @ApiProperty() id: string;
  @ApiProperty() username: string;
  @ApiProperty() displayName: string;
  @ApiProperty({ type: String, nullable: true }) employeeId: string | null;
  @ApiProperty({ enum: ['active', 'disabled'] }) status: string;
  @ApiProperty() secondFactorEnrolled: boolean;
  @ApiProperty() mustChangePassword: boolean;
  @ApiProperty() singleSignOn: boolean;
  @ApiProperty({ type: Date, nullable: true }) lockedUntil: Date | null;
  @ApiProperty() version: number;
}

/** A role of an account, with its period `[from, until)`. */
export class GrantResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: everywhere' })
  unitId: string | null;
  @ApiProperty() from: Date;
  @ApiProperty({ type: Date, nullable: true, description: 'null: until it is ended' }) until: Date | null;
}

/** How many sessions were ended. */
export class EndedSessions {
  @ApiProperty() ended: number;
}

/** A page of accounts. */
export class AccountPage {
  @ApiProperty({ type: [AccountResponse] }) items: AccountResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** Which ways of signing in there are. */
export class SignInMethods {
  @ApiProperty() password: boolean;
  @ApiProperty() singleSignOn: boolean;
}

/** What an authenticator needs; shown once, while enrolling. */
export class SecondFactorOfferView {
  @ApiProperty() secret: string;
  @ApiProperty() address: string;
  @ApiProperty({ description: 'an SVG picture' }) qrCode: string;
}

/** One of the own sessions. */
export class OwnSessionView {
  @ApiProperty() id: string;
  @ApiProperty() createdAt: Date;
  @ApiProperty() lastSeenAt: Date;
  @ApiProperty() endsAt: Date;
  @ApiProperty({ type: String, nullable: true }) ip: string | null;
  @ApiProperty({ type: String, nullable: true }) userAgent: string | null;
  @ApiProperty({ description: 'the session of this request' }) current: boolean;
}

/** What is shown of a token; never its secret. */
export class TokenItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: permissions, isArray: true }) scopes: readonly string[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: everywhere' })
  unitId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) ownerAccountId: string | null;
  @ApiProperty() createdAt: Date;
  @ApiProperty({ type: Date, nullable: true }) expiresAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) endedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) lastUsedAt: Date | null;
}

/** A token with its secret, shown this once. */
export class MadeToken {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() secret: string;
}
