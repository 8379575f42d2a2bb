import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MailQueue } from '../../src/platform/mail/mail-queue.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { SchedulerService } from '../../src/platform/jobs/scheduler.service.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { WholeWay } from '../support/whole-way.js';
import { lookOver } from './look-over.js';
import { pageOf } from './page-of.js';

const UNITS = 'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm Phục vụ hành chính công,centre,,,,';
const PEOPLE =
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\nCB1,Lò Văn Ẩn,công chức,,,TT,,2026-01-01,';

/** The story goes on from sentence to sentence. */
describe('the pages of administrators', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await startBrowserTest();
    await new WholeWay(test.service.app).centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    await test.service.app.get(SchedulerService).catchUp();
  }, 120_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const desktop = { width: 1280, height: 900 };

  it('say first what needs a hand, and are nothing for HR', async () => {
    const page = await pageOf(test, 'administrator', '/');
    await page.getByRole('navigation').getByRole('link', { name: 'Quản trị' }).click();
    await page.getByRole('link', { name: 'Máy chủ chưa gửi được thư. Bấm để xem cần đặt gì.' }).waitFor();
    const schedules = page.getByRole('table', { name: 'Việc làm theo lịch' });
    await schedules.getByRole('row', { name: /Niêm phong nhật ký .*Đang chờ/ }).waitFor();
    await page.getByText('Phiên bản Công vụ').waitFor();
    await lookOver(page, 'admin');
    const other = await pageOf(test, 'hr-officer', '/admin');
    await other.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
  }, 120_000);

  it('search the audit trail by who, about whom, what, its object and days; what is searched for stands in the address', async () => {
    const page = await pageOf(test, 'auditor', '/nhat-ky');
    await page.setViewportSize(desktop);
    await page.waitForURL(/\/admin\/nhat-ky/);
    await page.getByText('đã tạo hồ sơ').first().waitFor();
    await lookOver(page, 'admin-audit');
    await page.setViewportSize(desktop);
    await page.getByLabel('Đối tượng', { exact: true }).fill('Hồ sơ');
    await page.locator('.ant-select-item-option', { hasText: 'Hồ sơ người' }).click();
    await page.waitForURL(/loai=employee/);
    await page.getByText('Chi tiết', { exact: true }).first().click();
    await page.getByText('Lò Văn Ẩn').first().waitFor();
    await page.getByRole('button', { name: /^Mọi việc với đối tượng này: Hồ sơ người/ }).first().click();
    await page.waitForURL(/ma=/);
    await lookOver(page, 'admin-audit-object');
    await page.setViewportSize(desktop);
    await page.goto('/admin/nhat-ky?tu=2020-01-01&den=2020-01-31');
    await page.getByText('Không có mục nào như vậy.', { exact: false }).waitFor();
    await page.getByLabel('Đến hết ngày').fill('');
    await page.getByText('Chi tiết', { exact: true }).first().waitFor();
    // Administrators run the installation; the trail is for auditors.
    const other = await pageOf(test, 'administrator', '/admin/nhat-ky');
    await other.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
  }, 120_000); // prettier-ignore

  it('show background work, why it failed, and try it again or stop it', async () => {
    const { app } = test.service;
    const mail = { to: ['ke.toan@example.vn'], subject: 'Nhắc', text: 'Nội dung' };
    const id = await app.get(MailQueue).enqueue(mail, 'nhac-1');
    await app.get(JobsService).run(id, true).catch(() => undefined);
    const page = await pageOf(test, 'administrator', '/admin');
    await page.setViewportSize(desktop);
    await page.getByRole('link', { name: '1 công việc tự động không làm được. Bấm để xem lý do và làm lại.' }).click();
    await page.getByText('Chi tiết kỹ thuật').first().click();
    await page.getByText(/SMTP_URL is not set/).waitFor();
    expect(page.url()).toContain('trang-thai=failed');
    await lookOver(page, 'admin-jobs');
    await page.setViewportSize(desktop);
    await page.getByRole('button', { name: 'Làm lại: Gửi thư' }).click();
    await page.getByText('Không có việc nào').waitFor();
    await page.goto('/admin/cong-viec?loai=mail');
    await page.getByRole('button', { name: 'Dừng: Gửi thư' }).click();
    await page.getByText('Đã dừng').waitFor();
    await page.getByLabel('Tình trạng').click();
    await page.locator('.ant-select-item-option', { hasText: 'Xong' }).click();
    await page.waitForURL(/trang-thai=done/);
    await page.getByText('Không có việc nào').waitFor();
  }, 120_000); // prettier-ignore

  it('say how mail fares, and try the mail server', async () => {
    const page = await pageOf(test, 'administrator', '/admin/thu');
    await page.setViewportSize(desktop);
    await page.getByText('Hãy đặt SMTP_URL và MAIL_FROM', { exact: false }).waitFor();
    test.service.environment.SMTP_URL = 'smtp://127.0.0.1:1';
    await page.reload();
    await page.getByLabel('Gửi thư kiểm tra đến').fill('khong phai thu');
    await page.getByRole('button', { name: 'Gửi thư kiểm tra' }).click();
    await page.getByText('Hãy nhập một địa chỉ thư, như ten@coquan.gov.vn.').waitFor();
    await page.getByLabel('Gửi thư kiểm tra đến').fill('quan.tri@example.vn');
    await page.getByRole('button', { name: 'Gửi thư kiểm tra' }).click();
    await page.getByText('Đã đưa vào hàng gửi', { exact: false }).waitFor();
    const [job] = await test.service.database.dataSource.query<[{ id: string }]>(
      `SELECT id FROM job_run WHERE kind = 'mail' AND status = 'queued' ORDER BY created_at DESC LIMIT 1`,
    );
    await test.service.app.get(JobsService).run(job.id, false).catch(() => undefined);
    await page.getByText('Chi tiết kỹ thuật').first().click();
    await page.getByText(/ECONNREFUSED/).waitFor();
    await page.getByText('Sẽ tự thử lại.').waitFor();
    await lookOver(page, 'admin-mail');
    delete test.service.environment.SMTP_URL;
    const officer = await pageOf(test, 'director', '/admin/thu');
    await officer.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
  }, 120_000); // prettier-ignore

  it('make a token, show its secret once, and end it', async () => {
    const page = await pageOf(test, 'administrator', '/admin/khoa');
    await page.setViewportSize(desktop);
    await page.getByText('Chưa có khóa nào').waitFor();
    await page.getByRole('button', { name: 'Tạo khóa' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên khóa').fill('Phần mềm lương');
    await dialog.getByLabel('Quyền của khóa').fill('Xem hồ sơ nhân sự');
    await dialog.getByLabel('Quyền của khóa').press('Enter');
    await dialog.getByLabel(/^Hết hạn đầu ngày/).fill('01/01/2090');
    await lookOver(page, 'admin-token-new');
    await page.setViewportSize(desktop);
    await dialog.getByRole('button', { name: 'Tạo khóa' }).click();
    await dialog.getByText('Khóa chỉ hiện một lần này.', { exact: false }).waitFor();
    await lookOver(page, 'admin-token-secret');
    await page.setViewportSize(desktop);
    await dialog.getByRole('button', { name: 'Đã lưu khóa' }).click();
    await page.getByText('đang dùng được').waitFor();
    await page.getByText(/đến 01\/01\/2090 00:00/).waitFor();
    await lookOver(page, 'admin-tokens');
    await page.setViewportSize(desktop);
    await page.getByRole('button', { name: 'Chấm dứt khóa Phần mềm lương' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Chấm dứt' }).click();
    await page.getByText('đã chấm dứt').waitFor();
  }, 120_000);

  it('only show to auditors what they may not change', async () => {
    const page = await pageOf(test, 'auditor', '/admin/khoa');
    await page.getByText('Phần mềm lương').waitFor();
    expect(await page.getByRole('button', { name: 'Tạo khóa' }).count()).toBe(0);
    await page.goto('/admin/cong-viec');
    await page.getByText('Niêm phong nhật ký').first().waitFor();
    expect(await page.getByRole('button', { name: /^Dừng/ }).count()).toBe(0);
  }, 60_000);
});
