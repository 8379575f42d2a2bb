import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Employee } from '../organization/employees/employee.entity.js';

/**
 * User names are one whatever their case, Vietnamese capitals included, also on a database with the locale C;
 * the unique index has the same expression.
 */
export const USERNAME_KEY = 'lower(a.username COLLATE "vi-x-icu")';

/** Somebody who can sign in; usually linked to an employee. */
@Entity('account')
@Unique('account_employee_id_key', ['employeeId'])
@Unique('account_oidc_key', ['oidcIssuer', 'oidcSubject'])
@Index('account_username_key', { synchronize: false })
@Check('account_username_check', `username = btrim(username) AND length(username) BETWEEN 3 AND 60`)
@Check('account_oidc_both', `(oidc_issuer IS NULL) = (oidc_subject IS NULL)`)
@Check('account_status_check', `status IN ('active', 'disabled')`)
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  username: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('uuid', { name: 'employee_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'account_employee_id_fkey' })
  employeeId: string | null;

  /** Who else could sign in with it: who made it, set its password, or had it before. */
  @Column('uuid', { name: 'responsible_employee_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'account_responsible_employee_id_fkey' })
  responsibleEmployeeId: string | null;

  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { name: 'password_changed_at', nullable: true })
  passwordChangedAt: Date | null;

  @Column('boolean', { name: 'must_change_password', default: false })
  mustChangePassword: boolean;

  /** Sealed with the installation's key; see SecretBox. */
  @Column('bytea', { name: 'second_factor_secret', nullable: true })
  secondFactorSecret: Buffer | null;

  @Column('timestamptz', { name: 'second_factor_confirmed_at', nullable: true })
  secondFactorConfirmedAt: Date | null;

  /** Time step of the last code that was accepted, so that none is accepted twice. */
  @Column('bigint', { name: 'second_factor_last_step', nullable: true })
  secondFactorLastStep: number | null;

  @Column('text', { name: 'oidc_issuer', nullable: true })
  oidcIssuer: string | null;

  @Column('text', { name: 'oidc_subject', nullable: true })
  oidcSubject: string | null;

  @Column('text', { default: 'active' })
  status: 'active' | 'disabled';

  @Column('integer', { name: 'failed_attempts', default: 0 })
  failedAttempts: number;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil: Date | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
