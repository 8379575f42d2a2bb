import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { makeAccount, PASSWORD } from '../support/make-account.js';
import { SESSION_COOKIE } from '../../src/modules/identity/session-cookie.js';
import { AuditService } from '../../src/modules/audit/audit.service.js';
import { DataSource } from 'typeorm';

interface Entry {
  readonly actorLabel: string;
  readonly action: string;
  readonly entityId: string | null;
  readonly after: { readonly username?: string } | null;
}

describe('whoever acted', () => {
  let service: TestApp;
  let cookies: Record<string, string>;
  beforeAll(async () => {
    service = await createTestApp();
    await makeAccount(service, 'kiem.toan', 'auditor', { displayName: 'Đặng Thị Ngọc Hạnh' });
    const answer = await service.app.inject({
      method: 'POST', url: '/api/v1/auth/login', payload: { username: 'kiem.toan', password: PASSWORD },
    });
    cookies = { [SESSION_COOKIE]: answer.cookies[0]?.value ?? '' };
  });
  afterAll(() => service.close());

  const audit = async (query = '', language = 'vi') =>
    (
      await service.app.inject({ url: `/api/v1/audit${query}`, cookies, headers: { 'accept-language': language } })
    ).json<{ items: Entry[]; names: Record<string, string> }>();

  it('is told by the name of the person, while the row keeps the account', async () => {
    const { items } = await audit('?action=session.begin');
    expect(items[0]?.actorLabel).toBe('Đặng Thị Ngọc Hạnh');
    const rows = await service.app
      .get(DataSource)
      .query<{ label: string }[]>(`SELECT DISTINCT actor_label AS label FROM audit_entry WHERE action = 'session.begin'`);
    expect(rows).toEqual([{ label: 'kiem.toan' }]);
  });

  it('is the system in the language of the reader', async () => {
    await service.app.get(DataSource).transaction((manager) =>
      service.app.get(AuditService).record(manager, { action: 'retention.run', entityType: 'job' }),
    );
    const of = async (language: string) => (await audit('?action=retention.run', language)).items[0]?.actorLabel;
    expect([await of('vi'), await of('en')]).toEqual(['Hệ thống', 'System']);
  });

  it('is told so in the list, while facts of accounts keep their login names', async () => {
    const { items } = await audit('?action=account.create');
    expect(items[0]?.actorLabel).toBe('Hệ thống');
    expect(items[0]?.after).toMatchObject({ username: 'kiem.toan' });
  });

  it('stands beside the names of what entries mention', async () => {
    const { items, names } = await audit('?action=account.create');
    expect(names[items[0]?.entityId ?? '']).toBe('Đặng Thị Ngọc Hạnh');
  });
}); // prettier-ignore
