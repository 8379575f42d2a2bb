import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { makeAccount } from '../support/make-account.js';
import { signedInPage } from '../support/signed-in-page.js';
import { deviceWorld, leaveTroubles, type DeviceWorld } from './device-world.js';
import { pageOf } from './page-of.js';

describe('the pages of scans', () => {
  let test: BrowserTest;
  let world: DeviceWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    await seedDemo(test.service.app, systemCaller('test'));
    world = await deviceWorld(test.service);
    await leaveTroubles(test.service, world);
  });
  afterEach(() => test.assertClean());
  afterAll(() => test.close());
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    test.service.app.get(DataSource).query<T[]>(sql, values);

  it('show who scans as it happens', async () => {
    const page = await pageOf(test, 'unit-head', '/');
    await page.getByText('Trực tiếp').waitFor();
    const card = world.cards[20] ?? '';
    const [{ fullName }] = (await query<{ fullName: string }>(
      `SELECT full_name AS "fullName" FROM employee e JOIN badge b ON b.employee_id = e.id WHERE b.credential = $1`,
      [card],
    )) as [{ fullName: string }];
    expect(await world.scan(card)).toBe('stored');
    await page.getByText(fullName).waitFor();
  });

  it('show an unknown card when it is held to a reader, and bind it to a person from its first day', async () => {
    const page = await pageOf(test, 'hr-officer', '/the-la');
    await page.getByText('Trực tiếp').waitFor();
    await page.getByText('01026F6C3A').waitFor();
    const [person] = await query<{ id: string; fullName: string }>(
      `SELECT id, full_name AS "fullName" FROM employee ORDER BY code LIMIT 1`,
    );
    expect(await world.scan('card:32:00D507D0')).toBe('stored');
    await page.getByRole('button', { name: 'Gán cho người: 0013961168' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gán cho người' }).click();
    await dialog.getByText('Hãy chọn một người.').waitFor();
    await dialog.getByLabel('Người giữ thẻ').click();
    await page.keyboard.type(person?.fullName ?? '');
    await page
      .locator('.ant-select-item-option', { hasText: person?.fullName ?? '' })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Gán cho người' }).click();
    await page.getByText('Đã gán 0013961168.').waitFor();
    await page.getByText('0013961168', { exact: true }).waitFor({ state: 'detached' });
    const [badge] = await query<{ holder: string; covers: boolean }>(
      `SELECT employee_id AS holder, period @> now() AS covers FROM badge WHERE credential = 'card:32:00D507D0'`,
    );
    expect(badge).toMatchObject({ covers: true });
    expect(typeof badge?.holder).toBe('string');
  });

  it('settle one doubtful scan with a reason, then the others in bulk with the offset of the clock', async () => {
    const page = await pageOf(test, 'hr-officer', '/cach-ly');
    const rows = page.getByRole('button', { name: /^Xử lý lượt quẹt/ });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(6);
    await rows.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Bỏ/ }).check();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    await dialog.getByLabel('Lý do').fill('Quẹt thử máy');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await rows.nth(5).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Xác nhận hàng loạt' }).click();
    await page.getByText('Xác nhận hàng loạt: máy chạy nhanh 7 phút').waitFor();
    await dialog.getByLabel('Lý do').fill('Máy lệch giờ sau khi mất điện');
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText('5 lượt sẽ được tính theo giờ đã chỉnh.').waitFor();
    expect(await query('SELECT FROM scan_settlement')).toHaveLength(1);
    await dialog.getByRole('button', { name: 'Xác nhận 5 lượt' }).click();
    await page.getByText('Đã xác nhận 5 lượt.').waitFor();
    await page.getByText('Không có lượt quẹt nào chờ xử lý').waitFor();
    const offsets = await query<{ offset: number }>(
      `SELECT DISTINCT offset_seconds AS offset FROM scan_settlement WHERE bulk_id IS NOT NULL`,
    );
    expect(offsets).toEqual([{ offset: -420 }]);
  });

  it('take a signed paper sheet, and let somebody else approve its times', async () => {
    const [person] = await query<{ code: string; fullName: string }>(
      `SELECT e.code, e.full_name AS "fullName" FROM employee e JOIN posting p ON p.employee_id = e.id
       JOIN org_unit u ON u.id = p.unit_id WHERE u.name = 'Đội Bảo vệ' AND p.kind = 'duty' LIMIT 1`,
    );
    const page = await pageOf(test, 'hr-officer', '/su-co');
    await page.getByLabel('Đơn vị').click();
    await page.keyboard.type('bao ve');
    await page.locator('.ant-select-item-option', { hasText: 'Đội Bảo vệ' }).first().click();
    await page.getByLabel('Ngày', { exact: true }).fill('20/11/2026');
    const [sheet] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'In sổ ký (mở trang mới)' }).click(),
    ]);
    await sheet.getByText(person?.fullName ?? '').waitFor();
    await sheet.close();
    await page.getByLabel('Nhập sổ đã ký').fill(`${person?.code ?? ''} 07:30 25:00`);
    await page.getByLabel('Lý do').fill('Máy ở cửa mất điện');
    await page.getByText('Dòng 1 không đúng').waitFor();
    await page.getByLabel('Nhập sổ đã ký').fill(`${person?.code ?? ''} 07:30 11h30\nKHONG-CO 07:30`);
    await page.getByRole('button', { name: 'Gửi chờ duyệt' }).click();
    await page.getByText('2 giờ đã gửi chờ duyệt').waitFor();
    await page.getByText('KHONG-CO: không có người này').waitFor();

    const other = await pageOf(test, 'director', '/su-co');
    const waiting = other.getByRole('button', {
      name: `Xem xét đề nghị: ${person?.fullName}, 20/11/2026 07:30`,
    });
    await waiting.click();
    await other.getByRole('dialog').getByLabel('Lý do').fill('Đúng với sổ đã ký');
    await other.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
    await waiting.waitFor({ state: 'detached' });
    await other.getByText('Đã duyệt').waitFor();
  });

  it('are told of an outage that no reader reported, which who told it cannot approve', async () => {
    const page = await pageOf(test, 'hr-officer', '/su-co');
    await page.getByRole('button', { name: 'Báo lúc máy hỏng' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Đơn vị').fill('bao ve');
    await page.locator('.ant-select-item-option', { hasText: 'Đội Bảo vệ' }).first().click();
    await dialog.getByLabel('Từ lúc').fill('20/11/2026 07:00');
    await dialog.getByLabel('Đến lúc').fill('20/11/2026 09:00');
    await dialog.getByLabel('Lý do').fill('Mất điện tầng 1 theo biên bản 12');
    await dialog.getByRole('button', { name: 'Gửi chờ duyệt' }).click();
    await page.getByText('Mất điện tầng 1 theo biên bản 12').waitFor();
    expect(await page.getByRole('button', { name: /^Xem xét đề nghị: Đội Bảo vệ/ }).count()).toBe(0);
    const other = await pageOf(test, 'director', '/su-co');
    await other.getByRole('button', { name: /^Xem xét đề nghị: Đội Bảo vệ/ }).waitFor();
  });

  it('keep the filters of the quarantine in the address', async () => {
    const page = await pageOf(test, 'auditor', '/cach-ly?trang-thai=xong');
    await page.getByText('Đã bỏ').waitFor();
    expect(await page.getByRole('button', { name: /^Xử lý/ }).count()).toBe(0);
    await page.getByLabel('Giờ máy từ ngày').fill('01/01/2030');
    await page.waitForURL('**/cach-ly?trang-thai=xong&tu=2030-01-01');
    await page.getByText('Không có lượt quẹt nào', { exact: true }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Giờ máy từ ngày').inputValue()).toBe('01/01/2030');
  });

  it('tell a director of one unit that retention is set for the whole installation', async () => {
    const { id } = await makeAccount(test.service, 'giam.doc.phong', null);
    const unit = await test.service.app.get(UnitsService).unitByCode('TTPVHCC');
    const grant = { role: 'director', unitId: unit.id, from: null, until: null } as const;
    await test.service.app.get(GrantsService).grant(systemCaller('test'), id, grant);
    const page = await signedInPage(test, 'giam.doc.phong', '/luu-tru');
    await page.getByText('chỉ người có quyền trên toàn hệ thống xem được').waitFor();
  });
});
