import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { WorkRequest } from '../requests/work-request.entity.js';
import type { AgencyWord } from './leave-confirmation.entity.js';

/** The word of the sending agency on a request for leave of one of its people, once. */
@Entity('request_agency_word')
@Check('request_agency_word_status_check', `status IN (...)`)
export class RequestAgencyWord {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'request_agency_word_pkey' })
  @ForeignKey(() => WorkRequest, { name: 'request_agency_word_request_fkey' })
  requestId: string;

  @Column('text')
  status: AgencyWord;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text', { name: 'confirmed_by' })
  confirmedBy: string;

  @Column('timestamptz', { name: 'confirmed_at' })
  confirmedAt: Date;
}
