import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { xlsxCells } from '../support/xlsx-cells.js';
import { lookOver } from './look-over.js';
import { PersonWorld, shown } from './person-world.js';

const DESKTOP = { width: 1280, height: 900 };

/** The story goes on from sentence to sentence. */
describe('the work of HR', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const look = async (page: Page, name: string): Promise<void> => {
    // A button under the pointer has other colours.
    await page.mouse.move(0, 0);
    await lookOver(page, name);
    await page.setViewportSize(DESKTOP);
  };
  const figures = async (code: string, date: string) => {
    const [row] = await world.query<{ missingIns: number; late: number }>(
      `SELECT missing_ins AS "missingIns", late_minutes AS late FROM attendance_day WHERE employee_id = $1 AND date = $2`,
      [await world.employee(code), date],
    );
    return row;
  };

  describe('corrects days', () => {
    it('from the scans of a person and day: a punch is added by document, a scan is voided, both wait for another person', async () => {
      const page = await world.page('TC', '/hr');
      await page.setViewportSize(DESKTOP);
      await page.getByRole('navigation').getByRole('link', { name: 'Điều chỉnh' }).click();
      await page.getByText('Không có điều chỉnh nào chờ duyệt').waitFor();
      await look(page, 'hr-mend-none');
      await page.getByLabel('Người cần điều chỉnh').fill('binh');
      await page.locator('.ant-select-item-option', { hasText: 'Nguyễn Văn Bình' }).click();
      await page.getByLabel('Ngày', { exact: true }).fill(shown(world.late));
      await page.getByText('12:40:00').or(page.getByText('12:40')).first().waitFor();
      await page.getByRole('button', { name: 'Thêm lượt chấm' }).click();
      const adding = page.getByRole('dialog');
      await adding.getByLabel('Giờ').fill('7h50');
      await adding.getByRole('button', { name: 'Gửi chờ duyệt' }).click();
      await adding.getByText('Hãy ghi số và ngày của văn bản làm căn cứ.').waitFor();
      await adding.getByText('Hãy ghi lý do.').waitFor();
      await adding.getByLabel('Số, ngày văn bản').fill('12/BB-TTPVHCC');
      await adding.getByLabel('Lý do').fill('Quên thẻ, bảo vệ xác nhận');
      await look(page, 'hr-mend-add');
      await adding.getByRole('button', { name: 'Gửi chờ duyệt' }).click();
      await page.getByText('Đã gửi. Người khác có thẩm quyền sẽ duyệt.').waitFor();
      await adding.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Bỏ lượt này, 17:05/ }).click();
      const voiding = page.getByRole('dialog');
      await voiding.getByLabel('Số, ngày văn bản').fill('13/BB-TTPVHCC');
      await voiding.getByLabel('Lý do').fill('Người khác cầm nhầm thẻ');
      await look(page, 'hr-mend-void');
      await voiding.getByRole('button', { name: 'Gửi chờ duyệt' }).click();
      await page.getByText('chờ duyệt để bỏ').waitFor();
      await page.getByText('Bạn không tự duyệt được mục này').nth(1).waitFor();
      expect(await page.getByRole('button', { name: /^Xem xét/ }).count()).toBe(0);
      await look(page, 'hr-mend-waiting');
      await page.reload();
      await page.getByText('chờ duyệt để bỏ').waitFor();
      expect((await figures('CB3', world.late))?.missingIns).toBe(1);
    }, 120_000);

    it('which another person decides, after which the day is another; the voided scan stays to be seen', async () => {
      const page = await world.page('TQ1', '/hr/dieu-chinh');
      await page.setViewportSize(DESKTOP);
      for (const [name, action] of [
        ['Thêm lượt vào', 'Duyệt'],
        ['Bỏ một lượt quẹt', 'Duyệt'],
      ] as const) {
        await page.getByRole('button', { name: new RegExp(`^Xem xét đề nghị: Nguyễn Văn Bình, ${name}`) }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(action, { exact: true }).check();
        await dialog.getByLabel('Lý do').fill('Đúng biên bản');
        await dialog.getByRole('button', { name: 'Lưu' }).click();
        await dialog.waitFor({ state: 'detached' });
      } // prettier-ignore
      await page.getByText('Không có điều chỉnh nào chờ duyệt').waitFor();
      await page.getByText('văn bản 13/BB-TTPVHCC').waitFor();
      await look(page, 'hr-mend-done');
      await page.getByText('Không duyệt', { exact: true }).click();
      await page.getByText('Chưa có mục nào').waitFor();
      await world.settle();
      expect((await figures('CB3', world.late))?.missingIns).toBe(0);
      const officer = await world.page(
        'TC',
        `/hr/dieu-chinh?nguoi=${await world.employee('CB3')}&ngay=${world.late}`,
      );
      await officer.getByText('đã hủy theo điều chỉnh').waitFor();
      await officer.getByText('bổ sung theo phê duyệt').waitFor();
    }, 120_000);

    it('and takes back what was wrong: one asks with a reason, another agrees on the page of decisions', async () => {
      const page = await world.page('TC', '/hr/dieu-chinh');
      await page.setViewportSize(DESKTOP);
      await page.getByRole('button', { name: /^Đề nghị hủy: Nguyễn Văn Bình, Thêm lượt vào/ }).click();
      const asking = page.getByRole('dialog');
      await asking.getByRole('button', { name: 'Đề nghị hủy' }).click();
      await asking.getByText('Hãy ghi lý do.').waitFor();
      await asking.getByLabel('Lý do').fill('Camera không thấy người này');
      await look(page, 'hr-mend-cancel');
      await asking.getByRole('button', { name: 'Đề nghị hủy' }).click();
      await asking.waitFor({ state: 'detached' });
      await page.getByText('Đang đề nghị hủy').waitFor();
      await look(page, 'hr-mend-cancelling');
      const second = await world.page('TQ1', '/decisions');
      await second.setViewportSize(DESKTOP);
      await second.getByText('Camera không thấy người này').waitFor();
      await look(second, 'decisions-cancellation');
      await second.getByRole('button', { name: /^Xem xét đề nghị: Nguyễn Văn Bình, Thêm lượt vào/ }).click();
      const deciding = second.getByRole('dialog');
      await deciding.getByLabel('Đồng ý hủy').check();
      await deciding.getByLabel('Lý do').fill('Đã xem lại camera');
      await deciding.getByRole('button', { name: 'Lưu' }).click();
      await second.getByText('Không có đề nghị nào của nhân sự chờ bạn').waitFor();
      await world.settle();
      expect((await figures('CB3', world.late))?.missingIns).toBe(1);
      await page.reload();
      await page.getByText('Không duyệt', { exact: true }).click();
      await page.getByText('Đã hủy', { exact: true }).waitFor();
    }, 120_000);
  });

  describe('imports people', () => {
    const HEAD = 'code,fullName,staffKind,unitCode,from';
    const file = (text: string) => ({ name: 'nhan su.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

    it('from a file that is looked over row by row before its good rows are stored; failed rows come back to be put right', async () => {
      const page = await world.page('TC', '/hr/nhap');
      await page.setViewportSize(DESKTOP);
      await page.getByRole('heading', { name: 'Nhập danh sách từ tệp' }).waitFor();
      const [template] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'tải mẫu Excel' }).click(),
      ]);
      expect(template.suggestedFilename()).toBe('people-template.xlsx');
      await look(page, 'hr-import');
      const input = page.getByLabel('Tệp cần nhập');
      await input.setInputFiles(file('code,luong\nA,1'));
      await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
      await page.getByRole('alert').waitFor();
      await input.setInputFiles(
        file(
          `${HEAD}\nM1,Hà Thị Mới,công chức,Q1,01/11/2026\nM2,,công chức,Q1,31/02/2026\nCB2,Hà Thị Đào,công chức,,`,
        ),
      );
      await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
      await page.getByText('Đọc 3 dòng: 1 sẽ thêm mới, 0 sẽ cập nhật, 1 không đổi, 1 lỗi.').waitFor();
      await page.getByText('Dòng 3 · M2').waitFor();
      await look(page, 'hr-import-checked');
      expect(await world.query(`SELECT FROM employee WHERE code = 'M1'`)).toHaveLength(0);
      const [failed] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Tải 1 dòng lỗi để sửa' }).click(),
      ]);
      expect(failed.suggestedFilename()).toBe('nhan su - dòng lỗi.xlsx');
      const [sheet] = xlsxCells(await readFile(await failed.path())).values();
      const cells = ['A2', 'B2', 'C2', 'D2', 'E2', 'F2'].map((at) => sheet?.get(at)?.value);
      expect(cells).toEqual([
        'M2',
        undefined,
        'công chức',
        'Q1',
        '31/02/2026',
        expect.stringMatching(/^B3: /),
      ]);
      await page.getByText('Mọi dòng', { exact: true }).click();
      await page.getByText('Dòng 2 · M1').waitFor();
      await page.getByRole('button', { name: 'Lưu 1 dòng mới hoặc thay đổi' }).click();
      await page.getByText(/đã thêm mới/).waitFor();
      expect(await world.query(`SELECT FROM employee WHERE code = 'M1'`)).toHaveLength(1);
      // What was saved is read again: only its fault is there, no unknown column.
      await input.setInputFiles({
        name: 'loi.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: await readFile(await failed.path()),
      });
      await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
      await page.getByText('Dòng 2 · M2').waitFor();
      const head = await world.page('TQ1', '/hr/nhap');
      await head.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
    }, 120_000);
  });

  describe('computes days anew', () => {
    it('and sees each day that differs before it is saved', async () => {
      const page = await world.page('TC', '/hr/tinh-lai');
      await page.setViewportSize(DESKTOP);
      await world.query(
        `UPDATE attendance_day SET result_fingerprint = decode(repeat('00', 32), 'hex'), late_minutes = 0, exceptions = '[]' WHERE employee_id = $1 AND date = $2`,
        [await world.employee('CB1'), world.late],
      );
      await page.getByLabel('Từ ngày').fill(shown(world.late));
      await page.getByLabel('Đến hết ngày').fill(shown(world.late));
      await page.getByLabel('Chỉ một người (không bắt buộc)').fill('van an');
      await page.locator('.ant-select-item-option', { hasText: 'Lò Văn Ẩn' }).click();
      await page.getByRole('button', { name: 'Xem khác biệt' }).click();
      await page.getByText(/ngày công, 1 ngày khác trước/).waitFor();
      await page.getByText(/^Trước: không có bất thường/).waitFor();
      await page.getByText(/^Sau: Đi muộn 9 phút/).waitFor();
      expect((await figures('CB1', world.late))?.late).toBe(0);
      await look(page, 'hr-anew');
      await page.getByRole('button', { name: 'Lưu 1 ngày công thay đổi' }).click();
      await page.getByRole('heading', { name: 'Đã lưu' }).waitFor();
      expect((await figures('CB1', world.late))?.late).toBe(9);
      await page.getByRole('button', { name: 'Xem khác biệt' }).click();
      await page.getByText('Không có ngày nào khác trước').waitFor();
      await look(page, 'hr-anew-none');
      await page.getByLabel('Từ ngày').fill('01/01/2027');
      await page.getByRole('button', { name: 'Xem khác biệt' }).click();
      await page.getByRole('alert').waitFor();
      const head = await world.page('TQ1', '/hr/tinh-lai');
      await head.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
    }, 120_000);

    it('in the background where the range is too long to wait for: seen on the way, stopped, and its differences saved', async () => {
      const page = await world.page('TC', '/hr/tinh-lai');
      await page.setViewportSize(DESKTOP);
      await page.getByLabel('Từ ngày').fill('01/01/2020');
      await page.getByRole('button', { name: 'Xem khác biệt', exact: true }).click();
      await page.getByText('Phạm vi này quá dài để đợi tại chỗ.', { exact: false }).waitFor();
      await look(page, 'hr-anew-long');
      await page.getByRole('button', { name: 'Giao máy chủ xem khác biệt' }).click();
      await page.getByRole('progressbar').waitFor();
      await look(page, 'hr-anew-waiting');
      await page.getByRole('button', { name: /^Dừng lượt 01\/01\/2020/ }).click();
      await page.getByText('Đã dừng. Ngày đã lưu trước khi dừng vẫn giữ.').waitFor();
      // Work in the background does not run by itself here: it is done as a server would.
      const workAll = async (): Promise<void> => {
        const queued = await world.query<{ id: string }>(`SELECT id FROM job_run WHERE kind = 'attendance.recompute' AND status = 'queued'`);
        for (const { id } of queued) await test.service.app.get(JobsService).run(id, true);
      };
      await page.getByRole('button', { name: 'Xem khác biệt', exact: true }).click();
      await page.getByRole('button', { name: 'Giao máy chủ xem khác biệt' }).click();
      await page.getByRole('progressbar').waitFor();
      await workAll();
      await page.getByRole('button', { name: /^Xem kết quả 01\/01\/2020/ }).click();
      await page.getByText(/ngày công, \d+ ngày khác trước/).waitFor();
      await look(page, 'hr-anew-run');
      await page.getByRole('button', { name: /^Lưu \d+ ngày công thay đổi/ }).click();
      await page.getByRole('progressbar').waitFor();
      await workAll();
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Xem kết quả/ }).first().click();
      await page.getByRole('heading', { name: 'Đã lưu' }).waitFor();
    }, 180_000); // prettier-ignore
  });
});
