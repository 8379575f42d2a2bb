import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { SealingRuns } from '../../src/modules/closing/sealing-runs.service.js';
import { SealingService, type SealOptions } from '../../src/modules/closing/sealing.service.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { ClosingWorld } from '../support/closing-world.js';
import { eventually } from '../support/eventually.js';

interface Sealing {
  state?: string;
  progress?: number;
  by?: string | null;
  reasonVi?: string | null;
  revision?: number;
}

/** November is checked; something holds the month, as a province would. The story goes on. */
describe('a month whose sealing takes longer than a request', () => {
  let world: ClosingWorld;
  let id: string;
  let held: QueryRunner | undefined;
  let service: SealingService;
  const real = Reflect.get<SealingService, 'seal'>(SealingService.prototype, 'seal');
  beforeAll(async () => {
    world = await ClosingWorld.build();
    id = await world.checkNovember();
    service = world.service.app.get(SealingService);
    world.service.app.get(SealingRuns).patienceMs = 20_000;
  });
  afterEach(async () => {
    service.seal = real;
    world.service.app.get(SealingRuns).patienceMs = 20_000;
    await release();
  });
  afterAll(() => world.close());

  const impatient = (): void => {
    world.service.app.get(SealingRuns).patienceMs = 300;
  };
  const hold = async (): Promise<void> => {
    held = world.service.database.dataSource.createQueryRunner();
    await held.query(`SELECT pg_advisory_lock(hashtext('closing ' || '2026-11'))`);
  };
  const release = async (): Promise<void> => {
    await held?.query(`SELECT pg_advisory_unlock(hashtext('closing ' || '2026-11'))`);
    await held?.release();
    held = undefined;
  };
  const press = async (code = 'GD') =>
    world.call<Sealing>('POST', `closings/${id}/seal`, await world.as(code), {});
  const state = async () =>
    (await world.call<Sealing>('GET', `closings/${id}/sealing`, await world.as('PGD'))).body;
  const runs = (): Promise<{ id: string; status: string; attempts: number }[]> =>
    world.query(`SELECT id, status, attempts FROM job_run WHERE kind = 'closing.seal' ORDER BY id`);
  const status = async () =>
    (await world.query<{ status: string }>('SELECT status FROM closing WHERE id = $1', [id]))[0]?.status;

  it('says nothing before anybody has pressed, and is refused at once to whom it was refused before', async () => {
    expect(await state()).toMatchObject({ state: 'none' });
    expect((await press('CB1')).status).toBe(403);
    expect(await runs()).toEqual([]);
    const refused = await press('TC');
    expect([refused.status, refused.body.code]).toEqual([403, 'own-record']);
    expect(await status()).toBe('checked');
  });

  it('says why an attempt came to nothing, until somebody takes a step', async () => {
    expect(await state()).toMatchObject({ state: 'failed', reasonVi: expect.any(String) as unknown });
    await world.query(`DELETE FROM job_run WHERE kind = 'closing.seal'`);
  });

  it('goes on after it was answered with 202; a second press is not a second seal', async () => {
    await hold();
    impatient();
    const first = await press();
    expect([first.status, first.body]).toEqual([202, expect.objectContaining({ state: 'sealing', by: expect.not.stringContaining('nguoi.gd') })]);
    const second = await press();
    expect([second.status, second.body.state]).toEqual([202, 'sealing']);
    expect(await runs()).toHaveLength(1);
    expect(await state()).toMatchObject({ state: 'sealing', reasonVi: null });
    expect(await status()).toBe('checked');
    // Whoever takes a step of that month meanwhile is not kept waiting for long.
    const step = await world.call('POST', `closings/${id}/check`, await world.as('TC'), {});
    expect([step.status, step.body.code]).toEqual([503, 'try-again']);
  }); // prettier-ignore

  it('is sealed once it is through, in the name of who pressed', async () => {
    await release();
    await eventually(async () => expect((await runs())[0]?.status).toBe('done'));
    expect(await status()).toBe('sealed');
    expect(await state()).toMatchObject({ state: 'none' });
    expect((await press()).body.code).toBe('closing-sealed');
    expect(
      await world.query(
        `SELECT e.code, a.via FROM audit_entry a JOIN employee e ON e.id = a.actor_employee_id WHERE action = 'closing.seal'`,
      ),
    ).toEqual([{ code: 'GD', via: 'session' }]);
    expect(await world.query(`SELECT sealed_by AS by, revision FROM closing_revision`)).toEqual([
      { by: 'nguoi.gd', revision: 1 },
    ]);
  });

  it('is done where a server died after the seal, before it could say so', async () => {
    const [run] = await runs();
    await world.query(`UPDATE job_run SET status = 'running', result = NULL WHERE id = $1`, [run?.id]);
    await world.service.app.get(JobsService).run(run?.id ?? '', false);
    expect(await world.query(`SELECT status, result->>'revision' AS revision FROM job_run WHERE id = $1`, [run?.id])).toEqual([
      { status: 'done', revision: '1' },
    ]);
    expect(await world.query('SELECT FROM closing_revision')).toHaveLength(1);
  }); // prettier-ignore

  it('leaves the month as it was where it fails amid its lines, says so, and is repeated', async () => {
    await again();
    service.seal = function (caller, closingId, options) {
      const progress: SealOptions['progress'] = async (percent) => {
        await options.progress(percent);
        throw new Error('the disk is full');
      };
      return real.call(service, caller, closingId, { ...options, progress });
    };
    const failed = await press();
    expect([failed.status, failed.body.code]).toEqual([503, 'sealing-failed']);
    expect(await status()).toBe('checked');
    expect(await world.query('SELECT FROM closing_revision')).toHaveLength(1);
    expect(await state()).toMatchObject({ state: 'failed', reasonVi: expect.stringContaining('Hãy thử lại') as unknown });
    service.seal = real;
    const sealed = await press();
    expect([sealed.status, sealed.body.revision]).toEqual([201, 2]);
  }); // prettier-ignore

  it('is taken up again where the server that had it in hand died', async () => {
    await again();
    // What a killed server leaves: a run that says it runs, and nothing of the seal.
    service.seal = () => new Promise(() => undefined);
    impatient();
    expect((await press()).status).toBe(202);
    service.seal = real;
    const run = (await runs()).at(-1);
    expect(run?.status).toBe('running');
    const carried = await world.query<{ after: boolean }>(
      `SELECT start_after > created_on + interval '20 seconds' AS after FROM pgboss.job WHERE data->>'id' = $1`,
      [run?.id],
    );
    expect(carried).toEqual([{ after: true }]);
    // While its server lives another leaves it alone, and looks again later.
    await world.service.app.get(JobsService).run(run?.id ?? '', false);
    expect([await status(), (await runs()).at(-1)?.status]).toEqual(['checked', 'running']);
    expect(await world.query(`SELECT FROM pgboss.job WHERE data->>'id' = $1`, [run?.id])).toHaveLength(2);
    // The connection of a server ends with it, and so does its lock.
    const inHand = world.service.app.get(SealingRuns)['inHand'];
    await inHand.get(run?.id ?? '')?.query('SELECT pg_advisory_unlock_all()');
    await inHand.get(run?.id ?? '')?.release();
    await world.service.app.get(JobsService).run(run?.id ?? '', false);
    expect(await status()).toBe('sealed');
    expect((await runs()).at(-1)).toMatchObject({ status: 'done', attempts: 3 });
    world.service.app.get(SealingRuns)['running'].clear();
  });

  it('seals nothing for whoever has lost the right meanwhile, and says so', async () => {
    await again();
    let begun = false;
    service.seal = () => {
      begun = true;
      return new Promise(() => undefined);
    };
    impatient();
    expect((await press()).status).toBe(202);
    await eventually(() => {
      expect(begun).toBe(true);
      return Promise.resolve();
    });
    service.seal = real;
    const run = (await runs()).at(-1);
    const inHand = world.service.app.get(SealingRuns)['inHand'];
    await inHand.get(run?.id ?? '')?.query('SELECT pg_advisory_unlock_all()');
    await inHand.get(run?.id ?? '')?.release();
    const of = `account_id = (SELECT id FROM account WHERE username = 'nguoi.gd') AND role = 'director'`;
    const [before] = await world.query<{ period: string }>(`SELECT period::text AS period FROM role_grant WHERE ${of}`);
    const withdrawn = `UPDATE role_grant SET period = tstzrange('2026-01-01', '2026-01-02') WHERE ${of}`;
    await world.query(withdrawn);
    await world.service.app.get(JobsService).run(run?.id ?? '', false);
    expect(await status()).toBe('checked');
    expect(await state()).toMatchObject({
      state: 'failed', by: expect.not.stringContaining('nguoi.gd'), reasonVi: expect.stringContaining('không còn khi hệ thống khóa') as unknown,
    });
    await world.query(`UPDATE role_grant SET period = $1::tstzrange WHERE ${of}`, [before?.period]);
    world.service.app.get(SealingRuns)['running'].clear();
    world.service.app.get(SealingRuns).patienceMs = 20_000;
    expect((await press()).status).toBe(201);
  }); // prettier-ignore

  /** Opened again by two and checked anew. */
  const again = async (): Promise<void> => {
    const step = async (code: string, url: string, body: object = {}): Promise<void> => {
      const answer = await world.call('POST', `closings/${id}/${url}`, await world.as(code), body);
      expect([url, answer.status < 300, answer.body.detail]).toEqual([url, true, undefined]);
    };
    await step('TC', 'reopenings', { reason: 'Bổ sung' });
    await step('GD', 'reopenings/decision', { status: 'approved', note: 'Đồng ý' });
    await world.query(`UPDATE closing SET due_on = '2026-12-07'`);
    expect((await world.confirmUnits('PGD', id)).status).toBe(204);
    await step('TC', 'check');
  };
});
