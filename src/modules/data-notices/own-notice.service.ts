import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { zoneClock } from '../../core/time/zone-clock.js';
import { requiredScope } from '../../platform/access/scope.js';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AcknowledgementsService } from './acknowledgements.service.js';

/** The version that a person is to read. */
export interface ShownNotice {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly unitName: string | null;
  readonly document: string;
  readonly body: string;
}

/** What the person has to do, in words. */
export interface OwnNotice {
  readonly notice: ShownNotice | null;
  /** When this version was acknowledged. */
  readonly acknowledgedAt: Date | null;
  /** The first day that may be judged; null: none yet, or no notice asks for it. */
  readonly judgedFrom: string | null;
  readonly asks: boolean;
  readonly sentence: string;
  readonly sentenceEn: string;
}

/** The notice in force for the caller, and the caller's word that it was read. */
@Injectable()
export class OwnNoticeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly acknowledgements: AcknowledgementsService,
  ) {}

  /** @throws AppError not-permitted, not-found for an account of nobody */
  async read(caller: Caller): Promise<OwnNotice> {
    requiredScope(caller, 'self:read');
    const { manager } = this.dataSource;
    const employeeId = personOf(caller);
    const notice = await this.shown(manager, employeeId);
    const [row] = await manager.query<[{ acknowledgedAt: Date | null; judgedFrom: string | null }]>(
      `SELECT max(recorded_at) FILTER (WHERE notice_id = $2) AS "acknowledgedAt", min(counts_from) AS "judgedFrom"
       FROM data_notice_acknowledgement WHERE employee_id = $1`,
      [employeeId, notice?.id ?? null],
    );
    const asks = notice !== null && row.acknowledgedAt === null;
    return { notice, ...row, asks, ...told(notice, asks, row.judgedFrom) };
  }

  /**
   * Notes that the caller has read this version: only by oneself, signed in, and only the one in force.
   * @throws AppError not-permitted for a token, not-found for an account of nobody, version-conflict when another version is in force
   */
  async acknowledge(caller: Caller, noticeId: string): Promise<void> {
    requiredScope(caller, 'self:read');
    if (caller.kind !== 'session') throw new AppError('not-permitted');
    const employeeId = personOf(caller);
    await this.dataSource.transaction(async (manager) => {
      const notice = await this.shown(manager, employeeId);
      if (notice?.id !== noticeId) throw new AppError('version-conflict');
      await this.acknowledgements.note(manager, caller, noticeId, [employeeId], { way: 'own' });
    });
  }

  /** The version in force for a person today, or the one that comes next. */
  private async shown(manager: EntityManager, employeeId: string): Promise<ShownNotice | null> {
    const now = this.clock.now();
    const [unit] = await manager.query<[{ unitId: string | null; zone: string }]>(
      `SELECT u.id AS "unitId", unit_zone(u.id) AS zone FROM (SELECT employee_unit($1, $2) AS id) u`,
      [employeeId, now],
    );
    const today = zoneClock(unit.zone).toLocal(now.getTime()).date;
    const [notice] = await manager.query<ShownNotice[]>(
      `SELECT n.id, n.version, n.valid_from AS "validFrom", u.name AS "unitName", n.document, n.body
       FROM data_notice n LEFT JOIN org_unit u ON u.id = n.unit_id
       WHERE n.id = coalesce(data_notice_on($1, $2), data_notice_on($1, data_notice_since($1)))`,
      [unit.unitId, today],
    );
    return notice ?? null;
  }
}

function personOf(caller: Caller): string {
  if (caller.employeeId === null) throw new AppError('not-found');
  return caller.employeeId;
}

function told(notice: ShownNotice | null, asks: boolean, judgedFrom: string | null): Pick<OwnNotice, 'sentence' | 'sentenceEn'> {
  if (notice === null) return {
    sentence: 'Đơn vị chưa ban hành thông báo xử lý dữ liệu chấm công.',
    sentenceEn: 'The centre has not published its notice about attendance data.',
  };
  if (!asks) return { sentence: 'Bạn đã xác nhận bản đang áp dụng.', sentenceEn: 'You have acknowledged the version in force.' };
  if (judgedFrom === null) return {
    sentence: 'Hãy đọc và xác nhận. Trước khi xác nhận, lượt quẹt của bạn được lưu nhưng không bị xét; việc xét bắt đầu từ ngày hôm sau.',
    sentenceEn: 'Please read and acknowledge. Until then your scans are kept but not judged; judging begins on the day after.',
  };
  return {
    sentence: 'Đã có bản mới. Hãy đọc và xác nhận lại; xác nhận trước đây vẫn có giá trị.',
    sentenceEn: 'There is a new version. Please read and acknowledge it; what you acknowledged before still holds.',
  };
} // prettier-ignore
