import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Edition } from '../../../../reports/monthly-compliance/model.js';
import { OrgUnit } from '../../organization/units/org-unit.entity.js';

/** `link`: where to fetch it, after signing in; `file`: the workbook itself. */
export type SendingWay = 'link' | 'file';

/** An address that gets a unit's reports, until somebody ends it. */
@Entity('report_recipient')
@Index('report_recipient_key', { synchronize: false })
@Check('report_recipient_edition_check', `edition IN (...)`)
@Check('report_recipient_agency_check', `agency_id with edition agency`)
@Check('report_recipient_way_check', `way IN (...)`)
@Check('report_recipient_ended_check', `ended together`)
export class ReportRecipientRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_recipient_pkey' })
  id: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'report_recipient_unit_fkey' })
  unitId: string;

  @Column('text')
  edition: Edition;

  @Column('uuid', { name: 'agency_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'report_recipient_agency_fkey' })
  agencyId: string | null;

  @Column('text')
  name: string;

  @Column('text')
  address: string;

  @Column('text')
  way: SendingWay;

  @Column('text', { name: 'added_by' })
  addedBy: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
