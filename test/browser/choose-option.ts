import type { Locator, Page } from 'playwright-core';

/** Types into a select that is searched as one types, and takes the option that says `option`. */
export async function chooseOption(page: Page, field: Locator, typed: string, option: string): Promise<void> {
  await field.click();
  if (typed !== '') await field.fill(typed);
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option }).first().click();
} // prettier-ignore
