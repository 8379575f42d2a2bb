import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { fileURLToPath } from 'node:url';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { UNDO_SECONDS } from '../../src/web/pages/hr/inbox/undo-seconds.js';
import { lookOver } from './look-over.js';
import { PersonWorld, shown } from './person-world.js';

/** The story goes on from sentence to sentence. */
describe('the pages of HR', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  it('are found from home and in the navigation by whoever may see attendance', async () => {
    const page = await world.page('TC', '/');
    await page.getByRole('link', { name: /Chốt tháng/ }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Chấm công' }).click();
    await page.getByRole('heading', { name: 'Bất thường cần xử lý' }).waitFor();
    const other = await world.page('CB2', '/hr');
    await other.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
  }, 60_000);

  it('shows a morning by gravity, is used with the keyboard, and tells the day beside the list', async () => {
    const page = await world.page('TC', '/hr');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: /^Hà Thị Đào/ }).focus();
    await page.keyboard.press('j');
    expect(await page.locator(':focus').textContent()).toContain('Lò Văn Ẩn');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await page.getByText('Đã chọn 1').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Hà Thị Đào/ }).waitFor();
    await page.getByText('Nội dung ghi nhận', { exact: true }).waitFor();
    await lookOver(page, 'hr-inbox');
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(page.url()).toContain(`mo=${world.long}.`);
    await page.keyboard.press('Escape');
    await page.getByLabel('Loại bất thường').click();
    await page.locator('.ant-select-item-option', { hasText: 'Đi muộn' }).click();
    await page.waitForURL('**/hr?loai=di-muon');
    await page.getByText('2 ngày công').waitFor();
    await page.reload();
    await page.getByText('2 ngày công').waitFor();
  }, 120_000);

  it('proposes a reason for several days, takes it back in time, and says row by row what became of it', async () => {
    const page = await world.page('TC', '/hr');
    await page.setViewportSize({ width: 1440, height: 900 });
    const propose = async (): Promise<void> => {
      await page.getByRole('checkbox', { name: `Chọn Hà Thị Đào, ${shown(world.long)}` }).check();
      await page.getByRole('checkbox', { name: `Chọn Lò Văn Ẩn, ${shown(world.long)}` }).check();
      await page.getByRole('button', { name: 'Đề xuất lý do (2)' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Lý do', { exact: true }).fill('Họp tại Sở theo giấy mời');
      await dialog.getByLabel('Số, ngày văn bản (nếu có)').fill('12/GM-SNV');
      await dialog.getByRole('button', { name: 'Gửi đề xuất' }).click();
    };
    await page.getByRole('checkbox', { name: 'Chọn tất cả' }).waitFor();
    await propose();
    await page.getByRole('button', { name: 'Hoàn tác' }).waitFor();
    await lookOver(page, 'hr-inbox-undo');
    await page.setViewportSize({ width: 1440, height: 900 });
    // Whoever looks that long has sent it: the first round is looked at, the second taken back.
    await page.getByText('Đã quyết định 2 trong 2 mục.').waitFor({ timeout: 15_000 });
    expect(await world.query(`SELECT FROM excuse WHERE status = 'proposed'`)).toHaveLength(2);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await propose();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('checkbox', { name: 'Chọn tất cả' }).waitFor();
    await page.waitForTimeout((UNDO_SECONDS + 1) * 1000);
    expect(sent).toEqual([]);
    await propose();
    // Another filter, even one that finds nobody, neither sends it nor keeps its end from being told.
    await page.getByRole('searchbox').first().fill('khong ai');
    await page.getByText('Không có ngày công nào khớp').waitFor();
    expect(sent).toEqual([]);
    await page.route('**/api/v1/excuses', (route) => route.abort(), { times: 1 });
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    // What could not be sent is kept.
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    await page.getByText('Đã quyết định 0 trong 2 mục.').waitFor();
    await page.getByText(`Hà Thị Đào, ${shown(world.long)}: trùng với thời gian`).waitFor();
    await lookOver(page, 'hr-inbox-result');
  }, 120_000);

  it('lets the head approve what HR proposed, after which the day is no exception any more', async () => {
    const page = await world.page('TQ1', '/hr');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('checkbox', { name: `Chọn Hà Thị Đào, ${shown(world.long)}` }).check();
    await page.getByRole('checkbox', { name: `Chọn Lò Văn Ẩn, ${shown(world.long)}` }).check();
    await page.getByRole('button', { name: 'Quyết định đề xuất (2)' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Họp tại Sở theo giấy mời').first().waitFor();
    await dialog.getByLabel('Lý do').fill('Đúng giấy mời');
    await lookOver(page, 'hr-inbox-answer');
    await page.setViewportSize({ width: 1440, height: 900 });
    await dialog.getByRole('button', { name: 'Gửi quyết định' }).click();
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await page.getByText('Đã quyết định 2 trong 2 mục.').waitFor();
    await world.settle();
    await page.reload();
    await page.getByRole('button', { name: /^Lò Văn Ẩn/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Hà Thị Đào/ }).count()).toBe(0);
    await page.goto('/hr?q=khong+ai');
    await page.getByText('Không có ngày công nào khớp').waitFor();
    await lookOver(page, 'hr-inbox-none');
  }, 120_000);

  it('shows what was explained, and that it waits for a decision', async () => {
    const [{ id } = { id: '' }] = await world.query<{ id: string }>(
      `SELECT id FROM finding WHERE employee_id = $1 AND date = $2 AND status = 'waiting'`,
      [await world.employee('CB1'), world.late],
    );
    await world.call('CB1', 'POST', 'explanations', {
      findingId: id,
      reasonKind: 'traffic',
      text: 'Tắc đường',
    });
    const page = await world.page('TC', `/hr?trang-thai=tat-ca&q=CB1`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: new RegExp(`^Lò Văn Ẩn.*${shown(world.late)}`) }).click();
    await page.getByText('Đã giải trình, chờ quyết định').waitFor();
    await page.getByText(/: Tắc đường$/).waitFor();
    await world.query(`DELETE FROM explanation`);
  }, 120_000);

  it('lets HR explain for a person who cannot, also what nothing is recorded of, and says why', async () => {
    const page = await world.page('TC', '/hr?trang-thai=tat-ca&q=CB3');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: /^Nguyễn Văn Bình/ }).click();
    await page.getByRole('button', { name: /^Nộp thay giải trình: Nguyễn Văn Bình/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click();
    await dialog.getByText('Hãy ghi lý do.').first().waitFor();
    await dialog.getByLabel('Giờ vào đề nghị ghi nhận').fill('7h50');
    await dialog.getByLabel('Trình bày').fill('Quên thẻ, bảo vệ xác nhận');
    await dialog.getByLabel('Lý do nộp thay, nộp muộn').fill('Nghỉ ốm hết hạn giải trình');
    // Another width would put the day elsewhere, and take the dialog along.
    await page.screenshot({
      path: fileURLToPath(new URL('screenshots/hr-explain-for-person.png', import.meta.url)),
    });
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await world.query('SELECT late_reason AS reason, status FROM explanation')).toEqual([
      { reason: 'Nghỉ ốm hết hạn giải trình', status: 'waiting' },
    ]);
    await world.query(`DELETE FROM explanation`);
  }, 120_000);

  it('shows the month as a sheet that is filtered at once, walked with arrows, and opens a day', async () => {
    const page = await world.page('TC', `/hr/bang-cong?thang=${world.late.slice(0, 7)}`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByText('6 trong 6 dòng').waitFor();
    await lookOver(page, 'hr-grid');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByLabel('Lọc theo tên, mã hoặc đơn vị').fill('lo an');
    await page.getByText('1 trong 6 dòng').waitFor();
    const first = page.locator('[data-cell="0 0"]');
    await first.focus();
    for (let day = 1; day < Number(world.late.slice(-2)); day += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Lò Văn Ẩn/ }).waitFor();
    await page.getByText('Đi muộn').first().waitFor();
    await lookOver(page, 'hr-grid-day');
    await page.setViewportSize({ width: 1440, height: 900 });
    // The drawer of a narrow window had taken the focus.
    await page.locator('.sheet-cell[tabindex="0"]').focus();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /Lò Văn Ẩn/ }).waitFor({ state: 'detached' });
    await page.getByLabel('Chỉ người có').click();
    await page.locator('.ant-select-item-option', { hasText: 'Thiếu lượt vào' }).click();
    await page.getByText('Không tìm thấy ai').waitFor();
    await page.getByLabel('Lọc theo tên, mã hoặc đơn vị').fill('');
    await page.getByText('1 trong 6 dòng').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải bảng đang xem' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Bang cong thang \d\d-\d{4}\.xlsx$/);
  }, 180_000);

  it('leads a month over the board until it is sealed, saves its workbook, and asks two people to reopen it', async () => {
    const address = `/hr/chot-thang?thang=${world.oldMonth}`;
    const officer = await world.page('TC', address);
    await officer.getByText(/chưa được mở$/).waitFor();
    await lookOver(officer, 'hr-closing-none');
    await officer.setViewportSize({ width: 1280, height: 900 });
    await officer.getByRole('button', { name: 'Mở tháng của một đơn vị' }).click();
    const opening = officer.getByRole('dialog');
    await opening.getByLabel('Đơn vị').fill('trung tam');
    await officer.locator('.ant-select-item-option', { hasText: 'Trung tâm' }).first().click();
    await opening.getByRole('button', { name: 'Mở tháng', exact: true }).click();
    await officer.getByText('Còn phải xử lý').waitFor();
    await lookOver(officer, 'hr-closing-open');
    await officer.setViewportSize({ width: 1280, height: 900 });
    const [{ id } = { id: '' }] = await world.query<{ id: string }>('SELECT id FROM closing');
    for (const code of ['CB1', 'CB2', 'CB3', 'TQ1', 'GD', 'TC']) await world.confirmOwn(code, id);
    const head = await world.page('TQ1', address);
    await head.getByRole('button', { name: /^Xác nhận bảng công/ }).click();
    await head.getByText('lãnh đạo xác nhận').waitFor({ state: 'attached' });
    await world.confirmUnits('GD', id);
    await officer.reload();
    await officer.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click();
    const checking = officer.getByRole('dialog');
    await checking.getByRole('button', { name: 'Xác nhận đã kiểm tra' }).click();
    await checking.waitFor({ state: 'detached' });
    const director = await world.page('GD', address);
    await director.getByRole('button', { name: 'Khóa công' }).click();
    await director.getByRole('dialog').getByRole('checkbox').check();
    await director.getByRole('dialog').getByRole('button', { name: 'Khóa công' }).click();
    await director.getByText('Còn nguyên như khi khóa').waitFor();
    const [{ fingerprint } = { fingerprint: '' }] = await world.query<{ fingerprint: string }>(
      'SELECT fingerprint FROM closing_revision',
    );
    await director.getByText(fingerprint.slice(0, 4).toUpperCase()).waitFor();
    await director.getByRole('button', { name: 'Lập báo cáo' }).click();
    await director
      .getByText(/^Đang (lập|chờ đến lượt)/)
      .first()
      .waitFor();
    await makeReports();
    // The page asks for the progress by itself.
    await director
      .getByRole('link', { name: /^Tải về/ })
      .first()
      .waitFor({ timeout: 60_000 });
    await lookOver(director, 'hr-closing-sealed');
    await director.setViewportSize({ width: 1280, height: 900 });
    const [download] = await Promise.all([
      director.waitForEvent('download'),
      director
        .getByRole('link', { name: /^Tải về/ })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await director.getByRole('link', { name: 'Mở trang kiểm chứng' }).click();
    await director.getByRole('heading', { name: /^Bảng công tháng/ }).waitFor();
    await director.getByText('Còn nguyên như khi khóa').waitFor();
    await lookOver(director, 'verify');
    await director.setViewportSize({ width: 1280, height: 900 });
    await director.getByLabel('Mã kiểm chứng').fill('3fa9c0d1');
    await director.getByRole('button', { name: 'Kiểm chứng' }).click();
    await director.getByText(/^Nhập đủ 16 chữ số/).waitFor();
    await director.getByLabel('Mã kiểm chứng').fill('0000-0000-0000-0000');
    await director.getByLabel('Mã kiểm chứng').press('Enter');
    await director.getByText('Không có bản khóa công nào mang mã 0000-0000-0000-0000').waitFor();
    await director.mouse.move(0, 0);
    await lookOver(director, 'verify-unknown');
    await director.setViewportSize({ width: 1280, height: 900 });
    await director.goto('/kiem-chung');
    await director.getByText('Chưa nhập mã').waitFor();
    const stranger = await world.page('CB2', '/kiem-chung');
    await stranger.getByRole('heading', { name: 'Kiểm chứng báo cáo' }).waitFor();
    expect(await stranger.getByLabel('Mã kiểm chứng').count()).toBe(0);
    await director.goto(address);
    await officer.reload();
    await officer.getByRole('button', { name: 'Đề nghị mở lại' }).click();
    const asking = officer.getByRole('dialog');
    await asking.getByLabel('Lý do').fill('Quyết định nghỉ phép đến muộn');
    await asking.getByRole('button', { name: 'Đề nghị mở lại' }).click();
    await officer.getByText('Đề nghị mở lại đang chờ người thứ hai quyết định.').waitFor();
    await director.reload();
    await director.getByRole('button', { name: 'Quyết định mở lại' }).click();
    const deciding = director.getByRole('dialog');
    await deciding.getByLabel('Lý do').fill('Đồng ý');
    await lookOver(director, 'hr-closing-reopen');
    await deciding.getByRole('button', { name: 'Quyết định mở lại' }).click();
    await director.getByText('Còn phải xử lý').waitFor();
  }, 240_000);

  it('shows the request id where a page could not be read', async () => {
    const page = await world.page('TC', '/');
    await page.route('**/api/v1/inbox?*', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'content-type': 'application/problem+json' },
        json: {
          code: 'too-many-requests', status: 429, requestId: '0199c0de-0000-7000-8000-000000000042',
          detail: 'Quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi một lát.',
        },
      }),
    ); // prettier-ignore
    await page.goto('/hr');
    await page.getByText('0199c0de-0000-7000-8000-000000000042').waitFor();
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
