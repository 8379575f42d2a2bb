import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticeDigest } from '../../src/modules/compliance/notices/notice-digest.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import type { Mail } from '../../src/platform/mail/mailer.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

interface Notices {
  items: { id: string; kind: string; vi: string; readAt: string | null }[];
  unread: number;
  nextCursor: string | null;
}

/** Now is Monday 2026-11-23 08:00 in Việt Nam. */
describe('notices', () => {
  let world: ComplianceWorld;
  let own: { cookie: string };
  let head: { cookie: string };
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    world.service.environment.SMTP_URL = 'smtp://127.0.0.1:1';
    const officer = await signInAs(world.service, 'hr-officer', 'TT');
    await world.call('PUT', 'superiors', officer, {
      unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1'), from: '2026-01-01',
    }); // prettier-ignore
    own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
    head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    await world.query(`UPDATE employee SET email = lower(code) || '@tt.gov.vn' WHERE code IN ('CB1', 'TQ1')`);
  });
  afterAll(() => world.close());

  const read = async (who = own, query = ''): Promise<Notices> =>
    (await world.call<Notices>('GET', `me/notices?${query}`, who)).body;
  /** The mails of a day that wait to be sent. */
  const mails = async (day: string): Promise<Mail[]> => {
    const rows = await world.query<{ payload: Mail }>(
      `SELECT payload FROM job_run WHERE kind = 'mail' AND period LIKE 'notices-' || $1 || '-%' ORDER BY id`,
      [day],
    );
    return rows.map(({ payload }) => payload);
  };

  it('tell each person what was recorded and until when it may be explained, and nobody else', async () => {
    const { items, unread } = await read();
    expect(unread).toBe(2);
    expect(items.map(({ vi }) => vi)).toEqual([
      'Ghi nhận Đi muộn (TG-01) ngày 20/11/2026. Giải trình đến hết ngày 26/11/2026.',
      'Ghi nhận Đi muộn nghiêm trọng (TG-02) ngày 19/11/2026. Giải trình đến hết ngày 26/11/2026.',
    ]);
    expect(await read(head)).toMatchObject({ items: [], unread: 0 });
    const nobody = await signInAs(world.service, 'hr-officer', 'TT');
    expect((await world.call('GET', 'me/notices', nobody)).status).toBe(404);
  });

  it('tell the superior of an explanation, and the person of the decision', async () => {
    const findingId = await world.finding('CB1', 20, 'TG-01');
    const { body } = await world.call<{ id: string }>('POST', 'explanations', own, {
      findingId, reasonKind: 'traffic', text: 'Xe hỏng',
    }); // prettier-ignore
    expect((await read(head)).items.map(({ vi }) => vi)).toEqual([
      'Lò Văn Ẩn giải trình Đi muộn (TG-01) ngày 20/11/2026. Quyết định đến hết ngày 30/11/2026.',
    ]);
    await world.call('POST', `explanations/${body.id}/decision`, head, { outcome: 'accepted' });
    expect((await read()).items[0]?.vi).toBe('Giải trình Đi muộn (TG-01) ngày 20/11/2026: Chấp nhận.');
  });

  it('go by mail once a day, in one mail, only where there is an address', async () => {
    const digest = world.service.app.get(NoticeDigest);
    expect(await digest.send('2026-11-24')).toEqual({ told: 0, mails: 2 });
    const sent = await mails('2026-11-24');
    expect(sent.map(({ to }) => to)).toEqual(expect.arrayContaining([['cb1@tt.gov.vn'], ['tq1@tt.gov.vn']]));
    const mine = sent.find(({ to }) => to[0] === 'cb1@tt.gov.vn');
    expect(mine?.subject).toBe('Công vụ: 3 thông báo ngày 24/11/2026');
    expect(mine?.text).toContain('- Giải trình Đi muộn (TG-01) ngày 20/11/2026: Chấp nhận.');
    expect(mine?.text).not.toMatch(/vi phạm/i);
    // Something new the same day waits for tomorrow; what was mailed is not mailed again.
    await world.query(`UPDATE finding SET explain_until = '2026-11-24' WHERE rule = 'TG-02'`);
    expect(await digest.send('2026-11-24')).toEqual({ told: 1, mails: 0 });
    expect(await mails('2026-11-24')).toHaveLength(2);
    expect(await digest.send('2026-11-25')).toEqual({ told: 0, mails: 1 });
    expect((await mails('2026-11-25'))[0]?.text).toContain(
      'Hôm nay là hạn cuối giải trình Đi muộn nghiêm trọng (TG-02) ngày 19/11/2026.',
    );
  });

  it('are a durable job of the day, and no mail is written where no server is set', async () => {
    delete world.service.environment.SMTP_URL;
    await world.query('UPDATE notice SET mailed_on = NULL');
    const jobs = world.service.app.get(JobsService);
    const { id } = await jobs.enqueue({ kind: 'notice-digest', period: '2026-11-26' });
    expect((await jobs.enqueue({ kind: 'notice-digest', period: '2026-11-26' })).created).toBe(false);
    await jobs.run(id, false);
    expect(await world.query('SELECT status, result FROM job_run WHERE id = $1', [id])).toEqual([
      { status: 'done', result: { told: 2, mails: 0 } },
    ]);
    expect(await mails('2026-11-26')).toEqual([]);
  });

  it('are marked as read, some or all, each only their own', async () => {
    const [first] = (await read()).items;
    await world.call('POST', 'me/notices/read', head, { ids: [first?.id] });
    expect((await read()).unread).toBe(4);
    expect((await world.call('POST', 'me/notices/read', own, { ids: [first?.id] })).status).toBe(204);
    expect(await read(own, 'unread=true&limit=2')).toMatchObject({
      unread: 3, items: [{ readAt: null }, { readAt: null }], nextCursor: expect.any(String) as unknown,
    }); // prettier-ignore
    await world.call('POST', 'me/notices/read', own, {});
    expect((await read()).unread).toBe(0);
  });

  it('go with a finding whose exception is no more', async () => {
    const subjects = `SELECT count(*)::int AS count FROM notice WHERE subject_id = $1`;
    const findingId = await world.finding('CB2', 20, 'TG-04');
    expect(await world.query(subjects, [findingId])).toEqual([{ count: 2 }]);
    await world.punches(2, 20, ['07:50', '12:01', '12:40', '17:05']);
    expect(await world.finding('CB2', 20, 'TG-04')).toBe('');
    expect(await world.query(subjects, [findingId])).toEqual([{ count: 0 }]);
  });
});
