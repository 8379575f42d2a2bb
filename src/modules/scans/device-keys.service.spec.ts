import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Notifications } from '../../platform/database/notifications.js';
import { Logger } from '../../platform/logging/logger.js';
import { DeviceKeysService } from './device-keys.service.js';

const KEY = `cvd_${'a'.repeat(43)}`;
const row = {
  id: 'd',
  code: 'CONG',
  kind: 'gate',
  unitId: 'u',
  zone: 'UTC',
  group: 'default',
  retiredAt: null,
};

describe('the keys of devices', () => {
  /** A database that answers when the test says so, and what comes from other servers. */
  const world = () => {
    const asked: ((found: object | null) => void)[] = [];
    const database = { manager: { findOneBy: () => new Promise((resolve) => asked.push(resolve)) } };
    let hear: (payload: string | null) => void = () => undefined;
    const notifications = {
      publish: () => Promise.resolve(),
      subscribe: (_channel: string, hearer: typeof hear) => void (hear = hearer),
    };
    const keys = new DeviceKeysService(
      database as unknown as DataSource,
      notifications as unknown as Notifications,
      new Logger('error', { write: () => true }),
    );
    return { keys, asked, elsewhere: (payload: string | null) => hear(payload) };
  };

  it('are remembered for a while', async () => {
    const { keys, asked } = world();
    const first = keys.find(KEY);
    asked[0]?.(row);
    expect((await first)?.code).toBe('CONG');
    expect((await keys.find(KEY))?.code).toBe('CONG');
    expect(asked).toHaveLength(1);
  });

  it.each<[string, string | null]>([
    ['here', 'here'],
    ['on another server', 'd'],
    ['during an interruption', null],
  ])('are not remembered when they were revoked %s while the database was asked', async (where, payload) => {
    const { keys, asked, elsewhere } = world();
    const first = keys.find(KEY);
    if (where === 'here') keys.forget('d');
    else elsewhere(payload);
    asked[0]?.(row);
    await first;
    const second = keys.find(KEY);
    expect(asked).toHaveLength(2);
    asked[1]?.(null);
    expect(await second).toBeUndefined();
  });
}); // prettier-ignore
