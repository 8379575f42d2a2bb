import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { Browser } from '../support/browser-client.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { makeAccount, PASSWORD } from '../support/make-account.js';
import { fillSignIn, signedInPage } from '../support/signed-in-page.js';

interface Person {
  readonly id: string;
  readonly fullName: string;
}

describe('the pages inside', () => {
  let test: BrowserTest;
  let person: Person;
  beforeAll(async () => {
    test = await startBrowserTest();
    await seedDemo(test.service.app, systemCaller('test'));
    [person] = await test.service.app
      .get(DataSource)
      .query<[Person]>(
        `SELECT id, full_name AS "fullName" FROM employee WHERE full_name LIKE 'Nguyễn Thị%' ORDER BY code LIMIT 1`,
      );
    await makeAccount(test.service, 'to.chuc', 'hr-officer', { displayName: 'Hoàng Bảo Châu' });
    await makeAccount(test.service, 'nhan.vien', 'employee', {
      displayName: person.fullName,
      employeeId: person.id,
    });
  });
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  it('finds people without diacritics, page by page, and shows one of them', async () => {
    const page = await signedInPage(test, 'to.chuc', '/nhan-su');
    await page.getByText('50 người đầu tiên').waitFor();
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await page.getByText(/^\d+ người$/).waitFor();

    const search = page.getByLabel('Tìm theo tên hoặc mã');
    await search.fill('nguyen thi');
    await page.waitForURL('**/nhan-su?q=nguyen+thi');
    await page.locator('[aria-busy=false]').waitFor();
    const names = await page.locator('tbody th button').allTextContents();
    expect(names).toContain(person.fullName);
    expect(names.filter((name) => !/Nguyễn.*Thị/.test(name))).toEqual([]);

    await page.getByRole('button', { name: person.fullName, exact: true }).first().click();
    const record = page.getByRole('dialog');
    await record.getByText('Việc mở hồ sơ này được ghi lại').waitFor();
    await page.keyboard.press('Escape');
    await record.waitFor({ state: 'hidden' });

    await search.fill('không ai tên thế này');
    await page.getByText('Không tìm thấy ai').waitFor();
  });

  it('filters by a unit that is found without diacritics', async () => {
    const page = await signedInPage(test, 'to.chuc', '/nhan-su');
    await page.getByText('50 người đầu tiên').waitFor();
    await page.getByLabel('Đơn vị').click();
    await page.keyboard.type('tiep nhan va tra');
    await page
      .locator('.ant-select-item-option', { hasText: 'Bộ phận Tiếp nhận và Trả kết quả' })
      .first()
      .click();
    await page.waitForURL('**/nhan-su?don-vi=*');
    await page.getByText(/^\d+ người$/).waitFor();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    await page.reload();
    await page.getByTitle('Bộ phận Tiếp nhận và Trả kết quả').waitFor();
  });

  it('shows who looked at the own record', async () => {
    const looking = await new Browser(test.service.app).signIn('to.chuc', PASSWORD);
    expect((await looking.get(`/api/v1/employees/${person.id}`)).statusCode).toBe(200);
    const page = await signedInPage(test, 'nhan.vien', '/tai-khoan');
    await page.getByText('đã xem hồ sơ').first().waitFor();
    await page.getByText('to.chuc').first().waitFor();
    expect(await page.getByRole('link', { name: 'Nhân sự' }).count()).toBe(0);
    await page.goto('/nhan-su');
    await page.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
  });

  it('lists the own sessions and ends another one', async () => {
    const other = await new Browser(test.service.app).signIn('nhan.vien', PASSWORD);
    const page = await signedInPage(test, 'nhan.vien', '/tai-khoan');
    await page.getByText('Phiên này').waitFor();
    const end = page.getByRole('button', { name: /^Kết thúc phiên trên/ });
    for (let left = await end.count(); left > 0; left -= 1) {
      await end.first().click();
      await end.nth(left - 1).waitFor({ state: 'detached' });
    }
    expect((await other.get('/api/v1/me')).statusCode).toBe(401);
  });

  it('changes the own password', async () => {
    await makeAccount(test.service, 'doi.mat.khau', 'employee');
    const page = await signedInPage(test, 'doi.mat.khau', '/tai-khoan');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByLabel('Mật khẩu hiện tại').fill(PASSWORD);
    for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới']) {
      await page.getByLabel(label, { exact: true }).fill('Gió qua đèo Ô Quy Hồ 5');
    }
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Đã đổi mật khẩu.').waitFor();
  });

  it('goes to the sign-in when the session ends meanwhile, and comes back to the same place', async () => {
    const page = await signedInPage(test, 'to.chuc', '/nhan-su?q=nguyen');
    await page.getByRole('table').waitFor();
    await test.service.app
      .get(DataSource)
      .query('UPDATE session SET ended_at = created_at WHERE ended_at IS NULL');
    await page.getByLabel('Tìm theo tên hoặc mã').fill('tran');
    await page.waitForURL('**/dang-nhap?returnTo=*');
    await fillSignIn(page, 'to.chuc', PASSWORD);
    await page.waitForURL('**/nhan-su?q=tran');
  });

  it('is usable with the keyboard alone', async () => {
    const page = await signedInPage(test, 'to.chuc', '/');
    await page.reload();
    await page.getByRole('heading', { name: /^Chào/ }).waitFor();
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.textContent()).toBe('Đến nội dung chính');
    // Brand, home, then the links in their order.
    for (let step = 0; step < 20 && (await focused.textContent()) !== 'Nhân sự'; step += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nhân sự' }).waitFor();
    expect(await focused.textContent()).toBe('Nhân sự');
  });
});
