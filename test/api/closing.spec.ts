import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClosingDetail } from '../../src/modules/closing/closing-views.service.js';
import type { Verification } from '../../src/modules/closing/verification.service.js';
import { signInAs } from '../support/sign-in-as.js';
import { ClosingWorld, type Answer, type Who } from '../support/closing-world.js';

interface Readiness {
  ready: boolean;
  open: { kind: string; count: number; vi: string; items: { employeeCode: string }[] }[];
}
interface Differences {
  people: { employeeId: string; days: { date: string; kind: string; sealed: Day; now: Day }[] }[];
  rules: { path: string; sealed: { value: number }; now: { value: number } }[];
}
interface Day {
  figures: Record<string, number>;
}
interface SealedPage {
  nextCursor: string | null;
  items: { employeeCode: string; totals: Record<string, number>; days: Day[]; findings: object[] }[];
}

/** Now is Wednesday 2026-12-02, 08:00 in Việt Nam; the story goes on from sentence to sentence. */
describe('the month of a centre', () => {
  let world: ClosingWorld;
  let id: string;
  let unitId: string;
  let first: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
  });
  afterAll(() => world.close());

  const step = async (code: string, what: string, body: object = {}): Promise<Answer<object>> =>
    what === 'head-confirmation'
      ? world.confirmUnits(code, id)
      : world.call('POST', `closings/${id}/${what}`, await world.as(code), body);
  const confirmOwn = (code: string): Promise<Answer<object>> => world.confirmOwn(code, id);
  const get = async <T>(what: string, code = 'GD'): Promise<T> => {
    const answer = await world.call<T>('GET', `closings/${id}${what}`, await world.as(code));
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
    return answer.body;
  };
  const open = async (code = 'GD'): Promise<string[]> =>
    (await get<Readiness>('/readiness', code)).open.map(({ kind, count }) => `${kind} ${count}`);
  const status = async (): Promise<string> => (await get<ClosingDetail>('')).statusVi;

  it('is opened once by HR, for the unit with all below it', async () => {
    const begin = async (who: Who, body: object) => world.call<{ id: string }>('POST', 'closings', who, body);
    const hr = await world.as('TC');
    expect((await begin(await world.as('GD'), { unitId, month: '2026-11' })).status).toBe(403);
    expect((await begin(hr, { unitId, month: '2027-01' })).body.code).toBe('invalid-input');
    expect((await begin(hr, { unitId: await world.way.unit('BV'), month: '2026-11' })).body.code).toBe(
      'outside-scope',
    );
    const made = await begin(hr, { unitId, month: '2026-11' });
    expect(made.status).toBe(201);
    ({ id } = made.body);
    expect((await begin(hr, { unitId, month: '2026-11' })).body.code).toBe('already-exists');
    const counter = await world.way.unit('Q1');
    expect((await begin(hr, { unitId: counter, month: '2026-11' })).body.code).toBe('closing-overlaps');
    expect(await get('')).toMatchObject({
      month: '2026-11', status: 'open', statusVi: 'Đang mở', dueOn: '2026-12-07', round: 1, revision: 0,
      people: { count: 5, confirmed: 0 }, unitName: 'Trung tâm Phục vụ hành chính công',
    }); // prettier-ignore
    const list = await world.call<{ items: object[] }>(
      'GET',
      'closings?month=2026-11',
      await world.as('TQ1'),
    );
    expect(list.body.items).toHaveLength(1);
  });

  it('is not confirmed while a recorded lateness can still be explained, and says so in Vietnamese', async () => {
    expect(await open()).toEqual(['findings-explainable 1', 'persons-unconfirmed 5']);
    const refused = await step('PGD', 'head-confirmation');
    expect([refused.status, refused.body.code]).toEqual([409, 'closing-not-ready']);
    expect(refused.body.detail).toContain('1 nội dung ghi nhận còn thời hạn giải trình.');
    expect(refused.body.detail).toContain('5 người chưa xác nhận bảng công của mình và chưa hết hạn.');
    // The person cannot confirm past it either; everybody else can.
    expect((await confirmOwn('CB1')).body.code).toBe('closing-not-ready');
    expect((await confirmOwn('TQ1')).status).toBe(204);
    expect((await get<ClosingDetail>('')).people).toEqual({ count: 5, confirmed: 1 });
  });

  it('waits for the decision on an explanation', async () => {
    const named = { unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1'), from: '2026-01-01', document: '12/QĐ' }; // prettier-ignore
    expect((await world.call('PUT', 'superiors', await world.as('TC'), named)).status).toBe(200);
    const [finding] = await world.query<{ id: string }>(`SELECT id FROM finding WHERE rule = 'TG-01'`);
    const made = await world.call<{ id: string }>('POST', 'explanations', await world.as('CB1'), {
      findingId: finding?.id, reasonKind: 'traffic', text: 'Sạt lở đường đèo, có xác nhận của xã',
    }); // prettier-ignore
    expect(made.status).toBe(201);
    expect(await open()).toEqual(['explanations-waiting 1', 'persons-unconfirmed 4']);
    const decided = await world.call('POST', `explanations/${made.body.id}/decision`, await world.as('TQ1'), {
      outcome: 'accepted', opinion: 'Đồng ý',
    }); // prettier-ignore
    expect(decided.status).toBe(204);
    expect(await open()).toEqual(['changes-waiting 1', 'persons-unconfirmed 4']);
    await world.settle();
    expect(await open()).toEqual(['persons-unconfirmed 4']);
  });

  it('is confirmed by each person for themselves, anew when it changed since', async () => {
    expect((await confirmOwn('CB1')).status).toBe(204);
    expect((await confirmOwn('PGD')).status).toBe(204);
    expect((await confirmOwn('GD')).status).toBe(204);
    const own = await world.call<{ items: object[] }>('GET', 'me/closings', await world.as('CB1'));
    expect(own.body.items).toMatchObject([{ id, month: '2026-11', dueOn: '2026-12-07', current: true }]);
    // A scan that comes now is of the day that TQ1 confirmed.
    await world.scan(2, 30, '17:20');
    expect(await open()).toEqual(['persons-unconfirmed 2']);
    expect((await confirmOwn('TQ1')).status).toBe(204);
    const { open: rest } = await get<Readiness>('/readiness');
    expect(rest).toMatchObject([{ kind: 'persons-unconfirmed', items: [{ employeeCode: 'TC' }] }]);
  });

  it('is not confirmed by a person who read it before it changed', async () => {
    const who = await world.as('PGD');
    type Own = { items: { digest: string; current: boolean }[] };
    const own = async (): Promise<Own> => (await world.call<Own>('GET', 'me/closings', who)).body;
    const [{ digest: before } = { digest: '' }] = (await own()).items;
    await world.scan(3, 30, '17:11');
    const [{ digest: after, current } = { digest: '', current: true }] = (await own()).items;
    expect([after === before, current]).toEqual([false, false]);
    const confirm = (body: object) => world.call('POST', `me/closings/${id}/confirmation`, who, body);
    const refused = await confirm({ digest: before });
    expect([refused.status, refused.body.code]).toEqual([409, 'confirmation-changed']);
    expect(refused.body.detail).toContain('đã thay đổi');
    expect(refused.body.detail).toContain('xin xem lại');
    expect((await confirm({})).status).toBe(422);
    expect((await confirm({ digest: after })).status).toBe(204);
    expect((await own()).items).toMatchObject([{ digest: after, current: true }]);
  });

  it('waits for whoever has not confirmed until the last day is over, and no longer', async () => {
    world.at('2026-12-07T16:59:00Z'); // 23:59 of the last day
    expect((await step('PGD', 'head-confirmation')).body.code).toBe('closing-not-ready');
    expect(await status()).toBe('Đang mở');
    world.at('2026-12-07T17:00:00Z'); // midnight
    expect(await open()).toEqual([]);
    expect(await status()).toBe('Cá nhân đã xác nhận');
  });

  it('goes from head to HR to director, in this order', async () => {
    expect((await step('GD', 'seal')).body.code).toBe('closing-out-of-order');
    expect((await step('TC', 'check')).body.code).toBe('closing-out-of-order');
    expect((await step('CB1', 'head-confirmation')).status).toBe(403);
    // The head of the counter confirms the counter only: the rest of the centre still waits for its own.
    expect((await step('TQ1', 'head-confirmation')).status).toBe(204);
    expect((await step('TC', 'check')).body.code).toBe('closing-out-of-order');
    expect((await step('PGD', 'head-confirmation')).status).toBe(204);
    expect(await get('')).toMatchObject({
      status: 'head-confirmed',
      units: [{ unitName: 'Quầy một', current: true }, { unitName: 'Trung tâm Phục vụ hành chính công', current: true }],
    }); // prettier-ignore
  });

  it('is confirmed anew by the head when figures change before HR has looked', async () => {
    await world.scan(5, 30, '17:30');
    expect((await step('TC', 'check')).body.code).toBe('closing-changed');
    expect((await step('TQ1', 'head-confirmation')).status).toBe(204);
    expect((await step('PGD', 'head-confirmation')).status).toBe(204);
  });

  it('is not confirmed by a head who read it before it changed, nor with what another head read', async () => {
    const digestFor = async (code: string): Promise<string | null> =>
      (await get<ClosingDetail>('', code)).digest;
    const [before, counter] = [await digestFor('PGD'), await digestFor('TQ1')];
    expect(await digestFor('GD')).toBeNull();
    await world.scan(5, 30, '17:31');
    const confirm = async (digest: string | null) =>
      world.call('POST', `closings/${id}/head-confirmation`, await world.as('PGD'), { digest });
    const refused = await confirm(before);
    expect([refused.status, refused.body.code]).toEqual([409, 'confirmation-changed']);
    expect((await confirm(counter)).body.code).toBe('confirmation-changed');
    // Nothing of the counter changed: what its head read still counts there.
    expect(await digestFor('TQ1')).toBe(counter);
    expect((await step('TC', 'check')).body.code).toBe('closing-changed');
    expect((await confirm(await digestFor('PGD'))).status).toBe(204);
  });

  it('is never taken two steps in a row by the same person, whatever roles they have', async () => {
    expect((await step('TQ1', 'check')).body.code).toBe('own-record');
    expect((await step('TC', 'check', { note: 'Đã đối chiếu đơn nghỉ phép' })).status).toBe(204);
    expect((await step('TC', 'seal')).body.code).toBe('own-record');
    expect(await status()).toBe('Cán bộ tổ chức đã kiểm tra');
  });

  it('is sealed by the director with a fingerprint, shown for ever and whole', async () => {
    const sealed = await step('GD', 'seal');
    expect([sealed.status, sealed.body]).toEqual([201, { revision: 1, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }]); // prettier-ignore
    first = (sealed.body as { fingerprint: string }).fingerprint;
    expect((await step('GD', 'seal')).body.code).toBe('closing-sealed');
    expect((await step('PGD', 'head-confirmation')).body.code).toBe('closing-sealed');
    expect((await confirmOwn('TC')).body.code).toBe('closing-sealed');
    expect(await status()).toBe('Đã khóa công');
    const { items } = await get<SealedPage>('/revisions/1');
    const late = items.find(({ employeeCode }) => employeeCode === 'CB1');
    expect(late?.totals).toMatchObject({ credit: 3, lateArrivals: 0 });
    expect(late?.findings).toMatchObject([{ rule: 'TG-01', status: 'excused' }]);
    expect(items).toHaveLength(5);
    // A head of the counter alone sees the counter alone, page by page.
    const counter = await signInAs(world.service, 'unit-head', 'Q1');
    const seen = await world.call<SealedPage>('GET', `closings/${id}/revisions/1?limit=1`, counter);
    const rest = await world.call<SealedPage>(
      'GET',
      `closings/${id}/revisions/1?cursor=${seen.body.nextCursor}`,
      counter,
    );
    const codes = [...seen.body.items, ...rest.body.items].map(({ employeeCode }) => employeeCode);
    expect([codes.sort(), rest.body.nextCursor]).toEqual([['CB1', 'TQ1'], null]);
    expect((await world.call('GET', `closings/${id}/revisions/2`, counter)).status).toBe(404);
    const stranger = await signInAs(world.service, 'director', 'BV');
    expect((await world.call('GET', `closings/${id}`, stranger)).status).toBe(404);
    expect(await get('/verification')).toMatchObject({
      intact: true,
      revisions: [{ revision: 1, fingerprint: first, recomputed: first, faults: [] }],
      differences: { people: [], rules: [] },
    });
  });

  it('shows a late scan and a changed rule as pending differences, and computes days as before', async () => {
    await world.scan(4, 30, '17:05');
    const found = await get<Differences>('/differences');
    expect(found.people).toMatchObject([
      {
        employeeId: await world.employee('TC'),
        days: [
          {
            date: '2026-11-30', kind: 'figures',
            sealed: { figures: { earlyMinutes: 3 } }, now: { figures: { earlyMinutes: 0 } },
          },
        ],
      },
    ]); // prettier-ignore
    const counter = await signInAs(world.service, 'unit-head', 'Q1');
    const theirs = await world.call<Differences>('GET', `closings/${id}/differences`, counter);
    expect(theirs.body.people).toEqual([]);
    await world.way.setRule('findings.veryLateMinutes', '15', '2026-11-27', 'Q1');
    const rules = (await get<Differences>('/differences')).rules;
    expect(rules).toMatchObject([
      { path: 'findings.veryLateMinutes', from: '2026-11-27', sealed: { value: 30 }, now: { value: 15 } },
    ]);
    expect(await get('/verification')).toMatchObject({ intact: true });
  });

  it('is opened again by two people, with the reason', async () => {
    expect((await step('TC', 'reopenings', {})).status).toBe(422);
    expect((await step('GD', 'reopenings/decision', { status: 'approved', note: 'x' })).body.code).toBe('already-decided'); // prettier-ignore
    const reason = 'Máy chấm công gửi muộn lượt quẹt ngày 30/11';
    expect((await step('TC', 'reopenings', { reason })).status).toBe(204);
    expect((await step('TQ1', 'reopenings', { reason })).body.code).toBe('already-exists');
    const approve = { status: 'approved', note: 'Đồng ý mở khóa công' };
    expect((await step('TC', 'reopenings/decision', approve)).body.code).toBe('own-record');
    expect((await get<ClosingDetail>('')).reopeningAsked).toBe(true);
    expect((await step('GD', 'reopenings/decision', approve)).status).toBe(204);
    expect(await get('')).toMatchObject({ status: 'open', round: 2, revision: 1, dueOn: '2026-12-11', people: { confirmed: 0 } }); // prettier-ignore
    expect((await get<ClosingDetail>('')).steps).toMatchObject([
      { kind: 'reopen-approved' }, { kind: 'reopen-asked', note: reason }, { kind: 'seal' }, { kind: 'check' },
      { kind: 'head' }, { kind: 'head' }, { kind: 'head' }, { kind: 'head' }, { kind: 'head' }, { kind: 'head' }, { kind: 'head' },
      { kind: 'head' }, { kind: 'opened' },
    ]); // prettier-ignore
  });

  it('is sealed again as revision 2; revision 1 stays readable and the verification green', async () => {
    world.at('2026-12-12T01:00:00Z');
    await world.settle();
    expect((await step('PGD', 'head-confirmation')).status).toBe(204);
    expect((await step('TC', 'check')).status).toBe(204);
    // Pressed twice, it is sealed once.
    const both = await Promise.all([step('GD', 'seal'), step('GD', 'seal')]);
    expect(both.filter(({ status: answered }) => answered === 201).map(({ body }) => body)).toMatchObject([
      { revision: 2 },
    ]);
    expect(both.map(({ status: answered }) => answered).sort()[1]).toBeGreaterThanOrEqual(409);
    const sum = async (revision: number): Promise<number | undefined> =>
      (await get<SealedPage>(`/revisions/${revision}`)).items.find(
        ({ employeeCode }) => employeeCode === 'TC',
      )?.totals['earlyMinutes'];
    expect([await sum(1), await sum(2)]).toEqual([3, 0]);
    const verified = await get<Verification>('/verification');
    expect(verified).toMatchObject({ intact: true, differences: { people: [], rules: [] } });
    expect(verified.revisions.map(({ fingerprint }) => fingerprint === first)).toEqual([true, false]);
  });

  it('cannot be changed through the service, and what the owner of the database changes is found', async () => {
    for (const table of ['closing_step', 'closing_revision', 'closing_line'])
      await expect(world.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only|permission denied/);
    const faults = async (): Promise<string[][]> =>
      (await get<Verification>('/verification')).revisions.map((each) => [...each.faults]);
    const edit = `UPDATE closing_line SET content = replace(content, $2, $1) WHERE content LIKE '%' || $2 || '%'
      AND revision_id = (SELECT id FROM closing_revision WHERE revision = 1)`;
    await world.tamper('closing_line', edit, ['"credit":1,', '"credit":0.5,']);
    expect(await faults()).toEqual([['content', 'result'], []]);
    await world.tamper('closing_line', edit, ['"credit":0.5,', '"credit":1,']);
    await world.tamper('closing_revision', `UPDATE closing_revision SET rules = '[]' WHERE revision = 2`);
    expect((await faults())[1]).toEqual(['content']);
    await world.tamper('closing_revision', `UPDATE closing_revision SET fingerprint = repeat('a', 64) WHERE revision = 1`); // prettier-ignore
    expect(await faults()).toEqual([expect.arrayContaining(['content', 'audit']), expect.arrayContaining(['content', 'chain'])]); // prettier-ignore
  });

  it('leaves an entry in the audit for each step', async () => {
    const rows = await world.query<{ action: string }>(
      `SELECT DISTINCT action FROM audit_entry WHERE entity_type = 'closing' ORDER BY 1`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'closing.ask-reopening', 'closing.check', 'closing.confirm', 'closing.confirm-own', 'closing.decide-reopening',
      'closing.open', 'closing.seal',
    ]); // prettier-ignore
  });
});
