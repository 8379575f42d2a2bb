import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { ClosingWorld } from '../support/closing-world.js';

/** Now is 2 December 2026; Q1 is a counter of the centre TT. The installation has GIÁM ĐỐC and no place. */
describe('how reports are headed and signed', () => {
  let world: ClosingWorld;
  const unit: Record<string, string> = {};
  beforeAll(async () => {
    world = await ClosingWorld.build();
    for (const code of ['TT', 'Q1']) unit[code] = await world.way.unit(code);
  });
  afterAll(() => world.close());

  const set = async (code: string, from: string, words: object, who = 'TC') =>
    (await world.call('POST', 'report-signings', await world.as(who), { unitId: unit[code], from, ...words }))
      .status;
  const issuer = async (code: string) => {
    const recipient = { edition: 'director', agencyId: null } as const;
    const none = () => Promise.resolve(null);
    const { model } = await world.service.app
      .get(MonthlyReportService)
      .laidOut(world.way.caller, '2026-11', unit[code] ?? '', recipient, none);
    return model.issuer;
  };

  it('is of the installation where nothing is set', async () => {
    expect(await issuer('Q1')).toEqual({
      name: 'Quầy một', parent: 'Trung tâm Phục vụ hành chính công', place: undefined, signer: ['GIÁM ĐỐC'], abbreviation: undefined,
    });
  }); // prettier-ignore

  it('comes from the unit above where a unit has nothing of its own, part by part', async () => {
    const words = { place: 'Hà Giang', signer: 'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC', issuer: 'TRUNG TÂM PVHCC TỈNH', issuerParent: 'UBND TỈNH', abbreviation: 'TTPVHCC' };
    expect(await set('TT', '2026-12-01', words)).toBe(201);
    expect(await set('Q1', '2026-12-02', { signer: 'TRƯỞNG QUẦY' })).toBe(201);
    expect(await issuer('TT')).toEqual({ name: words.issuer, parent: words.issuerParent, place: 'Hà Giang', signer: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], abbreviation: 'TTPVHCC' });
    // The abbreviation is that of the body itself.
    expect(await issuer('Q1')).toEqual({ name: 'Quầy một', parent: words.issuer, place: 'Hà Giang', signer: ['TRƯỞNG QUẦY'], abbreviation: undefined });
  }); // prettier-ignore

  it('has words: a mere stroke is refused in a sentence, and one that was set before signs nothing', async () => {
    for (const signer of ['/', ' / / ']) {
      const answer = await world.call('POST', 'report-signings', await world.as('TC'), { unitId: unit['Q1'], from: '2026-12-02', signer });
      expect(answer).toMatchObject({ status: 422, body: { code: 'signer-without-words' } });
      expect(answer.body.detail).toContain('không có chữ ký');
    }
    await world.query(
      `INSERT INTO report_signing (id, unit_id, from_date, signer, set_by, set_at) VALUES (gen_random_uuid(), $1, '2026-12-01', '/', 'x', '2026-12-01T00:00:00Z')`,
      [unit['Q1']],
    );
    expect((await issuer('Q1')).signer).toEqual(['TRƯỞNG QUẦY']);
    await world.tamper('report_signing', `DELETE FROM report_signing WHERE signer = '/'`);
  }); // prettier-ignore

  it('counts from its day on, and of two for one day the later', async () => {
    expect(await set('Q1', '2026-12-03', { signer: 'PHÓ TRƯỞNG QUẦY' })).toBe(201);
    expect((await issuer('Q1')).signer).toEqual(['TRƯỞNG QUẦY']);
    world.at('2026-12-02T17:00:00Z'); // midnight in Việt Nam
    expect((await issuer('Q1')).signer).toEqual(['PHÓ TRƯỞNG QUẦY']);
    world.at('2026-12-02T18:00:00Z');
    expect(await set('Q1', '2026-12-03', {})).toBe(201);
    expect((await issuer('Q1')).signer).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
  });

  it('of a sealed month is what held when it was sealed, although somebody sets another from a day before, or moves the unit', async () => {
    await world.sealNovember();
    const before = await issuer('Q1');
    world.at('2026-12-09T01:00:00Z');
    expect(await set('TT', '2026-12-05', { place: 'Tuyên Quang' })).toBe(201);
    await world.way.units('code,name,kind,parentCode,zone,from,until\nT2,Trung tâm hai,centre,,,,');
    const { id, version } = await world.service.app.get(UnitsService).unitByCode('Q1');
    await world.service.app.get(UnitsService).update(world.way.caller, id, version, { parentId: await world.way.unit('T2') });
    expect(await issuer('Q1')).toEqual(before);
    expect(before.place).toBe('Hà Giang');
  }); // prettier-ignore

  it('is set by people who may export the reports of the unit, and is on record', async () => {
    expect(await set('TT', '2026-12-09', {}, 'PGD')).toBe(403);
    const [entry] = await world.query(
      `SELECT after->>'place' AS place FROM audit_entry WHERE action = 'report-signing.set' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ place: 'Tuyên Quang' });
    const { items } = (await world.call<{ items: { unitName: string }[] }>('GET', 'report-signings', await world.as('GD'))).body;
    // The counter stands below another centre now.
    expect(items.map(({ unitName }) => unitName)).toEqual(['Trung tâm Phục vụ hành chính công', 'Trung tâm Phục vụ hành chính công']);
    await expect(world.query('DELETE FROM report_signing')).rejects.toThrow();
  }); // prettier-ignore
});
