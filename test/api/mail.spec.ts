import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { JobRun } from '../../src/platform/jobs/job-run.entity.js';
import { MailQueue } from '../../src/platform/mail/mail-queue.js';
import { SmtpMailer } from '../../src/platform/mail/mailer.js';
import { Environment } from '../../src/platform/config/environment.js';
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

  it('has the same Message-ID whenever it is sent again, if it has a key', async () => {
    const mailer = new SmtpMailer(service.environment);
    const mail = { to: ['a@example.vn'], subject: 'Báo cáo', text: 'x', key: 'report-1' };
    await mailer.send(mail);
    await mailer.send(mail);
    const ids = received.slice(-2).map((text) => /^Message-ID: (.*)$/im.exec(text)?.[1]);
    expect(ids).toEqual(['<report-1@localhost>', '<report-1@localhost>']);
  });

  it('is given up for the time being when the server says nothing', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const environment = Object.assign(new Environment(), { SMTP_URL: `smtp://127.0.0.1:${port}` });
    const began = performance.now();
    await expect(
      new SmtpMailer(environment, 200).send({ to: ['a@example.vn'], subject: 's', text: 't' }),
    ).rejects.toThrow(/timeout|greeting/i);
    expect(performance.now() - began).toBeLessThan(10_000);
    await new Promise<void>((resolve) => silent.close(() => resolve()));
  });
});
