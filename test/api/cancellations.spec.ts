import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { ClosingWorld } from '../support/closing-world.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };
type Of = 'excuses' | 'corrections' | 'flexible-minutes';

interface Listed {
  id: string;
  status: string;
  mayDecide: boolean;
  mayCancel: boolean;
  decisionNote: string | null;
  cancellation: {
    id: string;
    status: string;
    reason: string;
    approvedBy: string;
    decidedBy: string | null;
  } | null;
}

/** GD heads the centre and has SO of the sending agency as superior; CB2 and CB3 are HR of the centre. On 19/11 CB3 lacks a check-in. */
describe('what HR entered', () => {
  let world: ComplianceWorld;
  let proposer: Who;
  let second: Who;
  let outside: Who;
  let own: Who;
  const name = async (unit: string | null, person: string | null, superior: string) => {
    const unitId = unit === null ? null : await world.way.unit(unit);
    const employeeId = person === null ? null : await world.employee(person);
    await world.query(
      `INSERT INTO superior (id, unit_id, employee_id, superior_id, substitute, period, named_by, named_at)
       VALUES (gen_random_uuid(), $1, $2, $3, false, '[2026-01-01,2027-01-01)', 'test', now())`,
      [unitId, employeeId, await world.employee(superior)],
    );
  };
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await name('TT', null, 'GD');
    await name('Q1', null, 'TQ1');
    await name(null, 'GD', 'SO');
    proposer = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB2'));
    second = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('TQ1'));
    own = await signInAs(world.service, 'employee', 'TT', await world.employee('CB1'));
    outside = await signInAs(world.service, 'employee', 'SNV', await world.employee('SO'));
  });
  afterAll(() => world.close());

  const punch = async (code: string, at: string): Promise<string> => {
    const made = await world.call<{ id: string }>('POST', 'corrections/added-punches', proposer, {
      employeeId: await world.employee(code), at, direction: 'in', document: '1/BB', reason: 'Quên thẻ',
    }); // prettier-ignore
    expect([made.status, made.body.code]).toEqual([201, undefined]);
    return made.body.id;
  };
  const leave = async (code: string, day = '20'): Promise<string> => {
    const made = await world.call<{ ids: string[] }>('POST', 'excuses', proposer, {
      employeeIds: [await world.employee(code)], kind: 'leave-annual', from: `2026-11-${day}T00:00:00+07:00`, until: `2026-11-${day}T23:00:00+07:00`,
      reason: 'Nghỉ phép',
    }); // prettier-ignore
    expect([made.status, made.body.code]).toEqual([201, undefined]);
    return made.body.ids[0] ?? '';
  };
  const cancel = async (who: Who, of: Of, id: string, reason: string | undefined = 'Nhập nhầm người') => {
    const { status, body } = await world.call<{ status: string }>('POST', `${of}/${id}/cancellation`, who, { reason }); // prettier-ignore
    return status === 200 ? body.status : (body.code ?? status);
  };
  const decide = async (who: Who, of: Of | 'cancellations', id: string, status = 'approved') => {
    const answer = await world.call('POST', `${of}/decide`, who, { ids: [id], status, note: 'Đúng' });
    return answer.body.code ?? answer.status;
  };
  const listed = async (who: Who, of: Of, id: string): Promise<Listed> => {
    const { body } = await world.call<{ items: Listed[] }>('GET', of, who);
    const found = body.items.find((each) => each.id === id);
    if (found === undefined) throw new Error('not listed');
    return found;
  };
  const waiting = async (who: Who) => {
    const { body } = await world.call<{ items: { id: string; of: string; cancels: boolean; what: string; cancelReason: string | null }[] }>('GET', 'proposals', who); // prettier-ignore
    return body.items;
  };
  const exceptions = async (code: string, day: number): Promise<string[]> => {
    const [row] = await world.query<{ kinds: string[] }>(
      `SELECT ARRAY(SELECT x->>'kind' FROM jsonb_array_elements(a.exceptions) x) AS kinds FROM attendance_day a
       JOIN employee e ON e.id = a.employee_id WHERE e.code = $1 AND a.date = make_date(2026, 11, $2)`,
      [code, day],
    );
    return row?.kinds ?? [];
  };

  it('is withdrawn while it waits, with a reason, by its proposer or HR of the unit, and decided no more', async () => {
    const [one, other] = [await punch('CB3', '2026-11-19T07:55:00+07:00'), await leave('CB1', '24')];
    expect([(await listed(proposer, 'corrections', one)).mayCancel, (await listed(second, 'corrections', one)).mayCancel]).toEqual([true, true]);
    expect(await cancel(proposer, 'corrections', one, '')).toBe('invalid-input');
    expect(await cancel(outside, 'corrections', one)).toBe('not-found');
    expect([await cancel(proposer, 'corrections', one), await cancel(second, 'excuses', other)]).toEqual(['withdrawn', 'withdrawn']);
    expect(await decide(second, 'corrections', one)).toBe('already-decided');
    expect(await cancel(proposer, 'corrections', one)).toBe('already-decided');
    expect(await listed(proposer, 'corrections', one)).toMatchObject({
      status: 'rejected', decisionNote: 'Đã rút: Nhập nhầm người', mayCancel: false, cancellation: null,
    });
    await world.settle();
    expect(await exceptions('CB3', 19)).toEqual(['missing-in']);
    // The same leave may be entered anew.
    expect(await cancel(proposer, 'excuses', await leave('CB1', '24'))).toBe('withdrawn');
  }); // prettier-ignore

  it('is not withdrawn by whom it is about: a scan that was voided stays in question', async () => {
    const subject = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB3'));
    const id = await punch('CB3', '2026-11-19T07:54:00+07:00');
    expect([await cancel(subject, 'corrections', id), (await listed(subject, 'corrections', id)).mayCancel]).toEqual(['own-record', false]);
    expect(await cancel(proposer, 'corrections', id)).toBe('withdrawn');
  }); // prettier-ignore

  it('is cancelled once approved only by a second person; the day is computed again, the original stays and the person is told', async () => {
    const id = await punch('CB3', '2026-11-19T07:55:00+07:00');
    expect(await decide(second, 'corrections', id)).toBe(204);
    await world.settle();
    expect(await exceptions('CB3', 19)).toEqual([]);
    expect(await cancel(second, 'corrections', id)).toBe('cancelling');
    expect(await cancel(proposer, 'corrections', id)).toBe('already-exists');
    await world.settle();
    expect(await exceptions('CB3', 19)).toEqual([]);
    const { cancellation, status } = await listed(proposer, 'corrections', id);
    expect([status, cancellation]).toEqual(['approved', expect.objectContaining({ status: 'proposed', reason: 'Nhập nhầm người', decidedBy: null })]);
    const wish = cancellation?.id ?? '';
    expect(await waiting(second)).toEqual([]);
    expect(await waiting(proposer)).toMatchObject([{ id: wish, of: 'correction', cancels: true, what: 'added-punch', cancelReason: 'Nhập nhầm người' }]);
    expect([await decide(second, 'cancellations', wish), await decide(outside, 'cancellations', wish)]).toEqual(['own-record', 'not-found']);
    expect([await decide(proposer, 'cancellations', wish), await decide(proposer, 'cancellations', wish)]).toEqual([204, 'already-decided']);
    await world.settle();
    expect(await exceptions('CB3', 19)).toEqual(['missing-in']);
    expect(await waiting(proposer)).toEqual([]);
    const after = await listed(proposer, 'corrections', id);
    expect(after).toMatchObject({ status: 'rejected', decisionNote: 'Đã hủy: Nhập nhầm người', mayCancel: false });
    expect(after.cancellation).toMatchObject({ status: 'approved', approvedBy: 'Sùng Mí Già', decidedBy: 'Hà Thị Đào' });
    expect(await world.query(`SELECT kind, params->>'date' AS date FROM notice WHERE subject_id = $1 AND kind <> 'request-cancel-asked'`, [id])).toEqual([{ kind: 'entry-cancelled', date: '2026-11-19' }]);
    expect((await world.query<{ action: string }>(`SELECT action FROM audit_entry WHERE entity_id = $1 ORDER BY id`, [id])).map(({ action }) => action)).toEqual([
      'correction.propose', 'correction.decide', 'correction.cancel-ask', 'correction.cancel-decide', 'correction.cancel',
    ]);
  }); // prettier-ignore

  it('stays where the second person does not agree, and may be asked about again', async () => {
    const id = await leave('CB1', '25');
    expect(await decide(second, 'excuses', id)).toBe(204);
    expect(await cancel(proposer, 'excuses', id)).toBe('cancelling');
    const wish = (await listed(second, 'excuses', id)).cancellation?.id ?? '';
    expect(await decide(second, 'cancellations', wish, 'rejected')).toBe(204);
    const told = await world.query<{ code: string }>(
      `SELECT e.code FROM notice n JOIN employee e ON e.id = n.employee_id WHERE n.subject_id = $1 AND n.kind = 'entry-kept'`, [id],
    );
    expect(told.map(({ code }) => code)).toEqual(['CB2']);
    expect(await listed(proposer, 'excuses', id)).toMatchObject({ status: 'approved', mayCancel: true, cancellation: { status: 'rejected' } });
    expect(await cancel(proposer, 'excuses', id)).toBe('cancelling');
  }); // prettier-ignore

  it('may be flexible minutes, of which the list of what waits does not say why', async () => {
    const { body } = await world.call<{ id: string }>('POST', 'flexible-minutes', proposer, {
      employeeId: await world.employee('CB1'), from: '2026-11-19', until: '2026-11-26', minutes: 60, kind: 'nursing', reason: 'Con nhỏ',
    });
    const head = await signInAs(world.service, 'unit-head', 'TT');
    const item = (await waiting(head)).find(({ id }) => id === body.id);
    expect(item).toMatchObject({ of: 'flexible-minutes', what: 'flexible-minutes', cancels: false, reason: 'Chế độ theo quy định' });
    expect(await decide(second, 'flexible-minutes', body.id)).toBe(204);
    await world.settle();
    expect(await exceptions('CB1', 19)).toEqual([]);
    expect(await cancel(proposer, 'flexible-minutes', body.id)).toBe('cancelling');
    const wish = (await waiting(second)).find(({ of, cancels }) => of === 'flexible-minutes' && cancels)?.id ?? '';
    expect(await decide(second, 'cancellations', wish)).toBe(204);
    await world.settle();
    expect(await exceptions('CB1', 19)).toEqual(['late-arrival']);
    // Nobody learns from the audit trail that somebody is ill.
    const words = await world.query<{ after: object }>(`SELECT after FROM audit_entry WHERE entity_type = 'flexible-minutes' AND action <> 'flexible-minutes.propose'`);
    expect(JSON.stringify(words)).not.toContain('Nhập nhầm');
  }); // prettier-ignore

  it('of a head is cancelled by nobody of the unit, but by the superior by name, or who stands in there', async () => {
    const id = await leave('GD', '26');
    expect((await waiting(outside)).map((each) => [each.id, each.cancels])).toEqual([[id, false]]);
    expect((await waiting(second)).map((each) => each.id)).not.toContain(id);
    expect(await decide(outside, 'excuses', id)).toBe(204);
    expect(await cancel(proposer, 'excuses', id)).toBe('cancelling');
    const wish = (await listed(second, 'excuses', id)).cancellation?.id ?? '';
    expect(await decide(second, 'cancellations', wish)).toBe('not-the-superior');
    expect((await waiting(outside)).map((each) => [each.id, each.cancels])).toEqual([[wish, true]]);
    const told = await world.query<{ code: string }>(
      `SELECT e.code FROM notice n JOIN employee e ON e.id = n.employee_id WHERE n.subject_id = $1 AND n.kind = 'request-cancel-asked'`, [id],
    );
    expect(told.map(({ code }) => code)).toEqual(['SO']);
    expect(await decide(outside, 'cancellations', wish)).toBe(204);
    expect(await waiting(outside)).toEqual([]);
  }); // prettier-ignore

  it('and came from a request is cancelled with that', async () => {
    const head = second;
    const { body } = await world.call<{ id: string }>('POST', 'requests', own, { kind: 'trip', firstDay: '2026-11-27', lastDay: '2026-11-27', reason: 'Họp Sở' });
    expect((await world.call('POST', `requests/${body.id}/decision`, head, { outcome: 'approved' })).status).toBe(200);
    const [row] = await world.query<{ id: string }>(`SELECT id FROM excuse WHERE kind = 'trip'`);
    expect((await listed(proposer, 'excuses', row?.id ?? '')).mayCancel).toBe(false);
    expect(await cancel(proposer, 'excuses', row?.id ?? '')).toBe('made-by-request');
  }); // prettier-ignore

  it('and came from an accepted explanation lets the person explain again; what was decided stands', async () => {
    const findingId = await world.finding('CB1', 20, 'TG-01');
    const explain = async (): Promise<string> => {
      const filed = await world.call<{ id: string }>('POST', 'explanations', own, { findingId, reasonKind: 'traffic', text: 'Xe hỏng' });
      expect([filed.status, filed.body.code]).toEqual([201, undefined]);
      expect((await world.call('POST', `explanations/${filed.body.id}/decision`, second, { outcome: 'accepted' })).status).toBe(204);
      await world.settle();
      return filed.body.id;
    };
    const standing = async () => {
      const [row] = await world.query<{ status: string; until: string }>('SELECT status, explain_until::text AS until FROM finding WHERE id = $1', [findingId]);
      return [row?.status, row?.until];
    };
    const first = await explain();
    expect([(await standing())[0], await exceptions('CB1', 20)]).toEqual(['excused', []]);
    const [excuse] = await world.query<{ id: string }>(`SELECT id FROM excuse WHERE kind = 'other' AND status = 'approved'`);
    expect(await cancel(proposer, 'excuses', excuse?.id ?? '')).toBe('cancelling');
    const wish = (await listed(second, 'excuses', excuse?.id ?? '')).cancellation?.id ?? '';
    world.at('2026-11-23T01:10:00Z');
    expect(await decide(second, 'cancellations', wish)).toBe(204);
    await world.settle();
    expect([await standing(), await exceptions('CB1', 20)]).toEqual([['waiting', '2026-11-26'], ['late-arrival']]);
    expect(await world.query('SELECT status FROM explanation WHERE id = $1', [first])).toEqual([{ status: 'accepted' }]);
    expect(await world.query(`SELECT kind, params->>'until' AS until FROM notice WHERE subject_id = $1`, [findingId])).toEqual([{ kind: 'finding-recorded', until: '2026-11-26' }]);
    // Nothing moves while nobody says anything.
    await world.settle();
    await world.way.recompute('2026-11-20', '2026-11-21');
    expect((await standing())[0]).toBe('waiting');
    expect(await explain()).not.toBe(first);
    expect([(await standing())[0], await exceptions('CB1', 20)]).toEqual(['excused', []]);
  }); // prettier-ignore
});

describe('what HR entered in a month that is sealed', () => {
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.build();
  });
  afterAll(() => world.close());

  it('gives a pending difference when it is cancelled; PL7 tells of what was cancelled before the seal', async () => {
    const note = { status: 'approved', note: 'Đúng' };
    const approved = async (at: string): Promise<string> => {
      const made = await world.call<{ id: string }>('POST', 'corrections/added-punches', await world.as('TC'), {
        employeeId: await world.employee('CB1'), at, direction: 'in', document: '5/BB', reason: 'Quên thẻ',
      });
      expect((await world.call('POST', 'corrections/decide', await world.as('TQ1'), { ids: [made.body.id], ...note })).status).toBe(204);
      await world.settle();
      return made.body.id;
    };
    const cancel = async (id: string): Promise<void> => {
      expect((await world.call('POST', `corrections/${id}/cancellation`, await world.as('TC'), { reason: 'Camera không thấy' })).status).toBe(200);
      const [wish] = await world.query<{ id: string }>('SELECT id FROM cancellation WHERE correction_id = $1', [id]);
      expect((await world.call('POST', 'cancellations/decide', await world.as('TQ1'), { ids: [wish?.id], ...note })).status).toBe(204);
      await world.settle();
    };
    const adjustments = async () => {
      const { app } = world.service;
      const unit = await world.way.unit('TT');
      const { model } = await app.get(MonthlyReportService).laidOut(world.way.caller, '2026-11', unit, { edition: 'director', agencyId: null }, () => Promise.resolve(null));
      return model.adjustments;
    };
    await cancel(await approved('2026-11-27T07:58:00+07:00'));
    const [line] = await adjustments();
    expect(line).toMatchObject({
      kind: 'Hủy nội dung đã duyệt', words: 'Lượt chấm bổ sung', scope: 'Lò Văn Ẩn', date: '2026-11-27', document: '5/BB', reason: 'Camera không thấy; Đúng',
      askedBy: 'Nguyễn Thị Ánh Nguyệt', approvedBy: 'Sùng Mí Già',
    });
    const later = await approved('2026-11-26T09:00:00+07:00');
    await world.sealNovember();
    const [closing] = await world.query<{ id: string }>('SELECT id FROM closing');
    const differences = async (): Promise<string> =>
      JSON.stringify((await world.call('GET', `closings/${closing?.id ?? ''}/differences`, await world.as('GD'))).body);
    const sealed = await adjustments();
    expect(sealed.map(({ kind }) => kind)).toEqual(['Lượt chấm bổ sung', 'Hủy nội dung đã duyệt']);
    expect(await differences()).not.toContain('2026-11-26');
    await cancel(later);
    expect(await differences()).toContain('2026-11-26');
    expect(await adjustments()).toEqual(sealed);
  }); // prettier-ignore
});
