import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { lookOver } from './look-over.js';
import { pageOf } from './page-of.js';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1366, height: 768 };

describe('the menu in a browser', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await startBrowserTest();
  }, 60_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  it('is one button on a phone: areas that open, the current one open already, left with Esc or by going somewhere', async () => {
    const page = await pageOf(test, 'hr-officer', '/hr');
    await page.setViewportSize(PHONE);
    const button = page.getByRole('button', { name: 'Mở trình đơn' });
    const sheet = page.getByRole('dialog', { name: 'Trình đơn' });
    await button.focus();
    await page.keyboard.press('Enter');
    await sheet.getByRole('link', { name: 'Bảng công tháng' }).waitFor();
    expect(await sheet.locator('[aria-current=page]').textContent()).toBe('Bất thường cần xử lý');
    await lookOver(page, 'menu-open');
    await page.setViewportSize(PHONE);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Mở trình đơn');
    await button.click();
    await sheet.getByText('Nhân sự', { exact: true }).click();
    await sheet.getByRole('link', { name: 'Đơn vị' }).click();
    await page.getByRole('heading', { name: 'Đơn vị' }).waitFor();
    await sheet.waitFor({ state: 'hidden' });
  }, 60_000);

  it('shows on a wide screen the areas above and the pages of one in named groups beside', async () => {
    const page = await pageOf(test, 'hr-officer', '/hr');
    await page.setViewportSize(DESKTOP);
    const side = page.getByRole('navigation', { name: 'Các trang: Chấm công' });
    await side.getByRole('list', { name: 'Cuối tháng' }).getByRole('link', { name: 'Chốt tháng' }).click();
    await page.getByRole('heading', { name: 'Chốt tháng', level: 1 }).waitFor();
    expect(await side.locator('[aria-current=page]').textContent()).toBe('Chốt tháng');
    expect(await page.getByRole('button', { name: 'Mở trình đơn' }).isVisible()).toBe(false);
    // The sheet of the month needs the width itself.
    await side.getByRole('link', { name: 'Bảng công tháng' }).click();
    await page.getByRole('heading', { name: 'Bảng công tháng' }).waitFor();
  }, 60_000);
});
