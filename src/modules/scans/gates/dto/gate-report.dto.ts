import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ReaderBindingBody } from './reader-binding.dto.js';

/** The report of a gate, described in `devices/gate/gate-report.ts`. Newer gates may say more. */
export class GateReportBody {
  @ApiProperty() runId: string;
  @ApiProperty() version: string;
  @ApiProperty() hostName: string;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true }) previousAliveAt?: string | null;
  @ApiPropertyOptional() pastRead?: boolean;
  @ApiProperty({ type: [Object] }) readers: object[];
  @ApiProperty({ type: Object }) spool: object;
  @ApiProperty({ type: Object }) upload: object;
  @ApiPropertyOptional({ type: Number, nullable: true }) clockOffsetMs?: number | null;
  @ApiProperty({ format: 'date-time' }) deliveredUpTo: string;
  @ApiProperty({ type: [Object] }) candidates: object[];
  @ApiPropertyOptional({ type: Object, nullable: true }) learned?: object | null;
  @ApiProperty({ type: [Object] }) downtimes: object[];
}

/** The candidate that a gate shall listen to. */
export class LearnOrderView {
  @ApiProperty() candidateId: string;
  @ApiProperty() until: Date;
}

/** What a gate is told in answer. */
export class GateAnswerView {
  @ApiProperty() serverAt: Date;
  @ApiProperty({ type: [ReaderBindingBody] }) bindings: ReaderBindingBody[];
  @ApiProperty({ type: LearnOrderView, nullable: true }) learn: LearnOrderView | null;
}
