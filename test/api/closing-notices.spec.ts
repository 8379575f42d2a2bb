import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticeDigest } from '../../src/modules/compliance/notices/notice-digest.js';
import type { Mail } from '../../src/platform/mail/mailer.js';
import { ClosingWorld } from '../support/closing-world.js';

/** November is over; now is Wednesday 2 December 2026, 08:00 in Việt Nam. People may confirm until Monday the 7th. The story goes on. */
describe('while a month is closed', () => {
  let world: ClosingWorld;
  let id: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    world.service.environment.SMTP_URL = 'smtp://127.0.0.1:1';
    await world.query(`UPDATE employee SET email = lower(code) || '@tt.gov.vn'`);
    const superior = { unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1'), from: '2026-01-01', document: '12/QĐ' };
    expect((await world.call('PUT', 'superiors', await world.as('TC'), superior)).status).toBeLessThan(300);
    for (const code of ['CB1', 'TQ1', 'PGD', 'TC', 'GD']) await world.as(code);
  }); // prettier-ignore
  afterAll(() => world.close());

  /** Who has an unread notice of a kind. */
  const told = async (kind: string): Promise<string[]> => {
    const rows = await world.query<{ code: string }>(
      `SELECT e.code FROM notice n JOIN employee e ON e.id = n.employee_id WHERE n.kind = $1 AND n.read_at IS NULL ORDER BY 1`,
      [kind],
    );
    return rows.map(({ code }) => code);
  };
  const morning = (day: string) => world.service.app.get(NoticeDigest).send(day);
  const step = async (code: string, what: string, body: object = {}): Promise<void> => {
    const answer = await world.call('POST', `closings/${id}/${what}`, await world.as(code), body);
    expect([what, answer.status < 300, answer.body.detail]).toEqual([what, true, undefined]);
  };

  it('each person with days in it is told that it is open and until when, once', async () => {
    const unitId = await world.way.unit('TT');
    const made = await world.call<{ id: string }>('POST', 'closings', await world.as('TC'), {
      unitId,
      month: '2026-11',
    });
    id = made.body.id;
    expect(await told('month-opened')).toEqual(['CB1', 'GD', 'PGD', 'TC', 'TQ1']);
    const { body } = await world.call<{ items: { kind: string; vi: string }[] }>(
      'GET',
      'me/notices',
      await world.as('GD'),
    );
    expect(body.items.find(({ kind }) => kind === 'month-opened')?.vi).toBe(
      'Bảng công tháng 11/2026 của bạn chờ bạn xác nhận, đến hết ngày 07/12/2026.',
    );
  });

  it('who has confirmed is told nothing more, not even by mail', async () => {
    expect((await world.confirmOwn('PGD', id)).status).toBe(204);
    expect(await told('month-opened')).toEqual(['CB1', 'GD', 'TC', 'TQ1']);
    await morning('2026-12-03');
    const mails = await world.query<{ payload: Mail }>(
      `SELECT payload FROM job_run WHERE kind = 'mail' ORDER BY id`,
    );
    expect(mails.map(({ payload }) => payload.to[0]).sort()).toEqual([
      'cb1@tt.gov.vn',
      'gd@tt.gov.vn',
      'tc@tt.gov.vn',
      'tq1@tt.gov.vn',
    ]);
    expect(await told('month-opened')).toHaveLength(4);
  });

  it('who has not is told on the last day, and not the day before', async () => {
    expect((await world.confirmOwn('GD', id)).status).toBe(204);
    world.at('2026-12-06T01:00:00Z');
    await morning('2026-12-06');
    expect(await told('month-confirm-deadline')).toEqual([]);
    world.at('2026-12-07T01:00:00Z');
    await morning('2026-12-07');
    await morning('2026-12-07');
    expect(await told('month-confirm-deadline')).toEqual(['CB1', 'TC', 'TQ1']);
    expect(await told('month-head-due')).toEqual([]);
  });

  it('superiors are told once, with a number, of what has to be decided that day', async () => {
    await world.query(`UPDATE finding SET explain_until = '2026-12-04', decide_until = '2026-12-08'`);
    await morning('2026-12-07');
    expect(await told('decide-deadline')).toEqual([]);
    world.at('2026-12-08T01:00:00Z');
    await morning('2026-12-08');
    await morning('2026-12-08');
    expect(await told('decide-deadline')).toEqual(['TQ1']);
    const { body } = await world.call<{ items: { kind: string; vi: string }[] }>(
      'GET',
      'me/notices',
      await world.as('TQ1'),
    );
    expect(body.items.find(({ kind }) => kind === 'decide-deadline')?.vi).toBe(
      'Hôm nay là hạn cuối quyết định 1 nội dung đang chờ bạn, nội dung cũ nhất ngày 27/11/2026.',
    );
  });

  it('heads are told of their turn once people’s time is over, and no more once their units are confirmed', async () => {
    expect(await told('month-head-due')).toEqual(['PGD', 'TQ1']);
    const [finding] = await world.query<{ id: string }>('SELECT id FROM finding');
    const verdict = { status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy, điều 5' };
    const decided = await world.call(
      'POST',
      `findings/${finding?.id}/decision`,
      await world.as('TQ1'),
      verdict,
    );
    expect(decided.status).toBe(204);
    expect((await world.confirmUnits('TQ1', id)).status).toBe(204);
    expect(await told('month-head-due')).toEqual(['PGD']);
    expect(await told('month-check-due')).toEqual([]);
    expect((await world.confirmUnits('PGD', id)).status).toBe(204);
    expect(await told('month-head-due')).toEqual([]);
  });

  it('then HR is told that it is theirs to check, but no head who confirmed it', async () => {
    expect(await told('month-check-due')).toEqual(['TC']);
    expect(await told('month-seal-due')).toEqual([]);
  });

  it('heads are told anew in the morning where figures changed since they confirmed, and it is not the turn of HR', async () => {
    await world.scan(3, 30, '07:40');
    world.at('2026-12-08T01:10:00Z');
    expect(await told('month-head-due')).toEqual([]);
    await morning('2026-12-08');
    await morning('2026-12-08');
    expect(await told('month-head-due')).toEqual(['PGD']);
    expect(await told('month-check-due')).toEqual([]);
    world.at('2026-12-08T01:30:00Z');
    expect((await world.confirmUnits('PGD', id)).status).toBe(204);
    expect(await told('month-head-due')).toEqual([]);
    expect(await told('month-check-due')).toEqual(['TC']);
  });

  it('then the director that it can be sealed, but not who checked it', async () => {
    await step('TC', 'check');
    expect(await told('month-check-due')).toEqual([]);
    expect(await told('month-seal-due')).toEqual(['GD']);
  });

  it('nobody is told anything of a month that is sealed', async () => {
    await step('GD', 'seal');
    await morning('2026-12-09');
    expect(
      await world.query(`SELECT FROM notice WHERE kind LIKE 'month-%' AND read_at IS NULL`),
    ).toHaveLength(0);
  });

  it('everybody is told anew where it was opened again', async () => {
    await step('TC', 'reopenings', { reason: 'Bổ sung lượt chấm' });
    await step('GD', 'reopenings/decision', { status: 'approved', note: 'Đồng ý' });
    expect(await told('month-opened')).toEqual(['CB1', 'GD', 'PGD', 'TC', 'TQ1']);
  });
});

describe('a month that is opened for closing while it runs', () => {
  it('is told on the morning after its end: nobody can confirm it before', async () => {
    const world = await ClosingWorld.build();
    const told = (): Promise<object[]> => world.query(`SELECT FROM notice WHERE kind = 'month-opened'`);
    world.at('2026-11-30T01:00:00Z');
    const month = { unitId: await world.way.unit('TT'), month: '2026-11' };
    expect((await world.call('POST', 'closings', await world.as('TC'), month)).status).toBe(201);
    const digest = world.service.app.get(NoticeDigest);
    await digest.send('2026-11-30');
    expect(await told()).toHaveLength(0);
    world.at('2026-12-01T01:00:00Z');
    await digest.send('2026-12-01');
    await digest.send('2026-12-01');
    expect(await told()).toHaveLength(5);
    await world.close();
  });
});
