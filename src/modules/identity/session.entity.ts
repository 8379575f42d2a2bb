import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from './account.entity.js';

/** How a session began. */
export type SignInMethod = 'password' | 'single-sign-on' | 'set-up';

/** A signed-in browser; only the hash of its cookie is stored. */
@Entity('session')
@Unique('session_token_hash_key', ['tokenHash'])
@Index('session_account', { synchronize: false })
@Check('session_method_check', `method IN ('password', 'single-sign-on', 'set-up')`)
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'session_account_id_fkey' })
  accountId: string;

  @Column('text')
  method: SignInMethod;

  /** Whether a second factor was shown; one from the issuer of single sign-on does not count. */
  @Column('boolean', { name: 'second_factor' })
  secondFactor: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  ip: string | null;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent: string | null;
}
