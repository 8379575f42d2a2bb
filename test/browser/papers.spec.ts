import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { lookOver } from './look-over.js';
import { PersonWorld, shown } from './person-world.js';

const DESKTOP = { width: 1440, height: 900 };

/** What papers and heads say of people. TC is HR, GD the director and head of the centre, TQ1 the head of the counter of CB1, CB2 and CB3. */
describe('what papers and heads say of people', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
    const hours = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${day}: ["08:00-12:00", "13:00-17:00"]`).join(', ');
    const from = `${world.oldMonth}-01`;
    await world.way.schedules(
      [
        `schedules: [{ code: MIEN, name: Không quẹt thẻ, policy: exempt, sessions: { ${hours} } }]`,
        `assignments: [{ schedule: MIEN, employee: CB2, from: ${from}, until: 2100-01-01 }]`,
      ].join('\n'),
    );
    await world.way.recompute(from, world.late);
    await world.settle();
  }, 180_000); // prettier-ignore
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const opened = async (code: string, path: string): Promise<Page> => {
    const page = await world.page(code, path);
    await page.setViewportSize(DESKTOP);
    return page;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    // A button under the pointer has other colours.
    await page.mouse.move(0, 0);
    await lookOver(page, name);
    await page.setViewportSize(DESKTOP);
  };
  const choose = async (page: Page, label: string, typed: string, option: string): Promise<void> => {
    const field = page.getByRole('dialog').getByLabel(label, { exact: true });
    if (typed === '') await field.click();
    else await field.fill(typed);
    await page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', {
        hasText: option,
      })
      .first()
      .click();
  };

  it('conduct that a document establishes is entered by one person and confirmed by another, who is told where', async () => {
    const page = await opened('TC', '/phan-anh');
    await page.getByText('Không có văn bản nào như vậy').waitFor();
    await look(page, 'conduct-none');
    await page.getByRole('button', { name: 'Nhập văn bản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gửi chờ xác nhận' }).click();
    await dialog.getByText('Hãy ghi số văn bản.').waitFor();
    await look(page, 'conduct-enter');
    await choose(page, 'Người liên quan', 'lo van', 'Lò Văn Ẩn');
    await choose(page, 'Hành vi theo quy tắc', 'UX-02', 'UX-02');
    await dialog.getByLabel('Ngày xảy ra').fill(shown(world.late));
    await dialog.getByLabel('Buổi sáng').check();
    await dialog.getByLabel('Số văn bản').fill('15/KL-TTPVHCC');
    await dialog.getByLabel('Ngày văn bản').fill(shown(world.late));
    await dialog.getByLabel('Văn bản kết luận điều gì').fill('To tiếng với ông Giàng A Páo tại quầy');
    await dialog.getByRole('button', { name: 'Gửi chờ xác nhận' }).click();
    await page.getByText('Đã gửi. Người khác có thẩm quyền sẽ xác nhận.').waitFor();
    await page.getByText('Bạn không tự xác nhận được mục này').waitFor();
    expect(await page.getByRole('button', { name: /^Xem xét văn bản/ }).count()).toBe(0);
    await look(page, 'conduct-waiting');

    const director = await opened('GD', '/phan-anh');
    await director.getByRole('button', { name: /^Xem xét văn bản: Lò Văn Ẩn/ }).click();
    await director.getByRole('dialog').getByLabel('Lý do').fill('Đã đối chiếu bản gốc');
    await director.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await director.getByText('Đã ghi quyết định.').waitFor();
    await director.goto('/phan-anh?xem=confirmed');
    await director.getByText('Đã đối chiếu bản gốc').waitFor();
    await look(director, 'conduct-confirmed');
    await director.getByRole('button', { name: /^Rút lại văn bản/ }).click();
    await director.getByRole('dialog').getByLabel('Lý do').fill('Kết luận đã bị hủy');
    await director.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click();
    await director.getByText('Đã rút lại.').waitFor();
    await director.goto('/phan-anh?xem=withdrawn');
    await director.getByText(/Rút lại: Đặng Văn Ước/).waitFor();
  }, 120_000);

  it('conduct is not for the head of a counter to read', async () => {
    const page = await opened('TQ1', '/phan-anh');
    await page.getByText('Bạn không có quyền').first().waitFor();
  });

  it('flexible minutes are proposed by HR and approved by the head, who does not learn why', async () => {
    const page = await opened('TC', '/hr/gio-linh-hoat');
    await page.getByText('Không có ai như vậy').waitFor();
    await page.getByRole('button', { name: 'Đề nghị giờ linh hoạt' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, 'Người được hưởng', 'nguyen van binh', 'Nguyễn Văn Bình');
    await choose(page, 'Chế độ', '', 'Nuôi con dưới 12 tháng tuổi');
    await dialog.getByLabel('Số phút mỗi ngày').fill('900');
    await dialog.getByLabel('Từ ngày').fill(shown(world.late));
    await dialog.getByLabel('Đến hết ngày').fill('31/12/2099');
    await dialog.getByLabel('Lý do').fill('Con sinh ngày 01/05');
    await dialog.getByRole('button', { name: 'Gửi chờ duyệt' }).click();
    await dialog.getByText('Hãy nhập từ 1 đến 240 phút.').waitFor();
    await dialog.getByLabel('Số phút mỗi ngày').fill('60');
    await dialog.getByRole('button', { name: 'Gửi chờ duyệt' }).click();
    // So long a paper is a slip of the pen: the service refuses it, and the field says so.
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel('Đến hết ngày').fill(shown(`${Number(world.late.slice(0, 4)) + 1}-01-31`));
    await look(page, 'flexible-enter');
    await dialog.getByRole('button', { name: 'Gửi chờ duyệt' }).click();
    await page.getByText('Đã gửi. Người khác có thẩm quyền sẽ duyệt.').waitFor();
    await page.getByText('Con sinh ngày 01/05').waitFor();

    const head = await opened('TQ1', '/hr/gio-linh-hoat?xem=proposed');
    await head.getByText('60 phút mỗi ngày').waitFor();
    expect(await head.content()).not.toContain('Con sinh');
    await look(head, 'flexible-deciding');
    await head.getByRole('button', { name: /^Xem xét đề nghị/ }).click();
    await head.getByRole('dialog').getByLabel('Lý do').fill('Đủ giấy tờ');
    await head.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await head.getByText('Không có ai như vậy').waitFor();
    await head.goto('/hr/gio-linh-hoat');
    await head.getByText('Đã duyệt').first().waitFor();
  }, 120_000);

  it('days without a reader are confirmed by the head, several at once, and may be said otherwise', async () => {
    const month = world.oldMonth;
    // The month cannot be sealed before; what is open says where.
    await world.call('TC', 'POST', 'closings', { unitId: await world.way.unit('TT'), month });
    const board = await opened('TC', `/hr/chot-thang?thang=${month}`);
    await board.getByText(/hoặc chưa được xác nhận/).first().waitFor({ state: 'attached' });
    await board.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
    await board.getByRole('link', { name: 'Xác nhận ngày công' }).last().click();
    await board.waitForURL(new RegExp(`xac-nhan-ngay\\?thang=${month}`));
    await board.getByRole('heading', { level: 1, name: 'Xác nhận ngày công' }).waitFor();
    await board.getByText(/^CB2 · /).waitFor();
    const page = await opened('TQ1', `/hr/xac-nhan-ngay?thang=${month}`);
    await page.getByText('Hà Thị Đào').waitFor();
    await look(page, 'day-word-waiting');
    await page.getByLabel(/^Chọn ngày .* của Hà Thị Đào$/).first().check();
    await page.getByRole('button', { name: 'Không làm việc' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Không làm việc' }).click();
    await page.getByText('Đã ghi. Ngày công được tính lại ngay.').waitFor();
    await page.getByLabel('Chọn tất cả ngày đang hiện').check();
    await page.getByRole('button', { name: 'Có làm việc' }).click();
    await page.getByRole('dialog').getByLabel('Ký hiệu trên bảng chấm công (không bắt buộc)').fill('CQ');
    await look(page, 'day-word-say');
    await page.getByRole('dialog').getByRole('button', { name: 'Có làm việc' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await world.settle();
    await page.reload();
    await page.getByText('Không có ngày nào chờ xác nhận').waitFor();
    await page.goto(`/hr/xac-nhan-ngay?thang=${month}&xem=da`);
    await page.getByText(/^Không làm việc · /).first().waitFor();
    await page.getByText(/^Có làm việc · CQ · /).first().waitFor();
    await look(page, 'day-word-said');
    // HR sees the same; its own officer is of the centre and not of the counter.
    const officer = await opened('TC', `/hr/xac-nhan-ngay?thang=${month}&xem=da&q=dao`);
    await officer.getByText(/^Có làm việc · CQ · /).first().waitFor();
  }, 120_000); // prettier-ignore

  it('the sheet of one person’s month is fetched where the month of everybody stands', async () => {
    const page = await opened('TC', `/hr/bang-cong?thang=${world.oldMonth}`);
    await page.getByRole('button', { name: 'Bảng công một người' }).click();
    await choose(page, 'Người cần bảng công', 'Lò Văn', 'Lò Văn Ẩn');
    await look(page, 'person-sheet');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Tải bảng công' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`bang-cong-${world.oldMonth}.xlsx`);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }, 60_000);

  it('who has not acknowledged a notice is listed by name, and signed papers are entered there', async () => {
    const tomorrow = new Date(test.service.clock.now().getTime() + 31 * 3_600_000).toISOString().slice(0, 10);
    const made = await world.call<{ id: string }>('TC', 'POST', 'data-notices', {
      unitId: await world.way.unit('TT'), validFrom: tomorrow, body: 'Dữ liệu chấm công: ghi gì, để làm gì, giữ bao lâu, quyền của bạn.',
      document: '15/TB-TTHCC', reason: 'Ban hành lần đầu',
    }); // prettier-ignore
    await world.call('GD', 'POST', `data-notices/${made.id}/decision`, {
      status: 'approved',
      note: 'Đã xem',
    });
    await world.call('CB1', 'POST', 'me/data-notice', { noticeId: made.id });
    const page = await opened('TC', '/thong-bao-du-lieu');
    await page.getByRole('link', { name: /^Ai đã và chưa xác nhận: Bản 1/ }).click();
    await page.getByText('Hà Thị Đào').waitFor();
    expect(await page.getByText('Lò Văn Ẩn').count()).toBe(0);
    await look(page, 'notice-missing');
    await page.getByRole('button', { name: 'Nhập giấy đã ký' }).click();
    await choose(page, 'Những người đã ký', 'dao', 'Hà Thị Đào');
    await page.getByRole('dialog').getByLabel('Số, ngày văn bản có chữ ký').fill('07/BB-TTPVHCC');
    await look(page, 'notice-enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã ghi thêm 1 người.').waitFor();
    await page.getByText('Hà Thị Đào').first().waitFor({ state: 'detached' });
    await page.locator('.ant-radio-button-wrapper', { hasText: 'Đã xác nhận' }).click();
    await page.waitForURL(/xem=da/);
    await page.getByText('CB1 · tự xác nhận').waitFor();
    await page.getByText('ký giấy 07/BB-TTPVHCC').waitFor();
    await look(page, 'notice-heard');
    await page.goto('/thong-bao-du-lieu/00000000-0000-7000-8000-000000000000');
    await page.getByText('Không có bản thông báo này').waitFor();
  }, 120_000);
});
