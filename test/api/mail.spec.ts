import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { JobRun } from '../../src/platform/jobs/job-run.entity.js';
import { MailQueue } from '../../src/platform/mail/mail-queue.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('outgoing mail', () => {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  let service: TestApp;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    service = await createTestApp({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await service.close();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  it('reaches a real SMTP server as a durable job, once for a key', async () => {
    const queue = service.app.get(MailQueue);
    const mail = { to: ['hr@example.vn'], subject: 'Báo cáo tháng 10', text: 'Kính gửi anh chị' };
    const id = await queue.enqueue(mail, 'report-2026-10');
    expect(await queue.enqueue(mail, 'report-2026-10')).toBe(id);
    await service.app.get(JobsService).run(id, false);
    await service.app.get(JobsService).run(id, false);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('To: hr@example.vn');
    expect(received[0]).toMatch(/Subject: =\?UTF-8\?/);
  });

  it('keeps the reason when the server is down, and is sent when it is back', async () => {
    const { SMTP_URL } = service.environment;
    service.environment.SMTP_URL = 'smtp://127.0.0.1:1';
    const id = await service.app.get(MailQueue).enqueue({ to: ['a@example.vn'], subject: 'Nhắc', text: 'x' });
    await expect(service.app.get(JobsService).run(id, false)).rejects.toThrow(/ECONNREFUSED/);
    const run = await service.database.dataSource.getRepository(JobRun).findOneByOrFail({ id });
    expect(run).toMatchObject({ status: 'queued', attempts: 1 });
    service.environment.SMTP_URL = SMTP_URL!;
    await service.app.get(JobsService).run(id, false);
    expect(received).toHaveLength(2);
  });
});
