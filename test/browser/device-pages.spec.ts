import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { deviceWorld, leaveTroubles, proposeOutage, type DeviceWorld } from './device-world.js';
import { lookOver } from './look-over.js';
import { pageOf } from './page-of.js';

/** The pages of devices and scans, drawn and looked over by axe. */
describe('every page of devices and scans', () => {
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

  it('devices, their dialogs, and live scans', async () => {
    const page = await pageOf(test, 'administrator', '/thiet-bi');
    await page.getByText('Trực tiếp').waitFor();
    for (const card of world.cards.slice(10, 14)) await world.scan(card);
    await world.scan('card:32:0000FFFF');
    await page.getByText('Thẻ lạ', { exact: true }).nth(1).waitFor();
    await lookOver(page, 'devices');
    await page.getByRole('button', { name: 'Thêm thiết bị' }).click();
    await page.getByRole('dialog').waitFor();
    await lookOver(page, 'device-add');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Duyệt máy/ }).click();
    await page.getByRole('dialog').waitFor();
    await lookOver(page, 'terminal-approve');
  });

  it('a gate with its code, learning and binding', async () => {
    const page = await pageOf(test, 'administrator', `/thiet-bi/${world.main.id}`);
    await page.getByRole('button', { name: 'Lấy mã đăng ký' }).click();
    await page.getByText('congvu gate enrol').waitFor();
    await world.main.tell();
    await page.getByRole('button', { name: /^Quẹt một thẻ/ }).click();
    await page.getByText('Hãy quẹt một thẻ lên').waitFor();
    await lookOver(page, 'gate-listening');
    await world.main.tell({
      learned: { candidateId: 'a1', text: '0012345678', formats: ['8H10D', 'UID-BE-D', 'UID-LE-D'], problem: null },
    }); // prettier-ignore
    await page.getByText('Đầu đọc gửi:').waitFor();
    await lookOver(page, 'gate-learned');
  });

  it('unknown cards and binding one', async () => {
    const page = await pageOf(test, 'hr-officer', '/the-la');
    await page
      .getByRole('button', { name: /^Gán cho người:/ })
      .first()
      .waitFor();
    await lookOver(page, 'unknown-cards');
    await page
      .getByRole('button', { name: /^Gán cho người:/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await lookOver(page, 'unknown-card-bind');
  });

  it('quarantine, settling one scan and many', async () => {
    const page = await pageOf(test, 'hr-officer', '/cach-ly');
    await page
      .getByRole('button', { name: /^Xử lý/ })
      .first()
      .waitFor();
    await lookOver(page, 'quarantine');
    await page
      .getByRole('button', { name: /^Xử lý/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await lookOver(page, 'quarantine-settle');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Xác nhận hàng loạt' }).click();
    await page.getByLabel('Lý do').fill('Máy lệch giờ sau khi mất điện');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('sẽ được tính theo giờ đã chỉnh').waitFor();
    await lookOver(page, 'quarantine-bulk');
  });

  it('incidents with a proposal and the paper sheet', async () => {
    await proposeOutage(test.service);
    const page = await pageOf(test, 'hr-officer', '/su-co');
    await page.getByRole('button', { name: /^Xem xét/ }).waitFor();
    await page.getByLabel('Đơn vị').waitFor();
    await lookOver(page, 'incidents');
  });

  it('retention with rules, holds, what is due and records', async () => {
    const dataSource = test.service.app.get(DataSource);
    await dataSource.query(
      `INSERT INTO retention_rule VALUES ('scans', 60, '12/QĐ-TTPVHCC ngày 05/01/2026', 'quan.tri', now())`,
    );
    const page = await pageOf(test, 'administrator', '/luu-tru');
    await page.getByRole('button', { name: 'Thêm lệnh giữ' }).click();
    await page.getByLabel('Dữ liệu từ ngày').fill('01/06/2026');
    await page.getByLabel('Căn cứ').fill('34/KL-TTr ngày 02/07/2026');
    await page.getByLabel('Lý do').fill('Phục vụ thanh tra công vụ theo yêu cầu của Sở Nội vụ');
    await lookOver(page, 'retention-hold');
    await page.getByRole('dialog').getByRole('button', { name: 'Thêm lệnh giữ' }).click();
    await page.getByText('34/KL-TTr').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await lookOver(page, 'retention');
  });

  it('devices, unknown cards and quarantine of an office that has none yet', async () => {
    const empty = await startBrowserTest();
    try {
      const page = await pageOf(empty, 'administrator', '/thiet-bi');
      await page.getByText('Chưa có cổng nào').waitFor();
      await lookOver(page, 'devices-none');
      await page.goto('/the-la');
      await page.getByText('Không có thẻ lạ nào').waitFor();
      await lookOver(page, 'unknown-cards-none');
      await page.goto('/cach-ly');
      await page.getByText('Không có lượt quẹt nào chờ xử lý').waitFor();
      await lookOver(page, 'quarantine-none');
      empty.assertClean();
    } finally {
      await empty.close();
    }
  });
});
