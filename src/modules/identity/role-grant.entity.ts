import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../platform/access/permission.js';

/** A role in the subtree of a unit (null: everywhere) during a period. */
@Entity('role_grant')
export class RoleGrant {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  /** `[from,until)` of instants. */
  @Column('tstzrange')
  period: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
