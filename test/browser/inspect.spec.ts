import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { makeAccount } from '../support/make-account.js';
import { signedInPage } from '../support/signed-in-page.js';
import { WholeWay } from '../support/whole-way.js';
import { lookOver } from './look-over.js';

const UNITS = `code,name,kind,parentCode,zone,from,until
TT,Trung tâm Phục vụ hành chính công,centre,,,,
Q1,Quầy Đất đai và Môi trường,counter,TT,,,`;

const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn Ẩn,công chức,Chuyên viên,,Q1,pin:default:1,2026-01-01,
CB2,Hà Thị Đào,công chức,Chuyên viên,,Q1,pin:default:2,2026-01-01,
CB3,Nguyễn Thị Kiều Trinh Hoàng Bảo Châu,công chức,Chuyên viên,,Q1,pin:default:3,2026-01-01,
CB4,Đặng Văn Ước,công chức,Chuyên viên,,Q1,pin:default:4,2026-01-01,
TTR,Sùng Mí Già,công chức,Thanh tra viên,,TT,,2026-01-01,`;

/** Work at any hour of any day, so that people are present whenever this runs. */
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(
  (day) => `${day}: ["00:00-12:00", "12:00-24:00"]`,
);
const SCHEDULES = `schedules:
  - { code: TRUC, name: Trực, policy: entry-only, followsCalendar: false, sessions: { ${DAYS.join(', ')} } }
assignments:
  - { schedule: TRUC, unit: TT, from: 2026-01-01, until: }`;

/** One dark pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the pages of inspectors', () => {
  let test: BrowserTest;
  let page: Page;
  beforeAll(async () => {
    test = await startBrowserTest();
    test.service.environment.INSPECTION_PHOTOS = true;
    const way = new WholeWay(test.service.app);
    await way.centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    await way.schedules(SCHEDULES);
    const now = new Date(test.service.clock.now().getTime() + 7 * 3_600_000).toISOString();
    const [date, time] = [now.slice(0, 10), now.slice(11, 16)];
    await way.attlog([1, 2, 3].map((pin) => `${pin}\t${date} ${time}:00\t1\t0\t15\t0`).join('\n'));
    await test.service.app.get(AttendanceService).drain();
    const [inspector] = await query<{ id: string }>(`SELECT id FROM employee WHERE code = 'TTR'`);
    await makeAccount(test.service, 'thanh.tra', 'inspector', { employeeId: inspector?.id ?? '' });
    page = await signedInPage(test, 'thanh.tra', '/inspect');
  });
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    test.service.database.dataSource.query<T[]>(sql, values);
  const stored = async (): Promise<string[]> =>
    (
      await query<{ line: string }>(
        `SELECT e.code || ' ' || c.badge || ' ' || c.uniform AS line
         FROM inspection_check c JOIN employee e ON e.id = c.employee_id WHERE c.cancelled_at IS NULL ORDER BY 1`,
      )
    ).map(({ line }) => line);
  const person = (name: string) => page.getByRole('listitem').filter({ hasText: name });

  it('say what to do when there is no round, and open one', async () => {
    await page.getByText('Chưa có đợt nào trên máy này').waitFor();
    await lookOver(page, 'inspect-empty');
    await page.getByRole('button', { name: 'Mở đợt kiểm tra' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Mở đợt kiểm tra' }).click();
    await dialog.getByText('Nhập địa điểm.').waitFor();
    await dialog.getByRole('combobox').first().fill('trung tam');
    await page.locator('.ant-select-item-option', { hasText: 'Trung tâm Phục vụ hành chính công' }).click();
    await dialog.getByLabel('Địa điểm').fill('Khu vực một cửa tầng 1');
    await dialog.getByLabel('Số kế hoạch, quyết định').fill('12/KH-TTHCC');
    await lookOver(page, 'inspect-open');
    await dialog.getByRole('button', { name: 'Mở đợt kiểm tra' }).click();
    await page.getByRole('heading', { name: 'Khu vực một cửa tầng 1' }).waitFor();
    await person('Lò Văn Ẩn').waitFor();
    expect(await page.getByText('Đặng Văn Ước').count()).toBe(0);
  });

  it('note what was seen with one touch, or in a form, and send it at once', async () => {
    await page.getByRole('button', { name: 'Đúng cả: Lò Văn Ẩn' }).click();
    await page.getByRole('button', { name: 'Ghi nhận: Hà Thị Đào' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Không đeo', { exact: true }).click();
    await dialog.getByLabel('Ý kiến người được kiểm tra').fill('Để quên thẻ ở nhà');
    await lookOver(page, 'inspect-check');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await eventually(async () => expect(await stored()).toEqual(['CB1 worn right', 'CB2 not-worn right']));
    await page.getByText('Đã ghi (2)').click();
    await person('Hà Thị Đào').getByText('Thẻ: Không đeo').waitFor();
    await person('Hà Thị Đào').getByText('Đã gửi').waitFor();
    await lookOver(page, 'inspect-round');
  });

  it('open again and record without a network, lose nothing over a reload, and send once when it is back', async () => {
    // What the worker keeps: the page itself among it.
    await eventually(async () =>
      expect(await page.evaluate(`caches.open('congvu-inspect').then((cache) => cache.match('/inspect')).then(Boolean)`)).toBe(true),
    ); // prettier-ignore
    const connect = await test.cutOff();
    await page.reload();
    await page.getByText('Mất mạng, vẫn ghi được').waitFor();
    await page.getByText(/^Còn lại/).click();
    await page.getByRole('button', { name: /^Đúng cả: Nguyễn Thị Kiều Trinh/ }).click();
    await page.getByText('Đã ghi (3)').click();
    await person('Nguyễn Thị Kiều Trinh').getByText('Chờ gửi').waitFor();
    await page.getByRole('button', { name: /^Sửa: Nguyễn Thị Kiều Trinh/ }).click();
    await page.getByRole('dialog').getByText('Không có quai hậu').click();
    await page
      .getByLabel('Ảnh (không bắt buộc)')
      .setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: PICTURE });
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
    await person('Nguyễn Thị Kiều Trinh').getByText('Giày dép: Không có quai hậu').waitFor();
    await lookOver(page, 'inspect-offline');
    await page.reload();
    await page.getByText('Chờ gửi: 1').waitFor();
    expect(await stored()).toHaveLength(2);
    await connect();
    await page.getByText('Đã gửi hết').waitFor();
    expect(await stored()).toEqual(['CB1 worn right', 'CB2 not-worn right', 'CB3 worn right']);
    // The photo follows its check, as a small JPEG.
    await eventually(async () =>
      expect(
        await query(
          `SELECT e.code, p.media_type AS type, k.photos = ARRAY[p.sha256] AS named FROM inspection_photo p
           JOIN inspection_check k ON k.id = p.check_id JOIN employee e ON e.id = k.employee_id`,
        ),
      ).toEqual([{ code: 'CB3', type: 'image/jpeg', named: true }]),
    );
  });

  it('find whoever is not in the list, and tell why a check was refused', async () => {
    await page.getByLabel('Tìm theo tên, mã').fill('sung mi gia');
    await page.getByRole('button', { name: 'Đúng cả: Sùng Mí Già' }).click();
    await page.getByText('Đã ghi (4)').click();
    await page.getByText(/Không nhận: không kiểm tra chính mình/).waitFor();
    await page.getByText('Cần sửa: 1').waitFor();
    await page.getByRole('button', { name: 'Kết thúc đợt' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc đợt' }).click();
    await page.getByText(/Còn 1 lần ghi không được nhận/).waitFor();
    expect(await query('SELECT ended_at FROM inspection')).toEqual([{ ended_at: null }]);
    await page.getByRole('button', { name: 'Bỏ: Sùng Mí Già' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click();
    await page.getByRole('link', { name: 'Biên bản' }).waitFor();
    expect(await query('SELECT ended_at IS NOT NULL AS over FROM inspection')).toEqual([{ over: true }]);
    await lookOver(page, 'inspect-ended');
  });

  it('show the second inspector what waits for their word, and until when', async () => {
    const [[second], [seen], [unit]] = [
      await query<{ id: string }>(`SELECT id FROM employee WHERE code = 'CB4'`),
      await query<{ id: string }>(`SELECT id FROM employee WHERE code = 'CB1'`),
      await query<{ id: string }>(`SELECT id FROM org_unit WHERE code = 'TT'`),
    ];
    await makeAccount(test.service, 'cung.doan', 'inspector', { employeeId: second?.id ?? '' });
    const at = new Date(test.service.clock.now().getTime() - 60_000);
    const round = {
      id: newId(), unitId: unit?.id, kind: 'ordinary', planNumber: '15/KH-TTHCC', place: 'Quầy số 3', startedAt: at, inspectorIds: [second?.id],
      checks: [{ id: newId(), employeeId: seen?.id, checkedAt: at, badge: 'worn', uniform: 'right', footwear: 'right', rules: ['UX-01'] }],
    }; // prettier-ignore
    const status = await page.evaluate(
      `fetch('/api/v1/inspections', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(round))} })
        .then((answer) => answer.status)`,
    );
    expect(status).toBe(200);
    const other = await signedInPage(test, 'cung.doan', '/inspect');
    await other.getByRole('heading', { name: 'Chờ bạn xác nhận' }).waitFor();
    await other.getByText(/^Xác nhận trước \d{2}\/\d{2}\/\d{4} \d{2}:\d{2}, quá hạn/).waitFor();
    await lookOver(other, 'inspect-to-confirm');
    await other.getByRole('button', { name: 'Tôi cũng thấy: Lò Văn Ẩn' }).click();
    await other.getByRole('heading', { name: 'Chờ bạn xác nhận' }).waitFor({ state: 'detached' });
    expect(await query('SELECT FROM inspection_confirmation')).toHaveLength(1);
  });

  it('list what was sent, and forget people when the inspector signs out', async () => {
    await page.goto('/inspect');
    await page.getByRole('link', { name: /^Biên bản: Khu vực một cửa tầng 1/ }).waitFor();
    await lookOver(page, 'inspect-rounds');
    await page.goto('/');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL('**/dang-nhap*');
    const names = await page.evaluate<string[]>(
      `indexedDB.databases().then((all) => all.map(({ name }) => name))`,
    );
    expect(names).not.toContain('congvu-inspect-people');
    const rounds = await page.evaluate(
      `new Promise((resolve) => {
        const opening = indexedDB.open('congvu-inspect');
        opening.onsuccess = () => {
          const all = opening.result.transaction('rounds').objectStore('rounds').getAll();
          all.onsuccess = () => resolve(all.result.length);
        };
      })`,
    );
    expect(rounds).toBe(0);
    expect(await page.evaluate(`localStorage.getItem('congvu-inspector')`)).toBeNull();
  });
});
