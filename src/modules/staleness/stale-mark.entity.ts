import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Something that may change attendance days: a scan of a credential, or a fact about a person over dates. */
@Entity('stale_mark')
@Index('stale_mark_scan', { synchronize: false })
@Index('stale_mark_fact', { synchronize: false })
@Index('stale_mark_person', { synchronize: false })
@Check('stale_mark_what_check', `credential + at, or employee_id`)
export class StaleMark {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'stale_mark_pkey',
  })
  id: number;

  @Column({ type: 'text', collation: 'C', nullable: true })
  credential: string | null;

  @Column('timestamptz', { nullable: true })
  at: Date | null;

  @Column('uuid', { name: 'employee_id', nullable: true })
  employeeId: string | null;

  /** First day that may have changed; null: from the beginning. */
  @Column('date', { name: 'from_date', nullable: true })
  fromDate: string | null;

  /** First day no longer concerned; null: open. */
  @Column('date', { name: 'until_date', nullable: true })
  untilDate: string | null;

  /** What changed, such as `scan`, `badge`, `schedule`. */
  @Column('text')
  cause: string;

  @Column('timestamptz', { name: 'marked_at', default: () => 'now()' })
  markedAt: Date;
}
