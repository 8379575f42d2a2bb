import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ScanEvent, StoredScan } from './scan-event.js';

interface Holder {
  readonly id: string | null;
  readonly code: string;
  readonly fullName: string;
}

/** Finds what a screen shows of stored scans: the device and who held the badge. */
@Injectable()
export class ScanEvents {
  private readonly devices = new Map<string, ScanEvent['device']>();

  constructor(private readonly dataSource: DataSource) {}

  /** The events of these scans, in their order. */
  async of(scans: readonly StoredScan[]): Promise<ScanEvent[]> {
    if (scans.length === 0) return [];
    const holders = await this.dataSource.query<Holder[]>(
      `SELECT e.id, e.code, e.full_name AS "fullName"
       FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS s(credential, at, place)
       LEFT JOIN badge b ON b.credential = s.credential AND b.period @> s.at
       LEFT JOIN employee e ON e.id = b.employee_id
       ORDER BY s.place`,
      [scans.map(({ credential }) => credential), scans.map(({ scannedAt }) => scannedAt)],
    );
    await this.learn(scans.map(({ deviceId }) => deviceId));
    return scans.flatMap((scan, index): ScanEvent[] => {
      const device = this.devices.get(scan.deviceId);
      const { id, code, fullName } = holders[index] as Holder;
      return device === undefined
        ? []
        : [{ scan, device, employee: id === null ? null : { id, code, fullName } }];
    });
  }

  /** A device was changed: its code or unit may be another. */
  forget(deviceId: string): void {
    this.devices.delete(deviceId);
  }

  private async learn(deviceIds: readonly string[]): Promise<void> {
    const unknown = deviceIds.filter((id) => !this.devices.has(id));
    if (unknown.length === 0) return;
    const rows = await this.dataSource.query<ScanEvent['device'][]>(
      `SELECT id, code, unit_id AS "unitId" FROM device WHERE id = ANY($1::uuid[])`,
      [[...new Set(unknown)]],
    );
    for (const row of rows) this.devices.set(row.id, row);
  }
}
