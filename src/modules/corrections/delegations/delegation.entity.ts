import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../../organization/employees/employee.entity.js';

/** Who decides on requests in the place of somebody who is away, during some days. */
@Entity('delegation')
@Index('delegation_to', { synchronize: false })
@Check('delegation_self_check', `from_id <> to_id`)
@Check('delegation_period_check', `closed period`)
@Check('delegation_ended_check', `both or none`)
@Exclusion('delegation_overlap', `USING gist (from_id WITH =, to_id WITH =, period WITH &&)`)
export class Delegation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegation_pkey' })
  id: string;

  @Column('uuid', { name: 'from_id' })
  @ForeignKey(() => Employee, { name: 'delegation_from_fkey' })
  fromId: string;

  @Column('uuid', { name: 'to_id' })
  @ForeignKey(() => Employee, { name: 'delegation_to_fkey' })
  toId: string;

  @Column('daterange')
  period: string;

  @Column('text')
  reason: string;

  @Column('text', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  /** Who took it back, before its time. */
  @Column('text', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
