import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AuditSealer } from '../../src/modules/audit/audit-sealer.js';
import { AuditService } from '../../src/modules/audit/audit.service.js';
import { FixedClock } from '../../src/platform/clock/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the audit trail', () => {
  let database: TestDatabase;
  let audit: AuditService;
  let sealer: AuditSealer;

  beforeEach(async () => {
    database = await createTestDatabase();
    const clock = new FixedClock(new Date('2026-11-23T01:00:00Z'));
    audit = new AuditService(database.dataSource, clock);
    sealer = new AuditSealer(database.dataSource, clock);
    await audit.recordMany(
      database.dataSource.manager,
      [1, 2, 3, 4].map((n) => ({ action: 'employee.update', entityType: 'employee', entityId: String(n), after: { name: `Nguyễn Thị ${n}` } })),
    ); // prettier-ignore
  });
  afterEach(() => database.drop());

  async function asSuperuser(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    await client.query(`SET session_replication_role = replica; ${sql}`);
    await client.end();
  }

  it('is green after sealing, and the entries count once', async () => {
    expect(await sealer.seal()).toBe(4);
    expect(await sealer.seal()).toBe(0);
    expect(await sealer.verify()).toMatchObject({ entries: 4, sealed: 4, faults: [] });
  });

  it('refuses UPDATE, DELETE and TRUNCATE to the runtime role and to the owner', async () => {
    for (const sql of ['UPDATE audit_entry SET action = \'x\'', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry, audit_link']) {
      await expect(database.dataSource.query(sql)).rejects.toThrow(/permission denied|append-only/);
      const owner = new pg.Client({ connectionString: database.ownerUrl });
      await owner.connect();
      await expect(owner.query(sql)).rejects.toThrow(/append-only/);
      await owner.end();
    }
  }); // prettier-ignore

  it('names an edited entry', async () => {
    await sealer.seal();
    await asSuperuser(`UPDATE audit_entry SET after = '{"name": "Trần"}' WHERE entity_id = '2'`);
    expect((await sealer.verify()).faults).toEqual([{ kind: 'edited', entryId: 2, seq: 2 }]);
  });

  it('names a removed entry, with and without its link', async () => {
    await sealer.seal();
    await asSuperuser(`DELETE FROM audit_entry WHERE id = 2`);
    expect((await sealer.verify()).faults).toEqual([{ kind: 'removed', entryId: 2, seq: 2 }]);
    await asSuperuser(`DELETE FROM audit_link WHERE seq = 2`);
    expect((await sealer.verify()).faults).toEqual([{ kind: 'link-removed', entryId: 3, seq: 2 }]);
  });

  it('names entries whose order was changed', async () => {
    await sealer.seal();
    await asSuperuser(`UPDATE audit_link SET entry_id = -entry_id WHERE seq IN (2, 3);
      UPDATE audit_link SET entry_id = CASE entry_id WHEN -2 THEN 3 ELSE 2 END WHERE seq IN (2, 3)`);
    const { faults } = await sealer.verify();
    expect(new Set(faults.map((fault) => fault.entryId))).toEqual(new Set([2, 3]));
  });

  it('names an entry that was kept out of the chain', async () => {
    await asSuperuser(`DELETE FROM audit_unsealed WHERE entry_id = 3`);
    await sealer.seal();
    expect((await sealer.verify()).faults).toEqual([{ kind: 'unsealed', entryId: 3, seq: null }]);
  });

  it('notices a cut tail by a head that was noted elsewhere', async () => {
    await sealer.seal();
    const head = await sealer.head();
    await asSuperuser(`DELETE FROM audit_link WHERE seq = 4; DELETE FROM audit_entry WHERE id = 4`);
    expect((await sealer.verify()).faults).toEqual([]);
    expect((await sealer.verify([head!])).faults).toEqual([{ kind: 'cut', entryId: 4, seq: 4 }]);
  });

  it('is sealed without gap or double when two sealers run at once', async () => {
    const other = new AuditSealer(database.dataSource, new FixedClock(new Date()));
    await Promise.all([sealer.seal(), other.seal(), sealer.seal()]);
    await sealer.seal();
    expect(await sealer.verify()).toMatchObject({ sealed: 4, faults: [] });
  });
});
