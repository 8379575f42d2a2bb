import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BooleanField, ChoiceField } from '../../../platform/http/fields.js';
import { rowStatuses, type RowStatus } from './import-result.js';
import { rowFaultTexts, type RowFaultCode } from './row-faults.js';

/** How an import is done. */
export class ImportQuery {
  @BooleanField({ optional: true, description: 'Say what would happen, store nothing' })
  dryRun?: boolean;

  @BooleanField({ optional: true, description: 'Store nothing when any row is bad' })
  strict?: boolean;
}

/** The ending of a template. */
export class TemplateParams {
  @ChoiceField(['template.xlsx', 'template.csv'])
  file: 'template.xlsx' | 'template.csv';
}

/** One cell that was refused. */
export class CellFaultView {
  @ApiProperty({ example: 'C7' }) cell: string;
  @ApiProperty() column: string;
  @ApiProperty({ enum: Object.keys(rowFaultTexts) }) code: RowFaultCode;
  @ApiProperty() vi: string;
  @ApiProperty() en: string;
}

/** What became of one row, numbered as the spreadsheet shows it. */
export class RowResultView {
  @ApiProperty() row: number;
  @ApiProperty({ type: String, nullable: true }) code: string | null;
  @ApiProperty({ enum: rowStatuses }) status: RowStatus;
  @ApiProperty({ type: [CellFaultView] }) faults: CellFaultView[];
  @ApiPropertyOptional({ type: [String], description: 'what stood in a rejected row' }) cells?: string[];
}

/** The result of an import; `rows` holds all rows when they are fewer than 1,000, else the rejected ones. */
export class ImportResultView {
  @ApiProperty() read: number;
  @ApiProperty() created: number;
  @ApiProperty() updated: number;
  @ApiProperty() unchanged: number;
  @ApiProperty() rejected: number;
  @ApiProperty() stored: boolean;
  @ApiProperty({ type: [RowResultView] }) rows: RowResultView[];
  @ApiProperty({ type: [String], description: 'the columns of the file' }) header: string[];
}
