import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { lookOver } from './look-over.js';
import { PersonWorld, shown } from './person-world.js';

/** The story goes on from sentence to sentence. */
describe('the page of decisions', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const findingOf = async (code: string, date: string): Promise<string> => {
    const [row] = await world.query<{ id: string }>(
      'SELECT id FROM finding WHERE employee_id = $1 AND date = $2::date ORDER BY session_id DESC',
      [await world.employee(code), date],
    );
    return row?.id ?? '';
  };
  const explain = async (code: string, date: string, text: string): Promise<void> => {
    const findingId = await findingOf(code, date);
    await world.call(code, 'POST', 'explanations', { findingId, reasonKind: 'traffic', text });
  };
  const ask = (code: string, day: string, reason: string) =>
    world.call(code, 'POST', 'requests', { kind: 'leave-annual', firstDay: day, reason });

  it('says what to do while nothing waits, and leaves it out of the way of whoever decides nothing', async () => {
    const page = await world.page('TQ1', '/decisions');
    await page.getByText('Không có giải trình nào chờ bạn').waitFor();
    await page.getByText('Không có đơn nào chờ bạn').waitFor();
    await lookOver(page, 'decisions-none');
    const other = await world.page('CB2', '/');
    await other.getByRole('heading', { name: /^Chào/ }).waitFor();
    expect(await other.getByRole('link', { name: 'Việc chờ tôi quyết định' }).count()).toBe(0);
  });

  it('shows explanations to the one who decides, and accepts one in part: the rest is confirmed', async () => {
    await explain('CB1', world.long, 'Kẹt xe ở cầu từ 07:50 đến 08:30');
    await explain('CB1', world.late, 'Xe hỏng giữa đường');
    await explain('CB2', world.long, 'Con ốm, đã gọi điện báo');
    const director = await world.page('GD', '/decisions');
    await director.getByText('Không có giải trình nào chờ bạn').waitFor();
    const page = await world.page('TQ1', '/');
    await page.getByText('Có người đang chờ bạn quyết định:').waitFor();
    await page.goto('/decisions');
    await page.getByText('Kẹt xe ở cầu').waitFor();
    await lookOver(page, 'decisions');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: `Chấp nhận một phần: Lò Văn Ẩn, ${shown(world.long)}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Chấp nhận một phần' }).click();
    // The whole stretch is no part.
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel('Đến giờ').fill('8h10');
    await page.mouse.move(0, 0);
    await lookOver(page, 'decisions-part');
    await dialog.getByRole('button', { name: 'Chấp nhận một phần' }).click();
    await dialog.waitFor({ state: 'detached' });
    await world.settle();
    const [finding] = await world.query<{ status: string; minutes: number }>(
      'SELECT status, minutes FROM finding WHERE id = $1',
      [await findingOf('CB1', world.long)],
    );
    expect(finding).toEqual({ status: 'confirmed', minutes: 35 });
  });

  it('refuses several with reason and ground, and says row by row what became of them', async () => {
    const page = await world.page('TQ1', '/decisions');
    await page.getByRole('checkbox', { name: 'Chọn tất cả' }).first().check();
    // Meanwhile somebody else has decided on one of them.
    const [one] = await world.query<{ id: string }>(
      `SELECT id FROM explanation WHERE status = 'waiting' AND date = $1::date`,
      [world.late],
    );
    await world.call('TQ1', 'POST', `explanations/${one?.id}/decision`, { outcome: 'accepted' });
    await page.getByRole('button', { name: 'Không chấp nhận', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Không chấp nhận' }).click();
    await dialog.getByText('Hãy ghi căn cứ.').waitFor();
    await dialog.getByLabel('Lý do không chấp nhận').fill('Không có minh chứng');
    await dialog.getByLabel('Căn cứ').fill('Nội quy lao động, điều 5');
    await dialog.getByRole('button', { name: 'Không chấp nhận' }).click();
    await page.getByText('Đã quyết định 1 trong 2 mục.').waitFor();
    await page.getByText(`Lò Văn Ẩn, ${shown(world.late)}: đã có quyết định`).waitFor();
    await lookOver(page, 'decisions-bulk');
    const statuses = await world.query<{ status: string }>('SELECT status FROM explanation ORDER BY status');
    expect(statuses.map(({ status }) => status)).toEqual(['accepted', 'partly', 'refused']);
  });

  it('approves a request at once, brings it back when the service refuses, and shows warnings', async () => {
    await ask('CB1', workday(7), 'Đưa con đi khám');
    await ask('CB2', workday(7), 'Việc gia đình');
    // A Sunday: nothing is planned that leave could cover.
    await ask('CB3', workday(13), 'Về quê');
    const page = await world.page('TQ1', '/decisions');
    await page.getByText('Lưu ý:').waitFor();
    await lookOver(page, 'decisions-requests');
    const approve = (name: string) => page.getByRole('button', { name: new RegExp(`^Duyệt: ${name}`) });
    await page.route('**/api/v1/requests/*/decision', (route) =>
      route.fulfill({
        status: 409,
        headers: { 'content-type': 'application/problem+json' },
        json: {
          code: 'already-decided', status: 409, requestId: '0199c0de-0000-7000-8000-000000000042',
          detail: 'Đề nghị này đã có quyết định.',
        },
      }),
    ); // prettier-ignore
    await approve('Lò Văn Ẩn').click();
    await page.getByText('Đề nghị này đã có quyết định.').waitFor();
    await approve('Lò Văn Ẩn').waitFor();
    await page.unroute('**/api/v1/requests/*/decision');
    await approve('Lò Văn Ẩn').click();
    await approve('Lò Văn Ẩn').waitFor({ state: 'detached' });
    await page.getByText(/^Đã duyệt: Lò Văn Ẩn/).waitFor();
    await page.getByText('Đề nghị này đã có quyết định.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Không duyệt: Nguyễn Văn Bình/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do không chấp nhận').fill('Ngày này không phải làm việc');
    await dialog.getByRole('button', { name: 'Không duyệt' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Đã quyết định 1 trong 1 mục.').waitFor();
    const rows = await world.query<{ code: string; status: string }>(
      `SELECT e.code, r.status FROM work_request r JOIN employee e ON e.id = r.employee_id ORDER BY e.code`,
    );
    expect(rows).toEqual([
      { code: 'CB1', status: 'approved' },
      { code: 'CB2', status: 'waiting' },
      { code: 'CB3', status: 'refused' },
    ]);
  });

  it('confirms the month of the own unit, and shows what is still open before', async () => {
    const unitId = await world.way.unit('TT');
    const { id } = await world.call<{ id: string }>('TC', 'POST', 'closings', {
      unitId,
      month: world.oldMonth,
    });
    const page = await world.page('TQ1', '/decisions');
    const confirm = page.getByRole('button', { name: /^Xác nhận bảng công tháng/ });
    await confirm.waitFor();
    await lookOver(page, 'decisions-month');
    await confirm.click();
    await page.getByRole('alert').filter({ hasText: '4 người chưa xác nhận' }).waitFor();
    for (const code of ['CB1', 'CB2', 'CB3', 'TQ1']) await world.confirmOwn(code, id);
    await page.reload();
    await page.getByText('Không còn việc gì phải xử lý trước khi xác nhận.').waitFor();
    await confirm.click();
    await page.getByText('Đã xác nhận', { exact: true }).waitFor();
    expect(await world.query(`SELECT FROM closing_step WHERE kind = 'head'`)).toHaveLength(1);
  });

  /** So many days after the Monday of next week. */
  function workday(days: number): string {
    const now = test.service.clock.now().getTime() + 7 * 3_600_000;
    const toMonday = (8 - new Date(now).getUTCDay()) % 7;
    return new Date(now + (toMonday + days) * 86_400_000).toISOString().slice(0, 10);
  }
});
