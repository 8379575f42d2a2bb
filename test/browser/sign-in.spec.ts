import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { makeAccount, PASSWORD } from '../support/make-account.js';
import { fillSignIn } from '../support/signed-in-page.js';

describe('signing in with a browser', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await startBrowserTest();
    await makeAccount(test.service, 'giam.doc', 'director', { displayName: 'Đặng Quốc Đỉnh' });
    await makeAccount(test.service, 'hay.quen', 'director');
  });
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const heading = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('heading', { name }).waitFor();

  it('leads to the sign-in, greets by name, and comes back to it after signing out', async () => {
    const page = await test.open('/');
    await page.waitForURL('**/dang-nhap');
    await fillSignIn(page, 'giam.doc', PASSWORD);
    await heading(page, 'Chào Đặng Quốc Đỉnh');
    expect(await page.title()).toBe('Trang chủ · Công vụ');
    await page.reload();
    await page.getByText('Giám đốc').waitFor();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await heading(page, 'Đăng nhập');
    await page.goto('/tai-khoan');
    await page.waitForURL('**/dang-nhap?returnTo=%2Ftai-khoan');
    await fillSignIn(page, 'giam.doc', PASSWORD);
    await heading(page, 'Tài khoản của tôi');
  });

  it('says in Vietnamese that name or password is wrong, and in English after the switch', async () => {
    const page = await test.open('/dang-nhap');
    await fillSignIn(page, 'giam.doc', 'sai mật khẩu');
    await page.getByText('Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('User name, password or code is wrong.').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await heading(page, 'Sign in');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await heading(page, 'Đăng nhập');
  });

  it('says that single sign-on failed when the issuer sent the browser back without success', async () => {
    const page = await test.open('/dang-nhap?error=single-sign-on-failed');
    await page.getByText('Đăng nhập một lần không thành công.').waitFor();
  });

  it('asks for what is missing before it asks the service', async () => {
    const page = await test.open('/dang-nhap');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Hãy nhập tên đăng nhập.').waitFor();
    await page.getByText('Hãy nhập mật khẩu.').waitFor();
  });

  it('counts down while an account is closed and lets in afterwards', async () => {
    const page = await test.open('/dang-nhap');
    for (let failure = 1; failure <= 5; failure += 1) {
      const answer = page.waitForResponse('**/api/v1/auth/login');
      await fillSignIn(page, 'hay.quen', `sai ${failure}`);
      expect((await answer).status()).toBe(401);
    }
    await fillSignIn(page, 'hay.quen', PASSWORD);
    const timer = page.getByRole('timer');
    await timer.filter({ hasText: 'Thử lại sau 0:15.' }).waitFor();
    const button = page.getByRole('button', { name: 'Đăng nhập', exact: true });
    expect(await button.isDisabled()).toBe(true);
    await timer.filter({ hasText: 'Thử lại sau 0:13.' }).waitFor();
    test.service.clock.advance(15_000);
    await timer.waitFor({ state: 'detached', timeout: 20_000 });
    await fillSignIn(page, 'hay.quen', PASSWORD);
    await heading(page, /^Chào/);
  });

  it('offers single sign-on only when it is configured', async () => {
    const page = await test.open('/dang-nhap');
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('link', { name: /SSO/ }).count()).toBe(0);
    await page.route('**/api/v1/auth/methods', (route) =>
      route.fulfill({ json: { password: true, singleSignOn: true } }),
    );
    await page.goto('/dang-nhap?returnTo=/nhan-su');
    const link = page.getByRole('link', { name: 'Đăng nhập một lần (SSO)' });
    expect(await link.getAttribute('href')).toBe('/api/v1/auth/oidc/start?returnTo=%2Fnhan-su');
  });

  it('shows a page of its own for an unknown address, and the request id when the service refuses', async () => {
    const page = await test.open('/dang-nhap?returnTo=/khong-co');
    await fillSignIn(page, 'giam.doc', PASSWORD);
    await heading(page, 'Không tìm thấy trang');
    await page.route('**/api/v1/me/sessions', (route) =>
      route.fulfill({
        status: 403,
        json: { code: 'not-permitted', status: 403, detail: 'Không được phép.', requestId: 'yeu-cau-42' },
      }),
    );
    await page.goto('/tai-khoan');
    await page.getByText('yeu-cau-42').waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).waitFor();
  });
});
