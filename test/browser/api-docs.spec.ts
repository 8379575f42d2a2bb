import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import { startBrowserTest, type BrowserTest } from '../support/browser.js';

describe('the page of the API description', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await startBrowserTest();
  });
  afterEach(() => test.assertClean());
  afterAll(() => test.close());

  it('renders under the strict policy and asks no other site for anything', async () => {
    const page = await test.open('/api/docs');
    await page.getByRole('heading', { name: /^Công vụ/ }).waitFor();
    await page.locator('.opblock-post').first().click();
    await page.getByText('Request body').first().waitFor();
    // The page draws operations as they come into view.
    const drawn = await page.locator('.opblock').count();
    await page.locator('.opblock').last().scrollIntoViewIfNeeded();
    await page.locator('.opblock').nth(drawn).waitFor();
  });
});
