import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { chooseOption } from './choose-option.js';
import { deviceWorld, type DeviceWorld } from './device-world.js';
import { lookOver } from './look-over.js';
import { pageOf } from './page-of.js';

const DESKTOP = { width: 1280, height: 900 };

/** The story goes on from sentence to sentence, in the made-up centre of the demo. */
describe('people and units kept by hand', () => {
  let test: BrowserTest;
  let world: DeviceWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    await seedDemo(test.service.app, systemCaller('test'));
    world = await deviceWorld(test.service);
  }, 120_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const look = async (page: Page, name: string): Promise<void> => {
    await page.mouse.move(0, 0);
    await lookOver(page, name);
    await page.setViewportSize(DESKTOP);
  };
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    test.service.database.dataSource.query<T[]>(sql, values);
  const postings = (code: string) =>
    query<object>(
      `SELECT p.kind, u.code, to_char(lower(p.period) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "from",
         to_char(upper(p.period) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS until
       FROM posting p JOIN employee e ON e.id = p.employee_id JOIN org_unit u ON u.id = p.unit_id WHERE e.code = $1 ORDER BY p.kind, 3`,
      [code],
    );
  const open = async (path: string, name: string, role: 'hr-officer' | 'administrator' = 'hr-officer') => {
    const page = await pageOf(test, role, path);
    await page.setViewportSize(DESKTOP);
    await page.getByRole('button', { name, exact: true }).click();
    return { page, drawer: page.getByRole('dialog', { name, exact: true }) };
  };

  it('HR adds a person with a place of duty and the agency that sends them, and gives the card shown to a reader', async () => {
    const page = await pageOf(test, 'hr-officer', '/nhan-su');
    await page.setViewportSize(DESKTOP);
    await page.getByRole('button', { name: 'Thêm người' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm người' });
    await dialog.getByRole('button', { name: 'Thêm người' }).click();
    await dialog.getByText('Hãy chọn đối tượng.').waitFor();
    await dialog.getByLabel('Họ và tên').fill('Giàng Thị Mỷ Dung');
    await dialog.getByLabel('Mã nhân sự').fill('CB001');
    await chooseOption(page, dialog.getByLabel('Đối tượng'), '', 'Viên chức');
    await chooseOption(page, dialog.getByLabel('Nơi làm việc'), 'quay so 05', 'Quầy số 05');
    await chooseOption(page, dialog.getByLabel('Cơ quan chủ quản'), 'noi vu', 'Sở Nội vụ');
    await dialog.getByLabel('Làm việc ở đây từ ngày').fill('01/07/2026');
    await look(page, 'person-add');
    // The code is taken: the dialog stays and says so.
    await dialog.getByRole('button', { name: 'Thêm người' }).click();
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel('Mã nhân sự').fill('CB901');
    await dialog.getByRole('button', { name: 'Thêm người' }).click();
    await dialog.waitFor({ state: 'detached' });
    const drawer = page.getByRole('dialog', { name: 'Giàng Thị Mỷ Dung', exact: true });
    await drawer.getByText('Sở Nội vụ').waitFor();
    expect(await postings('CB901')).toEqual([
      { kind: 'duty', code: 'QUAY-05', from: '2026-07-01', until: null },
      { kind: 'home', code: 'SNV', from: '2026-07-01', until: null },
    ]);
    await drawer.getByRole('button', { name: 'Cấp thẻ' }).click();
    const card = page.getByRole('dialog', { name: 'Cấp thẻ cho Giàng Thị Mỷ Dung' });
    await card.getByText('Trực tiếp').waitFor();
    expect(await world.scan('card:32:00D507D0')).toBe('stored');
    await card.getByRole('button', { name: 'Chọn thẻ 0013961168' }).click();
    await card.getByText(/^Đã chọn thẻ 0013961168, quẹt ở /).waitFor();
    await look(page, 'person-scan-now');
    await card.getByRole('button', { name: 'Cấp thẻ' }).click();
    await card.waitFor({ state: 'detached' });
    await drawer.getByText(/^Thẻ ••••/).waitFor();
    const [badge] = await query<{ code: string }>(
      `SELECT e.code FROM badge b JOIN employee e ON e.id = b.employee_id WHERE b.credential = 'card:32:00D507D0'`,
    );
    expect(badge).toEqual({ code: 'CB901' });
  }, 120_000);

  it('changes the record, moves the person from a day on, corrects it, and reads what was changed', async () => {
    const { page, drawer } = await open('/nhan-su?q=my dung', 'Giàng Thị Mỷ Dung');
    await drawer.getByRole('button', { name: 'Sửa hồ sơ' }).click();
    const edit = page.getByRole('dialog', { name: /^Sửa hồ sơ: / });
    await edit.getByLabel('Chức vụ').fill('Chuyên viên chính');
    await edit.getByLabel('Thư điện tử').fill('dung');
    await edit.getByRole('button', { name: 'Lưu' }).click();
    await edit.getByText('Hãy nhập đúng địa chỉ thư', { exact: false }).waitFor();
    await edit.getByLabel('Thư điện tử').fill('dung.gtm@tinh.gov.vn');
    await edit.getByLabel('Vào khu vực nhà nước từ ngày').fill('01/03/2015');
    await look(page, 'person-edit');
    await edit.getByRole('button', { name: 'Lưu' }).click();
    await edit.waitFor({ state: 'detached' });
    await drawer.getByText('dung.gtm@tinh.gov.vn').waitFor();
    await drawer.getByRole('button', { name: 'Chuyển đơn vị' }).click();
    const move = page.getByRole('dialog', { name: /^Chuyển đơn vị: / });
    await chooseOption(page, move.getByLabel('Đến đơn vị'), 'quay so 07', 'Quầy số 07');
    await move.getByLabel('Từ ngày').fill('01/10/2026');
    await look(page, 'person-move');
    await move.getByRole('button', { name: 'Chuyển đơn vị' }).click();
    await move.waitFor({ state: 'detached' });
    await drawer.getByText('Quầy số 07').waitFor();
    await drawer.getByRole('button', { name: 'Sửa thời gian: Quầy số 07' }).click();
    const correct = page.getByRole('dialog', { name: 'Sửa thời gian: Quầy số 07' });
    expect(await correct.getByLabel('Từ ngày').inputValue()).toBe('01/10/2026');
    await correct.getByLabel('Đến hết ngày').fill('31/12/2026');
    await correct.getByRole('button', { name: 'Lưu' }).click();
    await correct.waitFor({ state: 'detached' });
    await drawer.getByText('01/10/2026 đến trước 01/01/2027').waitFor();
    expect(await postings('CB901')).toEqual([
      { kind: 'duty', code: 'QUAY-05', from: '2026-07-01', until: '2026-10-01' },
      { kind: 'duty', code: 'QUAY-07', from: '2026-10-01', until: '2027-01-01' },
      { kind: 'home', code: 'SNV', from: '2026-07-01', until: null },
    ]);
    await drawer.getByText('Lịch sử thay đổi').click();
    await drawer.getByText('Chức vụ: trống → Chuyên viên chính', { exact: false }).waitFor();
    await drawer.getByText('Đến trước: trống → 01/01/2027', { exact: false }).waitFor();
    await look(page, 'person-history');
  }, 120_000);

  it('enters that somebody leaves after a last day, with badge and postings, and takes a mistake back', async () => {
    const { page, drawer } = await open('/nhan-su?q=my dung', 'Giàng Thị Mỷ Dung');
    await drawer.getByRole('button', { name: 'Nghỉ việc, nghỉ hưu' }).click();
    const end = page.getByRole('dialog', { name: /^Nghỉ việc, nghỉ hưu: / });
    await end.getByLabel('Ngày làm việc cuối cùng').fill('31/12/2030');
    await look(page, 'person-end');
    await end.getByRole('button', { name: 'Ghi nhận nghỉ việc' }).click();
    await end.waitFor({ state: 'detached' });
    await drawer.getByText('01/07/2026 đến trước 01/01/2031').first().waitFor();
    await drawer.getByRole('button', { name: 'Mở lại hồ sơ' }).click();
    const reopen = page.getByRole('dialog', { name: /^Mở lại hồ sơ: / });
    await reopen.getByRole('button', { name: 'Mở lại hồ sơ' }).click();
    await reopen.waitFor({ state: 'detached' });
    await drawer.getByRole('button', { name: 'Nghỉ việc, nghỉ hưu' }).waitFor();
    const [person] = await query<object>(`SELECT active_until AS until FROM employee WHERE code = 'CB901'`);
    expect(person).toEqual({ until: null });
  }, 120_000);

  it('lists people by given name or by family name, as this browser was told, also after a reload', async () => {
    const page = await pageOf(test, 'hr-officer', '/nhan-su');
    await page.setViewportSize(DESKTOP);
    const names = (): Promise<string[]> => page.getByRole('rowheader').getByRole('button').allTextContents();
    await page.getByRole('rowheader').first().waitFor();
    const collator = new Intl.Collator('vi');
    const sorted = (list: readonly string[]) => [...list].sort((a, b) => collator.compare(a, b));
    const given = await names();
    expect(given).not.toEqual(sorted(given));
    await page.getByLabel('Thứ tự tên').click();
    const loaded = page.waitForResponse(/order=full/);
    await page.getByText('Theo họ', { exact: true }).click();
    await loaded;
    await page.getByText(sorted(given)[0] ?? '').waitFor();
    await page.reload();
    await page.getByRole('rowheader').first().waitFor();
    const full = await names();
    expect(full).toEqual(sorted(full));
  }, 60_000);

  it('an administrator adds a unit, renames it from a day on, and merges it; HR only reads', async () => {
    const page = await pageOf(test, 'administrator', '/don-vi');
    await page.setViewportSize(DESKTOP);
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
    const add = page.getByRole('dialog', { name: 'Thêm đơn vị' });
    await add.getByLabel('Tên đơn vị').fill('Quầy lưu động');
    await add.getByLabel('Mã đơn vị').fill('QUAY-LD');
    await chooseOption(page, add.getByLabel('Loại đơn vị'), '', 'Quầy');
    await chooseOption(page, add.getByLabel('Thuộc đơn vị'), 'tiep nhan', 'Bộ phận Tiếp nhận');
    await add.getByLabel('Có từ ngày').fill('01/01/2026');
    await look(page, 'unit-add');
    await add.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await add.waitFor({ state: 'detached' });
    const drawer = page.getByRole('dialog', { name: 'Quầy lưu động', exact: true });
    await drawer.getByRole('button', { name: 'Đổi tên' }).click();
    const rename = page.getByRole('dialog', { name: 'Đổi tên: Quầy lưu động' });
    await rename.getByLabel('Tên mới').fill('Quầy phục vụ tại xã');
    await rename.getByLabel('Từ ngày').fill('01/01/2090');
    await rename.getByRole('button', { name: 'Đổi tên' }).click();
    await rename.getByRole('alert').getByText('Tên mới chưa có hiệu lực.', { exact: false }).waitFor();
    await rename.getByLabel('Từ ngày').fill('01/09/2026');
    await look(page, 'unit-rename');
    await rename.getByRole('button', { name: 'Đổi tên' }).click();
    await rename.waitFor({ state: 'detached' });
    const renamed = page.getByRole('dialog', { name: 'Quầy phục vụ tại xã', exact: true });
    await renamed.getByText('Quầy lưu động (đến trước 01/09/2026)').waitFor();
    await renamed.getByRole('button', { name: 'Sáp nhập, chia tách, giải thể' }).click();
    const end = page.getByRole('dialog', { name: /^Sáp nhập, chia tách, giải thể: / });
    await end.getByLabel('Không còn từ ngày').fill('01/11/2026');
    await chooseOption(page, end.getByLabel('Đơn vị tiếp nhận', { exact: true }), 'quay so 01', 'Quầy số 01');
    await look(page, 'unit-end');
    await end.getByRole('button', { name: 'Ghi nhận' }).click();
    await end.waitFor({ state: 'detached' });
    await renamed.getByText('Quầy số 01 tiếp nhận, ngày 01/11/2026').waitFor();
    await renamed.getByRole('button', { name: 'Mở lại đơn vị' }).waitFor();
    await renamed.getByText('Lịch sử thay đổi').click();
    await renamed.getByText('đã đổi tên đơn vị').waitFor();
    await look(page, 'unit');
    const { page: other, drawer: read } = await open('/don-vi?q=phuc vu tai', 'Quầy phục vụ tại xã');
    await read.getByText('Cơ cấu tổ chức do quản trị viên thay đổi.').waitFor();
    expect(await other.getByRole('button', { name: /^(Thêm đơn vị|Đổi tên|Sáp nhập)/ }).count()).toBe(0);
  }, 180_000);
});
