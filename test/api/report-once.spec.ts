import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { ReportJobs } from '../../src/modules/reporting/report-jobs.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { TokensService } from '../../src/modules/identity/tokens.service.js';
import { AppError } from '../../src/platform/errors/app-error.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { ClosingWorld } from '../support/closing-world.js';
import { signInAs } from '../support/sign-in-as.js';

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
  const told = () =>
    world.query<{ who: string; what: string }>(
      `SELECT e.code AS who, n.params->'what'->>'vi' AS what FROM notice n JOIN employee e ON e.id = n.employee_id
       WHERE n.kind = 'report-not-made'`,
    );
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

  it('are listed for an address by a person who may read them, and by no token', async () => {
    const recipient = { unitId, edition: 'director', name: 'Thẻ', address: 'the@example.vn', way: 'file' };
    const token = await world.service.app.get(TokensService).create(world.way.caller, {
      name: 'máy', unitId, scopes: ['reports:export', 'attendance:read', 'findings:read'], expiresAt: null,
    });
    const answer = await world.service.app.inject({
      method: 'POST', url: '/api/v1/report-recipients', payload: recipient, headers: { authorization: `Bearer ${token.secret}` },
    });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'not-permitted']);
    // Nor is one taken away by who may not read what it gets.
    const narrow = await world.service.app.get(TokensService).create(world.way.caller, {
      name: 'máy khác', unitId, scopes: ['reports:export'], expiresAt: null,
    });
    const [listed] = await world.query<{ id: string }>('SELECT id FROM report_recipient LIMIT 1');
    const ending = await world.service.app.inject({
      method: 'DELETE', url: `/api/v1/report-recipients/${listed?.id}`, headers: { authorization: `Bearer ${narrow.secret}` },
    });
    expect(ending.statusCode).toBe(403);
  }); // prettier-ignore

  it('of an agency are listed for it by name, chosen among those that sent somebody', async () => {
    const hr = await world.as('TC');
    const agencies = async () =>
      (await world.call<{ items: { id: string; name: string }[] }>('GET', `report-recipients/agencies?unitId=${unitId}`, hr)).body.items;
    expect(await agencies()).toEqual([]);
    const agencyId = await world.way.unit('BV');
    await world.query(
      `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, $2, 'home', '[2026-01-01,)', 1, now(), now())`,
      [await world.employee('CB1'), agencyId],
    );
    expect(await agencies()).toEqual([{ id: agencyId, name: 'Bệnh viện đa khoa' }]);
    const recipient = { unitId, edition: 'agency', agencyId, name: 'Bệnh viện', address: 'bv@example.vn', way: 'file' };
    expect((await world.call('POST', 'report-recipients', hr, recipient)).status).toBe(201);
    const { items } = (await world.call<{ items: { agencyName: string | null }[] }>('GET', 'report-recipients', hr)).body;
    expect(items.map(({ agencyName }) => agencyName).filter(Boolean)).toEqual(['Bệnh viện đa khoa']);
  }); // prettier-ignore

  it('come as drafts to the director and accounting only, and of no unit that ended before and has nobody', async () => {
    const ended = async (until: string | null) => world.query('UPDATE org_unit SET valid_until = $2 WHERE id = $1', [await world.way.unit('BV'), until]);
    const draft = async (month: string): Promise<string[]> => {
      await world.service.app.get(ReportJobs).sendDrafts(month);
      const rows = await world.query<{ key: string }>(
        `SELECT u.code || ' ' || r.edition AS key FROM report r JOIN org_unit u ON u.id = r.unit_id WHERE r.month = $1 ORDER BY 1`, [month],
      );
      await world.query(`UPDATE job_run SET status = 'cancelled' WHERE status = 'queued'`);
      return rows.map(({ key }) => key);
    };
    await world.query(
      `INSERT INTO report_recipient (id, unit_id, edition, name, address, way, added_by, added_at)
       VALUES (gen_random_uuid(), $1, 'director', 'Cũ', 'cu@example.vn', 'file', 'test', now())`,
      [await world.way.unit('BV')],
    );
    const own = ['TT accounting', 'TT director'];
    await ended('2027-01-02');
    expect(await draft('2027-01')).toEqual(['BV director', ...own]);
    await ended('2027-02-01');
    expect(await draft('2027-02')).toEqual(own);
    // Somebody was still on duty there.
    await world.query(
      `UPDATE posting SET unit_id = $1 WHERE kind = 'duty' AND employee_id = $2`,
      [await world.way.unit('BV'), await world.employee('CB1')],
    );
    expect(await draft('2027-03')).toEqual(['BV director', ...own]);
    await world.query(
      `UPDATE posting SET unit_id = $1 WHERE kind = 'duty' AND employee_id = $2`,
      [await world.way.unit('Q1'), await world.employee('CB1')],
    );
    await ended(null);
  }); // prettier-ignore

  it('that cannot be made are told of, to who looks after the service, at the last attempt and once', async () => {
    await signInAs(world.service, 'administrator', 'TT', await world.employee('CB1'));
    const { service } = world;
    const made = await world.call('POST', 'reports/monthly', await world.as('GD'), { month: '2026-12', unitId, edition: 'director' });
    expect(made.status).toBe(202);
    const [job] = await world.query<{ id: string }>(`SELECT id FROM job_run WHERE kind = 'report.make' AND status = 'queued'`);
    const maker = service.app.get(MonthlyReportService);
    const whole = maker.made.bind(maker);
    maker.made = () => Promise.reject(new Error('the thread ended'));
    const run = (isLast: boolean) => service.app.get(JobsService).run(job!.id, isLast);
    await expect(run(false)).rejects.toThrow('thread');
    expect(await told()).toEqual([]);
    await expect(run(true)).rejects.toThrow('thread');
    await run(true);
    const what = 'báo cáo tháng 12/2026 của Trung tâm Phục vụ hành chính công';
    expect(await told()).toEqual([{ who: 'CB1', what }]);
    maker.made = whole;
  }); // prettier-ignore

  it('that the domain refuses are not tried again', async () => {
    await world.call('POST', 'reports/monthly', await world.as('GD'), { month: '2026-12', unitId, edition: 'accounting' });
    const [job] = await world.query<{ id: string }>(`SELECT id FROM job_run WHERE kind = 'report.make' AND status = 'queued'`);
    const maker = world.service.app.get(MonthlyReportService);
    const whole = maker.made.bind(maker);
    maker.made = () => Promise.reject(new AppError('report-periods-differ'));
    await expect(world.service.app.get(JobsService).run(job!.id, false)).rejects.toThrow('report-periods-differ');
    maker.made = whole;
    const [{ status, error }] = (await world.query('SELECT status, error FROM job_run WHERE id = $1', [job!.id])) as [{ status: string; error: string }];
    expect([status, error]).toEqual(['failed', 'JobRefused: report-periods-differ']);
    expect(await told()).toHaveLength(2);
  }); // prettier-ignore
});
