import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { FindingStatus } from '../../core/compliance/finding-status.js';
import { Finding } from './finding.entity.js';

/** How a finding came to stand where it stands; the database writes it with every change of a status. */
@Entity('finding_transition')
@Index('finding_transition_finding', { synchronize: false })
@ForeignKey(() => Finding, ['tenantId', 'findingId'], ['tenantId', 'id'], {
  name: 'finding_transition_finding_fkey',
  onDelete: 'CASCADE',
})
export class FindingTransition {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'finding_transition_pkey',
  })
  id: number;

  @Column('integer', { name: 'tenant_id' })
  tenantId: number;

  @Column('uuid', { name: 'finding_id' })
  findingId: string;

  @Column('text', { name: 'from_status', nullable: true })
  fromStatus: FindingStatus | null;

  @Column('text', { name: 'to_status' })
  toStatus: FindingStatus;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  by: string;

  @Column('text', { nullable: true })
  reason: string | null;
}
