import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import type { Role } from '../../src/platform/access/permission.js';
import { areas } from '../../src/web/layout/menu.js';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';
import { pageOf } from './page-of.js';

/** Two phones, 1280 px at a zoom of 200 %, an ordinary window and 4K. */
const WIDTHS = [320, 360, 640, 1280, 3840];
const HEIGHT = 800;
const PICTURES = process.env['CONGVU_WIDTH_PICTURES'];
const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));

/** Run in the page: what makes it wider than its window, and controls of which a part cannot be reached. */
const faultsOf = `(() => {
  const faults = [];
  const name = (element) => element.outerHTML.slice(0, 110);
  if (document.documentElement.scrollWidth > innerWidth) {
    faults.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
    for (const element of document.querySelectorAll('main *'))
      if (element.getBoundingClientRect().right > innerWidth + 1) { faults.push('sticks out: ' + name(element)); break; }
  }
  const moves = (element) => {
    for (let at = element.parentElement; at !== null; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  for (const element of document.querySelectorAll('main a, main button, main input, main summary, header a, header button')) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2 || getComputedStyle(element).opacity === '0') continue;
    if ((right > innerWidth + 1 || left < -1) && !moves(element)) faults.push('cut off: ' + name(element));
  }
  return faults;
})()`;

const paths = [
  ...new Set(areas.flatMap(({ groups }) => groups.flatMap(({ pages }) => pages.map(({ path }) => path)))),
];

describe('every page at every width', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await startBrowserTest();
    await seedDemo(test.service.app, systemCaller('test'));
  }, 120_000);
  afterAll(() => test.close());

  async function lookAt(page: Page, path: string): Promise<string[]> {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      const faults = await page.evaluate<string[]>(faultsOf);
      found.push(...faults.slice(0, 3).map((fault) => `${path} at ${width} px: ${fault}`));
      if (PICTURES !== undefined)
        await page.screenshot({ path: join(screenshots, `width${path.replaceAll('/', '-')}-${width}.png`) });
    }
    return found;
  }

  it.each<[Role, (path: string) => boolean]>([
    ['hr-officer', (path) => !path.startsWith('/admin') && path !== '/co-quan'],
    ['auditor', (path) => path.startsWith('/admin') || ['/nguoi-dung', '/luu-tru'].includes(path)],
    ['director', (path) => ['/director', '/thu-truoc', '/decisions'].includes(path)],
  ])(
    'of %s has nothing cut off and is never moved sideways',
    async (role, isTheirs) => {
      const page = await pageOf(test, role, '/');
      const faults: string[] = await lookAt(page, '/');
      for (const path of paths.filter(isTheirs)) faults.push(...(await lookAt(page, path)));
      expect(faults).toEqual([]);
    },
    400_000,
  );
});
