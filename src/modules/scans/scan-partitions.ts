import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Sees to it that the month of a scan has its partition before the scan is stored. */
@Injectable()
export class ScanPartitions {
  /** Whether a month takes scans; one whose scans were destroyed takes none any more. */
  private readonly known = new Map<string, boolean>();

  constructor(private readonly dataSource: DataSource) {}

  /** Makes the partitions that these instants need and that this server has not seen yet; afterwards {@link isOpen} knows them. */
  async ensure(instants: readonly Date[]): Promise<void> {
    for (const month of new Set(instants.map(monthOf))) {
      if (this.known.has(month)) continue;
      const [row] = await this.dataSource.query<{ open: boolean }[]>(
        'SELECT open_scan_month($1::date) AS open',
        [`${month}-01`],
      );
      this.known.set(month, row?.open === true);
    }
  }

  /** Whether the month of an instant takes scans. */
  isOpen(instant: Date): boolean {
    return this.known.get(monthOf(instant)) ?? false;
  }

  /** Looks again from now on: retention takes months away. */
  forget(): void {
    this.known.clear();
  }
}

function monthOf(instant: Date): string {
  return instant.toISOString().slice(0, 7);
}
