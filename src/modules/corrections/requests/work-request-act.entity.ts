import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../../organization/employees/employee.entity.js';
import { WorkRequest } from './work-request.entity.js';

/** What happens to requests. */
export const requestActs = [
  'filed',
  'partner-agreed',
  'partner-declined',
  'approved',
  'refused',
  'withdrawn',
  'cancel-asked',
  'cancelled',
  'cancel-refused',
] as const;

export type RequestAct = (typeof requestActs)[number];

/** Something that was done to a request; append-only. */
@Entity('work_request_act')
@Index('work_request_act_request', { synchronize: false })
@Check('work_request_act_act_check', `act IN (...)`)
export class WorkRequestAct {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'work_request_act_pkey' })
  id: string;

  @Column('uuid', { name: 'request_id' })
  @ForeignKey(() => WorkRequest, { name: 'work_request_act_request_fkey' })
  requestId: string;

  @Column('text')
  act: RequestAct;

  /** Which step was decided. */
  @Column('integer', { nullable: true })
  step: number | null;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  by: string;

  @Column('uuid', { name: 'employee_id', nullable: true })
  employeeId: string | null;

  /** Whoever could be behind the account. */
  @Column('uuid', { name: 'responsible_id', nullable: true })
  responsibleId: string | null;

  /** Whose decision a delegate made. */
  @Column('uuid', { name: 'on_behalf_of_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'work_request_act_behalf_fkey' })
  onBehalfOfId: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}
