import { expect } from '@jest/globals';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../support/browser.js';
import { widthFaults } from './width-faults.js';

const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));
/** 1280 px at a zoom of 200 %, and a narrow phone. */
const NARROW = [640, 320];
const sizes = {
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1280, height: 800 },
};

/** Run in the page: parts of the component library whose rules are in no style sheet, as browsers would draw them without any. */
const unstyled = `(() => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('');
  const parts = [...document.querySelectorAll('[class*="ant-"]')].map(({ classList }) => /^ant-[a-z]+/.exec(classList[0] ?? '')?.[0]);
  return [...new Set(parts)].filter((part) => part !== undefined && !rules.includes('.' + part));
})()`;

/**
 * A page with what is open over it, drawn for the eye (screenshots/<name>-<size>.png) and looked over by axe in both colour schemes;
 * nothing of it may be cut off or need moving sideways on a narrow phone and at a zoom of 200 %.
 */
export async function lookOver(page: Page, name: string): Promise<void> {
  const faults: string[] = [];
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: join(screenshots, `${name}-${size}.png`), fullPage: true });
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${size}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: join(screenshots, `${name}-dark.png`), fullPage: true });
  faults.push(...(await accessibilityFaults(page)).map((fault) => `dark: ${fault}`));
  faults.push(...(await widthFaults(page, NARROW, 640)));
  faults.push(...(await page.evaluate<string[]>(unstyled)).map((part) => `without a style: ${part}`));
  await page.emulateMedia({ colorScheme: 'light' });
  expect(faults).toEqual([]);
}
