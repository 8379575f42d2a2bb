import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { chooseOption } from './choose-option.js';
import { xlsxCells } from '../support/xlsx-cells.js';
import { lookOver } from './look-over.js';
import { PersonWorld } from './person-world.js';

/** The story goes on from sentence to sentence. */
describe('the pages of whoever leads', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  beforeAll(async () => {
    // So small a centre has only small units.
    test = await startBrowserTest({ REPORTS_SMALLEST_UNIT: 1 });
    world = await PersonWorld.build(test);
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const desktop = { width: 1280, height: 900 };

  it('are found from home, and are nothing for those who only see themselves', async () => {
    const page = await world.page('GD', '/');
    await page.getByRole('navigation').getByRole('link', { name: 'Điều hành' }).click();
    await page.getByText(/100% ngày làm việc đúng giờ/).waitFor();
    const other = await world.page('CB2', '/director');
    await other.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
  }, 60_000);

  it('tell a month in figures beside others, with lines that come when one looks, and tables that say the same', async () => {
    const page = await world.page('GD', `/director?thang=${world.late.slice(0, 7)}`);
    await page.setViewportSize(desktop);
    const late = page.locator('.big-figures li', { hasText: 'Đi muộn' });
    await late.getByText('2', { exact: true }).waitFor();
    await late.getByText('tăng 2').waitFor();
    await late.getByText('Tháng trước: 0').waitFor();
    await page.getByRole('table', { name: 'Bốn nội dung văn hóa công vụ' }).waitFor();
    const chart = page.getByRole('img', { name: /^Biểu đồ: Tỷ lệ ngày đúng giờ/ });
    await page.getByRole('heading', { name: 'Diễn biến các tháng' }).scrollIntoViewIfNeeded();
    await chart.locator('svg text').first().waitFor();
    const table = page.getByRole('table', { name: 'Số liệu các tháng' });
    expect(await table.getByRole('row').count()).toBeGreaterThanOrEqual(3);
    await lookOver(page, 'director');
    await page.setViewportSize(desktop);
  }, 180_000);

  it('print without buttons, black on white also from a dark screen', async () => {
    const page = await world.page('GD', `/director?thang=${world.late.slice(0, 7)}`);
    await page.getByText(/ngày làm việc đúng giờ/).waitFor();
    await page.evaluate(
      'globalThis.print = () => { dispatchEvent(new Event("beforeprint")); globalThis.wasPrinted = true; }',
    );
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'In', exact: true }).click();
    while (!(await page.evaluate<boolean>('globalThis.wasPrinted === true'))) await page.waitForTimeout(50);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 720, height: 1000 });
    expect(
      await page
        .getByRole('img', { name: /^Biểu đồ/ })
        .locator('svg')
        .count(),
    ).toBe(2);
    expect(await page.getByRole('button', { name: 'In', exact: true }).isVisible()).toBe(false);
    await page.getByText(/^Tình hình chấp hành văn hóa công vụ tháng/).waitFor();
    const style = 'getComputedStyle(document.querySelector(".headline"))';
    expect(await page.evaluate(`${style}.color`)).toBe('rgb(0, 0, 0)');
    const words = page
      .getByRole('img', { name: /^Biểu đồ/ })
      .locator('svg text')
      .first();
    expect(await words.getAttribute('fill')).toMatch(/^(#000|#333)/);
    await page.screenshot({ path: 'test/browser/screenshots/director-print.png', fullPage: true });
  }, 60_000);

  it('lead from the centre to a counter, to its people, and to the days of one of them, by keyboard too', async () => {
    const page = await world.page('GD', `/director?thang=${world.late.slice(0, 7)}`);
    await page.setViewportSize(desktop);
    const worst = page.locator('.best-worst > div', { hasText: 'Đúng giờ ít nhất' });
    await worst.getByRole('link', { name: 'Quầy Đất đai và Môi trường' }).waitFor();
    const units = page.getByRole('table', { name: 'Số liệu từng đơn vị' });
    await units.getByRole('link', { name: 'Quầy Đất đai và Môi trường' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/don-vi=/);
    const people = page.getByRole('table', { name: 'Từng người' });
    await people.getByRole('row', { name: /Hà Thị Đào/ }).waitFor();
    // What is shown, of this unit only, opens in Excel.
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu ra Excel: Từng người' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^Từng người \d\d-\d\d-\d{4}\.xlsx$/);
    const sheet = xlsxCells(await readFile(await saved.path())).get('Từng người');
    const table = [...(sheet?.values() ?? [])].map(({ value }) => value);
    expect(sheet?.get('A1')?.value).toBe('Họ và tên');
    expect(typeof sheet?.get('C2')?.value).toBe('number');
    expect(table).toContain('Hà Thị Đào');
    expect(table).not.toContain('Đặng Văn Ước');
    await lookOver(page, 'director-unit');
    await page.setViewportSize(desktop);
    await page.getByRole('link', { name: 'Trung tâm Phục vụ hành chính công' }).first().waitFor();
    await people.getByRole('link', { name: 'Lò Văn Ẩn' }).click();
    await page.getByText(/^1 trong \d+ dòng$/).waitFor();
  }, 120_000);

  it('say whom the month waits for, what is sealed before it is, and take the signed copy of the report', async () => {
    const address = `/director?thang=${world.oldMonth}`;
    const unitId = await world.way.unit('TT');
    const first = await world.page('GD', address);
    await first.getByText(/chưa được mở để chốt/).waitFor();
    const { id } = await world.call<{ id: string }>('TC', 'POST', 'closings', { unitId, month: world.oldMonth });
    const director = await world.page('GD', address);
    await director.setViewportSize(desktop);
    await director.getByText(/^Đang chờ \d+ người xác nhận bảng công của mình\.$/).first().waitFor();
    await lookOver(director, 'director-closing');
    for (const code of ['CB1', 'CB2', 'CB3', 'TQ1', 'GD', 'TC'])
      await world.confirmOwn(code, id);
    await world.confirmUnits('TQ1', id);
    await world.confirmUnits('GD', id);
    await world.call('TC', 'POST', `closings/${id}/check`, {});
    await director.setViewportSize(desktop);
    await director.reload();
    await director.getByText('Đang chờ giám đốc khóa công.').first().waitFor();
    await director.getByRole('button', { name: 'Khóa công' }).click();
    const dialog = director.getByRole('dialog');
    await dialog.getByText('Không hoàn tác được sau khi khóa').waitFor();
    await dialog.getByText('6 người, 6 người đã xác nhận').waitFor();
    await dialog.getByRole('button', { name: 'Khóa công' }).click();
    await dialog.getByText('Hãy đánh dấu vào ô này trước khi khóa.').waitFor();
    await lookOver(director, 'director-seal');
    await director.setViewportSize(desktop);
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Khóa công' }).click();
    await director.getByText('Còn nguyên như khi khóa').waitFor();
    await director.getByText('Tháng đã khóa, không còn việc gì phải chờ.').first().waitFor();
    await director.getByRole('button', { name: 'Lập báo cáo' }).click();
    await director.getByRole('button', { name: /^Dừng lập/ }).click();
    await director.getByText('Đã dừng theo yêu cầu.').waitFor();
    await director.getByRole('button', { name: /^Lập lại/ }).click();
    await director.getByText('Đang chờ đến lượt').waitFor();
    await makeReports();
    await director.getByText('bản chính thức').first().waitFor({ timeout: 60_000 });
    await director.getByRole('button', { name: /^Chi tiết, bản đã ký/ }).first().click();
    const details = director.getByRole('dialog');
    await details.getByText('Chưa có bản đã ký.', { exact: false }).waitFor();
    await details.getByLabel('Số, ký hiệu văn bản').fill('15/BC-TTPVHCC');
    await details.getByLabel('Ngày văn bản').fill(world.late.split('-').reverse().join('/'));
    await details.getByLabel(/^Tệp quét/).setInputFiles({
      name: 'bao-cao-da-ky.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF'),
    });
    await details.getByRole('button', { name: 'Nộp bản đã ký' }).click();
    await details.getByText(/^Số 15\/BC-TTPVHCC ngày/).waitFor();
    await lookOver(director, 'director-signed');
    await director.setViewportSize(desktop);
    await director.keyboard.press('Escape');
    const [word] = await Promise.all([
      director.waitForEvent('download'),
      director.getByRole('button', { name: 'Báo cáo để ký (Word)' }).click(),
    ]);
    expect(word.suggestedFilename()).toMatch(/\.docx$/);
    await lookOver(director, 'director-sealed');
    expect(await director.getByText('giữ số liệu lúc chốt').count()).toBe(0);
    await world.query(
      `INSERT INTO excuse (id, kind, paid, employee_id, period, status, reason, proposed_by, proposed_at, decided_by, decided_at)
       SELECT gen_random_uuid(), 'leave-annual', true, employee_id, tstzrange(date::timestamptz, date::timestamptz + interval '11 hours'), 'approved',
         'Nghỉ phép', 'TC', date, 'GD', date
       FROM attendance_day WHERE planned AND to_char(date, 'YYYY-MM') = $1 ORDER BY date, employee_id LIMIT 1`,
      [world.oldMonth],
    );
    await world.settle();
    await director.setViewportSize(desktop);
    await director.reload();
    const differs = 'Số liệu đang hiển thị được tính đến lúc này; báo cáo đã chốt (bản 1) giữ số liệu lúc chốt, có 1 ngày khác.';
    await director.getByText(differs).waitFor();
    await director.getByRole('link', { name: 'Xem các ngày khác' }).click();
    await lookOver(director, 'director-differs');
  }, 300_000); // prettier-ignore

  it('make and keep the digests of quarters and years, also on the page of HR', async () => {
    const page = await world.page('GD', `/director?thang=${world.late.slice(0, 7)}`);
    await page.setViewportSize(desktop);
    const part = page.getByRole('region', { name: /^Tổng hợp quý, năm: Trung tâm/ });
    await part.getByText('Chưa có bản tổng hợp nào').waitFor();
    await lookOver(page, 'director-digests-none');
    await page.setViewportSize(desktop);
    await part.getByLabel('Kỳ').click();
    const year = world.oldMonth.slice(0, 4);
    await page
      .locator('.ant-select-item-option', { hasText: `Năm ${year}` })
      .first()
      .click();
    await part.getByRole('button', { name: 'Lập bản tổng hợp' }).click();
    await part.getByText('Đang chờ đến lượt').waitFor();
    await makeReports();
    await part.getByText(`Năm ${year} · Giám đốc`).waitFor();
    await part.getByText('bản nháp').waitFor({ timeout: 60_000 });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('link', { name: `Tải về: Năm ${year} · Giám đốc` }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`tong-hop-${year}-TT-director-du-thao.xlsx`);
    await lookOver(page, 'director-digests');
    const officer = await world.page('TC', '/hr/chot-thang');
    await officer.getByText(`Năm ${year} · Giám đốc`).waitFor();
    await lookOver(officer, 'hr-digests');
  }, 180_000);

  it('keep the list of who gets the reports', async () => {
    const page = await world.page('GD', `/director?thang=${world.late.slice(0, 7)}`);
    await page.setViewportSize(desktop);
    await page.getByRole('main').getByRole('link', { name: 'Thử trước khi áp dụng' }).scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Thêm nơi nhận' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Đơn vị').fill('trung tam');
    await page.locator('.ant-select-item-option', { hasText: 'Trung tâm' }).first().click();
    await dialog.getByLabel('Tên nơi nhận').fill('Kế toán');
    await dialog.getByLabel('Địa chỉ thư').fill('ke.toan@example.vn');
    expect(await dialog.getByLabel('Gửi kèm tệp').isChecked()).toBe(true);
    await dialog.getByLabel('Gửi liên kết').check();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('chưa đặt PUBLIC_URL', { exact: false }).first().waitFor();
    await lookOver(page, 'director-recipient');
    await page.setViewportSize(desktop);
    await dialog.getByLabel('Gửi kèm tệp').check();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Kế toán · ke.toan@example.vn').waitFor();
    await page.getByRole('button', { name: 'Bỏ nơi nhận Kế toán' }).click();
    await page.getByText('Chưa có nơi nhận nào').waitFor();
  }, 120_000); // prettier-ignore

  it('try a rule on a past month and tell person by person what it would change, without saving anything', async () => {
    const page = await world.page('GD', `/director?thang=${world.late.slice(0, 7)}`);
    await page.setViewportSize(desktop);
    await page.getByRole('main').getByRole('link', { name: 'Thử trước khi áp dụng' }).click();
    await page.getByRole('button', { name: 'Thử', exact: true }).click();
    await page.getByText('Hãy chọn ít nhất một quy tắc', { exact: false }).waitFor();
    await page.getByLabel('Quy định cần đổi').fill('đi muộn');
    await page.locator('.ant-select-item-option', { hasText: /cho phép đi muộn|được đi muộn|đi muộn/i }).first().click();
    await page.getByLabel('Giá trị thử').fill('60');
    await page.getByRole('button', { name: 'Thử', exact: true }).click();
    await page.getByText(/^\d+ trong 6 người sẽ khác/).waitFor({ timeout: 60_000 });
    await lookOver(page, 'what-if');
    await page.setViewportSize(desktop);
    await page.getByText('Lò Văn Ẩn').first().waitFor();
    expect(await world.query('SELECT FROM rule_proposal')).toHaveLength(0);
    await page.getByRole('button', { name: 'Thử giờ làm việc khác' }).click();
    await page.getByLabel('Giờ khác, nhập ở đây').check();
    await page.getByLabel('Các buổi trong ngày').fill('sáng');
    await page.getByRole('button', { name: 'Thử', exact: true }).click();
    await page.getByText('Hãy nhập như 07:30-11:30, 13:30-17:00.').waitFor();
    await page.getByLabel('Các buổi trong ngày').fill('07:30-11:30, 13:30-17:00');
    await page.getByRole('button', { name: 'Thử', exact: true }).click();
    await page.getByText('6 trong 6 người sẽ khác', { exact: false }).waitFor({ timeout: 60_000 });
    await lookOver(page, 'what-if-hours');
    const officer = await world.page('TC', '/quy-tac');
    await officer.getByRole('navigation').getByRole('link', { name: 'Thử trước khi áp dụng' }).click();
    await officer.getByRole('heading', { name: 'Thử trước khi áp dụng' }).waitFor();
  }, 240_000); // prettier-ignore

  it('try a uniform that begins as it is now, and say which line of a scale of points cannot be read', async () => {
    const page = await world.page('GD', `/thu-truoc?thang=${world.late.slice(0, 7)}`);
    await page.setViewportSize(desktop);
    await chooseOption(page, page.getByLabel('Quy định cần đổi'), 'Đồng phục theo ngày', 'Đồng phục theo ngày');
    await page.getByRole('group', { name: 'Dòng 1' }).waitFor();
    await chooseOption(page, page.getByLabel('Ngày trong tuần'), '', 'Thứ Hai');
    await page.keyboard.press('Escape');
    await page.getByLabel('Trang phục', { exact: true }).fill('Áo dài đỏ');
    await lookOver(page, 'what-if-uniform');
    await page.setViewportSize(desktop);
    const asked = page.waitForRequest(/\/what-if$/);
    await page.getByRole('button', { name: 'Thử', exact: true }).click();
    const { rules } = (await asked).postDataJSON() as { rules: { value: unknown }[] };
    expect(rules[0]?.value).toEqual([{ weekdays: [1], sex: null, season: null, wear: 'Áo dài đỏ' }]);
    await page.getByText(/^(\d+ trong 6|Không ai trong 6|.*6 người)/).first().waitFor({ timeout: 60_000 });
    await chooseOption(page, page.getByLabel('Quy định cần đổi'), 'Thang điểm', 'Thang điểm');
    await page.getByRole('textbox', { name: 'Điểm theo quy tắc' }).fill('TG-01: 0,5\nTG-02 nhiều');
    await page.getByRole('button', { name: 'Thử', exact: true }).click();
    await page.getByText('Dòng 2 chưa đúng. Hãy viết như TG-01: 0,5.').waitFor();
  }, 240_000); // prettier-ignore

  it('show the request id where the figures could not be read', async () => {
    const page = await world.page('GD', '/');
    await page.route('**/api/v1/compliance/months?*', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'content-type': 'application/problem+json' },
        json: {
          code: 'too-many-requests', status: 429, requestId: '0199c0de-0000-7000-8000-000000000042',
          detail: 'Quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi một lát.',
        },
      }),
    ); // prettier-ignore
    await page.goto('/director');
    await page.getByText('0199c0de-0000-7000-8000-000000000042').waitFor();
  }, 60_000);

  it('say so where a month has no days', async () => {
    const page = await world.page('GD', '/director?thang=2020-01');
    await page.getByText('Tháng 01/2020 chưa có ngày công nào').waitFor();
    await lookOver(page, 'director-none');
  }, 60_000);

  /** Does what the workers do after sealing: queues the reports of the month and makes them. */
  async function makeReports(): Promise<void> {
    for (const kind of ['closing.sealed', 'report.make']) {
      const runs = await world.query<{ id: string }>(
        `SELECT id FROM job_run WHERE kind = $1 AND status = 'queued'`,
        [kind],
      );
      for (const { id } of runs) await test.service.app.get(JobsService).run(id, false);
    }
  }
});
