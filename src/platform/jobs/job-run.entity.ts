import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** States of a job run. */
export type JobStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** One piece of background work; unique on kind, unit and period, so that it is done once. */
@Entity('job_run')
@Index('job_run_once', { synchronize: false })
@Index('job_run_created', { synchronize: false })
@Check('job_run_status_check', `status IN (...)`)
@Check('job_run_progress_check', `progress BETWEEN 0 AND 100`)
export class JobRun {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: string;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  /** What it is for: a month `2026-10`, a day, or a name of its own. */
  @Column('text')
  period: string;

  @Column('text')
  status: JobStatus;

  @Column('jsonb', { nullable: true })
  payload: Record<string, unknown> | null;

  /** 0 to 100. */
  @Column('integer', { default: 0 })
  progress: number;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('jsonb', { nullable: true })
  result: Record<string, unknown> | null;

  @Column('text', { nullable: true })
  error: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
