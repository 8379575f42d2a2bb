import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OperationsFacts } from '../../src/modules/operations/facts.dto.js';
import { SchedulerService } from '../../src/platform/jobs/scheduler.service.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { WholeWay } from '../support/whole-way.js';

const SMTP = 'smtp://thu:mat-khau-rat-dai@127.0.0.1:1';

describe('what an administrator is told of the installation', () => {
  let service: TestApp;
  let administrator: { cookie: string };
  beforeAll(async () => {
    service = await createTestApp();
    await new WholeWay(service.app).centre(
      'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,',
      'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\nCB1,Lò Văn An,công chức,,,TT,,2026-01-01,',
      'TT',
      'Asia/Ho_Chi_Minh',
    );
    administrator = await signInAs(service, 'administrator', 'TT');
  });
  afterAll(() => service.close());

  const facts = async (): Promise<{ text: string; body: OperationsFacts }> => {
    const answer = await service.app.inject({ url: '/api/v1/operations/facts', headers: administrator });
    expect(answer.statusCode).toBe(200);
    return { text: answer.body, body: answer.json<OperationsFacts>() };
  };
  const testMail = (to: string) =>
    service.app.inject({
      method: 'POST', url: '/api/v1/operations/test-mail', headers: administrator, payload: { to },
    }); // prettier-ignore

  it('is version, address and mail, and never a secret', async () => {
    service.environment.SMTP_URL = SMTP;
    service.environment.PUBLIC_URL = 'https://congvu.example.vn';
    const { text, body } = await facts();
    expect(body).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/), publicUrl: 'https://congvu.example.vn', mode: 'test',
      mail: { enabled: true, waiting: 0, failed: 0, auditHeadMailed: false },
    }); // prettier-ignore
    expect(text).not.toMatch(/mat-khau|smtp:|postgres(ql)?:\/\//);
  });

  it('is when scheduled work was done last and is due next', async () => {
    await service.app.get(SchedulerService).catchUp();
    const { body } = await facts();
    const head = body.schedules.find(({ kind }) => kind === 'audit-head');
    // 02:00 in Việt Nam, every night.
    expect(String(head?.nextAt)).toMatch(/T19:00:00\.000Z$/);
    expect(head).toMatchObject({ lastStatus: 'queued', lastError: null });
    expect(Date.parse(String(head?.nextAt))).toBeGreaterThan(service.clock.now().getTime());
    expect(body.schedules.map(({ kind }) => kind)).toContain('report.monthly');
  });

  it('lets a mail be tried, noted in the audit trail, and counts it while it waits', async () => {
    const answer = await testMail('quan.tri@example.vn');
    expect(answer.statusCode).toBe(202);
    const { jobId } = answer.json<{ jobId: string }>();
    const rows = await service.database.dataSource.query<object[]>(
      `SELECT FROM audit_entry WHERE action = 'mail.test' AND entity_id = $1`,
      [jobId],
    );
    expect(rows).toHaveLength(1);
    expect((await facts()).body.mail.waiting).toBe(1);
    expect((await testMail('khong phai thu')).statusCode).toBe(422);
    expect((await testMail('a@example.vn,b@example.vn')).statusCode).toBe(422);
  });

  it('refuses to try without a mail server, and says what to set', async () => {
    delete service.environment.SMTP_URL;
    const answer = await testMail('quan.tri@example.vn');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'mail-not-configured']);
    expect((await facts()).body.mail.enabled).toBe(false);
  });
});
