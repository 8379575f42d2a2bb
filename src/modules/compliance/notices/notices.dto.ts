import { ApiProperty } from '@nestjs/swagger';
import { noticeKinds } from '../../../core/compliance/notice-words.js';
import { BooleanField, IdsField, IntegerField, TextField } from '../../../platform/http/fields.js';

export class NoticesQuery {
  @BooleanField({ optional: true, description: 'only what was not read' }) unread?: boolean;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

/** Something that the caller is told. */
export class NoticeItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: [...noticeKinds] }) kind: string;
  @ApiProperty({ format: 'uuid', description: 'the finding or explanation' }) subjectId: string;
  @ApiProperty() vi: string;
  @ApiProperty() en: string;
  @ApiProperty({ format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: Date, nullable: true }) readAt: Date | null;
}

export class NoticePage {
  @ApiProperty({ type: NoticeItem, isArray: true }) items: readonly NoticeItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: 'integer' }) unread: number;
}

export class ReadNotices {
  @IdsField({ optional: true, max: 500, description: 'all of them unless said otherwise' }) ids?: string[];
}
