import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { ReportJobs } from '../../src/modules/reporting/report-jobs.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { ClosingWorld } from '../support/closing-world.js';

/** The story goes on from sentence to sentence: the list of a centre, whose November is sealed on the day of the reminder. */
describe('reports that are mailed', () => {
  const received: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const mail = Buffer.concat(chunks).toString('utf8');
        received.push(/To: (\S+)/.exec(mail)?.[1] ?? mail);
        done();
      });
    },
  });
  let world: ClosingWorld;
  let unitId: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
    world.service.environment.SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
    for (const edition of ['accounting', 'director', 'superiors']) {
      const recipient = { unitId, edition, name: edition, address: `${edition}@example.vn`, way: 'file' };
      const { status } = await world.call('POST', 'report-recipients', await world.as('TC'), recipient);
      expect(status).toBe(201);
    }
  });
  afterAll(async () => {
    await world.close();
    await new Promise<void>((resolve) => smtp.close(resolve));
  });

  const work = async (kind: string): Promise<number> => {
    const sql = `SELECT id FROM job_run WHERE kind = $1 AND status = 'queued' ORDER BY created_at, id`;
    const runs = await world.query<{ id: string }>(sql, [kind]);
    for (const { id } of runs) await world.service.app.get(JobsService).run(id, false);
    return runs.length;
  };
  const all = ['accounting@example.vn', 'director@example.vn', 'superiors@example.vn'];

  it('bring the final one once, although a draft still waited to be made when the month was sealed', async () => {
    world.at('2026-12-05T01:00:00Z'); // 08:00 in Việt Nam
    await world.service.app.get(ReportJobs).sendDrafts('2026-11');
    await world.sealNovember();
    await work('closing.sealed');
    expect(await work('report.make')).toBeGreaterThan(3);
    await work('report.deliver');
    expect(received.sort()).toEqual(all);
  });

  it('bring it once, although the reports of one sealing were made only after the next', async () => {
    received.length = 0;
    await world.query(
      `UPDATE job_run SET status = 'queued', payload = payload || '{"revision": 2}' WHERE kind = 'closing.sealed'`,
    );
    await work('closing.sealed');
    expect(await work('report.make')).toBe(3);
    await work('report.deliver');
    expect(received).toEqual([]);
  });
});
