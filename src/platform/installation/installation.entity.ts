import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row about the installation as a whole. */
@Entity('installation')
@Check('installation_id_check', `id = 1`)
@Check('installation_key_check_check', `length(key_check) = 32`)
export class Installation {
  @PrimaryColumn('integer')
  id: number;

  /** Tells whether a server holds the key with which the secrets in this database are sealed. */
  @Column('bytea', { name: 'key_check' })
  keyCheck: Buffer;

  /** Whether the data was made up by `congvu demo`. */
  @Column('boolean')
  demo: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
