import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { GateEnrolmentsService } from '../../src/modules/scans/gates/gate-enrolments.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { makeAccount } from '../support/make-account.js';
import { WholeWay } from '../support/whole-way.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { DeviceClient } from '../support/device-client.js';
import { eventually } from '../support/eventually.js';
import { lookOver } from './look-over.js';
import { pageOf } from './page-of.js';
import { showCard } from './show-card.js';

const UNKNOWN = '4294967295';
/** A picture of one grey dot. */
const GREY_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

interface Holder {
  readonly fullName: string;
  /** As a reader types it: ten digits of the lower 32 bits. */
  readonly digits: string;
}

/** From scan to picture, also while the machine does other work. */
const MOST_MS = 2_000;
/** Run in the page: notes the tones instead of playing them. */
const fakeSound = `{
  globalThis.tones = [];
  globalThis.AudioContext = class {
    currentTime = 0;
    destination = {};
    createGain() { return { gain: {}, connect: (next) => next }; }
    createOscillator() {
      const frequency = {};
      return { frequency, connect: (next) => next, stop() {}, start: () => tones.push(frequency.value) };
    }
  };
}`;

describe('the kiosk at the door', () => {
  let test: BrowserTest;
  let gate: DeviceClient;
  let page: Page;
  let holders: Holder[];
  beforeAll(async () => {
    test = await startBrowserTest();
    await seedDemo(test.service.app, systemCaller('test'));
    gate = await DeviceClient.add(test.service, 'KIOSK-SANH', 'TTPVHCC');
    const badges = await query<{ fullName: string; credential: string }>(
      `SELECT full_name AS "fullName", credential FROM badge b JOIN employee e ON e.id = b.employee_id
       WHERE credential LIKE 'card:32:%' AND b.status = 'active' ORDER BY credential LIMIT 5`,
    );
    holders = badges.map(({ fullName, credential }) => {
      return { fullName, digits: String(parseInt(credential.slice(8), 16)).padStart(10, '0') };
    });
    const worn = [
      { weekdays: [1, 2, 3, 4, 5, 6, 7], sex: null, season: null, wear: 'Áo dài truyền thống, áo vest' },
    ];
    await new WholeWay(test.service.app).setRule(
      'uniform.byDay',
      JSON.stringify(worn),
      '2020-01-01',
      'TTPVHCC',
    );
    await query(
      `INSERT INTO employee_photo (employee_id, sha256, media_type, content, added_by, added_at)
       SELECT employee_id, repeat('0', 64), 'image/png', decode($2, 'base64'), 'Nhân sự', now() FROM badge WHERE credential = $1`,
      [badges[0]?.credential, GREY_PIXEL],
    );
    // A worker of the page would take its requests out of sight of this spec; what it does is tried by itself below.
    page = await test.open('/kiosk', { serviceWorkers: 'block' });
  }, 60_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    test.service.app.get(DataSource).query<T[]>(sql, values);
  const stored = async (): Promise<number> =>
    (await query<{ count: number }>(`SELECT count(*) AS count FROM scan WHERE device_id = $1`, [gate.id]))[0]?.count ?? 0; // prettier-ignore
  const pairingCode = async (): Promise<string> =>
    (await test.service.app.get(GateEnrolmentsService).issue(systemCaller('test'), gate.id)).code;
  const show = (digits: string): Promise<void> => showCard(page, digits);
  const pair = async (code: string): Promise<void> => {
    await page.getByLabel('Mã ghép').fill(code);
    await page.getByRole('button', { name: 'Ghép', exact: true }).click();
  };

  const pairAgain = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Ghép lại' }).click({ timeout: 30_000 });
    await pair(await pairingCode());
    await page.getByText('Đã kết nối máy chủ').waitFor();
  };

  it('is paired with the short code of a gate, and says so when the code is wrong', async () => {
    await page.getByRole('heading', { name: 'Ghép màn hình ở cửa' }).waitFor();
    await lookOver(page, 'kiosk-pair');
    await page.setViewportSize({ width: 1280, height: 800 });
    await pair('AAAA-AAAA');
    await page.getByRole('alert').waitFor();
    await pair(await pairingCode());
    await page.getByText('Mời quẹt thẻ').waitFor();
    await page.getByText('Đã kết nối máy chủ').waitFor();
    await lookOver(page, 'kiosk-idle');
    await page.setViewportSize({ width: 1280, height: 800 });
    // Its page asks nobody to plug a reader in.
    const keeper = await pageOf(test, 'administrator', `/thiet-bi/${gate.id}`);
    await keeper.getByText(/^Đây là màn hình ở cửa/).waitFor();
    expect(await keeper.getByText('Quẹt một thẻ ngay bây giờ').count()).toBe(0);
    await keeper.close();
  });

  it('shows the name of whoever holds the card, and the time, within a moment', async () => {
    const [holder] = holders as [Holder];
    await page.evaluate(fakeSound);
    const took = page.evaluate<number>(`new Promise((done) => {
      let began;
      addEventListener('keydown', ({ key }) => { if (key === 'Enter') began = performance.now(); }, true);
      new MutationObserver(() => {
        if (began !== undefined && document.body.textContent.includes(${JSON.stringify(holder.fullName)}))
          requestAnimationFrame(() => done(performance.now() - began));
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    })`);
    await show(holder.digits);
    await page.getByText(holder.fullName).waitFor();
    const milliseconds = await took;
    // The budget is 200 ms at an idle door; this machine also runs the tests.
    process.stdout.write(`kiosk: ${Math.round(milliseconds)} ms from scan to picture, wanted under 200 ms\n`);
    expect(milliseconds).toBeLessThan(MOST_MS);
    expect(await page.evaluate('tones.at(-1)')).toBe(1320);
    await page.getByText(/^Đã ghi nhận lúc \d\d:\d\d/).waitFor();
    expect(await page.getByText(/Muộn \d+ phút/).count()).toBe(0);
    expect(await stored()).toBe(1);
    await page.locator('.kiosk-photo').waitFor();
    await page.getByText('Trang phục hôm nay: Áo dài truyền thống, áo vest').waitFor();
    await lookOver(page, 'kiosk-person');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('shows the number of a card that nobody holds and where to go', async () => {
    await show(UNKNOWN);
    await page.getByText('Thẻ chưa đăng ký, mời gặp bộ phận nhân sự').waitFor();
    await page.getByText(UNKNOWN).waitFor();
    expect(await page.evaluate('tones.slice(-2)')).toEqual([330, 330]);
    await page.screenshot({ path: 'test/browser/screenshots/kiosk-unknown.png' });
  });

  it('notices an input method, and that somebody types by hand', async () => {
    await page.keyboard.type('12');
    await page.evaluate(`window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Â' }))`);
    await page.getByText('Hãy tắt UniKey').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('0012345678', { delay: 150 });
    await page.keyboard.press('Enter');
    await page.getByText('Hãy quẹt thẻ, không gõ số bằng tay.').waitFor();
    expect(await stored()).toBe(2);
  });

  it('keeps what the server cannot read, says so, and sends it again when asked', async () => {
    await show('KHONGPHAITHE');
    await page.getByText('Không đọc được thẻ').waitFor();
    await page.getByText('1 lượt máy chủ không nhận').waitFor();
    const answer = page.waitForResponse((response) => response.url().endsWith('/api/v1/scans'));
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    expect(await (await answer).json()).toMatchObject({
      results: [{ outcome: 'rejected', reason: 'bad-credential' }],
    });
    await page.getByText('1 lượt máy chủ không nhận').waitFor();
    expect(await stored()).toBe(2);
  });

  it('says of the card shown last what became of it, and nothing of the one before', async () => {
    const [first] = holders as [Holder];
    const before = await stored();
    await page.context().setOffline(true);
    await show('KHONGPHAITHE');
    await page.getByText(/1 lượt chờ gửi/).waitFor();
    await show(first.digits);
    await page.getByText(/2 lượt chờ gửi/).waitFor();
    await page.context().setOffline(false);
    await page.getByText('2 lượt máy chủ không nhận').waitFor();
    expect(await page.getByText('Không đọc được thẻ').count()).toBe(0);
    await eventually(async () => expect(await stored()).toBe(before + 1));
  }, 60_000);

  it('keeps cards without the network, over a restart of the page, and hands in each once when it is back', async () => {
    const [, second, third] = holders as [Holder, Holder, Holder];
    await page.context().setOffline(true);
    await show(second.digits);
    await page.getByText(/1 lượt chờ gửi/).waitFor();
    await page
      .getByText('Đã lưu tại máy, sẽ gửi khi có mạng')
      .or(page.getByText('Đã nhận thẻ'))
      .first()
      .waitFor();
    await show(third.digits);
    await page.getByText(/2 lượt chờ gửi/).waitFor();
    await page.getByText('Đã lưu tại máy, sẽ gửi khi có mạng').waitFor();
    await page.screenshot({ path: 'test/browser/screenshots/kiosk-offline.png' });
    expect(await stored()).toBe(3);
    await page.context().setOffline(false);
    await page.reload();
    await eventually(async () => expect(await stored()).toBe(5), 20_000);
    await page.getByText('Đã kết nối máy chủ').waitFor();
    const [{ spool }] = (await query<{ spool: number }>(`SELECT spool_depth AS spool FROM gate_state WHERE device_id = $1`, [gate.id])) as [{ spool: number }]; // prettier-ignore
    expect(spool).toBeLessThanOrEqual(2);
  });

  it('judges a card by the clock as it was then, although the clock is mended and the page loaded anew before it is sent', async () => {
    const away = await test.open('/kiosk');
    await away.evaluate(`localStorage.setItem('ahead', '-3600000')`);
    // Only the wall clock of this page: an hour behind while the item stands.
    await away.addInitScript({
      content: `{ const right = Date.now.bind(Date); Date.now = () => right() + Number(localStorage.getItem('ahead') ?? 0); }`,
    });
    await away.reload();
    const [before] = await query<{ count: number }>(
      `SELECT count(*) AS count FROM scan WHERE suspicion IS NOT NULL`,
    );
    await away.getByLabel('Mã ghép').fill(await pairingCode());
    await away.getByRole('button', { name: 'Ghép', exact: true }).click();
    await away.getByText('Đã kết nối máy chủ').waitFor();
    await away.context().setOffline(true);
    await showCard(away, (holders[4] as Holder).digits);
    await away.getByText(/1 lượt chờ gửi/).waitFor();
    await away.evaluate(`localStorage.removeItem('ahead')`);
    await away.context().setOffline(false);
    await away.reload();
    await away.getByText('Đã kết nối máy chủ').waitFor();
    await eventually(async () => {
      const [row] = await query<{ count: number }>(
        `SELECT count(*) AS count FROM scan WHERE suspicion = 'reader-drift'`,
      );
      expect(row?.count).toBe((before?.count ?? 0) + 1);
    });
    await away.context().close();
    // The code gave the key to that page.
    await pairAgain();
  });

  it('says when its key counts no more, keeps what it has, and goes on when it is paired again', async () => {
    const code = await pairingCode();
    await test.service.app
      .get(GateEnrolmentsService)
      .enrol('127.0.0.9', code, { hostName: 'khác', version: '0' });
    await show((holders[3] as Holder).digits);
    await page.getByText('Khóa của màn hình này không còn dùng được').waitFor();
    expect(await stored()).toBe(6);
    await pairAgain();
    await eventually(async () => expect(await stored()).toBe(7), 20_000);
  });

  it('says of a card that was read and that the server does not take that it is kept here and to sign on paper', async () => {
    const [holder] = holders as [Holder];
    await page.route('**/api/v1/scans', async (route) => {
      const { scans } = route.request().postDataJSON() as { scans: { bootId: string; sequence: number }[] };
      const results = scans.map(({ bootId, sequence }) => ({ bootId, sequence, outcome: 'conflict' }));
      await route.fulfill({ json: { receivedAt: new Date().toISOString(), results } });
    });
    await show(holder.digits);
    await page.getByText('Máy chủ không nhận lượt này: đã giữ lại tại máy, hãy ký sổ giấy').waitFor();
    expect(await page.getByText('Không đọc được thẻ').count()).toBe(0);
    await page.unroute('**/api/v1/scans');
  });

  it('puts no card aside that the server cannot read before it took another: the fault may lie elsewhere', async () => {
    const [holder, other] = holders as [Holder, Holder];
    const refused = await page.getByText(/\d+ lượt máy chủ không nhận/).textContent();
    let tries = 0;
    let bad: number | undefined;
    let all = true;
    await page.route('**/api/v1/scans', async (route) => {
      const { scans } = route.request().postDataJSON() as { scans: { sequence: number }[] };
      bad ??= scans[0]?.sequence;
      if (!all && !scans.some(({ sequence }) => sequence === bad)) return route.continue();
      tries += 1;
      await route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        json: { type: 'about:blank', title: 'x', status: 422, code: 'invalid-input', requestId: 'x' },
      });
    });
    await show(holder.digits);
    await eventually(async () => expect(tries).toBeGreaterThan(1), 30_000);
    await page.getByText(/1 lượt chờ gửi/).waitFor();
    expect(await page.getByText(/\d+ lượt máy chủ không nhận/).textContent()).toBe(refused);
    all = false;
    await show(other.digits);
    const more = `${Number.parseInt(refused ?? '', 10) + 1} lượt máy chủ không nhận`;
    await page.getByText(more).waitFor();
    await page.unroute('**/api/v1/scans');
  }, 120_000);

  describe('without the badge', () => {
    const PIN = '402617';
    const GUARD = '771903';
    const press = async (pin: string): Promise<void> => {
      for (const digit of pin) await page.getByRole('button', { name: `Số ${digit}`, exact: true }).click();
    };
    const openPad = (): Promise<void> => page.getByRole('button', { name: 'Quên thẻ? Nhập PIN' }).click();
    const pins = async (): Promise<number> =>
      (await query<{ count: number }>(`SELECT count(*) AS count FROM scan WHERE device_id = $1 AND format = 'PIN'`, [gate.id]))[0]?.count ?? 0; // prettier-ignore
    const person = async (code: string): Promise<string> =>
      (await query<{ id: string }>('SELECT id FROM employee WHERE code = $1', [code]))[0]?.id ?? '';
    beforeAll(async () => {
      await new WholeWay(test.service.app).people(
        `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
QT1,Hầu Thị Mỷ,công chức,Chuyên viên,,TTPVHCC,pin:default:${PIN},2026-01-01,
BV1,Vừ Mí Ba,hợp đồng,Bảo vệ,,TTPVHCC,pin:default:${GUARD},2026-01-01,`,
      );
      await makeAccount(test.service, 'bao.ve', 'guard', { employeeId: await person('BV1') });
    });

    it('somebody types a PIN on large keys and is greeted by name', async () => {
      await openPad();
      await page.getByRole('heading', { name: 'Nhập PIN của bạn' }).waitFor();
      const { width, height } = (await page.getByRole('button', { name: 'Số 5' }).boundingBox()) ?? { width: 0, height: 0 };
      expect([width >= 56, height >= 56]).toEqual([true, true]);
      await press(PIN.slice(0, 5));
      await page.getByRole('button', { name: 'Xong', exact: true }).click();
      await page.getByText('PIN có ít nhất 6 chữ số').waitFor();
      await lookOver(page, 'kiosk-pin');
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await page.content()).not.toContain(PIN.slice(0, 5));
      await press(PIN.slice(5));
      await page.getByRole('button', { name: 'Xong', exact: true }).click();
      await page.getByText('Hầu Thị Mỷ').waitFor();
      expect(await pins()).toBe(1);
      const [scan] = await query<{ raw: string; reader: string }>(`SELECT raw, reader FROM scan WHERE format = 'PIN'`);
      expect(scan).toEqual({ raw: '', reader: 'KIOSK' });
    }); // prettier-ignore

    it('the keyboard does as well, at the pace of a hand or quicker; a card shown meanwhile is a card', async () => {
      await openPad();
      await page.keyboard.type(`${PIN}7`, { delay: 120 });
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
      await eventually(async () => expect(await pins()).toBe(2));
      await openPad();
      await page.keyboard.type(PIN);
      await page.keyboard.press('Enter');
      await eventually(async () => expect(await pins()).toBe(3));
      await openPad();
      const before = await stored();
      await show((holders[0] as Holder).digits);
      await page.getByText((holders[0] as Holder).fullName).waitFor();
      await page.getByRole('status', { name: 'Đã nhập 0 chữ số' }).waitFor();
      expect([(await stored()) - before, await pins()]).toEqual([1, 3]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Quên thẻ? Nhập PIN' }).waitFor();
    });

    it('a guard asks for a check of who just came in by the own PIN, whom inspectors then see', async () => {
      await page.getByRole('button', { name: 'Đề nghị kiểm tra' }).click();
      await page.getByRole('button', { name: /^Hầu Thị Mỷ/ }).click();
      await page.getByRole('button', { name: 'Trang phục' }).click();
      await lookOver(page, 'kiosk-check');
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await press(PIN);
      await page.getByRole('button', { name: 'Xong', exact: true }).click();
      await page.getByText('Người giữ PIN này không có quyền đề nghị kiểm tra').waitFor();
      await press(GUARD);
      await page.getByRole('button', { name: 'Xong', exact: true }).click();
      await page.getByText('Đã gửi đề nghị kiểm tra.').waitFor();
      const asked = await query<{ employee: string; about: string; by: string }>(
        `SELECT employee_id AS employee, about, requested_by AS by FROM inspection_request`,
      );
      expect(asked).toEqual([{ employee: await person('QT1'), about: 'uniform', by: 'bao.ve' }]);
      expect(await pins()).toBe(3);
      const inspector = await pageOf(test, 'inspector', '/inspect');
      await inspector.getByRole('heading', { name: 'Đề nghị kiểm tra hôm nay' }).waitFor();
      await inspector.getByText(/^Hầu Thị Mỷ: /).waitFor();
      await lookOver(inspector, 'inspect-requests');
      await inspector.context().close();
    });

    it('wrong PINs say what to do without their digits; after three the pad rests', async () => {
      for (const pin of ['990001', '990002', '990003']) {
        await openPad();
        await page.keyboard.type(pin);
        await page.keyboard.press('Enter');
        await page.getByText('PIN chưa thuộc về ai').waitFor();
        expect(await page.content()).not.toContain(pin);
        await page.getByText('PIN chưa thuộc về ai').waitFor({ state: 'detached' });
      }
      await openPad();
      await page.getByText(/^Nhập sai nhiều lần\. Hãy đợi \d+ giây/).waitFor();
      expect(await page.getByRole('button', { name: 'Số 5' }).isDisabled()).toBe(true);
      await lookOver(page, 'kiosk-pin-rest');
      await page.setViewportSize({ width: 1280, height: 800 });
      const before = await pins();
      await page.keyboard.type(PIN);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Quay lại' }).click();
      expect(await pins()).toBe(before);
    }, 90_000);
  });
});
