import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

export const inspectionKinds = ['ordinary', 'random'] as const;
export type InspectionKind = (typeof inspectionKinds)[number];

/** A round of inspection. Its id is made by the device; what was opened stands, and its end freezes it (triggers). */
@Entity('inspection')
@Index('inspection_unit', { synchronize: false })
@Check('inspection_kind_check', `kind IN (...)`)
@Check('inspection_ended_check', `ended_at >= started_at`)
@Check('inspection_opener_check', `opened_by_id = ANY (inspector_ids)`)
@Check('inspection_drawn_check', `seed and lists with kind random`)
@Check('inspection_redraw_check', `reason with the earlier round`)
@Check('inspection_sample_check', `drawn_ids <@ listed_ids`)
export class Inspection {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inspection_pkey' })
  id: string;

  /** People of this unit and all below it are checked. */
  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'inspection_unit_fkey' })
  unitId: string;

  @Column('text')
  kind: InspectionKind;

  @Column('text', { name: 'plan_number' })
  planNumber: string;

  @Column('text')
  place: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { name: 'opened_by' })
  openedBy: string;

  @Column('uuid', { name: 'opened_by_id' })
  @ForeignKey(() => Employee, { name: 'inspection_opened_by_fkey' })
  openedById: string;

  /** The one who opened it and those who came along. */
  @Column('uuid', { name: 'inspector_ids', array: true })
  inspectorIds: string[];

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** SHA-256 of what was sent: the same id with other content is a conflict. */
  @Column('text', { name: 'content_hash' })
  contentHash: string;

  /** What the sample of a random round was drawn with; null for an ordinary one. */
  @Column('text', { nullable: true })
  seed: string | null;

  /** The people among whom it was drawn: everybody present then. */
  @Column('uuid', { name: 'listed_ids', array: true, nullable: true })
  listedIds: string[] | null;

  @Column('uuid', { name: 'drawn_ids', array: true, nullable: true })
  drawnIds: string[] | null;

  /** The random round of the same day after which this one was drawn; both are kept. */
  @Column('uuid', { name: 'redraw_of_id', nullable: true })
  @ForeignKey(() => Inspection, { name: 'inspection_redraw_fkey' })
  redrawOfId: string | null;

  @Column('text', { name: 'redraw_reason', nullable: true })
  redrawReason: string | null;
}
