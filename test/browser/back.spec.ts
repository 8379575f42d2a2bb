import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { PersonWorld } from './person-world.js';

const DESKTOP = { width: 1440, height: 900 };

/** TC is HR of the centre, CB1 of the counter Q1 came late and has days to explain. */
describe('back', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const opened = async (code: string, path: string): Promise<Page> => {
    const page = await world.page(code, path);
    await page.setViewportSize(DESKTOP);
    return page;
  };
  /** What of the address follows the path, whose letters are read as they are typed. */
  const filters = (page: Page): string => decodeURIComponent(new URL(page.url()).search);

  it.each([
    ['the sheet of the month', '/hr/bang-cong?q=lo', 'Lọc theo tên, mã hoặc đơn vị', 'lo'],
    ['the people', '/nhan-su?q=lo', 'Tìm theo tên hoặc mã', 'lo'],
    ['the requests', '/hr/don-tu?q=lo&xem=all', 'Tìm theo tên hoặc mã', 'lo'],
    ['the days to confirm', '/hr/xac-nhan-ngay?q=lo&xem=da', 'Tìm theo tên hoặc mã', 'lo'],
  ])('from another page gives %s with the filters that stood in the address', async (_name, path, field, text) => {
    const page = await opened('TC', path);
    await page.getByLabel(field).waitFor();
    const asked = filters(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Quẹt thẻ' }).first().click();
    await page.waitForURL((url) => !url.pathname.startsWith(path.split('?')[0] ?? ''));
    await page.goBack();
    await page.getByLabel(field).waitFor();
    expect(await page.getByLabel(field).inputValue()).toBe(text);
    expect(filters(page)).toBe(asked);
  }, 60_000); // prettier-ignore

  it('from a version of the notice gives the list, and from who acknowledged it the version', async () => {
    const tomorrow = new Date(test.service.clock.now().getTime() + 31 * 3_600_000).toISOString().slice(0, 10);
    const made = await world.call<{ id: string }>('TC', 'POST', 'data-notices', {
      unitId: await world.way.unit('TT'), validFrom: tomorrow, body: 'Dữ liệu chấm công: ghi gì, để làm gì, giữ bao lâu, quyền của bạn.',
      document: '15/TB-TTHCC', reason: 'Ban hành lần đầu',
    }); // prettier-ignore
    await world.call('GD', 'POST', `data-notices/${made.id}/decision`, {
      status: 'approved',
      note: 'Đã xem',
    });
    const page = await opened('TC', '/thong-bao-du-lieu');
    await page.getByRole('link', { name: /^Ai đã và chưa xác nhận: Bản 1/ }).click();
    await page.getByText('Hà Thị Đào').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /^Ai đã và chưa xác nhận: Bản 1/ }).waitFor();
  });

  it('keeps the filters of the inbox while a day is opened and closed', async () => {
    const page = await opened('TC', '/hr?q=lo');
    const day = page.getByRole('button', { name: /Lò Văn Ẩn/ }).first();
    await day.click();
    await page.getByRole('heading', { level: 2, name: /Lò Văn Ẩn/ }).waitFor();
    expect(filters(page)).toContain('q=lo');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 2, name: /Lò Văn Ẩn/ }).waitFor({ state: 'detached' });
    expect(filters(page)).toContain('q=lo');
    await page.reload();
    expect(await page.getByLabel('Tìm theo tên hoặc mã').inputValue()).toBe('lo');
  });

  it.each([
    ['TC', '/hr/giay-nghi', 'Nhập giấy nghỉ'],
    ['TC', '/phan-anh', 'Nhập văn bản'],
    ['TC', '/nhan-su', 'Thêm người'],
    ['CB1', '/me/don-tu', 'Làm đơn mới'],
  ])('a dialog of %s at %s closes by Escape and gives the focus back to “%s”', async (code, path, name) => {
    const page = await opened(code, path);
    const button = page.getByRole('button', { name, exact: true });
    await button.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.querySelector('[role=dialog]').contains(document.activeElement)`)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.waitForTimeout(300);
    expect(await page.evaluate(`document.activeElement?.textContent`)).toBe(name);
  }, 60_000); // prettier-ignore
});
