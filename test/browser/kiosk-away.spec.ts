import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { GateEnrolmentsService } from '../../src/modules/scans/gates/gate-enrolments.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { DeviceClient } from '../support/device-client.js';
import { eventually } from '../support/eventually.js';
import { showCard } from './show-card.js';

describe('the kiosk while the server is away', () => {
  let test: BrowserTest;
  let gate: DeviceClient;
  beforeAll(async () => {
    test = await startBrowserTest();
    await seedDemo(test.service.app, systemCaller('test'));
    gate = await DeviceClient.add(test.service, 'KIOSK-SANH', 'TTPVHCC');
  }, 60_000);
  // What breaks off while the server stops is told by the browser; no assertClean here.
  afterAll(() => test.close());

  const stored = async (): Promise<number> =>
    (
      await test.service.app
        .get(DataSource)
        .query<{ count: number }[]>(`SELECT count(*) AS count FROM scan WHERE device_id = $1`, [gate.id])
    )[0]?.count ?? 0;

  it('opens anew, goes on taking cards, and hands them in afterwards', async () => {
    const page = await test.open('/kiosk');
    const { code } = await test.service.app.get(GateEnrolmentsService).issue(systemCaller('test'), gate.id);
    await page.getByLabel('Mã ghép').fill(code);
    await page.getByRole('button', { name: 'Ghép', exact: true }).click();
    await page.getByText('Đã kết nối máy chủ').waitFor();
    // What the worker keeps is the screen with all its files, so it is opened once more before.
    await page.reload();
    await page.getByText('Đã kết nối máy chủ').waitFor();
    await eventually(
      async () =>
        expect(
          await page.evaluate(
            `caches.open('congvu-kiosk').then((cache) => cache.match('/kiosk')).then(Boolean)`,
          ),
        ).toBe(true),
      20_000,
    );
    const connect = await test.cutOff();
    await page.reload();
    await page.getByText('Mời quẹt thẻ').waitFor();
    await showCard(page, '4294967295');
    await page.getByText(/1 lượt chờ gửi/).waitFor();
    expect(await stored()).toBe(0);
    await connect();
    await eventually(async () => expect(await stored()).toBe(1), 30_000);
    await page.getByText('Đã kết nối máy chủ').waitFor();
  }, 120_000);
});
