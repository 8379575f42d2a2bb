import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One change, export or look at a record; append-only. */
@Entity('audit_entry')
@Index('audit_entry_entity', { synchronize: false })
@Index('audit_entry_subject', { synchronize: false })
@Index('audit_entry_actor', { synchronize: false })
@Index('audit_entry_at', { synchronize: false })
@Check('audit_entry_via_check', `via IN (...)`)
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'actor_label' })
  actorLabel: string;

  @Column('uuid', { name: 'actor_account_id', nullable: true })
  actorAccountId: string | null;

  @Column('uuid', { name: 'actor_token_id', nullable: true })
  actorTokenId: string | null;

  @Column('uuid', { name: 'actor_employee_id', nullable: true })
  actorEmployeeId: string | null;

  @Column('text')
  via: 'session' | 'token' | 'command-line' | 'system' | 'anonymous';

  @Column('text', { nullable: true })
  ip: string | null;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent: string | null;

  @Column('text', { name: 'request_id', nullable: true })
  requestId: string | null;

  @Column('text')
  action: string;

  @Column('text', { name: 'entity_type' })
  entityType: string;

  @Column('text', { name: 'entity_id', nullable: true })
  entityId: string | null;

  /** The person whose record was touched. */
  @Column('uuid', { name: 'subject_employee_id', nullable: true })
  subjectEmployeeId: string | null;

  /** The unit by which auditors of a subtree find the entry. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column('jsonb', { nullable: true })
  before: Record<string, unknown> | null;

  @Column('jsonb', { nullable: true })
  after: Record<string, unknown> | null;
}
