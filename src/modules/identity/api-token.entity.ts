import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { OrgUnit } from '../organization/units/org-unit.entity.js';
import { Account } from './account.entity.js';
import type { Permission } from '../../platform/access/permission.js';

/** Access for a machine: named scopes, optionally in one subtree; only the hash is stored. */
@Entity('api_token')
@Unique('api_token_token_hash_key', ['tokenHash'])
@Check('api_token_scopes_check', `cardinality(scopes) > 0`)
export class ApiToken {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('text', { array: true })
  scopes: Permission[];

  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'api_token_unit_id_fkey' })
  unitId: string | null;

  /** Who made it: the token is that person when records are compared. Null: made on the command line. */
  @Column('uuid', { name: 'owner_account_id', nullable: true })
  @ForeignKey(() => Account, { name: 'api_token_owner_account_id_fkey' })
  ownerAccountId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
