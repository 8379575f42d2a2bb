import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SealingRuns } from '../../src/modules/closing/sealing-runs.service.js';
import { BadgeWatch } from '../../src/modules/compliance/suspicions/badge-watch.service.js';
import { AttlogImportService } from '../../src/modules/scans/attlog-import.service.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { lookOver } from './look-over.js';
import { PersonWorld, shown } from './person-world.js';

const monthBefore = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 2, 1)).toISOString().slice(0, 7);

/** The story goes on from sentence to sentence, of a centre that reports from the 15th to the 14th. */
describe('a centre whose months are not those of the calendar', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  let month: string;
  let dates: string;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
    await world.way.setRule('closing.periodStartDay', '15', '2026-01-01', 'TT');
    month = world.oldMonth;
    dates = `${shown(`${monthBefore(month)}-15`)} – ${shown(`${month}-14`)}`;
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  it('show people the days that they confirm, with the dates beside the name of the month', async () => {
    const page = await world.page('CB1', `/me?thang=${month}`);
    await page.getByText(dates).waitFor();
    const cells = page.locator('.month-day');
    await cells.first().waitFor();
    expect(await cells.count()).toBeGreaterThanOrEqual(30);
    expect(await cells.first().locator('.month-number').textContent()).toBe(`15/${Number(monthBefore(month).slice(5))}`);
    await lookOver(page, 'me-period');
    // A day of the address is shown in the period that it is in.
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/me?ngay=${monthBefore(month)}-20`);
    await page.getByText(dates).waitFor();
  }, 90_000); // prettier-ignore

  it('tell the director the same dates', async () => {
    const page = await world.page('GD', `/director?thang=${month}`);
    await page.getByText(dates).first().waitFor();
    await lookOver(page, 'director-period');
  }, 90_000);

  it('say before they are opened which dates that is, and before they are sealed which days nobody can compute again', async () => {
    const officer = await world.page('TC', `/hr/chot-thang?thang=${month}`);
    await officer.setViewportSize({ width: 1280, height: 900 });
    await officer.getByRole('button', { name: 'Mở tháng của một đơn vị' }).click();
    const opening = officer.getByRole('dialog');
    await opening.getByLabel('Đơn vị').fill('trung tam');
    await officer.locator('.ant-select-item-option', { hasText: 'Trung tâm' }).first().click();
    await opening.getByText(`Từ ngày ${dates.replace(' – ', ' đến ngày ')}.`).waitFor();
    await opening.getByRole('button', { name: 'Mở tháng', exact: true }).click();
    await officer.getByText('Còn phải xử lý').waitFor();
    const [{ id } = { id: '' }] = await world.query<{ id: string }>('SELECT id FROM closing');
    for (const code of ['CB1', 'CB2', 'CB3', 'TQ1', 'GD', 'TC']) await world.confirmOwn(code, id);
    await world.confirmUnits('TQ1', id);
    await world.confirmUnits('GD', id);
    await world.call('TC', 'POST', `closings/${id}/check`, {});
    const director = await world.page('GD', `/hr/chot-thang?thang=${month}`);
    await director.getByText('Không có: mọi ngày công đều tính lại được từ dữ liệu sẽ khóa.').waitFor();
    await lose();
    await director.reload();
    await director.getByText('10 ngày công sẽ khóa không kèm dữ liệu gốc').waitFor();
    await lookOver(director, 'hr-closing-bare');
    await director.setViewportSize({ width: 1280, height: 900 });
    await director.getByRole('button', { name: 'Khóa công' }).click();
    const sealing = director.getByRole('dialog');
    await sealing.getByText(dates).waitFor();
    await sealing.getByRole('checkbox', { name: /không hoàn tác được$/ }).check();
    await sealing.getByRole('button', { name: 'Khóa công' }).click();
    await sealing.getByText('Hãy xem danh sách các ngày này rồi đánh dấu.').waitFor();
    await sealing.getByRole('checkbox', { name: /^Tôi đã biết 10 ngày công/ }).check();
    await lookOver(director, 'hr-seal-bare');
    await director.setViewportSize({ width: 1280, height: 900 });
    // It takes minutes, as that of a province does: the page says so, and what it came to.
    test.service.app.get(SealingRuns).patienceMs = 300;
    const province = test.service.database.dataSource.createQueryRunner();
    await province.query(`SELECT pg_advisory_lock(hashtext('closing ' || $1))`, [month]);
    await sealing.getByRole('button', { name: 'Khóa công' }).click();
    await director.getByRole('heading', { name: 'Đang khóa công' }).waitFor();
    await sealing.waitFor({ state: 'hidden' });
    expect(await director.getByRole('button', { name: 'Khóa công' }).count()).toBe(0);
    await lookOver(director, 'hr-sealing');
    await director.setViewportSize({ width: 1280, height: 900 });
    await province.query(`SELECT pg_advisory_unlock(hashtext('closing ' || $1))`, [month]);
    await province.release();
    await director.getByText('Còn nguyên như khi khóa').waitFor();
    await director.getByText('10 ngày khóa không kèm dữ liệu đầu vào nên không tính lại được.').waitFor();
    await director.getByRole('link', { name: 'Mở trang kiểm chứng' }).click();
    await director.getByText('Trang này đã kiểm tra').waitFor();
    await director.getByText(/^congvu closing verify --month \d{4}-\d{2} --unit TT$/).waitFor();
    await director.getByText(dates).waitFor();
    await lookOver(director, 'verify-period');
  }, 120_000);

  /** What the days of Nguyễn Văn Bình follow from is lost behind the back of the service. */
  async function lose(): Promise<void> {
    const owner = new pg.Client({ connectionString: test.service.database.ownerUrl });
    await owner.connect();
    try {
      await owner.query('ALTER TABLE badge DISABLE TRIGGER USER');
      await owner.query(`UPDATE badge SET credential = 'pin:default:99' WHERE credential = 'pin:default:3'`);
      await owner.query('ALTER TABLE badge ENABLE TRIGGER USER');
    } finally {
      await owner.end();
    }
  }

  it('lists badges at two places for HR, who says what looking into it came to', async () => {
    const page = await world.page('TC', '/nghi-van-the');
    await page.getByText('Không có nghi vấn nào chờ xem lại').waitFor();
    await lookOver(page, 'suspicions-none');
    await test.service.app.get(DevicesService).add(world.way.caller, {
      code: 'SO-CUA', kind: 'zkteco', unitId: await world.way.unit('SNV'), zone: 'Asia/Ho_Chi_Minh', group: 'default',
    }); // prettier-ignore
    const scans = Buffer.from(`2\t${world.late} 07:53:20\t1\t0\t15\t0`);
    await test.service.app.get(AttlogImportService).import(world.way.caller, 'SO-CUA', scans);
    expect(await test.service.app.get(BadgeWatch).look(world.late)).toEqual({ raised: 1 });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
    await page.getByText('Cách nhau 3 phút 20 giây.').waitFor();
    await lookOver(page, 'suspicions');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: /^Ghi kết quả xem lại: Hà Thị Đào/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ghi kết quả' }).click();
    await dialog.getByText('Chọn kết quả xem lại.').waitFor();
    await dialog.getByLabel(/^Không xác nhận/).check();
    await dialog.getByLabel('Lý do').fill('Đồng hồ máy ở Sở chạy nhanh');
    await lookOver(page, 'suspicion-review');
    await page.setViewportSize({ width: 1280, height: 900 });
    await dialog.getByRole('button', { name: 'Ghi kết quả' }).click();
    await page.getByText('Không có nghi vấn nào chờ xem lại').waitFor();
    await page.getByText('Đã xem lại', { exact: true }).click();
    await page.getByText('Không xác nhận, đã có lời giải thích: Đồng hồ máy ở Sở chạy nhanh').waitFor();
    expect(await world.query(`SELECT FROM finding WHERE rule = 'TG-13'`)).toEqual([]);
    const [audit] = await world.query<{ action: string }>(`SELECT action FROM audit_entry WHERE action LIKE 'badge-suspicion%'`);
    expect(audit?.action).toBe('badge-suspicion.review');
    const stranger = await world.page('CB1', '/nghi-van-the');
    await stranger.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
  }, 120_000); // prettier-ignore
});
