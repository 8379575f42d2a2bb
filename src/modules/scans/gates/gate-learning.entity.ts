import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { LearnedCard } from '../../../../devices/gate/learned-card.js';
import { Device } from '../device.entity.js';

/** "Scan a card now" at a gate: the candidate that is listened to, and what came of it. */
@Entity('gate_learning')
export class GateLearning {
  @PrimaryColumn('uuid', { name: 'device_id', primaryKeyConstraintName: 'gate_learning_pkey' })
  @ForeignKey(() => Device, { name: 'gate_learning_device_fkey' })
  deviceId: string;

  @Column('text', { name: 'candidate_id' })
  candidateId: string;

  @Column('timestamptz')
  until: Date;

  @Column('jsonb', { nullable: true })
  learned: LearnedCard | null;

  @Column('timestamptz', { name: 'learned_at', nullable: true })
  learnedAt: Date | null;
}
