import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrgUnit } from '../organization/units/org-unit.entity.js';
import { Account } from './account.entity.js';
import type { Role } from '../../platform/access/permission.js';

/** A role in the subtree of a unit (null: everywhere) during a period. */
@Entity('role_grant')
@Check('role_grant_role_check', `role IN (...)`)
@Check('role_grant_period_check', `NOT isempty(period) AND lower_inc(period) AND NOT upper_inc(period)`)
@Exclusion(
  'role_grant_no_overlap',
  `USING gist (account_id WITH =, role WITH =, coalesce(unit_id, ...) WITH =, period WITH &&)`,
)
export class RoleGrant {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'role_grant_account_id_fkey' })
  accountId: string;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'role_grant_unit_id_fkey' })
  unitId: string | null;

  /** `[from,until)` of instants. */
  @Column('tstzrange')
  period: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
