import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { Browser } from '../support/browser-client.js';
import { makeAccount, PASSWORD } from '../support/make-account.js';
import { WholeWay } from '../support/whole-way.js';
import { lookOver } from './look-over.js';
import { pageOf } from './page-of.js';
import { chooseOption } from './choose-option.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm Phục vụ hành chính công,centre,,,,\nBV,Tổ bảo vệ,division,TT,,,';
const PEOPLE =
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\n' +
  'BV1,Giàng A Páo,hợp đồng,Bảo vệ,,BV,,2026-01-01,\nBV2,Ly Thị Mỷ,hợp đồng,Bảo vệ,,BV,,2026-01-01,';

/** The story goes on from sentence to sentence. */
describe('accounts, their roles, and PINs at the door', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await startBrowserTest();
    const way = new WholeWay(test.service.app);
    await way.centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    const door = { code: 'CONG-CHINH', kind: 'gate', zone: 'Asia/Ho_Chi_Minh', group: 'cong-chinh' } as const;
    await test.service.app.get(DevicesService).add(way.caller, { ...door, unitId: await way.unit('TT') });
  }, 120_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const aMinuteLater = (): void =>
    test.service.clock.set(new Date(test.service.clock.now().getTime() + 60_000));
  const desktop = { width: 1280, height: 900 };

  it('an administrator makes an account for a person and hands over its password', async () => {
    const page = await pageOf(test, 'administrator', '/nguoi-dung');
    await page.setViewportSize(desktop);
    await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
    const dialog = page.getByRole('dialog');
    await chooseOption(page, dialog.getByLabel('Tài khoản của ai'), 'pao', 'Giàng A Páo');
    await dialog.getByLabel('Tên đăng nhập').fill('giang.a.pao');
    await lookOver(page, 'accounts-new');
    await page.setViewportSize(desktop);
    await dialog.getByRole('button', { name: 'Thêm tài khoản' }).click();
    await dialog.getByText('Mật khẩu tạm chỉ hiện một lần này.', { exact: false }).waitFor();
    const password = await dialog.locator('code').textContent();
    const signedIn = await new Browser(test.service.app).signIn('giang.a.pao', password ?? '');
    expect((await signedIn.get('/api/v1/me')).json()).toMatchObject({ unfinished: 'password', grants: [] });
    await dialog.getByRole('button', { name: 'Đã ghi lại' }).click();
    await page.waitForURL(/tai-khoan=/);
    await page.getByText('Chưa có vai trò thì đăng nhập được', { exact: false }).waitFor();
  }, 120_000);

  it('gives the role of a guard in a unit until a day, and ends it', async () => {
    const page = await pageOf(test, 'administrator', '/nguoi-dung?q=pao');
    await page.setViewportSize(desktop);
    await page.getByRole('button', { name: 'Giàng A Páo' }).click();
    const drawer = page.getByRole('dialog', { name: 'Giàng A Páo', exact: true });
    await drawer.getByRole('button', { name: 'Cấp vai trò' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cấp vai trò cho Giàng A Páo' });
    await chooseOption(page, dialog.getByLabel('Vai trò cấp'), '', 'Bảo vệ');
    await dialog.getByText('Đề nghị kiểm tra ở màn hình cửa', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Cấp vai trò' }).click();
    await dialog.getByText('Hãy chọn đơn vị.').waitFor();
    await chooseOption(page, dialog.getByLabel('Đơn vị', { exact: true }), 'bao ve', 'Tổ bảo vệ');
    await dialog.getByLabel('Đến hết ngày').fill('01/01/2020');
    await dialog.getByRole('button', { name: 'Cấp vai trò' }).click();
    await dialog.getByRole('alert').getByText('Ngày kết thúc phải sau ngày bắt đầu.').waitFor();
    await dialog.getByLabel('Đến hết ngày').fill('31/12/2090');
    await lookOver(page, 'accounts-grant');
    await page.setViewportSize(desktop);
    await dialog.getByRole('button', { name: 'Cấp vai trò' }).click();
    await dialog.waitFor({ state: 'detached' });
    await drawer.getByText(/Tổ bảo vệ · .* đến trước 01\/01\/2091/).waitFor();
    await lookOver(page, 'accounts-one');
    await page.setViewportSize(desktop);
    // The same once more overlaps.
    await drawer.getByRole('button', { name: 'Cấp vai trò' }).click();
    await chooseOption(page, dialog.getByLabel('Vai trò cấp'), '', 'Bảo vệ');
    await chooseOption(page, dialog.getByLabel('Đơn vị', { exact: true }), 'bao ve', 'Tổ bảo vệ');
    await dialog.getByRole('button', { name: 'Cấp vai trò' }).click();
    await dialog.getByRole('alert').getByText('Khoảng thời gian trùng với một khoảng đã có.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    aMinuteLater();
    await drawer.getByRole('button', { name: 'Thu hồi vai trò Bảo vệ' }).click();
    await page.getByRole('dialog', { name: 'Thu hồi vai trò Bảo vệ' }).getByRole('button', { name: 'Thu hồi' }).click();
    await drawer.getByText(/ đến trước 01\/01\/2091/).waitFor({ state: 'detached' });
    const ends = await test.service.database.dataSource.query<{ isOver: boolean }[]>(
      `SELECT upper(period) <= $1 AS "isOver" FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.username = 'giang.a.pao'`,
      [test.service.clock.now()],
    );
    expect(ends).toEqual([{ isOver: true }]);
  }, 120_000); // prettier-ignore

  it('locks an account, which ends its sessions, and opens it again', async () => {
    await makeAccount(test.service, 'ma.thi.day', 'inspector', { displayName: 'Ma Thị Dậy' });
    const theirs = await new Browser(test.service.app).signIn('ma.thi.day', PASSWORD);
    const page = await pageOf(test, 'administrator', '/nguoi-dung?q=day');
    await page.setViewportSize(desktop);
    await page.getByRole('button', { name: 'Ma Thị Dậy' }).click();
    const drawer = page.getByRole('dialog', { name: 'Ma Thị Dậy', exact: true });
    await drawer.getByRole('button', { name: 'Khóa tài khoản' }).click();
    const asked = page.getByRole('dialog', { name: 'Khóa tài khoản: Ma Thị Dậy' });
    await asked.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await drawer.getByText('Đã khóa tài khoản của Ma Thị Dậy.').waitFor();
    expect((await theirs.get('/api/v1/me')).statusCode).toBe(401);
    await drawer.getByRole('button', { name: 'Mở lại tài khoản' }).click();
    await page.getByRole('dialog', { name: /^Mở lại/ }).getByRole('button', { name: 'Mở lại tài khoản' }).click();
    await drawer.getByText('Đang hoạt động').waitFor();
    const back = await new Browser(test.service.app).signIn('ma.thi.day', PASSWORD);
    expect((await back.get('/api/v1/me')).statusCode).toBe(200);
  }, 120_000); // prettier-ignore

  it('ends the waiting time after wrong passwords, resets the second factor and the password', async () => {
    await test.service.database.dataSource.query(
      `UPDATE account SET failed_attempts = 9, locked_until = now() + interval '15 minutes', second_factor_secret = '\\x00',
         second_factor_confirmed_at = now() WHERE username = 'ma.thi.day'`,
    );
    const page = await pageOf(test, 'administrator', '/nguoi-dung?q=day');
    await page.setViewportSize(desktop);
    await page.getByRole('button', { name: 'Ma Thị Dậy' }).click();
    const drawer = page.getByRole('dialog', { name: 'Ma Thị Dậy', exact: true });
    await drawer.getByText(/^Tạm khóa đến .* vì nhập sai nhiều lần$/).waitFor();
    for (const action of ['Bỏ tạm khóa', 'Đặt lại xác thực hai lớp', 'Đặt lại mật khẩu']) {
      await drawer.getByRole('button', { name: action }).click();
      const asked = page.getByRole('dialog', { name: `${action}: Ma Thị Dậy` });
      await asked.getByRole('button', { name: action }).click();
      if (action === 'Đặt lại mật khẩu') await asked.getByRole('button', { name: 'Đã ghi lại' }).click();
      else await drawer.getByRole('button', { name: action }).waitFor({ state: 'detached' });
      await asked.waitFor({ state: 'detached' });
    }
    await drawer.getByText('Phải đổi mật khẩu khi đăng nhập').waitFor();
  }, 120_000);

  it('says of the own account that somebody else gives roles, and offers auditors nothing to change', async () => {
    const page = await pageOf(test, 'administrator', '/nguoi-dung');
    await page.setViewportSize(desktop);
    const { accountId } = await page.evaluate<{ accountId: string }>(`fetch('/api/v1/me').then((answer) => answer.json())`);
    await page.goto(`/nguoi-dung?tai-khoan=${accountId}`);
    await page.getByText('Không ai tự cấp vai trò', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: /^(Cấp vai trò|Khóa tài khoản|Thu hồi)/ }).count()).toBe(0);
    await lookOver(page, 'accounts-own');
    const auditor = await pageOf(test, 'auditor', `/nguoi-dung?tai-khoan=${accountId}`);
    await auditor.getByText('Quản trị viên').first().waitFor();
    expect(await auditor.getByRole('button', { name: /^(Thêm tài khoản|Cấp vai trò|Khóa tài khoản|Thu hồi)/ }).count()).toBe(0);
  }, 120_000); // prettier-ignore

  it('HR gives a person a PIN for the door, replaces it, and a card that is then reported lost', async () => {
    const admin = await pageOf(test, 'hr-officer', '/nhan-su?q=pao');
    await admin.setViewportSize(desktop);
    await admin.getByRole('button', { name: 'Giàng A Páo' }).click();
    const drawer = admin.getByRole('dialog', { name: 'Giàng A Páo', exact: true });
    await drawer.getByRole('button', { name: 'Cấp PIN ở cửa' }).click();
    const dialog = admin.getByRole('dialog', { name: /^(Cấp|Đã cấp) PIN/ });
    expect(await dialog.getByLabel('PIN', { exact: true }).inputValue()).toMatch(/^\d{6}$/);
    await dialog.getByLabel('PIN', { exact: true }).fill('123456');
    await dialog.getByRole('button', { name: 'Cấp PIN ở cửa' }).click();
    await dialog.getByText('PIN này quá dễ đoán.', { exact: false }).waitFor();
    await dialog.getByLabel('PIN', { exact: true }).fill('402917');
    await lookOver(admin, 'people-pin');
    await admin.setViewportSize(desktop);
    await dialog.getByRole('button', { name: 'Cấp PIN ở cửa' }).click();
    await dialog.getByText('402917').waitFor();
    await dialog.getByRole('button', { name: 'Đã ghi lại' }).click();
    await drawer.getByText(/^PIN ở cửa \(nhóm .*\)$/).waitFor();
    aMinuteLater();
    await drawer.getByRole('button', { name: 'Cấp PIN ở cửa' }).click();
    await dialog.getByLabel('PIN', { exact: true }).fill('8305164');
    await dialog.getByRole('button', { name: 'Cấp PIN ở cửa' }).click();
    await dialog.getByText('8305164').waitFor();
    await dialog.getByRole('button', { name: 'Đã ghi lại' }).click();
    const held = await test.service.database.dataSource.query<{ credential: string; status: string }[]>(
      `SELECT split_part(credential, ':', 3) AS credential, status FROM badge WHERE credential LIKE 'pin:%' ORDER BY id`,
    );
    expect(held).toEqual([{ credential: '402917', status: 'replaced' }, { credential: '8305164', status: 'active' }]);
    await drawer.getByRole('button', { name: 'Cấp thẻ' }).click();
    const card = admin.getByRole('dialog', { name: 'Cấp thẻ cho Giàng A Páo' });
    await card.getByLabel('Số in trên thẻ').fill('0012345678');
    await card.getByRole('button', { name: 'Cấp thẻ' }).click();
    await drawer.getByText(/^Thẻ ••••/).waitFor();
    await lookOver(admin, 'people-badges');
    await admin.setViewportSize(desktop);
    aMinuteLater();
    await drawer.getByRole('button', { name: /^Báo mất Thẻ/ }).click();
    await admin.getByRole('dialog', { name: /^Báo mất Thẻ/ }).getByRole('button', { name: 'Báo mất' }).click();
    await drawer.getByText(/Đã mất/).first().waitFor();
  }, 120_000); // prettier-ignore
});
