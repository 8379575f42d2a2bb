import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { lookOver } from './look-over.js';
import { pageOf } from './page-of.js';
import { PersonWorld } from './person-world.js';

const DESKTOP = { width: 1280, height: 900 };

/** The story goes on from sentence to sentence. */
describe('the pages of schedules and of the days off of a year', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  /** HR of the whole installation. */
  let officer: Page;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
    officer = await pageOf(test, 'hr-officer', '/hr');
    officer.setDefaultTimeout(10_000);
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  async function look(page: Page, name: string): Promise<void> {
    await page.mouse.move(0, 0);
    await lookOver(page, name);
    await page.setViewportSize(DESKTOP);
  }

  const schedules = () => world.query<{ code: string }>('SELECT code FROM work_schedule ORDER BY code');

  it('are found from the other pages of HR, and tell schedules in plain words', async () => {
    await officer.setViewportSize(DESKTOP);
    await officer.getByRole('link', { name: 'Lịch làm việc' }).click();
    await officer.getByRole('heading', { name: 'Lịch làm việc', exact: true }).waitFor();
    await officer.getByText('Thứ Hai đến thứ Sáu: 08:00-12:00, 13:00-17:00').waitFor();
    await officer.getByText('cả các đơn vị bên dưới').waitFor();
    await look(officer, 'schedules');
  }, 120_000);

  it('shows who would work when with other hours, and saves nothing before it is told to', async () => {
    await officer.goto('/hr/lich-lam-viec');
    await officer.getByRole('button', { name: 'Sửa Giờ hành chính' }).click();
    await officer.getByLabel('Thứ Hai', { exact: true }).fill('7h30 – 11h30');
    await officer.getByLabel('Thứ Ba', { exact: true }).fill('tám giờ');
    await officer.getByRole('button', { name: 'Xem trước' }).click();
    await officer.getByText('Hãy gõ như 07:30-11:30, 13:30-17:00.').waitFor();
    await officer.getByLabel('Thứ Ba', { exact: true }).fill('08:00-12:00, 13:00-17:00');
    await officer.getByRole('button', { name: 'Xem trước' }).click();
    await officer.getByText(/^\d+ ngày của mọi người trong bảng khác với hiện nay\.$/).waitFor();
    await officer.getByRole('rowheader', { name: 'Lò Văn Ẩn' }).waitFor();
    await look(officer, 'schedules-change');
    await officer.getByLabel('Thứ Tư', { exact: true }).fill('');
    await officer.getByText('Bạn đã sửa sau lần xem này.').waitFor();
    const [before] = await world.query<{ version: number }>('SELECT version FROM work_schedule');
    expect(before?.version).toBe(1);
    await officer.getByRole('button', { name: 'Lưu', exact: true }).click();
    await officer.getByText(/^Đã lưu lịch Giờ hành chính\./).waitFor();
    await officer.getByText('Thứ Hai: 07:30-11:30').waitFor();
    await officer.getByText('Thứ Năm đến thứ Sáu: 08:00-12:00, 13:00-17:00').waitFor();
  }, 120_000);

  it('makes a schedule with a season and one with a cycle; the service names the field that is wrong', async () => {
    await officer.goto('/hr/lich-lam-viec');
    await officer.getByRole('button', { name: 'Lập lịch mới' }).click();
    await officer.getByLabel('Mã lịch').fill('hc');
    await officer.getByLabel('Tên lịch').fill('Giờ mùa hè');
    await officer.getByLabel('Thứ Hai', { exact: true }).fill('07:30-11:30, 13:30-17:00');
    await officer.getByRole('button', { name: 'Thứ Ba đến thứ Sáu giống thứ Hai' }).click();
    await officer.getByRole('button', { name: 'Thêm giờ theo mùa' }).click();
    const season = officer.getByRole('group', { name: 'Mùa 1' });
    await season.getByLabel('Từ ngày').fill('16/4');
    await season.getByLabel('Đến hết ngày').fill('31/9');
    await season.getByLabel('Thứ Sáu').fill('07:00-11:30, 11:00-15:00');
    await officer.getByRole('button', { name: 'Lưu', exact: true }).click();
    await officer.getByText('Hãy gõ ngày và tháng, như 16/04.').waitFor();
    await season.getByLabel('Đến hết ngày').fill('15/10');
    await officer.getByRole('button', { name: 'Lưu', exact: true }).click();
    await officer.getByText('Mã này đã có lịch khác dùng. Hãy chọn mã khác.').waitFor();
    await officer.getByLabel('Mã lịch').fill('MH');
    await officer.getByRole('button', { name: 'Lưu', exact: true }).click();
    await season.getByText('các buổi trống, chồng nhau hoặc sai thứ tự').waitFor();
    await season.getByLabel('Thứ Sáu').fill('07:00-11:30');
    await officer.getByRole('button', { name: 'Xem trước' }).click();
    await officer.getByRole('rowheader', { name: 'Lò Văn Ẩn' }).waitFor();
    await look(officer, 'schedules-new');
    await officer.getByRole('button', { name: 'Lưu', exact: true }).click();
    await officer.getByText('Từ 16/04 đến hết 15/10 hằng năm:').waitFor();
    await officer.getByRole('button', { name: 'Lập lịch mới' }).click();
    await officer.getByLabel('Mã lịch').fill('BV');
    await officer.getByLabel('Tên lịch').fill('Bảo vệ');
    await officer.getByText('Chu kỳ nhiều ngày').click();
    await officer.getByLabel('Một ngày là ngày đầu của chu kỳ').fill('01/03/2026');
    await officer.getByLabel('Ngày 1', { exact: true }).fill('06:00-18:00');
    await officer.getByLabel('Ngày 2', { exact: true }).fill('22:00-02:00, 02:30-06:00');
    await look(officer, 'schedules-cycle');
    await officer.getByRole('button', { name: 'Lưu', exact: true }).click();
    await officer.getByText('Ngày 2: 22:00-02:00, 02:30-06:00').waitFor();
    await officer.getByText('Ngày 3: Nghỉ').waitFor();
    expect((await schedules()).map(({ code }) => code)).toEqual(['BV', 'HC', 'MH']);
  }, 180_000);

  it('binds a person after a preview, gives it a last day, and takes out what has not begun', async () => {
    await officer.goto('/hr/lich-lam-viec');
    await officer.getByRole('button', { name: 'Áp dụng lịch' }).click();
    await officer.getByLabel('Lịch làm việc', { exact: true }).click();
    await officer.locator('.ant-select-item-option', { hasText: 'Bảo vệ' }).click();
    await officer.getByRole('radio', { name: 'Một người' }).check();
    await officer.getByRole('combobox', { name: 'Một người' }).fill('lo van an');
    await officer.locator('.ant-select-item-option', { hasText: 'Lò Văn Ẩn' }).click();
    await officer.getByLabel('Từ ngày').fill('01/01/2099');
    await officer.getByRole('button', { name: 'Xem trước' }).click();
    await officer.getByText('Không ngày nào khác với hiện nay.').waitFor();
    await look(officer, 'schedules-bind');
    await officer.getByRole('button', { name: 'Lưu', exact: true }).click();
    await officer.getByText(/^Đã áp dụng lịch\./).waitFor();
    await officer.getByText('Từ 01/01/2099, không thời hạn').waitFor();
    await officer.getByRole('button', { name: 'Đổi ngày kết thúc: Lò Văn Ẩn' }).click();
    const ending = officer.getByRole('dialog');
    await ending.getByLabel('Đến hết ngày').fill('31/01/2099');
    await look(officer, 'schedules-end');
    await ending.getByRole('button', { name: 'Lưu', exact: true }).click();
    await officer.getByText('Từ 01/01/2099 đến hết 31/01/2099').waitFor();
    const [bound] = await world.query<{ until: string }>(
      'SELECT upper(period)::text AS until FROM schedule_assignment WHERE employee_id IS NOT NULL',
    );
    expect(bound?.until).toBe('2099-02-01');
    await officer.getByRole('button', { name: 'Bỏ: Lò Văn Ẩn' }).click();
    await officer.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click();
    await officer
      .getByText('Từ 01/01/2099 đến hết 31/01/2099', { exact: true })
      .waitFor({ state: 'detached' });
  }, 120_000);

  it('shows who works when as it is saved, and rosters the Saturdays; nobody rosters themselves', async () => {
    await officer.goto('/hr/lich-lam-viec');
    await officer.getByRole('link', { name: 'Ai làm khi nào' }).click();
    await officer.getByRole('rowheader', { name: 'Hà Thị Đào' }).waitFor();
    await look(officer, 'schedules-month');
    const clerk = await world.page('TC', '/hr/lich-lam-viec?xem=truc-thu-bay');
    await clerk.setViewportSize(DESKTOP);
    const box = clerk.getByRole('checkbox', { name: /^Hà Thị Đào, / }).first();
    await box.check();
    await clerk.getByRole('checkbox', { name: /^Lò Văn Ẩn, / }).nth(1).check();
    expect(await clerk.getByRole('checkbox', { name: /^Nguyễn Thị Ánh Nguyệt, / }).first().isDisabled()).toBe(true);
    await look(clerk, 'schedules-roster');
    await clerk.getByRole('button', { name: 'Lưu 2 thay đổi' }).click();
    await clerk.getByText('Đã lưu lịch trực.').waitFor();
    expect(await world.query('SELECT FROM shift_roster')).toHaveLength(2);
    await box.uncheck();
    await clerk.getByRole('button', { name: 'Lưu 1 thay đổi' }).click();
    await clerk.getByText('Đã lưu lịch trực.').waitFor();
    expect(await world.query('SELECT FROM shift_roster')).toHaveLength(1);
    await clerk.getByRole('link', { name: 'Lịch và người áp dụng' }).click();
    await clerk.getByText('chỉ người có quyền trên toàn hệ thống mới lập hoặc sửa').waitFor();
    expect(await clerk.getByRole('button', { name: 'Lập lịch mới' }).count()).toBe(0);
  }, 120_000); // prettier-ignore

  it('puts in when desks receive citizens', async () => {
    await officer.goto('/hr/lich-lam-viec');
    await officer.getByRole('link', { name: 'Giờ tiếp nhận' }).click();
    await officer.getByText('Chưa có giờ tiếp nhận').waitFor();
    await officer.getByRole('button', { name: 'Thêm giờ tiếp nhận' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('Đơn vị').fill('trung tam');
    await officer.locator('.ant-select-item-option', { hasText: 'Trung tâm' }).first().click();
    await dialog.getByLabel('Từ ngày').fill('01/01/2026');
    await dialog.getByLabel('Thứ Hai', { exact: true }).fill('07:30-11:00, 13:30-16:30');
    await look(officer, 'schedules-reception-add');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await officer.getByText('Thứ Hai: 07:30-11:00, 13:30-16:30').waitFor();
    await look(officer, 'schedules-reception');
  }, 120_000);

  it('suggests the holidays of a year, of which none counts until it is confirmed by an announcement', async () => {
    await officer.goto('/hr/ngay-le?nam=2027');
    await officer.getByText('Chỉ ngày đã xác nhận mới được tính').waitFor();
    await officer.getByText('Năm 2027 chưa có ngày nào được tính').waitFor();
    await look(officer, 'calendar-none');
    await officer.getByRole('button', { name: 'Đề xuất ngày lễ năm 2027' }).click();
    await officer.getByRole('button', { name: 'Điền đề xuất' }).click();
    await officer.getByText('Tết Dương lịch').first().waitFor();
    await officer.getByText('Cả năm 2027: 261 ngày làm việc đang tính.').waitFor();
    expect(await world.query(`SELECT FROM calendar_entry WHERE status = 'confirmed'`)).toEqual([]);
    await look(officer, 'calendar-suggested');
    await officer.getByRole('checkbox', { name: 'Chọn Tết Dương lịch, 01/01/2027' }).check();
    await officer.getByRole('button', { name: 'Xác nhận (1)' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    await dialog.getByText('Hãy ghi số và ngày của thông báo.').waitFor();
    await dialog.getByLabel('Số, ngày thông báo').fill('6150/TB-BNV ngày 16/10/2026');
    await dialog.getByLabel('Số, ngày thông báo').blur();
    await look(officer, 'calendar-confirm');
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    await officer.getByText(/^Theo 6150\/TB-BNV ngày 16\/10\/2026 · /).waitFor();
    await officer.getByText('Cả năm 2027: 260 ngày làm việc đang tính.').waitFor();
  }, 120_000);

  it('puts in a swap as two days that are confirmed and withdrawn together', async () => {
    await officer.goto('/hr/ngay-le?nam=2027');
    await officer.getByRole('button', { name: 'Thêm ngày' }).click();
    const adding = officer.getByRole('dialog');
    await adding.getByLabel('Ngày được nghỉ').fill('31/12/2027');
    await adding.getByLabel('Ngày làm bù').fill('25/12/2027');
    await adding.getByLabel('Nội dung').fill('Hoán đổi dịp Tết Dương lịch');
    await look(officer, 'calendar-add');
    await adding.getByRole('button', { name: 'Lưu', exact: true }).click();
    await officer.getByRole('checkbox', { name: 'Chọn Hoán đổi dịp Tết Dương lịch, 31/12/2027' }).check();
    await officer.getByRole('button', { name: 'Xác nhận (1)' }).click();
    const confirming = officer.getByRole('dialog');
    await confirming.getByText('Đã thêm 1 ngày là nửa kia của hoán đổi: hai ngày phải đi cùng nhau.').waitFor();
    await confirming.getByLabel('Số, ngày thông báo').fill('9/TB-UBND ngày 01/12/2027');
    await confirming.getByRole('button', { name: 'Xác nhận' }).click();
    await officer.getByText('Đang tính (3)').waitFor();
    await look(officer, 'calendar-counting');
    await officer.getByRole('checkbox', { name: 'Chọn Hoán đổi dịp Tết Dương lịch, 25/12/2027' }).check();
    await officer.getByRole('button', { name: 'Rút xác nhận (1)' }).click();
    await officer.getByRole('dialog').getByRole('button', { name: 'Rút xác nhận' }).click();
    await officer.getByText('Đang tính (1)').waitFor();
    await officer.getByRole('button', { name: 'Bỏ: Ngày Văn hóa Việt Nam (chờ văn bản), 24/11/2027' }).click();
    await officer.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click();
    await officer.getByText('Ngày Văn hóa Việt Nam (chờ văn bản)', { exact: true }).waitFor({ state: 'detached' });
  }, 120_000); // prettier-ignore

  it('says who may not see them, and shows the request id where schedules could not be read', async () => {
    const other = await world.page('CB2', '/hr/lich-lam-viec');
    await other.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
    const head = await world.page('TQ1', '/hr/ngay-le?nam=2027');
    await head.getByText('Đang tính (1)').waitFor();
    expect(await head.getByRole('button', { name: 'Thêm ngày' }).count()).toBe(0);
    await officer.route('**/api/v1/schedules', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'content-type': 'application/problem+json' },
        json: {
          code: 'too-many-requests', status: 429, requestId: '0199c0de-0000-7000-8000-000000000043',
          detail: 'Quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi một lát.',
        },
      }),
    ); // prettier-ignore
    await officer.goto('/hr/lich-lam-viec');
    await officer.getByText('0199c0de-0000-7000-8000-000000000043').waitFor();
  }, 60_000);
});
