import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/modules/identity/accounts.service.js';
import { makeAccount } from '../support/make-account.js';
import { callerAs } from '../support/as-caller.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('the list of accounts', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await createTestApp();
  });
  afterAll(() => service.close());

  it('goes by given names as Vietnamese lists do, whatever the user names, from page to page', async () => {
    const names = ['Trần Văn Ước', 'Lò Văn Ẩn', 'Hà Thị Đào', 'Lê Thị Dung', 'Bùi Văn Ẩn', 'Lò Văn Ẩn'];
    for (const [index, displayName] of names.entries())
      await makeAccount(service, `tk.${index}`, null, { displayName });
    const accounts = service.app.get(AccountsService);
    const caller = callerAs('administrator');
    const read: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await accounts.list(caller, { search: 'tk.', cursor, limit: 2 });
      read.push(...page.items.map(({ displayName }) => displayName));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(read).toEqual([
      'Bùi Văn Ẩn',
      'Lò Văn Ẩn',
      'Lò Văn Ẩn',
      'Lê Thị Dung',
      'Hà Thị Đào',
      'Trần Văn Ước',
    ]);
  });
});
