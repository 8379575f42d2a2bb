import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Report } from '../report.entity.js';
import { ReportRecipientRow } from './report-recipient.entity.js';

/** A report on its way to an address; how far it is, its job says. */
@Entity('report_delivery')
@Unique('report_delivery_key', ['reportId', 'recipientId'])
export class ReportDelivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_delivery_pkey' })
  id: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey(() => Report, { name: 'report_delivery_report_fkey' })
  reportId: string;

  @Column('uuid', { name: 'recipient_id' })
  @ForeignKey(() => ReportRecipientRow, { name: 'report_delivery_recipient_fkey' })
  recipientId: string;

  @Column('uuid', { name: 'job_id' })
  jobId: string;

  @Column('timestamptz', { name: 'queued_at' })
  queuedAt: Date;
}
