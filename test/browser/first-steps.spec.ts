import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { SetupService } from '../../src/modules/identity/setup.service.js';
import { secondFactorCode } from '../../src/modules/identity/second-factor.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { makeAccount, PASSWORD } from '../support/make-account.js';
import { fillSignIn } from '../support/signed-in-page.js';

/** Width of a picture once it is decoded; one that is refused or broken fails here. */
function pixelsOf(picture: Locator): Promise<number> {
  return picture.evaluate(async (element) => {
    const image = element as unknown as { decode: () => Promise<void>; naturalWidth: number };
    await image.decode();
    return image.naturalWidth;
  });
}

describe('the first steps in a browser', () => {
  let test: BrowserTest;
  let secret = '';
  beforeAll(async () => {
    test = await startBrowserTest();
  });
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const code = (): string => secondFactorCode(secret, test.service.clock.now());

  it('sets up the first administrator from the printed link, with a second factor', async () => {
    const token = String(await test.service.app.get(SetupService).offer());
    const page = await test.open(`/setup#${token}`);
    const submit = page.getByRole('button', { name: 'Tạo tài khoản quản trị' });
    await page.getByLabel('Họ và tên').fill('Lý Thị Mỹ Hạnh');
    await page.getByLabel('Tên đăng nhập').fill('quan.tri');
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('quan.tri quan.tri');
    await page.getByLabel('Nhập lại mật khẩu mới').fill('khác');
    await submit.click();
    await page.getByText('Hai mật khẩu không giống nhau.').waitFor();
    await page.getByLabel('Nhập lại mật khẩu mới').fill('quan.tri quan.tri');
    await submit.click();
    await page.getByRole('alert').filter({ hasText: 'không chứa tên đăng nhập.' }).waitFor();
    for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới']) {
      await page.getByLabel(label, { exact: true }).fill(PASSWORD);
    }
    await submit.click();

    await page.waitForURL('**/xac-thuc-hai-lop');
    const picture = page.getByAltText('Mã QR để thêm tài khoản vào ứng dụng xác thực');
    await picture.waitFor();
    expect(await pixelsOf(picture)).toBeGreaterThan(0);
    secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    await page.getByLabel('Mã xác thực').fill('000 000');
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByText('mã xác thực không đúng').waitFor();
    await page.getByLabel('Mã xác thực').fill(code());
    await page.getByLabel('Mã xác thực').press('Enter');
    await page.getByRole('heading', { name: 'Chào Lý Thị Mỹ Hạnh' }).waitFor();
    await page.getByRole('link', { name: /Tài liệu API/ }).waitFor();
    expect(test.service.logLines.join('\n')).not.toContain(token);

    const again = await test.open(`/setup#${token}`);
    await again.getByLabel('Họ và tên').fill('Kẻ Đến Sau');
    await again.getByLabel('Tên đăng nhập').fill('den.sau');
    for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới']) {
      await again.getByLabel(label, { exact: true }).fill(PASSWORD);
    }
    await again.getByRole('button', { name: 'Tạo tài khoản quản trị' }).click();
    await again.getByText('Liên kết thiết lập không đúng, đã dùng hoặc hết hạn.').waitFor();
  });

  it('says what to do when the link lacks its secret', async () => {
    const page = await test.open('/setup');
    await page.getByText('phần sau dấu # là mã thiết lập').waitFor();
  });

  it('asks the administrator for the code at the next sign-in', async () => {
    test.service.clock.advance(60_000);
    const page = await test.open('/');
    await fillSignIn(page, 'quan.tri', PASSWORD);
    await page.getByLabel('Mã xác thực').fill('123456');
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByText('mã xác thực không đúng').waitFor();
    await page.getByLabel('Mã xác thực').fill(code());
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByRole('heading', { name: 'Chào Lý Thị Mỹ Hạnh' }).waitFor();
  });

  it('lets an administrator without second factor see nothing else before it is enrolled', async () => {
    await makeAccount(test.service, 'quan.tri.hai', 'administrator');
    const page = await test.open('/');
    await fillSignIn(page, 'quan.tri.hai', PASSWORD);
    await page.waitForURL('**/xac-thuc-hai-lop');
    await page.goto('/tai-khoan');
    await page.waitForURL('**/xac-thuc-hai-lop');
    const shown = page.locator('code');
    await shown.waitFor();
    secret = ((await shown.textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Mã xác thực').fill(code());
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByRole('heading', { name: /^Chào/ }).waitFor();
  });

  it('makes somebody change a password that was set for them', async () => {
    await makeAccount(test.service, 'nguoi.moi', 'employee', { mustChangePassword: true });
    const page = await test.open('/');
    await fillSignIn(page, 'nguoi.moi', PASSWORD);
    await page.waitForURL('**/doi-mat-khau');
    await page.getByLabel('Mật khẩu hiện tại').fill('nhầm');
    for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới']) {
      await page.getByLabel(label, { exact: true }).fill('Đường lên Mã Pì Lèng 2026');
    }
    const submit = page.getByRole('button', { name: 'Đổi mật khẩu' });
    await submit.click();
    await page.getByRole('alert').filter({ hasText: 'không đúng' }).first().waitFor();
    await page.getByLabel('Mật khẩu hiện tại').fill(PASSWORD);
    await submit.click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /Quy tắc đang áp dụng/ })
      .waitFor();
  });
});
