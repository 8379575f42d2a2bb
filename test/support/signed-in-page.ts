import type { BrowserContextOptions, Page } from 'playwright-core';
import type { BrowserTest } from './browser.js';
import { PASSWORD } from './make-account.js';

/** Fills in the sign-in form, in Vietnamese, and sends it. */
export async function fillSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

/** A page of somebody with {@link PASSWORD}, signed in through the form, at `path`. */
export async function signedInPage(
  test: BrowserTest,
  username: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await test.open(`/dang-nhap?${new URLSearchParams({ returnTo: path }).toString()}`, options);
  await fillSignIn(page, username, PASSWORD);
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
  return page;
}
