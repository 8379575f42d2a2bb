import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { systemReaderClock } from '../../devices/driver/reader-clock.js';
import { readerDrivers } from '../../devices/drivers.js';
import { GateAgent } from '../../devices/gate/gate-agent.js';
import { systemGateClock } from '../../devices/gate/gate-clock.js';
import { openLocalPage, type LocalPage } from '../../devices/gate/local-page.js';
import { MachineReaders } from '../../devices/gate/machine-readers.js';
import { SimulatorTransport } from '../../devices/simulator/simulator-transport.js';
import { launchChromium } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { FakeScanServer } from '../support/gate/fake-scan-server.js';
import { SmallDisk } from '../support/gate/small-disk.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { lookOver } from './look-over.js';

const PROFILE = { driver: 'simulator', format: '8H10D', options: {} } as const;
const BINDINGS = ['CUA-1', 'CUA-2'].map((code) => ({ code, match: { path: code }, profile: PROFILE }));
const CARD = '0012345678';

/** The gate's own screen in a real browser: the agent, its readers and its local port as `congvu gate run` puts them together. */
describe('the screen of a gate', () => {
  const folder = scratchFolder('door-screen');
  const disk = new SmallDisk(folder);
  const faults: string[] = [];
  let server: FakeScanServer;
  let address: string;
  let simulator: SimulatorTransport;
  let agent: GateAgent;
  let local: LocalPage;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = new FakeScanServer();
    address = await server.listen();
    simulator = new SimulatorTransport(systemReaderClock);
    for (const { code } of BINDINGS) simulator.plug(code);
    agent = await GateAgent.start({
      folder: join(disk.path, 'gate'), version: '0.1.0', hostName: 'PC-CUA', clock: systemGateClock, bindings: BINDINGS,
      readers: new MachineReaders(readerDrivers({ sysfs: null, transports: { simulator } }), ['simulator']),
      enrolment: { server: address, deviceId: 'd', deviceCode: 'CONG-CHINH', zone: 'Asia/Ho_Chi_Minh', group: 'default', key: 'cvd_x' },
      onEvent: (event) => local?.tell(event),
      log: () => undefined,
    });
    local = await openPage(0);
    browser = await launchChromium(['--autoplay-policy=no-user-gesture-required']);
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    context.setDefaultTimeout(20_000);
    context.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:\d+\/|data:)/.test(request.url())) faults.push(`request ${request.url()}`);
    });
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('net::ERR_')) faults.push(message.text());
    });
    // What would sound: a test has no ears.
    await page.addInitScript({
      content: `globalThis.tones = []; const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (at) { globalThis.tones.push(this.frequency.value); return start.call(this, at); };`,
    });
    await page.goto(`http://127.0.0.1:${local.port}/`);
  });
  afterEach(() => expect(faults.splice(0)).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await local?.close();
    await agent?.stop();
    await server?.close();
    disk.unmount();
    rmSync(folder, { recursive: true, force: true });
  });

  const openPage = (port: number): Promise<LocalPage> =>
    openLocalPage({
      port,
      door: () => agent.door(),
      status: () => agent.report(),
      refused: () => agent.refused(),
      sendRefusedAgain: () => agent.sendRefusedAgain(),
      repair: () => agent.repair(),
      acknowledgeRepair: () => agent.acknowledgeRepair(),
    });
  const show = async (code: string, text = CARD): Promise<void> =>
    eventually(async () => expect(simulator.show(code, text)).toBe(true));
  const says = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
  const title = (text: string): Promise<void> => page.getByRole('heading', { name: text, exact: true }).waitFor();
  const state = (): Promise<string> => page.evaluate<string>('document.body.dataset.state');
  const tones = (): Promise<number[]> => page.evaluate<number[]>('globalThis.tones.splice(0)');

  it('invites, and says of a card that it counts and that the server has it, with its number masked and a sound', async () => {
    await title('Mời quẹt thẻ');
    await says('Cổng CONG-CHINH');
    await lookOver(page, 'door-idle');
    await tones();
    await show('CUA-1');
    await title('Đã ghi nhận');
    await says('Máy chủ đã nhận.');
    await says('CUA-1 · ••••614E');
    expect([await state(), await tones()]).toEqual(['sent', [1320]]);
    expect(await page.content()).not.toMatch(/12345678|00BC614E/i);
    await page.screenshot({ path: 'test/browser/screenshots/door-sent.png' });
    await title('Mời quẹt thẻ');
  });

  it('says without the server that the card is kept and will be sent, and how many wait', async () => {
    await server.close();
    await show('CUA-1', '0000000002');
    await title('Đã ghi nhận');
    await says('Đã lưu tại máy, sẽ gửi khi có mạng.');
    expect([await state(), await tones()]).toEqual(['saved', [1320]]);
    await says('1 lượt chờ gửi.');
    await lookOver(page, 'door-offline');
    const back = new FakeScanServer();
    await back.listen(Number(new URL(address).port));
    server = back;
    await eventually(async () => expect(back.stored).toHaveLength(1), 20_000);
    await page.getByText('Không tới được máy chủ').waitFor({ state: 'detached' });
  }, 60_000);

  it('tells two scans of one card apart: what became of the first is not said of the second', async () => {
    await title('Mời quẹt thẻ');
    const event = { reader: 'CUA-1', maskedCredential: 'card:32:••••614E', at: new Date().toISOString(), bootId: 'run-1' } as const;
    local.tell({ ...event, state: 'saved', sequence: 1 });
    await says('Đã lưu tại máy.');
    local.tell({ ...event, state: 'saved', sequence: 2 });
    local.tell({ ...event, state: 'sent', sequence: 1 });
    local.tell({ ...event, state: 'sent', sequence: 2, bootId: 'run-0' });
    await page.waitForTimeout(300);
    expect([await state(), await page.locator('#detail').textContent()]).toEqual(['saved', 'Đã lưu tại máy.']);
    local.tell({ ...event, state: 'sent', sequence: 2 });
    await says('Máy chủ đã nhận.');
  });

  it('says of a scan whose time the server doubts that it counts when somebody confirms it, of one it will not take that it does not', async () => {
    await title('Mời quẹt thẻ');
    server.outcomes.set('card:32:00000006', 'quarantined').set('card:32:00000007', 'rejected');
    await show('CUA-1', '0000000006');
    await title('Đã ghi nhận, chờ xác nhận giờ');
    await says('cán bộ sẽ xác nhận giờ');
    expect(await state()).toBe('sent');
    await tones();
    await show('CUA-1', '0000000007');
    await title('MÁY CHỦ KHÔNG NHẬN');
    await says('Hãy ký sổ giấy và báo người quản trị.');
    expect([await state(), (await tones()).slice(-3)]).toEqual(['refused', [220, 220, 220]]);
    await says('Máy chủ không nhận 1 lượt quẹt, máy đang giữ lại');
    await lookOver(page, 'door-set-aside');
    server.outcomes.clear();
    await agent.sendRefusedAgain();
    await page.getByText('máy đang giữ lại').waitFor({ state: 'detached' });
  }, 60_000);

  it('says of a reader that is gone which one, and of the last one what to do', async () => {
    simulator.unplug('CUA-2');
    await says('Đầu đọc CUA-2: mất kết nối.');
    await title('Mời quẹt thẻ');
    simulator.unplug('CUA-1');
    await title('Đầu đọc mất kết nối');
    await says('trong lúc đó ký sổ giấy');
    expect([await state(), await tones()]).toEqual(['trouble', [440, 330]]);
    await lookOver(page, 'door-reader-lost');
    for (const { code } of BINDINGS) simulator.plug(code);
    await title('Mời quẹt thẻ');
  }, 60_000);

  (disk.mounted ? it : it.skip)('refuses visibly and audibly when the disk is full, and says what to do until there is room', async () => {
    disk.fill();
    await eventually(async () => {
      await show('CUA-1', '0000000003');
      expect(await state()).toBe('refused');
    }, 20_000);
    await title('KHÔNG LƯU ĐƯỢC');
    await says('Hãy ký sổ giấy và báo người quản trị.');
    expect((await tones()).slice(-3)).toEqual([220, 220, 220]);
    await lookOver(page, 'door-refused');
    await title('KHÔNG NHẬN THẺ');
    disk.free();
    await title('Mời quẹt thẻ');
    await show('CUA-1', '0000000004');
    await title('Đã ghi nhận');
  }, 90_000);

  it('says when the gate itself does not run, and comes back with it', async () => {
    const { port } = local;
    await title('Mời quẹt thẻ');
    await local.close();
    await title('Máy quẹt thẻ không chạy');
    expect(await state()).toBe('trouble');
    local = await openPage(port);
    await title('Mời quẹt thẻ');
    await eventually(async () => {
      await show('CUA-1', '0000000005');
      expect(await page.getByRole('heading').textContent()).toBe('Đã ghi nhận');
    }, 20_000);
  }, 60_000);
}); // prettier-ignore
