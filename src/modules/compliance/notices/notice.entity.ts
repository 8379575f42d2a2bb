import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NoticeKind, NoticeParams } from '../../../core/compliance/notice-words.js';
import { Employee } from '../../organization/employees/employee.entity.js';

/** Something that a person is told, once. */
@Entity('notice')
@Unique('notice_once_key', ['employeeId', 'kind', 'subjectId'])
@Index('notice_newest', { synchronize: false })
@Index('notice_to_mail', { synchronize: false })
@Index('notice_subject', { synchronize: false })
@Check('notice_kind_check', `kind IN (...)`)
export class Notice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'notice_employee_fkey' })
  employeeId: string;

  @Column('text')
  kind: NoticeKind;

  /** The finding or explanation. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('jsonb')
  params: NoticeParams;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;

  @Column('date', { name: 'mailed_on', nullable: true })
  mailedOn: string | null;
}
