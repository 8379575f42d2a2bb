import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };
interface Row {
  id: string;
  kind: string;
  employeeCode: string | null;
  unitName: string | null;
  mayDecide: boolean;
}

/** Now is Monday 2026-11-23 08:00 in Việt Nam. CB1, CB3 and TQ1 work at Q1, which TQ1 heads, CB2 at Q2; GD heads the centre. */
describe('what HR looks through', () => {
  let world: ComplianceWorld;
  const id: Record<string, string> = {};
  const unit: Record<string, string> = {};
  const who: Record<string, Who> = {};
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    for (const code of ['CB1', 'CB2', 'CB3', 'TQ1', 'GD']) id[code] = await world.employee(code);
    for (const code of ['TT', 'Q1', 'Q2']) unit[code] = await world.way.unit(code);
    who.officer = await signInAs(world.service, 'hr-officer', 'TT');
    who.head = await signInAs(world.service, 'unit-head', 'Q1', id.TQ1);
    who.director = await signInAs(world.service, 'director', 'TT', id.GD);
    for (const code of ['CB1', 'CB2', 'CB3'])
      who[code] = await signInAs(world.service, 'employee', code === 'CB2' ? 'Q2' : 'Q1', id[code]);
    for (const [unitCode, code] of [['Q1', 'TQ1'], ['TT', 'GD']] as const)
      await world.call('PUT', 'superiors', as('officer'), { unitId: unit[unitCode], superiorId: id[code], from: '2026-01-01' });
  }); // prettier-ignore
  afterAll(() => world.close());

  const as = (name: string): Who => who[name] ?? { cookie: '' };
  const list = async (url: string, name: string): Promise<Row[]> => {
    const { status, body } = await world.call<{ items: Row[] }>('GET', url, as(name));
    expect(status).toBe(200);
    return body.items;
  };
  /** Whose they are, with a star for those that the reader may decide. */
  const told = async (url: string, name = 'officer'): Promise<string[]> =>
    (await list(url, name)).map(({ employeeCode, unitName, kind, mayDecide }) => `${employeeCode ?? unitName} ${kind}${mayDecide ? ' *' : ''}`).sort(); // prettier-ignore

  describe('requests', () => {
    beforeAll(async () => {
      const ask = (name: string, body: object) =>
        world.call('POST', 'requests', as(name), { kind: 'leave-annual', reason: 'Việc gia đình', ...body });
      await ask('CB1', { firstDay: '2026-12-01', lastDay: '2026-12-03' });
      await ask('CB2', { kind: 'trip', firstDay: '2026-12-03' });
      await ask('CB3', { kind: 'leave-sick', firstDay: '2026-12-07' });
    });
    const requests = (query: string, name?: string): Promise<string[]> =>
      told(`requests?view=unit&${query}`, name);

    it('are narrowed by kind, by words of name or code without diacritics, and by days', async () => {
      expect(await requests('')).toEqual(['CB1 leave-annual', 'CB2 trip', 'CB3 leave-sick']);
      expect(await requests('kind=trip')).toEqual(['CB2 trip']);
      expect(await requests('text=lo%20van')).toEqual(['CB1 leave-annual']);
      expect(await requests('text=cb3')).toEqual(['CB3 leave-sick']);
      expect(await requests('text=100%25')).toEqual([]);
      expect(await requests('from=2026-12-03&until=2026-12-04')).toEqual(['CB1 leave-annual', 'CB2 trip']);
      expect(await requests('from=2026-12-04')).toEqual(['CB3 leave-sick']);
      expect(await requests('until=2026-12-03')).toEqual(['CB1 leave-annual']);
      expect(await requests(`unitId=${unit.Q2}`)).toEqual(['CB2 trip']);
    });

    it('tell the reader which of them the reader decides', async () => {
      expect(await requests('', 'head')).toEqual(['CB1 leave-annual *', 'CB3 health-leave *']);
      expect(await requests('', 'director')).toEqual(['CB1 leave-annual', 'CB2 trip *', 'CB3 health-leave']);
      expect(await told('requests?view=to-decide&kind=leave-annual', 'head')).toEqual(['CB1 leave-annual *']);
    });

    it('are not found by a kind of health leave by whoever may not know it', async () => {
      expect(await requests('kind=leave-sick')).toEqual(['CB3 leave-sick']);
      expect(await requests('kind=leave-sick', 'head')).toEqual([]);
      expect(await told('requests?view=to-decide&kind=leave-sick', 'head')).toEqual([]);
      expect(await told('requests?kind=leave-sick', 'CB3')).toEqual(['CB3 leave-sick']);
    });
  });

  describe('papers', () => {
    beforeAll(async () => {
      const enter = (employeeIds: unknown[], kind: string, day: string, name = 'officer') =>
        world.call('POST', 'excuses', as(name), {
          employeeIds, kind, from: `${day}T00:00:00+07:00`, until: `${day}T12:00:00+07:00`, reason: 'Có giấy',
        }); // prettier-ignore
      await enter([id.CB1, id.CB3], 'training', '2026-12-01');
      await enter([id.CB2], 'leave-maternity', '2026-12-02');
      await world.call('POST', 'excuses/device-outages', as('officer'), {
        unitId: unit.Q1, from: '2026-11-20T07:00:00+07:00', until: '2026-11-20T09:00:00+07:00', reason: 'Mất điện',
      }); // prettier-ignore
    });
    const papers = (query: string, name?: string): Promise<string[]> => told(`excuses?${query}`, name);

    it('are narrowed by unit, by words of name or code, and by days', async () => {
      expect(await papers('')).toEqual([
        'CB1 training',
        'CB2 leave-maternity',
        'CB3 training',
        'Quầy một device-outage',
      ]);
      expect(await papers(`unitId=${unit.Q1}`)).toEqual([
        'CB1 training',
        'CB3 training',
        'Quầy một device-outage',
      ]);
      expect(await papers('text=binh')).toEqual(['CB3 training']);
      expect(await papers('from=2026-12-01&until=2026-12-02')).toEqual(['CB1 training', 'CB3 training']);
      expect(await papers('from=2026-12-02')).toEqual(['CB2 leave-maternity']);
      expect(await papers('until=2026-12-01')).toEqual(['Quầy một device-outage']);
      expect(await papers('kind=leave-maternity', 'director')).toEqual([]);
    });

    it('may be decided by another person than who entered them, and never of the own unit or about oneself', async () => {
      expect(await papers('', 'director')).toEqual([
        'CB1 training *', 'CB2 health-leave *', 'CB3 training *', 'Quầy một device-outage *',
      ]);
      expect(await papers('', 'head')).toEqual(['CB1 training *', 'CB3 training *', 'Quầy một device-outage']);
      const [outage] = await list('excuses?kind=device-outage', 'head');
      const body = { ids: [outage?.id], status: 'approved', note: 'Đã xem' };
      expect((await world.call('POST', 'excuses/decide', as('head'), body)).body.code).toBe('own-record');
      await world.call('POST', 'excuses', as('officer'), {
        employeeIds: [id.TQ1], kind: 'trip', from: '2026-12-04T00:00:00+07:00', until: '2026-12-05T00:00:00+07:00', reason: 'Họp',
      });
      expect(await papers('kind=trip', 'head')).toEqual(['TQ1 trip']);
      expect(await papers('kind=trip', 'director')).toEqual(['TQ1 trip *']);
    }); // prettier-ignore
  });

  it('balances are those of the whole scope by given name, page after page, and of a unit or a name where one is said', async () => {
    const balances = async (
      query: string,
      name = 'officer',
    ): Promise<{ codes: string[]; next: string | null }> => {
      const { body } = await world.call<{ items: { code: string }[]; nextCursor: string | null }>(
        'GET',
        `balances?year=2026&${query}`,
        as(name),
      );
      return { codes: body.items.map(({ code }) => code), next: body.nextCursor };
    };
    // Ẩn, Bình, Đào, Già, Ước.
    const all = ['CB1', 'CB3', 'CB2', 'TQ1', 'GD'];
    expect((await balances('')).codes).toEqual(all);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await balances(`limit=2${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...page.codes);
      cursor = page.next;
    }
    expect(seen).toEqual(all);
    // By full name: Đặng, Hà, Lò, Nguyễn, Sùng.
    const first = await balances('order=full&limit=2');
    expect(first.codes).toEqual(['GD', 'CB2']);
    const rest = await balances(`order=full&cursor=${encodeURIComponent(first.next ?? '')}`);
    expect(rest.codes).toEqual(['CB1', 'CB3', 'TQ1']);
    expect((await balances('text=dao')).codes).toEqual(['CB2']);
    expect((await balances(`unit=${unit.Q2}`)).codes).toEqual(['CB2']);
    expect((await balances('', 'head')).codes).toEqual(['CB1', 'CB3', 'TQ1']);
  });

  it('steps of approval name the person of a step', async () => {
    const steps = [{ approver: 'head' }, { approver: 'person', employeeId: id.GD, aboveDays: 5 }];
    await world.call('PUT', 'approval-chains', as('officer'), {
      unitId: unit.Q1,
      kind: 'leave-annual',
      steps,
    });
    const { body } = await world.call<{ items: { steps: object[] }[] }>(
      'GET',
      'approval-chains',
      as('officer'),
    );
    expect(body.items[0]?.steps).toEqual([
      { approver: 'head', employeeId: null, aboveDays: null, fullName: null },
      { approver: 'person', employeeId: id.GD, aboveDays: 5, fullName: 'Đặng Văn Ước' },
    ]);
  });
});
