import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { lookOver } from './look-over.js';
import { PersonWorld, shown } from './person-world.js';

const DESKTOP = { width: 1440, height: 900 };
const DAY_MS = 86_400_000;

/** The story goes on from sentence to sentence; the head of the counter is TQ1, of the centre GD. */
describe('what HR does for people', () => {
  let test: BrowserTest;
  let world: PersonWorld;
  beforeAll(async () => {
    test = await startBrowserTest();
    world = await PersonWorld.build(test);
  }, 180_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  const look = async (page: Page, name: string): Promise<void> => {
    // A button under the pointer has other colours.
    await page.mouse.move(0, 0);
    await lookOver(page, name);
    await page.setViewportSize(DESKTOP);
  };
  /** The working day so many weeks ahead. */
  const ahead = (weeks: number): string => {
    const at = Date.parse(`${world.late}T00:00:00Z`) + weeks * 7 * DAY_MS;
    return new Date(at).toISOString().slice(0, 10);
  };
  const ask = (code: string, body: object) =>
    world.call<{ id: string }>(code, 'POST', 'requests', {
      kind: 'leave-annual',
      reason: 'Việc gia đình',
      ...body,
    });
  /** Chooses in a field of the open dialog: by typing, or among a few. */
  const choose = async (page: Page, label: string, typed: string | null, option: string): Promise<void> => {
    const field = page.getByRole('dialog').getByLabel(label, { exact: true });
    if (typed === null) await field.click();
    else await field.fill(typed);
    await page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', {
        hasText: option,
      })
      .click();
  };

  describe('requests', () => {
    it('of the whole scope are shown with where they stand; filters stay in the address', async () => {
      await ask('CB1', { firstDay: ahead(3), lastDay: ahead(3) });
      await ask('CB2', { kind: 'trip', firstDay: ahead(4), reason: 'Họp tại Sở Nội vụ' });
      await ask('CB3', { kind: 'leave-sick', firstDay: ahead(5), reason: 'Đau dạ dày' });
      const page = await world.page('TC', '/hr');
      await page.setViewportSize(DESKTOP);
      await page.getByRole('navigation').getByRole('link', { name: 'Đơn từ' }).click();
      await page.getByText('Họp tại Sở Nội vụ').waitFor();
      // The head decides, not HR.
      expect(await page.getByRole('button', { name: /^Duyệt:/ }).count()).toBe(0);
      await page.getByText('Đang chờ: Sùng Mí Già').first().waitFor();
      await look(page, 'hr-requests');
      await page.getByLabel('Tìm theo tên hoặc mã').fill('dao');
      await page.waitForURL(/q=dao/);
      await page.getByText('Họp tại Sở Nội vụ').waitFor();
      await page.getByText('Lò Văn Ẩn').waitFor({ state: 'detached' });
      await page.reload();
      await page.getByText('Họp tại Sở Nội vụ').waitFor();
      expect(await page.getByText('Lò Văn Ẩn').count()).toBe(0);
      await page.goto('/hr/don-tu?q=khong-co-ai');
      await page.getByText('Không có đơn nào như vậy').waitFor();
      await look(page, 'hr-requests-none');
    });

    it('that wait for the reader are approved in their row, refused with a reason, and tell their history', async () => {
      const page = await world.page('TQ1', '/hr/don-tu');
      await page.setViewportSize(DESKTOP);
      await page.getByText('Nghỉ theo chế độ').first().waitFor();
      expect(await page.content()).not.toContain('Đau dạ dày');
      await look(page, 'hr-requests-deciding');
      // The service says no: the buttons come back with the reason.
      await page.route(
        '**/api/v1/requests/*/decision',
        (route) => route.fulfill({ status: 409, json: { status: 409, code: 'already-decided', detail: 'Đơn này đã được người khác duyệt.', requestId: 'x' } }),
        { times: 1 },
      );
      await page.getByRole('button', { name: /^Duyệt: Hà Thị Đào/ }).click();
      await page.getByText('Đơn này đã được người khác duyệt.').waitFor();
      await page.getByRole('button', { name: /^Duyệt: Hà Thị Đào/ }).click();
      await page.getByRole('button', { name: /^Duyệt: Hà Thị Đào/ }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Không duyệt: Lò Văn Ẩn/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Không duyệt' }).click();
      await dialog.getByText('Hãy ghi lý do.').waitFor();
      await dialog.getByRole('textbox').fill('Quầy thiếu người');
      await dialog.getByRole('button', { name: 'Không duyệt' }).click();
      await page.getByText(/^Đã quyết định 1/).or(page.getByRole('status').first()).first().waitFor();
      await page.goto('/hr/don-tu?xem=refused');
      await page.getByText('Lò Văn Ẩn').waitFor();
      await page.getByText('Diễn biến', { exact: true }).click();
      await page.getByText(/không duyệt · .*Quầy thiếu người/).waitFor();
      await look(page, 'hr-requests-story');
    }, 90_000); // prettier-ignore
  });

  describe('leave papers', () => {
    it('are entered for several people at once, and approved by another person; then the day is excused', async () => {
      const page = await world.page('TC', '/hr/giay-nghi');
      await page.setViewportSize(DESKTOP);
      await page.getByText('Không có giấy nghỉ nào như vậy').waitFor();
      await page.getByRole('button', { name: 'Nhập giấy nghỉ' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Gửi chờ duyệt' }).click();
      await dialog.getByText('Hãy chọn một người.').waitFor();
      await dialog.getByText('Hãy ghi lý do.').waitFor();
      await choose(page, 'Người nghỉ', 'dao', 'Hà Thị Đào');
      await choose(page, 'Người nghỉ', 'binh', 'Nguyễn Văn Bình');
      await page.keyboard.press('Escape');
      await choose(page, 'Lý do thuộc loại', null, 'Hội nghị, học tập');
      await dialog.getByLabel('Từ ngày').fill(shown(world.long));
      await dialog.getByLabel('Số, ngày văn bản (nếu có)').fill('21/GM-SNV');
      await dialog.getByLabel('Lý do', { exact: true }).fill('Tập huấn theo giấy mời');
      await look(page, 'hr-papers-enter');
      await dialog.getByRole('button', { name: 'Gửi chờ duyệt' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Người khác có thẩm quyền sẽ duyệt.').first().waitFor();
      expect(await page.getByText('Tập huấn theo giấy mời', { exact: false }).count()).toBe(2);
      const director = await world.page('GD', '/hr/giay-nghi');
      await director.setViewportSize(DESKTOP);
      await director.getByRole('checkbox', { name: 'Chọn tất cả mục bạn được duyệt' }).check();
      await look(director, 'hr-papers');
      await director.getByRole('button', { name: 'Xem xét 2 mục đã chọn' }).click();
      const deciding = director.getByRole('dialog');
      await deciding.getByLabel('Lý do').fill('Đúng giấy mời');
      await deciding.getByRole('button', { name: 'Lưu' }).click();
      await director.getByText('Không có giấy nghỉ nào như vậy').waitFor();
      await world.settle();
      const [day] = await world.query<{ absences: number }>(
        `SELECT absences FROM attendance_day WHERE employee_id = $1 AND date = $2`,
        [await world.employee('CB2'), world.long],
      );
      expect(day).toEqual({ absences: 0 });
    }, 90_000);
  });

  describe('leave balances', () => {
    it('are shown for everybody of the scope, and found by name', async () => {
      const page = await world.page('TC', '/hr/ngay-phep');
      await page.setViewportSize(DESKTOP);
      await page.getByRole('rowheader', { name: /Lò Văn Ẩn/ }).waitFor();
      expect(await page.getByRole('rowheader').count()).toBe(6);
      await look(page, 'hr-balances');
      await page.getByLabel('Tìm theo tên hoặc mã').fill('gia');
      await page.getByRole('rowheader', { name: /Lò Văn Ẩn/ }).waitFor({ state: 'detached' });
      expect(await page.getByRole('rowheader').count()).toBe(1);
    });
  });

  describe('exemptions', () => {
    it('are entered by their paper and shown as Được miễn, without the reason, until they end', async () => {
      const page = await world.page('TC', '/hr/duoc-mien');
      await page.setViewportSize(DESKTOP);
      await page.getByText('Chưa có ai được miễn').waitFor();
      await page.getByRole('button', { name: 'Thêm người được miễn' }).click();
      const dialog = page.getByRole('dialog');
      await choose(page, 'Người được miễn', 'dao', 'Hà Thị Đào');
      await choose(page, 'Loại', null, 'Mang thai');
      await dialog.getByLabel('Từ ngày').fill(shown(world.long));
      await dialog.getByLabel('Số, ngày văn bản').fill('05/TB-TTPVHCC');
      await look(page, 'hr-exempt-add');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Hà Thị Đào', { exact: true }).waitFor();
      await page.getByText('Được miễn', { exact: true }).last().waitFor();
      expect(await page.content()).not.toMatch(/Mang thai|pregnancy/);
      await look(page, 'hr-exempt');
      await page.getByRole('button', { name: 'Kết thúc miễn: Hà Thị Đào' }).click();
      await dialog.getByRole('button', { name: 'Kết thúc' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Kết thúc miễn: Hà Thị Đào' }).waitFor({ state: 'detached' });
      const head = await world.page('TQ1', '/hr/duoc-mien');
      await head.getByText('Tài khoản của bạn không có quyền xem trang này.').waitFor();
    });
  });

  describe('superiors', () => {
    it('are named by document for a unit; steps of approval and delegations stand beside', async () => {
      const page = await world.page('TC', '/hr/nguoi-duyet');
      await page.setViewportSize(DESKTOP);
      await page.getByText('Người quản lý: Sùng Mí Già').waitFor();
      await page.getByRole('button', { name: 'Chỉ định người quản lý' }).click();
      const dialog = page.getByRole('dialog');
      await choose(page, 'Đơn vị', 'dat dai', 'Quầy Đất đai');
      await choose(page, 'Người quản lý', 'binh', 'Nguyễn Văn Bình');
      await dialog.getByLabel('Chỉ thay trong lúc vắng').check();
      await dialog.getByLabel('Từ ngày').fill(shown(ahead(2)));
      await dialog.getByLabel('Đến hết ngày').fill(shown(ahead(3)));
      await look(page, 'hr-superior-name');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Người thay: Nguyễn Văn Bình').waitFor();
      await page.getByRole('button', { name: 'Đặt bước duyệt' }).click();
      await choose(page, 'Đơn vị', 'dat dai', 'Quầy Đất đai');
      await dialog.getByRole('button', { name: 'Thêm một bước' }).click();
      await dialog.getByLabel('Chỉ khi nghỉ trên bao nhiêu ngày').fill('5');
      await look(page, 'hr-chain');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('bộ phận nhân sự, khi nghỉ trên 5 ngày').waitFor();
      await page.getByRole('button', { name: 'Giao duyệt thay' }).click();
      await choose(page, 'Người vắng', 'gia', 'Sùng Mí Già');
      await choose(page, 'Người duyệt thay', 'binh', 'Nguyễn Văn Bình');
      await dialog.getByLabel('Từ ngày').fill(shown(ahead(2)));
      await dialog.getByLabel('Đến hết ngày').fill(shown(ahead(3)));
      await dialog.getByLabel('Lý do').fill('Đi công tác');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Nguyễn Văn Bình duyệt thay Sùng Mí Già').waitFor();
      await look(page, 'hr-superiors');
      await page.getByRole('button', { name: 'Bỏ chỉ định: Nguyễn Văn Bình, Quầy Đất đai và Môi trường' }).click();
      await dialog.getByRole('button', { name: 'Bỏ' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Người thay: Nguyễn Văn Bình').waitFor({ state: 'detached' });
    }, 90_000); // prettier-ignore

    it('are nobody’s own choice: the service says whom to ask', async () => {
      const page = await world.page('GD', '/hr/nguoi-duyet');
      await page.getByRole('button', { name: 'Chỉ định người quản lý' }).click();
      const dialog = page.getByRole('dialog');
      await choose(page, 'Đơn vị', 'phuc vu', 'Trung tâm Phục vụ');
      await choose(page, 'Người quản lý', 'binh', 'Nguyễn Văn Bình');
      await dialog.getByLabel('Từ ngày').fill(shown(ahead(2)));
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await dialog.getByText('Không ai được chọn người quyết định về chính mình.', { exact: false }).first().waitFor();
    }); // prettier-ignore
  });
});
