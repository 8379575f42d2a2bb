import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { deviceWorld, type DeviceWorld } from './device-world.js';
import { SYCREADER } from './fake-gate.js';
import { pageOf } from './page-of.js';

/** A reader with a report layout of its own. */
const VENDOR_READER = {
  id: 'v1', driver: 'vendor-hid', name: 'Hãng X HID Reader', port: '1-3', path: '/dev/hidraw4', vendorId: 0x1fc9, productId: 0x5aa7,
  match: { vendorId: 0x1fc9, productId: 0x5aa7, usagePage: 0xff00 },
} as const; // prettier-ignore

describe('the pages of devices', () => {
  let test: BrowserTest;
  let world: DeviceWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    await seedDemo(test.service.app, systemCaller('test'));
    world = await deviceWorld(test.service);
  });
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  it('show a gate that is heard and one that is not, each reader with its state in words', async () => {
    const page = await pageOf(test, 'auditor', '/thiet-bi');
    const gate = (code: string) => page.getByRole('article').filter({ hasText: code });
    await gate('CONG-CHINH').getByText('Đã kết nối', { exact: true }).waitFor();
    await gate('CONG-SAU').getByText('Mất liên lạc', { exact: true }).waitFor();
    const states = await gate('CONG-CHINH').locator('.readers .mark').allTextContents();
    expect(states.sort()).toEqual(['Máy tính không cho mở', 'Mất kết nối', 'Sẵn sàng']);
    await gate('CONG-SAU').getByText('12 lượt').waitFor();
    await gate('CONG-SAU').getByText('Không rõ, cổng mất liên lạc').waitFor();
    expect(await page.getByRole('button', { name: 'Thêm thiết bị' }).count()).toBe(0);
  });

  it('follow by themselves what a gate reports', async () => {
    const page = await pageOf(test, 'auditor', '/thiet-bi');
    const side = page.getByRole('article').filter({ hasText: 'CONG-SAU' });
    await side.getByText('Mất liên lạc', { exact: true }).waitFor();
    await world.side.tell({ readers: [world.side.reader('CUA-SAU', 'ready', 3)] });
    await side.getByText('Sẵn sàng').waitFor();
  });

  it('add a gate, show its key once, and enrol it with a short code and the exact command', async () => {
    const page = await pageOf(test, 'administrator', '/thiet-bi');
    await page.getByRole('button', { name: 'Thêm thiết bị' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Thêm thiết bị' }).click();
    await dialog.getByText('Hãy chọn đơn vị.').waitFor();
    await dialog.getByLabel('Mã thiết bị').fill('CONG-CHINH');
    await dialog.getByLabel('Đơn vị').click();
    await page.keyboard.type('tiep nhan va tra');
    await page
      .locator('.ant-select-item-option', { hasText: 'Bộ phận Tiếp nhận và Trả kết quả' })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Thêm thiết bị' }).click();
    // Refused: the code is taken.
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel('Mã thiết bị').fill('CONG-MOI');
    await dialog.getByRole('button', { name: 'Thêm thiết bị' }).click();
    await page.getByText('Khóa chỉ hiện một lần này').waitFor();
    expect(await page.locator('code.secret').textContent()).toMatch(/^cvd_/);
    await page.getByRole('link', { name: 'Mở trang của cổng' }).click();
    await page.getByText('Chưa kết nối lần nào').waitFor();

    await page.getByRole('button', { name: 'Lấy mã đăng ký' }).click();
    const code = (await page.locator('.short-code').textContent()) ?? '';
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await page.locator('code.secret').textContent()).toBe(
      `congvu gate enrol --server ${test.url} --code ${code}`,
    );
    expect(await page.getByRole('timer').textContent()).toMatch(/^1[45]:\d\d$/);
    const answer = await test.service.app.inject({
      method: 'POST',
      url: '/api/v1/gates/enrol',
      payload: { code, hostName: 'PC-MOI', version: '0.1.0' },
    });
    expect(answer.statusCode).toBe(200);
  });

  it('approve a terminal that called in the place where it hangs', async () => {
    const page = await pageOf(test, 'administrator', '/thiet-bi');
    await page.getByRole('button', { name: 'Duyệt máy RJ3500-118842' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mã thiết bị').fill('MCC-CUA');
    await dialog.getByLabel('Đơn vị').click();
    await page.keyboard.type('bao ve');
    await page.locator('.ant-select-item-option', { hasText: 'Đội Bảo vệ' }).first().click();
    await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByRole('heading', { name: 'MCC-CUA' }).waitFor();
    await page.getByText('Máy chấm công chờ duyệt').waitFor({ state: 'detached' });
  });

  it('order a terminal to send again, show what became of the order, and what it sent that was no scan', async () => {
    const page = await pageOf(test, 'administrator', '/thiet-bi');
    await page.getByRole('button', { name: 'Yêu cầu gửi lại lượt chấm của MCC-TANG-2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Từ ngày').fill('01/11/2026');
    await dialog.getByLabel('Đến hết ngày').fill('30/11/2026');
    await dialog.getByRole('button', { name: 'Yêu cầu gửi lại' }).click();
    await dialog.waitFor({ state: 'detached' });
    const orders = await test.service.database.dataSource.query<{ text: string }[]>(
      'SELECT text FROM terminal_command',
    );
    expect(orders.map(({ text }) => text)).toEqual([
      'DATA QUERY ATTLOG StartTime=2026-11-01 00:00:00\tEndTime=2026-11-30 23:59:59',
    ]);
    await page.getByRole('button', { name: 'Các lệnh của MCC-TANG-2' }).click();
    await page.getByText('Gửi lại lượt chấm: chờ máy lấy').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Xem dòng không đọc được của MCC-TANG-2' }).click();
    await page.getByText('không phải dòng chấm công').waitFor();
  });

  it('bind a reader by scanning a card now, its format found by the number printed on the card', async () => {
    await world.main.tell();
    const page = await pageOf(test, 'administrator', `/thiet-bi/${world.main.id}`);
    await page.getByRole('button', { name: 'Quẹt một thẻ ngay bây giờ: Sycreader USB Reader' }).click();
    await page.getByText('Hãy quẹt một thẻ lên “Sycreader USB Reader”').waitFor();
    expect((await world.main.tell()).learn?.candidateId).toBe('a1');
    await world.main.tell({
      learned: { candidateId: 'a1', text: '3283263748', formats: ['8H10D', 'UID-BE-D', 'UID-LE-D'], problem: null },
    }); // prettier-ignore
    await page.getByText('3283263748', { exact: true }).waitFor();
    const formats = page.getByRole('radio');
    expect(await formats.count()).toBe(3);
    await page.getByLabel('Số in trên thẻ (không bắt buộc)').fill('1111');
    await page.getByText('không khớp với dạng nào').waitFor();
    await page.getByLabel('Số in trên thẻ (không bắt buộc)').fill('');
    await page.getByLabel('Tên đầu đọc').fill('CUA-TRAI');
    await page.getByRole('radio', { name: /UID-LE-D/ }).check();
    await page.getByRole('button', { name: 'Gán đầu đọc' }).click();
    // Refused: the gate has a reader of this name.
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel('Tên đầu đọc').fill('CUA-GIUA');
    await page.getByRole('button', { name: 'Gán đầu đọc' }).click();
    await page.getByText('Đã gán đầu đọc CUA-GIUA.').waitFor();
    const { bindings } = await world.main.tell();
    expect(bindings.find(({ code }) => code === 'CUA-GIUA')).toMatchObject({
      match: { vendorId: 0xffff, productId: 0x0035 },
      profile: { driver: 'keyboard-wedge', format: 'UID-LE-D' },
    });
    await world.main.tell({ candidates: [SYCREADER, VENDOR_READER] });
    await page.getByRole('button', { name: 'Khai báo Hãng X HID Reader' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên đầu đọc').fill('CUA-HID');
    await dialog.getByLabel('Số thẻ bắt đầu ở byte').fill('ba');
    await dialog.getByLabel('Tùy chọn khác (JSON, không bắt buộc)').fill('{"reportLength": }');
    await dialog.getByRole('button', { name: 'Gán đầu đọc' }).click();
    await dialog.getByText('Hãy nhập một số nguyên từ 0 đến 4095.').waitFor();
    await dialog.getByText(/^Không phải JSON dạng/).waitFor();
    await dialog.getByLabel('Số thẻ bắt đầu ở byte').fill('3');
    await dialog.getByLabel('Số byte của số thẻ').fill('4');
    await dialog.getByLabel('Báo cáo có thẻ bắt đầu bằng').fill('02 FF');
    await dialog.getByLabel('Tùy chọn khác (JSON, không bắt buộc)').fill('{"reportLen": 64}');
    await dialog.getByRole('button', { name: 'Gán đầu đọc' }).click();
    await dialog.getByText('option reportLen is unknown').waitFor();
    await dialog.getByLabel('Tùy chọn khác (JSON, không bắt buộc)').fill('{"reportLength": 64}');
    await page.screenshot({ path: 'test/browser/screenshots/reader-declare.png' });
    await dialog.getByRole('button', { name: 'Gán đầu đọc' }).click();
    await page.getByText('Đã gán đầu đọc CUA-HID.').waitFor();
    expect((await world.main.tell()).bindings.find(({ code }) => code === 'CUA-HID')).toMatchObject({
      profile: {
        driver: 'vendor-hid',
        format: 'UID-BE',
        options: {
          offset: 3,
          length: 4,
          encoding: 'hex',
          byteOrder: 'big',
          header: '02 FF',
          reportLength: 64,
        },
      },
    });
    await page.getByRole('button', { name: 'Bỏ đầu đọc CUA-HID' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click();
    await page.getByText('CUA-HID', { exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Bỏ đầu đọc CUA-GIUA' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click();
    await eventually(async () => expect((await world.main.tell()).bindings).toHaveLength(3));
  });
});
