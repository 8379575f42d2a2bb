import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { SESSION_COOKIE } from '../../src/modules/identity/session-cookie.js';
import { SessionsService } from '../../src/modules/identity/sessions.service.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { makeAccount } from '../support/make-account.js';
import { chooseOption } from './choose-option.js';
import { lookOver } from './look-over.js';
import { PersonWorld, shown } from './person-world.js';

const DESKTOP = { width: 1280, height: 900 };

/** CB1 (Lò Văn Ẩn) is sent by Sở Nội vụ; the story goes on from sentence to sentence. */
describe('sending agencies', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const look = async (page: Page, name: string): Promise<void> => {
    await page.mouse.move(0, 0);
    await lookOver(page, name);
    await page.setViewportSize(DESKTOP);
  };
  /** A page of a contact of Sở Nội vụ, who is nobody of the centre. */
  let contact = '';
  const contactPage = async (): Promise<Page> => {
    const { app, database } = test.service;
    if (contact === '') {
      const { id } = await makeAccount(test.service, 'dau.moi', null, { displayName: 'Lý Thị Đầu Mối' });
      const unitId = await world.way.unit('SNV');
      await app.get(GrantsService).grant(world.way.caller, id, { role: 'agency-contact', unitId, from: null, until: null });
      contact = id;
    }
    const { secret } = await app.get(SessionsService).begin(database.dataSource.manager, contact, 'password', true);
    const page = await test.open('about:blank');
    await page.context().addCookies([{ name: SESSION_COOKIE, value: secret, url: test.url }]);
    await page.setViewportSize(DESKTOP);
    return page;
  }; // prettier-ignore

  it('their contact sees the own people only, and confirms their leave or says why not', async () => {
    await world.call('TC', 'POST', 'excuses', {
      employeeIds: [await world.employee('CB1')], kind: 'leave-annual', from: '2030-01-07T00:00:00+07:00', until: '2030-01-09T00:00:00+07:00', reason: 'Việc nhà',
    });
    await world.call('TC', 'POST', 'excuses', {
      employeeIds: [await world.employee('CB1')], kind: 'leave-sick', from: '2030-02-04T00:00:00+07:00', until: '2030-02-05T00:00:00+07:00', reason: 'Đau dạ dày',
    });
    const page = await contactPage();
    await page.goto('/');
    await page.getByRole('link', { name: 'Người của cơ quan' }).first().click();
    await page.getByText('07/01/2030 đến hết 08/01/2030').waitFor();
    expect(await page.content()).not.toMatch(/Hà Thị Đào|Nguyễn Văn Bình|Đau dạ dày|Nghỉ ốm/);
    // The service says no: the buttons stay, with the reason.
    await page.route(
      '**/api/v1/agency/leave/*/word',
      (route) => route.fulfill({ status: 409, json: { status: 409, code: 'already-decided', detail: 'Nội dung này đã được quyết định.', requestId: 'x' } }),
      { times: 1 },
    );
    await page.getByRole('button', { name: 'Xác nhận: Lò Văn Ẩn', exact: true }).last().click();
    await page.getByText('Nội dung này đã được quyết định.').waitFor();
    await page.getByRole('button', { name: 'Xác nhận: Lò Văn Ẩn', exact: true }).last().click();
    await page.getByText('Cơ quan đã xác nhận').waitFor();
    await page.getByRole('button', { name: 'Không xác nhận: Lò Văn Ẩn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Không xác nhận' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    await dialog.getByLabel('Lý do').fill('Chưa có giấy');
    await dialog.getByRole('button', { name: 'Không xác nhận' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Cơ quan không xác nhận').waitFor();
    await page.getByRole('button', { name: 'Nhập đơn nghỉ' }).click();
    await chooseOption(page, dialog.getByLabel('Người nghỉ'), 'an', 'Lò Văn Ẩn');
    await chooseOption(page, dialog.getByLabel('Loại nghỉ'), '', 'Nghỉ phép năm');
    await dialog.getByLabel('Từ ngày').fill('04/03/2030');
    await dialog.getByLabel('Đến hết ngày').fill('05/03/2030');
    await dialog.getByLabel('Số, ngày văn bản').fill('88/SNV-VP');
    await dialog.getByLabel('Lý do').fill('Việc gia đình');
    await look(page, 'agency-enter-leave');
    await dialog.getByRole('button', { name: 'Gửi trung tâm' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('04/03/2030 đến hết 05/03/2030').waitFor();
  }, 120_000); // prettier-ignore

  it('it reads the sums of a month and fetches the extract', async () => {
    const page = await contactPage();
    await page.goto(`/co-quan?thang=${world.oldMonth}`);
    const table = page.getByRole('group', { name: `Tổng hợp tháng ${world.oldMonth}` });
    await table.getByRole('rowheader', { name: 'Lò Văn Ẩn' }).waitFor();
    expect(await table.getByRole('rowheader').count()).toBe(1);
    const link = page.getByRole('link', { name: 'Tải trích bảng chấm công' });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(`trich-bang-cham-cong-${world.oldMonth}-du-thao.xlsx`);
    await look(page, 'agency');
    await page.goto('/co-quan?thang=2020-01');
    await page.getByText('Tháng này chưa có ngày công nào').waitFor();
    await page.goto('/nhan-su');
    await page.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
  }, 120_000);

  it('it names somebody who comes instead; HR sees agency and contact, and gives the temporary card', async () => {
    const page = await contactPage();
    await page.goto('/co-quan');
    await page.getByRole('button', { name: 'Cử người làm thay' }).click();
    const dialog = page.getByRole('dialog');
    const from = shown(
      new Date(test.service.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10),
    );
    await chooseOption(page, dialog.getByLabel('Thay cho ai'), 'lo van', 'Lò Văn Ẩn');
    await dialog.getByLabel('Họ và tên').fill('Mùa Thị Súa');
    await chooseOption(page, dialog.getByLabel('Đối tượng'), '', 'Công chức');
    await dialog.getByLabel('Từ ngày').fill(from);
    await dialog.getByLabel('Đến hết ngày').fill(from);
    await dialog.getByLabel('Số, ngày văn bản').fill('90/SNV-VP');
    await dialog.getByLabel('Lý do').fill('Đi học');
    await look(page, 'agency-replacement');
    await dialog.getByRole('button', { name: 'Gửi trung tâm' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Mùa Thị Súa thay Lò Văn Ẩn').waitFor();
    const hr = await world.page('TC', '/co-quan-cu');
    await hr.setViewportSize(DESKTOP);
    await hr.getByText('Đang cử 1 người · Đầu mối: Lý Thị Đầu Mối').waitFor();
    await look(hr, 'agencies');
    await hr.getByRole('button', { name: 'Sở Nội vụ' }).click();
    const drawer = hr.getByRole('dialog', { name: 'Người của Sở Nội vụ' });
    await drawer.getByRole('link', { name: 'Lò Văn Ẩn' }).waitFor();
    await look(hr, 'agency-people');
    await hr.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await hr.getByRole('button', { name: 'Giao thẻ tạm: Mùa Thị Súa' }).click();
    const bind = hr.getByRole('dialog', { name: 'Giao thẻ tạm: Mùa Thị Súa' });
    await bind.getByLabel('Số in trên thẻ tạm').fill('0012345678');
    await bind.getByLabel('Mã nhân sự cho người mới').fill('TT01');
    await bind.getByLabel('Ghi chú').fill('Đã giao thẻ số 15');
    await look(hr, 'agencies-bind');
    await bind.getByRole('button', { name: 'Giao thẻ tạm' }).click();
    await bind.waitFor({ state: 'detached' });
    await hr.getByText('Đã giao thẻ số 15', { exact: false }).waitFor();
    const [made] = await world.query<object>(
      `SELECT e.full_name AS name, b.status FROM employee e JOIN badge b ON b.employee_id = e.id WHERE e.code = 'TT01'`,
    );
    expect(made).toEqual({ name: 'Mùa Thị Súa', status: 'active' });
  }, 120_000);
});
