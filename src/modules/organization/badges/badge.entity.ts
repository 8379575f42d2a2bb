import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../employees/employee.entity.js';
import { periodColumn, type Period } from '../period.js';

/** What became of a badge. */
export const badgeStatuses = ['active', 'lost', 'returned', 'replaced'] as const;

export type BadgeStatus = (typeof badgeStatuses)[number];

/** A credential held by a person during a period; one holder per credential at a time. */
@Entity('badge')
@Index('badge_credential', { synchronize: false })
@Index('badge_employee', { synchronize: false })
@Check('badge_credential_check', `credential ~ ...`)
@Check('badge_status_check', `status IN (...)`)
@Check('badge_ended_check', `status = 'active' OR NOT upper_inf(period)`)
@Check('badge_period_check', `NOT isempty(period) ...`)
@Exclusion('badge_one_holder', `USING gist (credential WITH =, period WITH &&)`)
export class Badge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'badge_pkey' })
  id: string;

  /** Canonical: `card:<bits>:<hex>` or `pin:<device group>:<text>`. */
  @Column({ type: 'text', collation: 'C' })
  credential: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'badge_employee_fkey' })
  employeeId: string;

  @Column('tstzrange', { transformer: periodColumn })
  period: Period;

  @Column('text')
  status: BadgeStatus;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
