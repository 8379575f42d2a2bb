import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { chooseOption } from './choose-option.js';
import { lookOver } from './look-over.js';
import { PersonWorld, shown } from './person-world.js';

const DESKTOP = { width: 1280, height: 900 };

/** The story goes on from sentence to sentence. */
describe('requests of people about their data', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const look = async (page: Page, name: string): Promise<void> => {
    await page.mouse.move(0, 0);
    await lookOver(page, name);
    await page.setViewportSize(DESKTOP);
  };

  it('are made by the person, who sees their terms', async () => {
    const page = await world.page('CB2', '/me/du-lieu');
    await page.setViewportSize(DESKTOP);
    await page.getByText('Bạn chưa gửi yêu cầu nào').waitFor();
    await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await dialog.getByText('Hãy chọn loại yêu cầu.').waitFor();
    await chooseOption(page, dialog.getByLabel('Loại yêu cầu'), '', 'Xem, xin bản sao dữ liệu');
    await dialog.getByLabel('Nội dung yêu cầu').fill('Cho tôi bản sao dữ liệu chấm công năm nay');
    await look(page, 'my-data-ask');
    await dialog.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Đang chờ trả lời').waitFor();
    await page.getByText(/Hạn trả lời \d\d\/\d\d\/\d{4}/).waitFor();
    await look(page, 'my-data-asked');
  }, 120_000);

  it('are entered by HR from paper, told of, marked when overdue, and answered once with a reason', async () => {
    const page = await world.page('TC', '/yeu-cau-du-lieu');
    await page.setViewportSize(DESKTOP);
    await page.getByText('Cho tôi bản sao dữ liệu').waitFor();
    await page.getByRole('button', { name: 'Nhập yêu cầu bằng giấy' }).click();
    const dialog = page.getByRole('dialog');
    await chooseOption(page, dialog.getByLabel('Người yêu cầu'), 'binh', 'Nguyễn Văn Bình');
    await chooseOption(page, dialog.getByLabel('Loại yêu cầu'), '', 'Sửa dữ liệu sai');
    await dialog.getByLabel('Nội dung yêu cầu').fill('Sửa ngày vào khu vực nhà nước');
    await dialog.getByLabel('Số, ngày của giấy').fill('đơn số 3');
    await dialog.getByLabel('Nhận ngày').fill(shown(`${world.oldMonth}-02`));
    await look(page, 'data-requests-paper');
    await dialog.getByRole('button', { name: 'Vào sổ' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Quá hạn trả lời').waitFor();
    await look(page, 'data-requests');
    await page.getByRole('button', { name: 'Báo đã tiếp nhận: Hà Thị Đào' }).click();
    await page.getByText('Đã tiếp nhận, đang xử lý').waitFor();
    await page.getByRole('button', { name: 'Trả lời: Hà Thị Đào' }).click();
    await dialog.getByRole('button', { name: 'Trả lời' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    await dialog.getByLabel('Lý do, viết cho người yêu cầu').fill('Đã chuẩn bị bản sao');
    await look(page, 'data-requests-answer');
    await dialog.getByRole('button', { name: 'Trả lời' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Đã đáp ứng', { exact: true }).waitFor();
    await page.getByLabel('Trạng thái').click();
    await page.locator('.ant-select-item-option', { hasText: 'Quá hạn' }).click();
    await page.waitForURL(/xem=overdue/);
    await page.getByText('Hà Thị Đào').waitFor({ state: 'detached' });
    await page.getByText('Nguyễn Văn Bình').waitFor();
    const [answered] = await world.query<object>(
      `SELECT outcome, answer FROM data_request r JOIN employee e ON e.id = r.employee_id WHERE e.code = 'CB2'`,
    );
    expect(answered).toEqual({ outcome: 'granted', answer: 'Đã chuẩn bị bản sao' });
    // Nobody without the register sees it.
    const head = await world.page('TQ1', '/yeu-cau-du-lieu');
    await head.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
  }, 120_000);

  it('give the person the copy of everything as a file, once it was granted', async () => {
    const page = await world.page('CB2', '/me/du-lieu');
    await page.setViewportSize(DESKTOP);
    await page.getByText('Đã chuẩn bị bản sao', { exact: false }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Tải bản sao dữ liệu/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await look(page, 'my-data-answered');
  }, 60_000);
});
