import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { secondFactorCode } from '../../src/modules/identity/second-factor.js';
import { SetupService } from '../../src/modules/identity/setup.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { makeAccount, PASSWORD } from '../support/make-account.js';
import { fillSignIn, signedInPage } from '../support/signed-in-page.js';
import { lookOver } from './look-over.js';

/** Those of devices and scans stand in device-pages.spec.ts. */
describe('every page', () => {
  let test: BrowserTest;
  let setupSecret: string;
  beforeAll(async () => {
    test = await startBrowserTest();
    setupSecret = String(await test.service.app.get(SetupService).offer());
    await seedDemo(test.service.app, systemCaller('test'));
    const [person] = await test.service.app
      .get(DataSource)
      .query<[{ id: string }]>(
        `SELECT e.id FROM employee e WHERE NOT EXISTS (SELECT FROM account a WHERE a.employee_id = e.id) LIMIT 1`,
      );
    await makeAccount(test.service, 'to.chuc', 'hr-officer', { displayName: 'Nguyễn Hoàng Bảo Châu' });
    await makeAccount(test.service, 'nhan.vien', 'employee', { employeeId: person.id });
    await makeAccount(test.service, 'quan.tri', 'administrator');
    await makeAccount(test.service, 'hay.quen', 'employee');
    await makeAccount(test.service, 'nguoi.moi', 'employee', { mustChangePassword: true });
  });
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  it('sign-in, refused and locked', async () => {
    const page = await test.open('/dang-nhap');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await lookOver(page, 'sign-in');
    for (let failure = 1; failure <= 5; failure += 1) {
      const answer = page.waitForResponse('**/api/v1/auth/login');
      await fillSignIn(page, 'hay.quen', 'sai');
      await answer;
    }
    await page.getByText('mã xác thực không đúng').waitFor();
    await lookOver(page, 'sign-in-refused');
    await fillSignIn(page, 'hay.quen', 'sai');
    await page.getByRole('timer').waitFor();
    await lookOver(page, 'sign-in-locked');
  });

  it('first set-up', async () => {
    const page = await test.open(`/setup#${setupSecret}`);
    await page.getByRole('button', { name: 'Tạo tài khoản quản trị' }).click();
    await page.getByText('Hãy nhập họ và tên.').waitFor();
    await lookOver(page, 'setup');
    await page.goto('/dang-nhap');
    await page.goto('/setup');
    await page.getByText('phần sau dấu # là mã thiết lập').waitFor();
    await lookOver(page, 'setup-without-secret');
  });

  it('enrolling a second factor, home of an administrator, asking for the code', async () => {
    const page = await signedInPage(test, 'quan.tri', '/');
    await page.getByRole('img', { name: /^Mã QR/ }).waitFor();
    await lookOver(page, 'second-factor');
    const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Mã xác thực').fill(secondFactorCode(secret, test.service.clock.now()));
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByRole('link', { name: /Tài liệu API/ }).waitFor();
    await lookOver(page, 'home-administrator');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await fillSignIn(page, 'quan.tri', PASSWORD);
    await page.getByLabel('Mã xác thực').waitFor();
    await lookOver(page, 'sign-in-code');
  });

  it('replacing a password that somebody else has set', async () => {
    const page = await signedInPage(test, 'nguoi.moi', '/');
    await page.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor();
    await lookOver(page, 'password');
  });

  it('home, of an employee and of an HR officer in English', async () => {
    const page = await signedInPage(test, 'nhan.vien', '/');
    await page.getByRole('heading', { name: /^Chào/ }).waitFor();
    await lookOver(page, 'home-employee');
    const other = await signedInPage(test, 'to.chuc', '/');
    await other.getByRole('button', { name: 'English' }).click();
    await other.getByRole('heading', { name: /^Hello/ }).waitFor();
    await lookOver(other, 'home-officer');
  });

  it('account', async () => {
    const page = await signedInPage(test, 'nhan.vien', '/tai-khoan');
    await page.getByText('Phiên này').waitFor();
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await lookOver(page, 'account');
  });

  it('people, one person, nobody found', async () => {
    const page = await signedInPage(test, 'to.chuc', '/nhan-su');
    await page.getByRole('table').waitFor();
    await lookOver(page, 'people');
    await page.getByRole('table').getByRole('button').first().click();
    await page.getByText('Việc mở hồ sơ này được ghi lại').waitFor();
    await lookOver(page, 'person');
    await page.goto('/nhan-su?q=xyz');
    await page.getByText('Không tìm thấy ai').waitFor();
    await lookOver(page, 'people-none');
  });

  it('units, accounts, audit', async () => {
    await makeAccount(test.service, 'kiem.toan', 'auditor');
    const page = await signedInPage(test, 'kiem.toan', '/don-vi');
    await page.getByText('Ban Giám đốc').waitFor();
    await lookOver(page, 'units');
    await page.goto('/nguoi-dung');
    await page.getByText('kiem.toan').waitFor();
    await lookOver(page, 'accounts');
    await page.goto('/nhat-ky');
    await page.getByText('đã đăng nhập').first().waitFor();
    await lookOver(page, 'audit');
  });

  it('rules of a day, proposing a value, deciding it', async () => {
    await makeAccount(test.service, 'giam.doc', 'director');
    const page = await signedInPage(test, 'to.chuc', '/rules');
    await page.getByText('TG-01 Đi muộn').waitFor();
    await page.getByText('112/2020/NĐ-CP', { exact: true }).waitFor();
    await lookOver(page, 'rules');
    await page.getByLabel('Có hiệu lực vào ngày').fill('26/12/2018');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByText('Chưa có quy tắc nào có hiệu lực vào ngày này.').first().waitFor();
    await page.getByLabel('Có hiệu lực vào ngày').fill('23/11/2026');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByText('TG-01 Đi muộn').waitFor();
    await page.getByRole('button', { name: 'Đề nghị giá trị' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Quy định cần đổi').fill('Đồng phục theo ngày');
    await dialog.getByLabel('Quy định cần đổi').press('Enter');
    await dialog.getByLabel('Ngày trong tuần').fill('thứ Hai');
    await dialog.getByLabel('Ngày trong tuần').press('Enter');
    await dialog.getByLabel('Trang phục', { exact: true }).fill('Áo dài đỏ');
    await dialog.getByLabel('Áp dụng từ ngày').fill('01/12/2026');
    await dialog.getByLabel('Căn cứ: số và ngày quyết định').fill('12/QĐ-TTHCC');
    await dialog.getByLabel('Lý do').fill('Nội quy mới');
    await lookOver(page, 'rules-propose');
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await page.getByText('Chờ duyệt').waitFor();
    const other = await signedInPage(test, 'giam.doc', '/quy-tac');
    await other.getByRole('button', { name: /^Xem xét đề nghị: Đồng phục/ }).click();
    await other.getByLabel('Lý do').fill('Đồng ý');
    await lookOver(other, 'rules-decide');
    await other.getByRole('button', { name: 'Lưu', exact: true }).click();
    await other.getByText('Đã duyệt').waitFor();
  }, 180_000);

  it('an unknown address and a page that failed', async () => {
    const page = await signedInPage(test, 'to.chuc', '/khong-co');
    await page.getByRole('heading', { name: 'Không tìm thấy trang' }).waitFor();
    await lookOver(page, 'not-found');
    await page.route('**/api/v1/employees?*', (route) =>
      route.fulfill({
        status: 429,
        json: {
          code: 'too-many-requests',
          status: 429,
          detail: 'Quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi một lát.',
          requestId: '0199c0de-0000-7000-8000-000000000042',
        },
      }),
    );
    await page.goto('/nhan-su');
    await page.getByRole('button', { name: 'Thử lại' }).waitFor();
    await lookOver(page, 'failure');
  });
});
