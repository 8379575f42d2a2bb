import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DayStoryView } from '../../src/modules/attendance/explain/explain.dto.js';
import type { ReadinessView } from '../../src/modules/attendance/readiness/readiness.dto.js';
import type {
  AcknowledgementPage,
  DataNoticeList,
  NoticeProposalView,
  OwnNoticeView,
  UnheardPeoplePage,
} from '../../src/modules/data-notices/data-notices.dto.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

/** Now is Monday 23/11/2026, 08:00 in Việt Nam; findings of 19/11 and 20/11 stand already. */
describe('the notice about attendance data', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let director: Who;
  let person: Who;
  let notice: string;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.settle();
    officer = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB2'));
    director = await signInAs(world.service, 'director', 'TT', await world.employee('GD'));
    person = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
  });
  afterAll(() => world.close());

  /** Another now; whoever was signed in still is. */
  const at = async (now: string): Promise<void> => {
    world.at(now);
    await world.query(`UPDATE session SET last_seen_at = $1, ends_at = $1::timestamptz + interval '1 hour'`, [
      now,
    ]);
  };
  const unit = async (code: string): Promise<string> =>
    (await world.query<{ id: string }>('SELECT id FROM org_unit WHERE code = $1', [code]))[0]?.id ?? '';
  const draft = async (changes: object = {}, who = officer) =>
    world.call<{ id: string }>('POST', 'data-notices', who, {
      unitId: await unit('TT'), validFrom: '2026-11-24', body: 'Dữ liệu chấm công: ghi gì, để làm gì, giữ bao lâu, quyền của bạn.',
      document: '15/TB-TTHCC', reason: 'Ban hành lần đầu', ...changes,
    }); // prettier-ignore
  const decide = (id: string, who = director, status = 'approved') =>
    world.call('POST', `data-notices/${id}/decision`, who, { status, note: 'Đã xem' });
  const own = async (who = person) => (await world.call<OwnNoticeView>('GET', 'me/data-notice', who)).body;
  const acknowledge = (noticeId: string, who = person) =>
    world.call('POST', 'me/data-notice', who, { noticeId });
  const missing = async (date: string, kind = 'people-without-acknowledgement'): Promise<string[]> => {
    const { body } = await world.call<ReadinessView>(
      'GET',
      `attendance/readiness?date=${date}&kind=${kind}`,
      officer,
    );
    return (body.checks[0]?.items ?? []).map(({ code }) => code);
  };
  /** Whom the version asks who has not acknowledged it, in pages of two. */
  const unheard = async (who = officer): Promise<string[]> => {
    const codes: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body }: { body: UnheardPeoplePage } = await world.call<UnheardPeoplePage>(
        'GET',
        `data-notices/${notice}/missing?limit=2${after}`,
        who,
      );
      codes.push(...body.items.map(({ employeeCode }) => employeeCode));
      cursor = body.nextCursor;
    }
    return codes;
  };
  const days = async (code: string): Promise<number[]> => {
    const rows = await world.query<{ day: number }>(
      `SELECT DISTINCT extract(day FROM f.date)::int AS day FROM finding f JOIN employee e ON e.id = f.employee_id
       WHERE e.code = $1 AND f.origin = 'attendance' ORDER BY 1`,
      [code],
    );
    return rows.map(({ day }) => day);
  };
  /** Comes 45 minutes late on a day of November and is judged. */
  const late = async (pin: number, day: number): Promise<void> => {
    await world.punches(pin, day, ['08:45', '12:01', '12:40', '17:05']);
    await world.way.recompute(`2026-11-${day}`, `2026-11-${day + 1}`);
    await world.settle();
  };

  it('is as before while the centre has published none: people are judged, and readiness says what is missing', async () => {
    expect(await days('CB1')).toEqual([19, 20]);
    expect(await missing('2026-11-23', 'units-without-notice')).toEqual(['Q2', 'Q1', 'TT']);
    expect(await missing('2026-11-23')).toEqual([]);
    expect(await own()).toMatchObject({ notice: null, asks: false, sentence: expect.stringContaining('chưa ban hành') });
  }); // prettier-ignore

  it('begins with a proposal that is marked as one and cannot be published as it is', async () => {
    const administrator = await signInAs(world.service, 'administrator', 'TT');
    const { body } = await world.call<NoticeProposalView>(
      'GET',
      `data-notices/proposal?unitId=${await unit('TT')}`,
      administrator,
    );
    expect(body.body).toContain('Trung tâm Phục vụ hành chính công');
    expect(body.blanks).toContain('[điền: thời hạn lưu lượt quẹt thẻ]');
    expect(await draft({ body: body.body })).toMatchObject({
      status: 422,
      body: { code: 'notice-has-blanks' },
    });
    await world.query(
      `INSERT INTO retention_rule (data_class, months, document, set_by, set_at) VALUES ('scans', 36, '02/QĐ', 'test', now())`,
    );
    const again = await world.call<NoticeProposalView>(
      'GET',
      `data-notices/proposal?unitId=${await unit('TT')}`,
      administrator,
    );
    expect(again.body.body).toContain('lượt quẹt thẻ 36 tháng');
  });

  it('is drafted by one person for a day to come, and published by another', async () => {
    expect(await draft({ validFrom: '2026-11-23' })).toMatchObject({ body: { code: 'notice-begins-in-past' } });
    expect(await draft({ unitId: await unit('SNV') })).toMatchObject({ status: 403, body: { code: 'outside-scope' } });
    expect(await draft({ unitId: null })).toMatchObject({ status: 403 });
    const made = await draft();
    expect(made.status).toBe(201);
    notice = made.body.id;
    expect((await decide(notice, officer)).status).toBe(403);
    const same = await signInAs(world.service, 'director', 'TT', await world.employee('SO'));
    await world.query(`UPDATE data_notice SET proposer_employee_id = $1 WHERE id = $2`, [await world.employee('SO'), notice]);
    expect(await decide(notice, same)).toMatchObject({ status: 403, body: { code: 'own-record' } });
    expect((await own()).notice).toBeNull();
    expect((await decide(notice)).status).toBe(204);
    expect(await decide(notice)).toMatchObject({ status: 409, body: { code: 'already-decided' } });
    const { body } = await world.call<DataNoticeList>('GET', 'data-notices', officer);
    expect(body.items).toMatchObject([{ id: notice, version: 1, status: 'approved', unitName: 'Trung tâm Phục vụ hành chính công', acknowledged: 0 }]);
    await expect(world.query(`UPDATE data_notice SET body = 'khác' WHERE id = $1`, [notice])).rejects.toThrow('append-only');
  }); // prettier-ignore

  it('a draft that waited past its first day is no longer published', async () => {
    const made = await draft({ reason: 'Để quên' });
    await at('2026-11-23T16:59:00Z');
    const rejected = await draft({ validFrom: '2026-11-24', reason: 'Còn kịp' });
    expect(rejected.status).toBe(201);
    await at('2026-11-23T17:01:00Z');
    expect(await decide(made.body.id)).toMatchObject({
      status: 422,
      body: { code: 'notice-begins-in-past' },
    });
    expect((await decide(rejected.body.id, director, 'rejected')).status).toBe(204);
  });

  it('lets nothing be found against those who have not acknowledged, and names them', async () => {
    await at('2026-11-24T12:00:00Z');
    await late(1, 24);
    // Away on the 23rd, when no notice was in force.
    expect(await days('CB1')).toEqual([19, 20, 23]);
    const [day] = await world.query<{ exceptions: object[] }>(
      `SELECT d.exceptions FROM attendance_day d JOIN employee e ON e.id = d.employee_id WHERE e.code = 'CB1' AND d.date = '2026-11-24'`,
    );
    expect(day?.exceptions).toMatchObject([{ kind: 'late-arrival' }]);
    const story = async (date: string) =>
      (await world.call<DayStoryView>('GET', `me/attendance/days/${date}/explain`, person)).body.notJudged;
    expect((await story('2026-11-24'))?.sentence).toContain('không có gì bị ghi nhận');
    expect(await story('2026-11-20')).toBeNull();
    expect(await missing('2026-11-24')).toEqual(['CB1', 'CB3', 'CB2', 'TQ1', 'GD']);
    expect(await missing('2026-11-23')).toEqual([]);
    expect(await unheard()).toEqual(['CB1', 'CB3', 'CB2', 'TQ1', 'GD']);
    expect(await unheard(await signInAs(world.service, 'hr-officer', 'Q2'))).toEqual(['CB2']);
    expect((await world.call('GET', `data-notices/${notice}/missing`, person)).status).toBe(403);
    expect(await missing('2026-11-24', 'units-without-notice')).toEqual([]);
    expect(await missing('2026-11-23', 'units-without-notice')).toEqual(['Q2', 'Q1', 'TT']);
  });

  it('is acknowledged by the person; judging begins on the day after and never reaches backwards', async () => {
    expect(await own()).toMatchObject({ asks: true, judgedFrom: null, notice: { id: notice, version: 1, document: '15/TB-TTHCC' } });
    expect(await acknowledge('00000000-0000-7000-8000-000000000000')).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
    expect((await acknowledge(notice)).status).toBe(204);
    expect((await acknowledge(notice)).status).toBe(204);
    expect(await own()).toMatchObject({ asks: false, judgedFrom: '2026-11-25', acknowledgedAt: '2026-11-24T12:00:00.000Z' });
    await at('2026-11-25T12:00:00Z');
    await late(1, 24);
    await late(1, 25);
    await late(3, 25);
    expect(await days('CB1')).toEqual([19, 20, 23, 25]);
    expect(await days('CB3')).toEqual([]);
    expect(await missing('2026-11-24')).toContain('CB1');
    expect(await missing('2026-11-25')).not.toContain('CB1');
  }); // prettier-ignore

  it('is acknowledged on paper through an officer for others only, and counts from the day after it was entered', async () => {
    const papers = async (codes: string[], signedOn = '2026-11-24') =>
      world.call<{ entered: number }>('POST', `data-notices/${notice}/acknowledgements`, officer, {
        employeeIds: await Promise.all(codes.map((code) => world.employee(code))), document: '07/BB-TTHCC', signedOn,
      }); // prettier-ignore
    expect(await papers(['CB3', 'CB2'])).toMatchObject({ status: 403, body: { code: 'own-record' } });
    expect(await papers(['SO'])).toMatchObject({ status: 403, body: { code: 'outside-scope' } });
    expect(await papers(['CB3'], '2026-11-26')).toMatchObject({
      status: 422,
      body: { code: 'invalid-input' },
    });
    expect((await papers(['CB3', 'CB1'])).body).toEqual({ entered: 1 });
    expect(await unheard()).toEqual(['CB2', 'TQ1', 'GD']);
    const { body } = await world.call<AcknowledgementPage>(
      'GET',
      `data-notices/${notice}/acknowledgements`,
      director,
    );
    expect(body.items).toMatchObject([
      {
        employeeCode: 'CB3',
        way: 'paper',
        document: '07/BB-TTHCC',
        signedOn: '2026-11-24',
        countsFrom: '2026-11-26',
      },
      { employeeCode: 'CB1', way: 'own', document: null, countsFrom: '2026-11-25' },
    ]);
    await at('2026-11-26T12:00:00Z');
    await late(3, 25);
    await late(3, 26);
    expect(await days('CB3')).toEqual([26]);
  });

  it('does not let days before the acknowledgement spend the free missing punches of the month', async () => {
    await at('2026-11-27T12:00:00Z');
    const head = await signInAs(world.service, 'employee', 'Q1', await world.employee('TQ1'));
    for (const day of [25, 26]) await world.punches(4, day, ['12:01', '12:40', '17:05']);
    expect((await acknowledge(notice, head)).status).toBe(204);
    await at('2026-12-03T12:00:00Z');
    await world.punches(4, 30, ['12:01', '12:40', '17:05']);
    await world.way.recompute('2026-11-24', '2026-12-01');
    await world.settle();
    // 25/11 and 26/11 would have spent both free ones.
    expect(await days('TQ1')).toEqual([]);
  });

  it('asks again with a new version, and un-acknowledges nobody', async () => {
    const made = await draft({
      unitId: await unit('Q1'),
      validFrom: '2026-12-04',
      reason: 'Thêm đầu mối',
      body: 'Bản của Quầy một',
    });
    expect((await decide(made.body.id)).status).toBe(204);
    expect(await own()).toMatchObject({ asks: false, notice: { id: notice } });
    await at('2026-12-04T12:00:00Z');
    expect(await own()).toMatchObject({
      asks: true,
      judgedFrom: '2026-11-25',
      notice: { id: made.body.id, version: 1, unitName: 'Quầy một', body: 'Bản của Quầy một' },
    });
    expect((await own()).sentence).toContain('bản mới');
    expect(await missing('2026-12-04')).toEqual(['CB2', 'GD']);
    expect((await acknowledge(made.body.id)).status).toBe(204);
    expect(await own()).toMatchObject({ asks: false, judgedFrom: '2026-11-25' });
  });

  it('is never acknowledged by a token, nor by an account of nobody, and every word stands in the audit', async () => {
    const nobody = await signInAs(world.service, 'hr-officer', 'TT');
    expect((await world.call('GET', 'me/data-notice', nobody)).status).toBe(404);
    expect((await acknowledge(notice, nobody)).status).toBe(404);
    const actions = await world.query<{ action: string; count: number }>(
      `SELECT action, count(*)::int AS count FROM audit_entry WHERE action LIKE 'data-notice.%' GROUP BY 1 ORDER BY 1`,
    );
    expect(actions).toEqual([
      { action: 'data-notice.acknowledge', count: 4 },
      { action: 'data-notice.decide', count: 3 },
      { action: 'data-notice.draft', count: 4 },
    ]);
    await expect(world.query('DELETE FROM data_notice_acknowledgement')).rejects.toThrow('permission denied');
  });

  it('is entered on paper for whoever began here today, early in the morning too', async () => {
    await at('2026-12-14T08:00:00+07:00');
    const here = await signInAs(world.service, 'hr-officer', 'Q1');
    const employeeId = await world.employee('CB2');
    await world.query(
      `UPDATE posting SET period = tstzrange(lower(period), '2026-12-15T00:00:00+07:00') WHERE employee_id = $1 AND kind = 'duty'`,
      [employeeId],
    );
    await world.query(
      `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       SELECT gen_random_uuid(), $1, $2, 'duty', tstzrange('2026-12-15T00:00:00+07:00', NULL), 1, now(), now()`,
      [employeeId, await unit('Q1')],
    );
    await at('2026-12-15T06:30:00+07:00');
    const entered = await world.call('POST', `data-notices/${notice}/acknowledgements`, here, {
      employeeIds: [employeeId],
      document: '09/BB-TTHCC',
      signedOn: '2026-12-15',
    });
    expect(entered.body).toEqual({ entered: 1 });
  });
});
