import type { Page } from 'playwright-core';

/**
 * Run in the page: what makes it wider than its window, controls of which a part cannot be reached, and dialogs that are to be moved
 * sideways. A table that is moved by itself is none; a dialog that moves as a whole is.
 */
const faultsOf = `(() => {
  const faults = [];
  const name = (element) => element.outerHTML.slice(0, 110);
  const around = 'main, header, .ant-modal, .ant-drawer-section';
  if (document.documentElement.scrollWidth > innerWidth) {
    faults.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
    for (const element of document.querySelectorAll('main *, .ant-modal *, .ant-drawer-section *'))
      if (element.getBoundingClientRect().right > innerWidth + 1) { faults.push('sticks out: ' + name(element)); break; }
  }
  for (const element of document.querySelectorAll('.ant-modal-wrap, .ant-modal-container, .ant-modal-body, .ant-drawer-section, .ant-drawer-body'))
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      faults.push('a dialog of ' + element.clientWidth + ' px holds ' + element.scrollWidth + ' px: ' + name(element));
  const moves = (element) => {
    for (let at = element.parentElement; at !== null && !at.matches('.ant-modal, .ant-drawer-body'); at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  const controls = ['a', 'button', 'input', 'textarea', 'summary'].flatMap((tag) => around.split(', ').map((where) => where + ' ' + tag));
  for (const element of document.querySelectorAll(controls.join(', '))) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2 || getComputedStyle(element).opacity === '0') continue;
    if ((right > innerWidth + 1 || left < -1) && !moves(element)) faults.push('cut off: ' + name(element));
  }
  return faults;
})()`;

/** What is wrong with the widths of a page as it stands, at each of these widths; a line each, a few at most. */
export async function widthFaults(
  page: Page,
  widths: readonly number[],
  height: number,
  each: (width: number) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const faults = await page.evaluate<string[]>(faultsOf);
    found.push(...faults.slice(0, 3).map((fault) => `at ${width} px: ${fault}`));
    await each(width);
  }
  return found;
}
