import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { lookOver } from './look-over.js';
import { pageOf } from './page-of.js';
import { PersonWorld, shown } from './person-world.js';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

/** The story goes on from sentence to sentence. */
describe('the pages about oneself', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());
  const monthOf = (date: string): string => `/me?thang=${date.slice(0, 7)}`;

  it('show the month with what deviated in words, and the story of a day with its rules', async () => {
    const page = await world.page('CB1', monthOf(world.late));
    const day = page.getByRole('button', { name: new RegExp(`${shown(world.late)}.*Đi muộn`) });
    await day.waitFor();
    await page.getByText('Nội dung ghi nhận').first().waitFor();
    await lookOver(page, 'me-month');
    await page.setViewportSize({ width: 1280, height: 900 });
    await day.click();
    const story = page.getByRole('dialog');
    await story.getByText(/Đi muộn 9 phút \(08:00-08:09\)/).waitFor();
    await story.locator('.time', { hasText: '08:09' }).waitFor();
    await story.getByText(/Các quy tắc đã áp dụng/).click();
    await lookOver(page, 'me-day');
    expect(new URL(page.url()).searchParams.get('ngay')).toBe(world.late);
    await page.keyboard.press('Escape');
    await story.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('ngay')).toBeNull();
  });

  it('late, explained with evidence, accepted by the head: the day is computed anew', async () => {
    const page = await world.page('CB1', monthOf(world.late));
    await page.getByRole('button', { name: new RegExp(`^Giải trình .* ngày ${shown(world.late)}`) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Giải trình đến hết ngày/).waitFor();
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    await dialog.getByLabel('Trình bày').fill('Xe hỏng giữa đường, đã gọi báo trưởng quầy');
    await dialog.getByLabel('Người làm chứng').fill('Hà Thị Đào');
    await dialog
      .getByLabel(/^Minh chứng/)
      .setInputFiles({ name: 'anh.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await dialog.getByText('anh.txt: chỉ nhận PDF, JPEG hoặc PNG.').waitFor();
    await dialog
      .getByLabel(/^Minh chứng/)
      .setInputFiles({ name: 'Ảnh xe.png', mimeType: 'image/png', buffer: PNG });
    await page.mouse.move(0, 0);
    await lookOver(page, 'me-explain');
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click();
    await page.getByText('Chờ quyết định', { exact: true }).waitFor();
    expect(await world.query('SELECT name FROM explanation_file')).toEqual([{ name: 'Ảnh xe.png' }]);
    // The sheet is the office's own form.
    const [sheet] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /^Phiếu giải trình để in/ }).click(),
    ]);
    await sheet.getByText('PHIẾU GIẢI TRÌNH').waitFor();
    await sheet.close();

    const head = await world.page('TQ1', '/decisions');
    await head.getByRole('button', { name: /^Chấp nhận: Lò Văn Ẩn/ }).click();
    const deciding = head.getByRole('dialog');
    await deciding.getByLabel('Ý kiến (không bắt buộc)').fill('Đồng ý');
    await deciding.getByRole('button', { name: 'Chấp nhận', exact: true }).click();
    await head.getByText('Không có giải trình nào chờ bạn').waitFor();
    await world.settle();

    await page.reload();
    await page.getByRole('button', { name: new RegExp(shown(world.late)) }).first().waitFor();
    await page.getByText(/Sùng Mí Già|nguoi\.tq1/).first().waitFor();
    expect(await page.getByRole('button', { name: new RegExp(`${shown(world.late)}.*Đi muộn`) }).count()).toBe(0);
    const row = page.getByRole('listitem').filter({ hasText: shown(world.late) }).first();
    await row.getByText('Có lý do').waitFor();
  }); // prettier-ignore

  it('and when HR had the acceptance cancelled, the day says so and takes a new explanation', async () => {
    const [{ id } = { id: '' }] = await world.query<{ id: string }>(
      `SELECT excuse_id AS id FROM explanation WHERE status = 'accepted'`,
    );
    await world.call('TC', 'POST', `excuses/${id}/cancellation`, { reason: 'Nhận nhầm người' });
    const wishes = await world.query<{ id: string }>(`SELECT id FROM cancellation WHERE excuse_id = $1`, [
      id,
    ]);
    const ids = wishes.map((wish) => wish.id);
    await world.call('TQ1', 'POST', 'cancellations/decide', { ids, status: 'approved', note: 'Đúng' });
    await world.settle();
    const page = await world.page('CB1', `/me?ngay=${world.late}`);
    const story = page.getByRole('dialog').first();
    await story.getByText('Việc chấp nhận đã bị hủy; nội dung này lại chờ giải trình.').waitFor();
    await story.getByRole('button', { name: 'Giải trình' }).click();
    const dialog = page.getByRole('dialog').last();
    await dialog.getByLabel('Trình bày').fill('Xe hỏng thật');
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click();
    await page.getByText('Đã giải trình, chờ quyết định').first().waitFor();
    expect(await story.getByRole('button', { name: 'Giải trình', exact: true }).count()).toBe(0);
  });

  it('a missing check-in is explained from the day, with the time asked for', async () => {
    const page = await world.page('CB3', `/me?ngay=${world.late}`);
    const story = page.getByRole('dialog').first();
    await story.getByText('Thiếu lượt vào').first().waitFor();
    await story.getByText(/Nếu có lượt vào lúc 08:00/).waitFor();
    await story.getByRole('button', { name: 'Giải trình' }).click();
    const dialog = page.getByRole('dialog').last();
    await dialog.getByLabel('Giờ vào đề nghị ghi nhận').fill('8 giờ');
    await dialog.getByLabel('Trình bày').fill('Quên quẹt thẻ lúc đến');
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click();
    await dialog.getByText('Hãy nhập theo dạng 07:30.').waitFor();
    await dialog.getByLabel('Giờ vào đề nghị ghi nhận').fill('7h55');
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click();
    await story.getByText('Chờ quyết định').waitFor();
    const [made] = await world.query<{ at: Date }>('SELECT asked_at AS at FROM explanation WHERE asked_at IS NOT NULL');
    expect(made?.at.toISOString()).toBe(`${world.late}T00:55:00.000Z`);
  }); // prettier-ignore

  it('ask for leave, see who it waits for and the balance, and take it back', async () => {
    const page = await world.page('CB1', '/me/don-tu');
    await page.getByText('Còn xin được').waitFor();
    await page.getByRole('button', { name: 'Làm đơn mới' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Từ ngày').fill(shown(nextMonday()));
    await dialog.getByRole('radio', { name: 'buổi sáng' }).check();
    await dialog.getByRole('button', { name: 'Gửi đơn' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    await dialog.getByLabel('Lý do').fill('Đưa con đi khám');
    await page.mouse.move(0, 0);
    await lookOver(page, 'me-request');
    await dialog.getByRole('button', { name: 'Gửi đơn' }).click();
    await page.getByText('Đã gửi đơn.').waitFor();
    await page.getByText('Đang chờ: Sùng Mí Già').waitFor();
    await page.getByText('0,5 ngày').first().waitFor();
    await dialog.waitFor({ state: 'detached' });
    await lookOver(page, 'me-requests');
    await page.getByRole('button', { name: /^Rút đơn Nghỉ phép năm/ }).click();
    await dialog.getByRole('button', { name: 'Rút đơn' }).click();
    await page.getByText('Đã rút').waitFor();
    expect(await world.query('SELECT status FROM work_request')).toEqual([{ status: 'withdrawn' }]);
  });

  it('the fields of a request follow its kind', async () => {
    const page = await world.page('CB1', '/me/don-tu');
    await page.getByRole('button', { name: 'Làm đơn mới' }).click();
    const dialog = page.getByRole('dialog');
    const choose = async (kind: string): Promise<void> => {
      await dialog.getByLabel('Loại đơn').fill(kind);
      await dialog.getByLabel('Loại đơn').press('Enter');
    };
    await choose('Quên chấm công');
    await dialog.getByLabel('Ngày', { exact: true }).fill(shown(world.long));
    await dialog.getByLabel('Giờ thực tế').fill('07:50');
    await dialog.getByRole('radio', { name: 'lượt vào' }).check();
    await choose('Nghỉ việc riêng hưởng lương');
    await dialog.getByLabel('Lý do theo luật').waitFor();
    await choose('Làm thêm giờ');
    await dialog.getByLabel('Từ giờ').fill('17:30');
    await dialog.getByLabel('Đến giờ').fill('19:00');
    await dialog.getByLabel('Lý do', { exact: true }).fill('Xử lý hồ sơ tồn');
    await dialog.getByRole('button', { name: 'Gửi đơn' }).click();
    await page.getByText(`${shown(world.long)} 17:30 – 19:00`).waitFor();
  });

  it('tell what is new at the bell, and mark it as read', async () => {
    const page = await world.page('CB1', '/');
    const bell = page.getByRole('link', { name: /^Thông báo: \d+ chưa đọc/ });
    await bell.click();
    await page.getByRole('heading', { name: 'Thông báo' }).waitFor();
    await page
      .getByText(/^Ghi nhận Đi muộn \(TG-01\)/)
      .first()
      .waitFor();
    await lookOver(page, 'me-notices');
    await page.getByRole('button', { name: /^Đánh dấu đã đọc/ }).click();
    await page.getByRole('button', { name: /^Đánh dấu đã đọc/ }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Thông báo', exact: true }).first().waitFor();
  });

  it('confirm the month before last, and say so at once', async () => {
    const unitId = await world.way.unit('TT');
    await world.call('TC', 'POST', 'closings', { unitId, month: world.oldMonth });
    const page = await world.page('CB1', `/me?thang=${world.oldMonth}`);
    await page.getByRole('button', { name: 'Xác nhận bảng công của tôi' }).waitFor();
    await lookOver(page, 'me-confirm');
    const answer = page.waitForResponse('**/api/v1/me/closings/*/confirmation');
    await page.getByRole('button', { name: 'Xác nhận bảng công của tôi' }).click();
    await page.getByText(/^Bạn đã xác nhận lúc/).waitFor();
    await answer;
    await expect(world.query(`SELECT kind FROM closing_step WHERE kind = 'person'`)).resolves.toHaveLength(1);
    await page.reload();
    await page.getByText(/^Bạn đã xác nhận lúc/).waitFor();
  });

  it('are told that the month changed since they opened it, see it anew and confirm that', async () => {
    const page = await world.page('CB3', `/me?thang=${world.oldMonth}`);
    const button = page.getByRole('button', { name: 'Xác nhận bảng công của tôi' });
    await button.waitFor();
    const [{ date } = { date: '' }] = await world.query<{ date: string }>(
      `SELECT max(date)::text AS date FROM attendance_day WHERE employee_id = $1 AND to_char(date, 'YYYY-MM') = $2 AND status = 'final'`,
      [await world.employee('CB3'), world.oldMonth],
    );
    // What an approved correction does to a day's result.
    await world.query(
      `UPDATE attendance_day SET result_fingerprint = sha256(convert_to('khác', 'UTF8')) WHERE employee_id = $1 AND date = $2`,
      [await world.employee('CB3'), date],
    );
    await button.click();
    await page.getByText(/xin xem lại số liệu mới/).waitFor();
    await button.click();
    await page.getByText(/^Bạn đã xác nhận lúc/).waitFor();
    await page.getByText(/xin xem lại số liệu mới/).waitFor({ state: 'detached' });
  });

  it('take a confirmation back, with the reason, when the service refuses it', async () => {
    const page = await world.page('CB2', `/me?thang=${world.oldMonth}`);
    await page.route('**/api/v1/me/closings/*/confirmation', (route) =>
      route.fulfill({
        status: 409,
        headers: { 'content-type': 'application/problem+json' },
        json: {
          code: 'closing-not-ready', status: 409, requestId: '0199c0de-0000-7000-8000-000000000042',
          detail: 'Tháng này còn việc phải xử lý trước.',
        },
      }),
    ); // prettier-ignore
    await page.getByRole('button', { name: 'Xác nhận bảng công của tôi' }).click();
    await page.getByText('Tháng này còn việc phải xử lý trước.').waitFor();
    await page.getByRole('button', { name: 'Xác nhận bảng công của tôi' }).waitFor();
  });

  it('let the notice about attendance data be read and acknowledged, and who looked at the record be seen', async () => {
    const page = await world.page('CB2', '/me/du-lieu');
    await page.getByText('Đơn vị chưa ban hành thông báo').waitFor();
    const { id } = await world.call<{ id: string }>('TC', 'POST', 'data-notices', {
      unitId: await world.way.unit('TT'), validFrom: tomorrow(), document: '15/TB-TTPVHCC', reason: 'Ban hành lần đầu',
      body: 'Trung tâm ghi lượt quẹt thẻ để chấm công.\nDữ liệu giữ theo thời hạn lưu trữ. Bạn có quyền xem và đề nghị sửa.',
    }); // prettier-ignore
    await world.call('GD', 'POST', `data-notices/${id}/decision`, { status: 'approved', note: 'Đồng ý' });
    await page.goto('/');
    await page.getByText('Có thông báo xử lý dữ liệu chấm công chờ bạn xác nhận').waitFor();
    await lookOver(page, 'me-banner');
    await page.getByRole('link', { name: 'Đọc và xác nhận' }).click();
    await page.getByText('Trung tâm ghi lượt quẹt thẻ').waitFor();
    await lookOver(page, 'me-data');
    await page.getByRole('button', { name: 'Tôi đã đọc thông báo này' }).click();
    await page.getByText(/^Bạn đã xác nhận lúc/).waitFor();
    expect(await page.getByText('chờ bạn xác nhận').count()).toBe(0);
    await page.getByRole('heading', { name: 'Ai đã xem hoặc sửa hồ sơ của tôi' }).waitFor();
  });

  it('say what to do to an account without a record', async () => {
    const page = await pageOf(test, 'employee', '/me');
    await page.getByText('Tài khoản này không gắn với hồ sơ nhân sự nào.').waitFor();
    expect(await page.getByRole('link', { name: 'Tháng của tôi' }).count()).toBe(0);
  });

  function today(): string {
    return new Date(test.service.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  }

  function tomorrow(): string {
    return new Date(Date.parse(`${today()}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  }

  /** The Monday of the week after next, or later: a working day. */
  function nextMonday(): string {
    const at = Date.parse(`${today()}T00:00:00Z`);
    const ahead = ((8 - new Date(at).getUTCDay()) % 7) + 7;
    return new Date(at + ahead * 86_400_000).toISOString().slice(0, 10);
  }
});
