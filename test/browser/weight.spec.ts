import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { makeAccount } from '../support/make-account.js';
import { signedInPage } from '../support/signed-in-page.js';
import { WholeWay } from '../support/whole-way.js';

const MOST_KILOBYTES = 300;
const QUIET_MS = 1000;
/** Who opens a page; HR where nobody is named. */
const openers: Readonly<Record<string, string>> = {
  '/luu-tru': 'giam.doc',
  '/director': 'giam.doc',
  '/admin': 'kiem.toan',
  '/admin/thu': 'kiem.toan',
  '/admin/nhat-ky': 'kiem.toan',
  '/me': 'truong.quay',
  '/co-quan': 'dau.moi',
  '/me/don-tu': 'truong.quay',
  '/decisions': 'truong.quay',
  '/inspect': 'thanh.tra',
};

describe('the first load of a page', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await startBrowserTest();
    await makeAccount(test.service, 'to.chuc', 'hr-officer');
    await makeAccount(test.service, 'giam.doc', 'director');
    await makeAccount(test.service, 'kiem.toan', 'auditor');
    const way = new WholeWay(test.service.app);
    await way.centre(
      'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm Phục vụ hành chính công,centre,,,,',
      'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\nTQ1,Sùng Mí Già,công chức,Trưởng quầy,,TT,,2026-01-01,',
      'TT',
      'Asia/Ho_Chi_Minh',
    );
    const [{ id }] =
      await test.service.database.dataSource.query<[{ id: string }]>('SELECT id FROM employee');
    await makeAccount(test.service, 'truong.quay', 'unit-head', { employeeId: id });
    await makeAccount(test.service, 'thanh.tra', 'inspector');
    await makeAccount(test.service, 'dau.moi', 'agency-contact');
  }, 60_000);
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  /** Kilobytes of script, as they came over the wire, when `path` is opened with an empty cache. */
  async function scriptKilobytes(page: Page, path: string): Promise<number> {
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() !== 'script') return;
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    // A page that listens to scans never leaves the network idle: a quiet second is waited for instead.
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (let known = -1; known < sizes.length;) {
      known = sizes.length;
      await page.waitForTimeout(QUIET_MS);
    }
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return Math.round(total / 1000);
  }

  it.each([
    '/dang-nhap',
    '/setup#x',
    '/',
    '/tai-khoan',
    '/nhan-su',
    '/don-vi',
    '/co-quan-cu',
    '/co-quan',
    '/yeu-cau-du-lieu',
    '/thiet-bi',
    '/thiet-bi/x',
    '/the-la',
    '/cach-ly',
    '/su-co',
    '/luu-tru',
    '/me',
    '/me/don-tu',
    '/decisions',
    '/inspect',
    '/hr',
    '/hr/bang-cong',
    '/hr/chot-thang',
    '/hr/lich-lam-viec',
    '/hr/ngay-le',
    '/hr/don-tu',
    '/hr/giay-nghi',
    '/hr/ngay-phep',
    '/hr/duoc-mien',
    '/hr/nguoi-duyet',
    '/hr/tinh-lai',
    '/kiem-chung',
    '/director',
    '/thu-truoc',
    '/admin',
    '/admin/thu',
    '/admin/nhat-ky',
    '/kiosk',
  ])(`of %s brings under ${MOST_KILOBYTES} kB of script, compressed`, async (path) => {
    const signedIn = await signedInPage(test, openers[path] ?? 'to.chuc', '/');
    const storageState = await signedIn.context().storageState();
    const page = await test.open('about:blank', path.startsWith('/dang') ? {} : { storageState });
    const kilobytes = await scriptKilobytes(page, path);
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThan(MOST_KILOBYTES);
  });
});
