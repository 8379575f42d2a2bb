import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { Browser } from '../support/browser-client.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { makeAccount, PASSWORD } from '../support/make-account.js';
import { fillSignIn, signedInPage } from '../support/signed-in-page.js';
import { WholeWay } from '../support/whole-way.js';
import { xlsxCells } from '../support/xlsx-cells.js';
import { lookOver } from './look-over.js';

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

  it('saves a filtered list as a workbook: all its pages, nobody else', async () => {
    const { app } = test.service;
    const [{ unit }] = await app
      .get(DataSource)
      .query<[{ unit: string }]>('SELECT code AS unit FROM org_unit ORDER BY code LIMIT 1');
    const given = ['Ẩn', 'Bưởi', 'Đào', 'Giống', 'Hợp', 'Mẩy', 'Nhường', 'Phượng', 'Quýt', 'Ước'];
    const names = Array.from({ length: 130 }, (_, index) => `Khoàng Thị ${given[index % 10] ?? ''} ${given[Math.floor(index / 10) % 10] ?? ''}`);
    const rows = names.map((name, index) => `LIST${index},${name},công chức,Chuyên viên,,${unit},,2026-01-01,`);
    await new WholeWay(app).people(
      ['code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until', ...rows].join('\n'),
    );
    const page = await signedInPage(test, 'to.chuc', '/nhan-su?q=khoang+thi');
    await page.getByText('50 người đầu tiên').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu ra Excel: Nhân sự' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Nhân sự \d\d-\d\d-\d{4}\.xlsx$/);
    await page.getByText(/^Đã lưu 130 dòng vào tệp Nhân sự/).waitFor();
    expect(asked.filter((url) => /employees\?.*limit=100/.test(url))).toHaveLength(2);
    const cells = xlsxCells(await readFile(await file.path())).get('Nhân sự');
    const column = (letter: string): unknown[] =>
      [...(cells ?? [])].filter(([at]) => new RegExp(`^${letter}\\d+$`).test(at)).map(([, { value }]) => value);
    expect(['A', 'B', 'C', 'D', 'E'].map((letter) => cells?.get(`${letter}1`)?.value)).toEqual(['Họ và tên', 'Mã', 'Đối tượng', 'Chức vụ', 'Đơn vị']);
    expect(column('A').slice(1).sort()).toEqual([...names].sort());
    expect(new Set(column('B'))).toEqual(new Set(['Mã', ...names.map((_, index) => `LIST${index}`)]));
    // Only what is shown so far is on the page; what was saved does not change it.
    expect(await page.locator('tbody tr').count()).toBe(50);
    await lookOver(page, 'people-saved');
  }, 90_000); // prettier-ignore

  it('shows who looked at the own record', async () => {
    const looking = await new Browser(test.service.app).signIn('to.chuc', PASSWORD);
    expect((await looking.get(`/api/v1/employees/${person.id}`)).statusCode).toBe(200);
    const page = await signedInPage(test, 'nhan.vien', '/tai-khoan');
    await page.getByText('đã xem hồ sơ').first().waitFor();
    await page.getByText('Hoàng Bảo Châu').first().waitFor();
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
