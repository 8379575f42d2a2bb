import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InboxPage } from '../../src/modules/compliance/inbox/inbox.dto.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

const DAYS = 'from=2026-11-19&until=2026-11-21';

/** Now is Monday 2026-11-23 08:00 in Việt Nam; what was recorded can be explained until the 26th and decided until the 30th. */
describe('the inbox of HR', () => {
  let world: ComplianceWorld;
  let officer: { cookie: string };
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    officer = await signInAs(world.service, 'hr-officer', 'TT');
  });
  afterAll(() => world.close());

  const inbox = async (query = '', who = officer): Promise<InboxPage> =>
    (await world.call<InboxPage>('GET', `inbox?${DAYS}${query}`, who)).body;
  const lines = ({ items }: InboxPage): string[] =>
    items.map(({ employeeCode, date, findings, proposals }) =>
      [employeeCode, date.slice(8), ...findings.map(({ rule }) => rule), ...proposals.map(({ kind }) => kind)].join(' '),
    ); // prettier-ignore

  it('names with each day what was recorded, the gravest first, and how many there are', async () => {
    const page = await inbox();
    // A missing punch is free twice a month: nothing is recorded of it.
    expect(lines(page)).toEqual(['CB2 20 TG-04 TG-04', 'CB3 19', 'CB1 20 TG-01', 'CB1 19 TG-02']);
    expect(page.counts?.days).toBe(4);
    expect(page.items[0]?.findings[0]).toMatchObject({
      statusVi: 'Chờ giải trình', explanationId: null, decidable: false, late: false,
    }); // prettier-ignore
    expect(lines(await inbox('&limit=1')).concat(lines(await inbox('&unit=Q2')))).toEqual([
      'CB2 20 TG-04 TG-04',
      'CB2 20 TG-04 TG-04',
    ]);
  });

  it('shows what was proposed for a day and waits for another person', async () => {
    const from = '2026-11-20T00:00:00+07:00';
    const { status } = await world.call('POST', 'excuses', officer, {
      employeeIds: [await world.employee('CB2')], kind: 'trip', from, until: '2026-11-21T00:00:00+07:00', reason: 'Đi công tác',
    }); // prettier-ignore
    expect(status).toBe(201);
    const [first, second] = (await inbox()).items;
    expect(first?.proposals).toMatchObject([
      {
        kind: 'excuse', what: 'trip', from: '2026-11-19T17:00:00.000Z', until: '2026-11-20T17:00:00.000Z', reason: 'Đi công tác',
        document: null, proposedBy: expect.any(String) as unknown,
      },
    ]); // prettier-ignore
    expect(second?.proposals).toEqual([]);
  });

  it('tells of a proposed health leave which one it is only to whoever may read that', async () => {
    await world.call('POST', 'excuses', officer, {
      employeeIds: [await world.employee('CB3')], kind: 'leave-sick', from: '2026-11-19T00:00:00+07:00', until: '2026-11-20T00:00:00+07:00',
      reason: 'Viêm ruột thừa', document: 'Giấy ra viện 15',
    }); // prettier-ignore
    const head = await signInAs(world.service, 'unit-head', 'Q1');
    const proposal = async (who = officer) =>
      (await inbox('', who)).items.find(({ employeeCode }) => employeeCode === 'CB3')?.proposals[0];
    expect(await proposal()).toMatchObject({ what: 'leave-sick', reason: 'Viêm ruột thừa', document: 'Giấy ra viện 15' }); // prettier-ignore
    expect(await proposal(head)).toMatchObject({
      what: 'health-leave', reason: 'Nghỉ theo chế độ', document: null, from: '2026-11-18T17:00:00.000Z',
    }); // prettier-ignore
  });

  it('says who may decide, decides several at once, each with all the checks, and leaves what is decided', async () => {
    const [late, absence] = [
      await world.finding('CB1', 20, 'TG-01'),
      await world.finding('CB2', 20, 'TG-04'),
    ];
    const decide = async (ids: string[], lateReason?: string) =>
      (
        await world.call<{ items: { id: string; code: string | null }[] }>(
          'POST', 'findings/decisions', officer,
          { ids, status: 'excused', reason: 'Mưa lũ', ground: 'Nội quy, điều 5', ...(lateReason && { lateReason }) },
        )
      ).body.items; // prettier-ignore
    expect(await decide([late])).toEqual([{ id: late, code: 'not-the-superior' }]);
    world.at('2026-12-02T01:00:00Z');
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    const head = await signInAs(world.service, 'unit-head', 'Q1');
    const day = (page: InboxPage) => page.items.find(({ employeeCode, date }) => `${employeeCode} ${date}` === 'CB1 2026-11-20'); // prettier-ignore
    expect(day(await inbox())?.findings[0]).toMatchObject({ decidable: true, late: true });
    expect(day(await inbox('', head))?.findings[0]).toMatchObject({ decidable: false });
    expect(await decide([late], 'Cấp trên đi vắng')).toEqual([{ id: late, code: null }]);
    expect(await decide([late, absence], 'Cấp trên đi vắng')).toEqual([
      { id: late, code: 'already-decided' },
      { id: absence, code: null },
    ]);
    expect(lines(await inbox('&state=decided'))).toEqual(['CB1 20 TG-01']);
    const open = await inbox('&state=open');
    expect([lines(open), open.counts?.days]).toEqual([
      ['CB2 20 TG-04 TG-04 excuse', 'CB3 19 excuse', 'CB1 19 TG-02'],
      3,
    ]);
  });

  it('is empty once nothing waits: no finding, no proposal, no day that is not final', async () => {
    const open = async (): Promise<string[]> => lines(await inbox('&state=open'));
    await world.query(`UPDATE excuse SET status = 'rejected', decided_by = 'test', decided_at = now()`);
    // Of the missing punch nothing was recorded: nobody has anything to do about it.
    expect(await open()).toEqual(['CB2 20 TG-04 TG-04', 'CB1 19 TG-02']);
    await world.query(`UPDATE finding SET status = 'excused' WHERE status IN ('waiting', 'provisional')`);
    expect(await open()).toEqual([]);
    expect(lines(await inbox('&state=decided'))).toHaveLength(4);
    const punch = `INSERT INTO correction (id, kind, employee_id, unit_id, at, direction, source, status, reason, proposed_by, proposed_at)
      VALUES (gen_random_uuid(), 'added-punch', $1, $2, '2026-11-19T07:50:00+07:00', 'in', 'paper-sheet', 'proposed', 'Quên', 'test', now())`;
    await world.query(punch, [await world.employee('CB3'), await world.way.unit('Q1')]);
    expect(await open()).toEqual(['CB3 19 correction']);
    await world.query(`DELETE FROM correction`);
    // So does what was approved, while its cancellation waits.
    await world.query(
      `WITH done AS (
         INSERT INTO correction (id, kind, employee_id, unit_id, at, direction, source, status, reason, proposed_by, proposed_at, decided_by, decided_at)
         VALUES (gen_random_uuid(), 'added-punch', $1, $2, '2026-11-19T18:30:00+07:00', 'out', 'paper-sheet', 'approved', 'Quên', 'test', now(), 'khác', now())
         RETURNING *
       ) INSERT INTO cancellation (id, correction_id, status, reason, proposed_by, proposed_at, approved_by, approved_at)
       SELECT gen_random_uuid(), id, 'proposed', 'Nhập nhầm', 'test', now(), 'khác', now() FROM done`,
      [await world.employee('CB3'), await world.way.unit('Q1')],
    );
    expect(await open()).toEqual(['CB3 19']);
    await world.query('DELETE FROM cancellation');
    await world.query('DELETE FROM correction');
    expect(await open()).toEqual([]);
    await world.query(`UPDATE attendance_day SET status = 'provisional', check_at = now() WHERE employee_id = $1 AND date = '2026-11-19'`, [
      await world.employee('CB3'),
    ]); // prettier-ignore
    expect(await open()).toEqual(['CB3 19']);
  });

  it('shows nobody outside the scope', async () => {
    const head = await signInAs(world.service, 'unit-head', 'Q2');
    expect(lines(await inbox('', head))).toEqual(['CB2 20 TG-04 TG-04']);
    const own = await signInAs(world.service, 'employee', 'Q1');
    expect((await world.call('GET', `inbox?${DAYS}`, own)).status).toBe(403);
  });
});
