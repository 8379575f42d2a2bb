import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditService } from '../../src/modules/audit/audit.service.js';
import { MentionedNames } from '../../src/modules/audit/mentioned-names.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

/** CB1 is of the counter Q1, CB2 of the counter Q2, both of the centre TT; SO of the agency SNV outside it. */
describe('the names of what audit entries mention', () => {
  let world: ComplianceWorld;
  const id: Record<string, string> = {};
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    for (const code of ['CB1', 'CB2', 'SO']) id[code] = await world.employee(code);
    for (const code of ['Q1', 'Q2', 'SNV']) id[code] = await world.way.unit(code);
    await world.service.database.dataSource.transaction((manager) =>
      world.service.app.get(AuditService).record(manager, {
        action: 'test.mention', entityType: 'test', entityId: id.CB1 ?? '', unitId: id.Q1 ?? null,
        after: { people: [id.CB2, id.SO], units: [id.Q1, id.Q2, id.SNV] },
      }),
    );
  }); // prettier-ignore
  afterAll(() => world.close());

  const named = async (unit: string): Promise<string[]> => {
    const who = await signInAs(world.service, 'auditor', unit);
    const { body } = await world.call<{ items: object[]; names: Record<string, string> }>('GET', 'audit?action=test.mention', who); // prettier-ignore
    expect(body.items).toHaveLength(1);
    return Object.keys(id).filter((code) => body.names[id[code] ?? ''] !== undefined);
  };

  it('are told of the own units only: a person of another unit stays an id', async () => {
    expect(await named('Q1')).toEqual(['CB1', 'Q1']);
    expect(await named('TT')).toEqual(['CB1', 'CB2', 'Q1', 'Q2']);
  });

  it('are all told to whoever audits everywhere', async () => {
    const caller = systemCaller('test');
    const { items } = await world.service.app.get(AuditService).search(caller, { action: 'test.mention', limit: 1 }); // prettier-ignore
    const names = await world.service.app.get(MentionedNames).of(caller, items);
    expect(Object.keys(id).filter((code) => names[id[code] ?? ''] === undefined)).toEqual([]);
  });
});
