import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findOffice, pdfOf } from '../../src/modules/reporting/documents/pdf-converter.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { ClosingWorld } from '../support/closing-world.js';
import { xlsxCells, xlsxTexts, zipEntries } from '../support/xlsx-cells.js';

/** The story goes on from sentence to sentence: November 2026 of a centre, a draft, then sealed. */
describe('the monthly report as a document', () => {
  let world: ClosingWorld;
  let unitId: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
  });
  afterAll(() => world.close());

  const fetched = async (format: string, who = 'GD', unit = unitId) =>
    world.service.app.inject({
      url: `/api/v1/report-documents?month=2026-11&unitId=${unit}&format=${format}`,
      headers: { cookie: (await world.as(who)).cookie },
    });
  const textOf = (bytes: Buffer): string =>
    (zipEntries(bytes).get('word/document.xml')?.toString('utf8') ?? '').replace(/<[^>]+>/g, '|');

  it('is what an office types, with number and date left blank and room for what only the office knows', async () => {
    const answer = await fetched('docx');
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="bao-cao-2026-11-du-thao.docx"',
    );
    const text = textOf(answer.rawPayload);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'Số:      /BC-', 'BÁO CÁO',
      'Kết quả chấp hành thời giờ làm việc và thực hiện văn hóa công vụ', 'tháng 11 năm 2026', 'II. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN',
      'III. NHIỆM VỤ THÁNG TỚI', 'IV. ĐỀ XUẤT, KIẾN NGHỊ', 'Nơi nhận:', 'GIÁM ĐỐC',
    ]) expect(text).toContain(words);
    expect(text).toContain('đi muộn 1 lượt');
    expect(text).not.toMatch(/Lò Văn Ẩn|Sùng Mí Già|Hà Thị Đào|Ánh Nguyệt|Đặng Văn Ước|Quầy một/);
  }); // prettier-ignore

  it('is noted in the audit trail with its form, and refused to who may not have it', async () => {
    const [entry] = await world.query(
      `SELECT after->>'format' AS format, after->>'edition' AS edition FROM audit_entry WHERE action = 'report.export'`,
    );
    expect(entry).toEqual({ format: 'docx', edition: 'superiors' });
    expect((await fetched('docx', 'PGD')).statusCode).toBe(403);
    expect((await fetched('docx', 'GD', await world.way.unit('BV'))).statusCode).toBe(404);
    expect((await fetched('odt')).statusCode).toBe(422);
  });

  it('is dated and signed as the office has set it, the workbook too', async () => {
    const { environment } = world.service;
    Object.assign(environment, {
      REPORTS_PLACE: 'Hà Giang',
      REPORTS_SIGNER: 'KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC',
    });
    const text = textOf((await fetched('docx')).rawPayload);
    for (const words of ['Hà Giang, ngày', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']) expect(text).toContain(words);
    const { bytes } = await world.service.app
      .get(MonthlyReportService)
      .export(systemCaller('test'), '2026-11', unitId, { edition: 'director', agencyId: null });
    const front = xlsxTexts(xlsxCells(bytes), 'Báo cáo');
    expect(front).toEqual(expect.arrayContaining(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']));
    expect(front.join('\n')).toContain('Hà Giang, ngày');
    Object.assign(environment, { REPORTS_PLACE: undefined, REPORTS_SIGNER: 'GIÁM ĐỐC' });
  });

  it('is the same bytes each time once the month is sealed, and says its code', async () => {
    await world.sealNovember();
    const first = await fetched('docx');
    world.at('2026-12-20T01:00:00Z');
    const again = await fetched('docx');
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
    expect(textOf(first.rawPayload)).toMatch(/Mã kiểm chứng: [0-9A-F]{4}(-[0-9A-F]{4}){3}/);
    expect(textOf(first.rawPayload)).toContain(
      'Nhật ký kiểm toán khi khóa: chưa có mắt xích nào được niêm phong.',
    );
    expect(first.headers['content-disposition']).toBe('attachment; filename="bao-cao-2026-11.docx"');
  });

  it('keeps the bytes that were made first, whatever the unit is called later, and says their SHA-256', async () => {
    const first = await fetched('docx');
    await world.query(`UPDATE org_unit SET name = 'Trung tâm đổi tên' WHERE id = $1`, [unitId]);
    const again = await fetched('docx');
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
    expect(again.headers['x-content-sha256']).toBe(
      createHash('sha256').update(first.rawPayload).digest('hex'),
    );
    const kept = await world.query(`SELECT edition, format, sha256 FROM report_document`);
    expect(kept).toEqual([
      { edition: 'superiors', format: 'docx', sha256: again.headers['x-content-sha256'] },
    ]);
    await expect(world.query('DELETE FROM report_document')).rejects.toThrow(/append-only|permission denied/);
  });

  it('is the edition that was asked for, or refused where that one is no report in words', async () => {
    const superiors = textOf((await fetched('docx')).rawPayload);
    const director = textOf((await fetched('docx&edition=director')).rawPayload);
    expect([superiors.includes('Quầy một'), director.includes('Quầy một')]).toEqual([false, false]);
    expect(await world.query(`SELECT edition FROM report_document ORDER BY 1`)).toEqual([{ edition: 'director' }, { edition: 'superiors' }]);
    for (const edition of ['accounting', 'agency']) {
      const refused = await fetched(`docx&edition=${edition}`);
      expect([edition, refused.statusCode, refused.json<{ code: string }>().code]).toEqual([edition, 422, 'edition-without-document']);
    }
    expect((await fetched('docx&edition=press')).statusCode).toBe(422);
  }); // prettier-ignore

  it('is a PDF where LibreOffice is installed, and says what to do where it is not', async () => {
    const answer = await fetched('pdf');
    if ((await findOffice()) === null)
      expect(answer.json()).toMatchObject({ status: 501, code: 'pdf-unavailable' });
    else expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    await expect(pdfOf(Buffer.alloc(0), null)).rejects.toMatchObject({ code: 'pdf-unavailable' });
  }, 120_000);
});
