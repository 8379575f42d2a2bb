import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One link of the chain of hashes: covers one entry and the link before. */
@Entity('audit_link')
@Unique('audit_link_entry_id_key', ['entryId'])
@Check('audit_link_entry_hash_check', `length(entry_hash) = 32`)
@Check('audit_link_hash_check', `length(hash) = 32`)
export class AuditLink {
  @PrimaryColumn('bigint')
  seq: number;

  @Column('bigint', { name: 'entry_id' })
  entryId: number;

  @Column('bytea', { name: 'entry_hash' })
  entryHash: Buffer;

  @Column('bytea')
  hash: Buffer;

  @Column('timestamptz', { name: 'sealed_at' })
  sealedAt: Date;
}

/** Entries that wait for their link; filled by a trigger, emptied by the sealer. */
@Entity('audit_unsealed')
export class AuditUnsealed {
  @PrimaryColumn('bigint', { name: 'entry_id' })
  entryId: number;
}
