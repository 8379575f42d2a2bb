import type { Page } from 'playwright-core';
import { SESSION_COOKIE } from '../../src/modules/identity/session-cookie.js';
import { SessionsService } from '../../src/modules/identity/sessions.service.js';
import type { Role } from '../../src/platform/access/permission.js';
import type { BrowserTest } from '../support/browser.js';
import { makeAccount } from '../support/make-account.js';

let serial = 0;

/** A page at `path` of a new account with `role` everywhere, in a session that lacks no second factor. */
export async function pageOf(test: BrowserTest, role: Role, path: string): Promise<Page> {
  const { service, url } = test;
  const { id } = await makeAccount(service, `${role}.${(serial += 1)}`, role, {
    displayName: 'Hoàng Bảo Châu',
  });
  const { secret } = await service.app
    .get(SessionsService)
    .begin(service.database.dataSource.manager, id, 'password', true);
  const page = await test.open('about:blank');
  await page.context().addCookies([{ name: SESSION_COOKIE, value: secret, url }]);
  await page.goto(path);
  return page;
}
