import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Sees to it that the month of a scan has its partition before the scan is stored. */
@Injectable()
export class ScanPartitions {
  private readonly known = new Set<string>();

  constructor(private readonly dataSource: DataSource) {}

  /** Makes the partitions that these instants need and that this server has not seen yet. */
  async ensure(instants: readonly Date[]): Promise<void> {
    const months = new Set(instants.map((instant) => instant.toISOString().slice(0, 7)));
    for (const month of months) {
      if (this.known.has(month)) continue;
      await this.dataSource.query('SELECT ensure_scan_partition($1::date)', [`${month}-01`]);
      this.known.add(month);
    }
  }

  /** Looks again from now on: retention takes months away. */
  forget(): void {
    this.known.clear();
  }
}
