import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A credential that was scanned when nobody held it; whoever holds it by now is read from the badges. */
@Entity('unknown_credential')
@Index('unknown_credential_last', { synchronize: false })
@Check('unknown_credential_order_check', `first_at <= last_at AND scans > 0`)
export class UnknownCredential {
  @PrimaryColumn('integer', { name: 'tenant_id', primaryKeyConstraintName: 'unknown_credential_pkey' })
  tenantId: number;

  @PrimaryColumn({
    type: 'text',
    collation: 'C',
    primaryKeyConstraintName: 'unknown_credential_pkey',
  })
  credential: string;

  @Column('timestamptz', { name: 'first_at' })
  firstAt: Date;

  @Column('timestamptz', { name: 'last_at' })
  lastAt: Date;

  /** How often it was seen without a holder. */
  @Column('integer')
  scans: number;
}
