import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import {
  TimesheetReader,
  type PersonDays,
} from '../../src/modules/attendance/timesheet/timesheet-reader.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { hasConnectionToSpare } from '../../src/platform/database/same-moment.js';
import { giveCredits, makeFinalMonth, makeProvince, provinceId } from '../support/province.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

const PEOPLE = 600;

describe('the timesheet of many people', () => {
  let service: TestApp;
  let connection: TestApp['database']['dataSource'];
  beforeAll(async () => {
    service = await createTestApp();
    connection = service.database.dataSource;
    const client = new pg.Client({ connectionString: service.database.ownerUrl });
    await client.connect();
    await makeProvince(client, { people: PEOPLE, month: '2026-10-01', scanned: false });
    await makeFinalMonth(client, '2026-10-01');
    await giveCredits(client);
    await client.end();
  });
  afterAll(() => service.close());

  /** Reads the month with all its days. */
  async function read(): Promise<{ people: PersonDays[]; fingerprint: string; days: number; count: number }> {
    return connection.transaction('REPEATABLE READ', async (manager) => {
      const reader = service.app.get(TimesheetReader);
      const sheet = await reader.read(manager, systemCaller('Công vụ'), '2026-10', provinceId);
      const people: PersonDays[] = [];
      for await (const batch of sheet.days(sheet.roster)) people.push(...batch);
      return {
        people,
        count: sheet.count(sheet.roster),
        days: sheet.data.days,
        fingerprint: sheet.data.fingerprint,
      };
    });
  }

  it('is the same read on two connections and on one', async () => {
    expect(hasConnectionToSpare(connection.manager)).toBe(true);
    let acquired = 0;
    const { master } = connection.driver as unknown as { master: pg.Pool };
    master.on('acquire', () => (acquired += 1));
    const two = await read();
    expect(acquired).toBe(2);
    const taken: QueryRunner[] = [];
    while (hasConnectionToSpare(connection.manager)) {
      const runner = connection.createQueryRunner();
      await runner.connect();
      taken.push(runner);
    }
    acquired = 0;
    const one = await read();
    expect(acquired).toBe(1);
    await Promise.all(taken.map((runner) => runner.release()));
    expect(two.people).toHaveLength(PEOPLE);
    expect(two.days).toBe(PEOPLE * 31);
    expect(two.count).toBe(PEOPLE * 31);
    expect(two).toEqual(one);
  });

  it('goes by units, then given names', async () => {
    const { people } = await read();
    const units = people.map(({ unitName }) => unitName);
    expect(units).toEqual([...units].sort(new Intl.Collator('vi').compare));
    expect(people.every(({ days }) => days.split('\n').length === 31)).toBe(true);
  });

  it('leaves no connection behind when a day cannot be read', async () => {
    const client = new pg.Client({ connectionString: service.database.ownerUrl });
    await client.connect();
    await client.query('ALTER TABLE attendance_day RENAME COLUMN revision TO edition');
    try {
      for (let turn = 0; turn < 10; turn += 1) await expect(read()).rejects.toThrow('revision');
    } finally {
      await client.query('ALTER TABLE attendance_day RENAME COLUMN edition TO revision');
      await client.end();
    }
    expect((await read()).people).toHaveLength(PEOPLE);
  });
});
