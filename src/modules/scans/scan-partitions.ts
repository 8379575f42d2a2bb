import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The months of one look that take scans. It does not change: whoever asked goes on with what was true then. */
export class OpenMonths {
  constructor(private readonly months: ReadonlySet<number>) {}

  /** Whether the month of an instant takes scans; one whose scans were destroyed takes none any more. */
  take(instant: Date): boolean {
    return this.months.has(monthOf(instant));
  }
}

/** Sees to it that the month of a scan has its partition before the scan is stored. */
@Injectable()
export class ScanPartitions {
  /** Whether a month takes scans, as far as this server has looked. */
  private readonly known = new Map<number, boolean>();

  constructor(private readonly dataSource: DataSource) {}

  /** Makes the partitions that these instants need and that this server has not seen yet; returns which of their months take scans. */
  async ensure(instants: readonly Date[]): Promise<OpenMonths> {
    const open = new Set<number>();
    for (const month of new Set(instants.map(monthOf))) {
      // What is known may be forgotten at any await: nothing is read from it a second time.
      const isOpen = this.known.get(month) ?? (await this.look(month));
      if (isOpen) open.add(month);
    }
    return new OpenMonths(open);
  }

  /** Looks again from now on: retention takes months away. */
  forget(): void {
    this.known.clear();
  }

  private async look(month: number): Promise<boolean> {
    const [row] = await this.dataSource.query<{ open: boolean }[]>(
      'SELECT open_scan_month($1::date) AS open',
      [new Date(Date.UTC(2000, month)).toISOString().slice(0, 10)],
    );
    const isOpen = row?.open === true;
    this.known.set(month, isOpen);
    return isOpen;
  }
}

/** The months from January 2000 to that of the instant, in UTC. */
function monthOf(instant: Date): number {
  return (instant.getUTCFullYear() - 2000) * 12 + instant.getUTCMonth();
}
