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
import { widthFaults } from './width-faults.js';

/** Two phones, 1280 px at a zoom of 200 %, an ordinary window and 4K. */
const WIDTHS = [320, 360, 640, 1280, 3840];
const HEIGHT = 800;
const PICTURES = process.env['CONGVU_WIDTH_PICTURES'];
const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));

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
    const faults = await widthFaults(page, WIDTHS, HEIGHT, async (width) => {
      if (PICTURES !== undefined)
        await page.screenshot({ path: join(screenshots, `width${path.replaceAll('/', '-')}-${width}.png`) });
    });
    return faults.map((fault) => `${path} ${fault}`);
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
