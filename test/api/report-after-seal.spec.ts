import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcceptedReasonsService } from '../../src/modules/corrections/accepted-reasons.service.js';
import { DayConfirmationsService } from '../../src/modules/corrections/day-confirmations.service.js';
import { SealingWitnesses } from '../../src/modules/closing/sealing-witnesses.service.js';
import { CheckJudge } from '../../src/modules/inspections/check-judge.service.js';
import { RulesService } from '../../src/modules/rules/rules.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import type { ReportRecipient } from '../../src/modules/reporting/exported-report.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { ClosingWorld } from '../support/closing-world.js';

/** A report of November as it is made now, whatever was made before. */
async function made(world: ClosingWorld, code: string, recipient: ReportRecipient = { edition: 'director', agencyId: null }) {
  const { model, bytes } = await world.service.app
    .get(MonthlyReportService)
    .laidOut(world.way.caller, '2026-11', await world.way.unit(code), recipient, () => Promise.resolve(null));
  return { model, sha256: createHash('sha256').update(bytes).digest('hex') };
} // prettier-ignore

describe('the workbook of a sealed month that is made long after', () => {
  let world: ClosingWorld;
  let correctionId = '';
  beforeAll(async () => {
    world = await ClosingWorld.build();
    const [person, unit] = [await world.employee('CB1'), await world.way.unit('Q1')];
    const [row] = await world.query<{ id: string }>(
      `INSERT INTO correction (id, kind, employee_id, unit_id, at, direction, source, status, reason, proposed_by, proposed_at, decided_by, decided_at,
         decision_note)
       VALUES (gen_random_uuid(), 'added-punch', $1, $2, '2026-11-26T08:00:00Z', 'in', 'request', 'approved', 'Quên quẹt thẻ', 'CB1',
         '2026-11-27T02:00:00Z', 'TQ1', '2026-11-27T03:00:00Z', 'Đúng') RETURNING id`,
      [person, unit],
    );
    correctionId = row?.id ?? '';
    await world.query(
      `INSERT INTO excuse (id, kind, paid, unit_id, period, status, reason, proposed_by, proposed_at, decided_by, decided_at, affected)
       VALUES (gen_random_uuid(), 'device-outage', true, $1, '[2026-11-26T00:30:00Z,2026-11-26T01:00:00Z)', 'approved', 'Mất điện', 'TC',
         '2026-11-26T02:00:00Z', 'GD', '2026-11-26T03:00:00Z', 3)`,
      [unit],
    );
    const days = ['2026-11-26', '2026-11-27'].map((date) => ({ employeeId: person, date, confirmed: true, symbol: null }));
    await world.service.app.get(DayConfirmationsService).confirm(world.way.caller, days, '12/BB');
    const [round] = await world.query<{ id: string }>(
      `INSERT INTO inspection (id, unit_id, kind, plan_number, place, started_at, opened_by, opened_by_id, inspector_ids, received_at, content_hash)
       SELECT gen_random_uuid(), $1, 'ordinary', '1/KH', 'Tầng 1', '2026-11-26T01:00:00Z', 'GD', e.id, ARRAY[e.id], '2026-11-26T02:00:00Z', 'x'
       FROM employee e WHERE e.code = 'GD' RETURNING id`,
      [unit],
    );
    await world.query(
      `INSERT INTO inspection_check (id, inspection_id, employee_id, unit_id, date, half_day, second, checked_at, badge, uniform, footwear, rules,
         refused_to_sign, checked_by, checked_by_id, received_at, content_hash)
       SELECT gen_random_uuid(), $1, $2, unit_id, '2026-11-26', 'morning', 30000, '2026-11-26T01:30:00Z', 'worn', 'right', 'right', '{}', false, 'GD',
         opened_by_id, '2026-11-26T02:00:00Z', 'x' FROM inspection WHERE id = $1`,
      [round?.id, person],
    );
    await world.settle();
    await world.sealNovember();
  }); // prettier-ignore
  afterAll(() => world.close());

  it('has the same bytes, although a punch was taken back and days were confirmed again since', async () => {
    const before = await made(world, 'TT');
    expect(before.model.adjustments).toMatchObject([
      { kind: 'Lượt chấm bổ sung', reason: 'Quên quẹt thẻ; Đúng', approvedBy: 'TQ1', late: false },
      { kind: 'Lý do chung của đơn vị', reason: 'Mất điện' },
      { kind: 'Xác nhận hàng loạt', words: '2 ngày công của 1 người', document: '12/BB', date: '2026-11-26' },
    ]);
    const { app } = world.service;
    const taken = {
      label: 'GD',
      at: new Date('2026-12-10T01:00:00Z'),
      note: 'Đã hủy: nhầm',
      cause: { requestId: correctionId },
    };
    const { manager } = world.service.database.dataSource;
    await app.get(AcceptedReasonsService).takeBack(manager, 'correction', [correctionId], taken);
    await world.query(`UPDATE excuse SET status = 'rejected', decided_by = 'TC', decided_at = now()`);
    world.at('2026-12-10T01:00:00Z');
    const again = [
      { employeeId: await world.employee('CB1'), date: '2026-11-26', confirmed: false, symbol: null },
    ];
    await app.get(DayConfirmationsService).confirm(world.way.caller, again, '13/BB');
    const after = await made(world, 'TT');
    expect(after.model.adjustments).toEqual(before.model.adjustments);
    expect(after.sha256).toBe(before.sha256);
  });

  it('has the checks as they were judged when it was sealed, although the person was exempted for that day since', async () => {
    const badges = async () =>
      (await made(world, 'TT')).model.units.map(({ name, badge }) => [name, badge.inspected, badge.kept]);
    const sealed = [
      ['Quầy một', 1, 1],
      ['Trung tâm Phục vụ hành chính công', 0, 0],
    ];
    expect(await badges()).toEqual(sealed);
    const before = await made(world, 'TT');
    await world.query(
      `INSERT INTO conduct_exemption (id, employee_id, kind, period, document, entered_by, entered_at)
       VALUES (gen_random_uuid(), $1, 'security', '[2026-11-01,2026-12-01)', '5/QĐ', 'TC', '2026-12-10T01:00:00Z')`,
      [await world.employee('CB1')],
    );
    expect(await badges()).toEqual(sealed);
    expect((await made(world, 'TT')).sha256).toBe(before.sha256);
  });

  it('is told for a unit below by what was kept with the seal, too', async () => {
    const { model } = await made(world, 'Q1');
    expect(model.adjustments.map(({ kind }) => kind)).toEqual(['Lượt chấm bổ sung', 'Lý do chung của đơn vị', 'Xác nhận hàng loạt']);
  }); // prettier-ignore

  it('tells namesakes apart among what was set by hand, also where only one of them had something set', async () => {
    const scopes = async () => (await made(world, 'TT')).model.adjustments.map(({ scope }) => scope);
    expect((await scopes())[0]).toBe('Lò Văn Ẩn, Quầy một');
    await world.query(`UPDATE employee SET full_name = 'Lò Văn Ẩn' WHERE code = 'PGD'`);
    expect(await scopes()).toEqual(['Lò Văn Ẩn (CB1), Quầy một', 'Quầy một', 'Quầy một']);
  });

  it('is found out where somebody changes what was kept', async () => {
    const verify = async () => {
      const [{ id } = { id: '' }] = await world.query<{ id: string }>('SELECT id FROM closing');
      const { body } = await world.call<{ stored: { faults: string[] }[] }>('GET', `closings/${id}/verification`, await world.as('GD'));
      return JSON.stringify(body).includes('"content"');
    };
    expect(await verify()).toBe(false);
    const [{ content } = { content: '' }] = await world.query<{ content: string }>('SELECT content FROM report_inspection');
    await expect(world.query(`UPDATE report_inspection SET content = '[]'`)).rejects.toThrow();
    await world.tamper('report_inspection', `UPDATE report_inspection SET content = '[]'`);
    expect(await verify()).toBe(true);
    await world.tamper('report_inspection', 'UPDATE report_inspection SET content = $1', [content]);
    expect(await verify()).toBe(false);
    const [sent] = await world.query<{ content: string }>('SELECT content FROM report_sent');
    await expect(world.query(`UPDATE report_sent SET content = '[{}]'`)).rejects.toThrow();
    await world.tamper('report_sent', `UPDATE report_sent SET content = '[{}]'`);
    expect(await verify()).toBe(true);
    await world.tamper('report_sent', 'UPDATE report_sent SET content = $1', [sent?.content]);
    expect(await verify()).toBe(false);
    await expect(world.query(`UPDATE report_adjustment SET content = '{}'`)).rejects.toThrow();
    await world.tamper('report_adjustment', `UPDATE report_adjustment SET content = replace(content, 'TQ1', 'GD')`);
    expect(await verify()).toBe(true);
  }); // prettier-ignore
});

describe('a month with a check that needs a rule which has no value on its date', () => {
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.build();
  });
  afterAll(() => world.close());

  it('is sealed and told all the same: the check was made, and nobody can say what came of it', async () => {
    const unit = await world.way.unit('Q1');
    await world.query(
      `INSERT INTO inspection (id, unit_id, kind, plan_number, place, started_at, opened_by, opened_by_id, inspector_ids, received_at, content_hash)
       SELECT gen_random_uuid(), $1, 'ordinary', '1/KH', 'Tầng 1', '2026-11-26T01:00:00Z', 'GD', e.id, ARRAY[e.id], '2026-11-26T02:00:00Z', 'x'
       FROM employee e WHERE e.code = 'GD'`,
      [unit],
    );
    for (const [code, date] of [['CB1', '2026-11-26'], ['TQ1', '2026-11-27']] as const)
      await world.query(
        `INSERT INTO inspection_check (id, inspection_id, employee_id, unit_id, date, half_day, second, checked_at, badge, uniform, footwear, rules,
           refused_to_sign, checked_by, checked_by_id, received_at, content_hash)
         SELECT gen_random_uuid(), id, $1, unit_id, $2::date, 'morning', 30000, '2026-11-26T01:30:00Z', 'outdated', 'right', 'right', '{}', false, 'GD',
           opened_by_id, '2026-11-26T02:00:00Z', 'x' FROM inspection`,
        [await world.employee(code), date],
      );
    const rules = world.service.app.get(RulesService);
    // As if nothing had been in force on the 27th.
    const dated: RulesService['dated'] = async (manager) => {
      const inForce = await rules.dated(manager);
      return (date, unitId) => inForce(date === '2026-11-27' ? '2001-01-01' : date, unitId);
    };
    Object.assign(world.service.app.get(CheckJudge), { rules: { book: rules.book, dated } });
    const badges = async () => (await made(world, 'Q1')).model.units.map(({ badge }) => [badge.inspected, badge.kept]);
    expect(await badges()).toEqual([[1, 0]]);
    // What sealing writes down.
    const texts = await world.service.app
      .get(SealingWitnesses)
      .texts(world.service.database.dataSource.manager, { unitId: unit, unitIds: [unit], month: '2026-11', from: '2026-11-01', to: '2026-11-30' });
    expect(JSON.parse(texts.get('inspections') ?? '')).toEqual([
      { unitId: unit, checks: 2, badge: { inspected: 1, kept: 0 }, uniform: expect.objectContaining({}) },
    ]);
  });
}); // prettier-ignore

describe('a unit that is moved below another one after its month was sealed', () => {
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    await world.way.units(`code,name,kind,parentCode,zone,from,until\nT2,Trung tâm hai,centre,,,,\nQ2,Quầy hai,counter,T2,,,`);
    await world.sealNovember();
  }); // prettier-ignore
  afterAll(() => world.close());

  it('stays with the month of the unit above it then, and does not enter that of the new one', async () => {
    const before = await made(world, 'TT');
    expect(before.model.people).toBe(5);
    const units = world.service.app.get(UnitsService);
    const { id, version } = await units.unitByCode('Q1');
    world.at('2026-12-09T01:00:00Z');
    await units.update(world.way.caller, id, version, { parentId: await world.way.unit('T2') });
    expect((await made(world, 'TT')).sha256).toBe(before.sha256);
    const other = (await made(world, 'T2')).model;
    expect([other.people, other.draft, other.units]).toEqual([0, true, []]);
    expect((await made(world, 'Q1')).model).toMatchObject({ people: 2, draft: false });
    // Moved back and forth: the tree of the sealing counts.
    const again = await units.unitByCode('Q1');
    world.at('2026-12-10T01:00:00Z');
    await units.update(world.way.caller, id, again.version, { parentId: await world.way.unit('Q2') });
    expect((await made(world, 'TT')).sha256).toBe(before.sha256);
    expect((await made(world, 'T2')).model.people).toBe(0);
  });
});

describe('a unit that had a closing of its own and is moved after it was sealed', () => {
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    await world.way.units(`code,name,kind,parentCode,zone,from,until\nT2,Trung tâm hai,centre,,,,`);
    const step = async (code: string, url: string, body: object = {}) => {
      const answer = await world.call<{ id?: string }>('POST', url, await world.as(code), body);
      if (answer.status >= 300) throw new Error(`${url}: ${JSON.stringify(answer.body)}`);
      return answer.body.id ?? '';
    };
    const superior = { unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1'), from: '2026-01-01', document: '12/QĐ' };
    await world.call('PUT', 'superiors', await world.as('TC'), superior);
    const own = await step('TC', 'closings', { unitId: superior.unitId, month: '2026-11' });
    world.at('2026-12-08T01:00:00Z');
    const [finding] = await world.query<{ id: string }>('SELECT id FROM finding');
    await step('TQ1', `findings/${finding?.id}/decision`, { status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy, điều 5' });
    const confirmed = await world.confirmUnits('TQ1', own);
    if (confirmed.status >= 300) throw new Error(JSON.stringify(confirmed.body));
    await step('TC', `closings/${own}/check`);
    await step('GD', `closings/${own}/seal`);
  }); // prettier-ignore
  afterAll(() => world.close());

  it('is told by the closing of its own in the month of the unit above it then, and nowhere else', async () => {
    const before = await made(world, 'TT');
    expect(before.model).toMatchObject({ people: 5, draft: true, sealed: [{ revision: 1 }] });
    const units = world.service.app.get(UnitsService);
    const { id, version } = await units.unitByCode('Q1');
    world.at('2026-12-09T01:00:00Z');
    await units.update(world.way.caller, id, version, { parentId: await world.way.unit('T2') });
    expect((await made(world, 'TT')).model).toMatchObject({
      people: 5,
      units: before.model.units,
      sealed: [{ revision: 1 }],
    });
    expect((await made(world, 'T2')).model).toMatchObject({ people: 0, draft: true, sealed: [] });
    expect((await made(world, 'Q1')).model).toMatchObject({ people: 2, draft: false });
  });
});

describe('the extract of a sending agency of a month that was sealed', () => {
  let world: ClosingWorld;
  const home = async (unit: string) => {
    await world.query(`DELETE FROM posting WHERE kind = 'home' AND employee_id = $1`, [await world.employee('CB1')]);
    await world.query(
      `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, $2, 'home', '[2026-01-01,2026-11-29T17:00:00Z)', 1, now(), now())`,
      [await world.employee('CB1'), await world.way.unit(unit)],
    );
    await world.settle();
  };
  const told = async (agency: string) => {
    const { model, sha256 } = await made(world, 'TT', { edition: 'agency', agencyId: await world.way.unit(agency) });
    return { sha256, lines: model.agency?.lines.map(({ fullName, plannedDays }) => [fullName, plannedDays]) };
  };
  beforeAll(async () => {
    world = await ClosingWorld.build();
    await world.way.units(`code,name,kind,parentCode,zone,from,until\nBH,Bảo hiểm xã hội,agency,,,,`);
    await home('BV');
  });
  afterAll(() => world.close());

  it('is of the days on which the person was sent; nobody is sent by the agency of whom that is said only afterwards', async () => {
    expect((await told('BV')).lines).toEqual([['Lò Văn Ẩn', 2]]);
    await world.sealNovember();
    const before = [await told('BV'), await told('BH')];
    expect(before.map(({ lines }) => lines)).toEqual([[['Lò Văn Ẩn', 2]], []]);
    await home('BH');
    expect([await told('BV'), await told('BH')]).toEqual(before);
  });

  it('goes by the postings of today where the month was sealed before that was kept', async () => {
    await world.tamper('report_sent', 'DELETE FROM report_sent');
    expect((await told('BV')).lines).toEqual([]);
    expect((await told('BH')).lines).toEqual([['Lò Văn Ẩn', 2]]);
  });

  it('goes by the postings of today where the month is open again', async () => {
    await world.reopenNovember();
    expect((await told('BV')).lines).toEqual([]);
    await home('BV');
    expect((await told('BV')).lines).toEqual([['Lò Văn Ẩn', 2]]);
  });
}); // prettier-ignore
