import type { CDPSession, Page } from 'playwright-core';

/** One a page: the end of a session would put the page's network back to normal. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * What a wedge reader does: all characters at once, then Enter. The keys are not waited for one by one, so that a busy machine does not
 * make a hand of the reader.
 */
export async function showCard(page: Page, characters: string): Promise<void> {
  const opening = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opening);
  const session = await opening;
  const keys = [...characters].map((key) => ({ key, text: key })).concat({ key: 'Enter', text: '\r' });
  await Promise.all(
    keys.flatMap(({ key, text }) => [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    ]),
  );
}
