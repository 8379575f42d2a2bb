/**
 * What became of a scan, for the screen at the door. `saved`: on the disk of the gate, the person may go; `sent`: the server has it;
 * `quarantined`: the server has it, and a person must confirm its time; `set-aside`: the server will not take it, the gate keeps it for
 * somebody to look at, and the person must sign on paper; `refused`: not kept, the person must sign on paper or scan again.
 */
export interface GateEvent {
  readonly state: 'saved' | ScanFate | 'refused';
  readonly reader: string;
  readonly maskedCredential: string;
  /** ISO 8601, by the server's clock as far as known. */
  readonly at: string;
  /** The scan's key: with the run it names the scan, and every event of it. A refused one was never kept and has none. */
  readonly bootId?: string;
  readonly sequence?: number;
  /** Why it was refused, set aside or quarantined. */
  readonly reason?: string;
}

/** What the server made of a scan. */
export const scanFates = ['sent', 'quarantined', 'set-aside'] as const;

export type ScanFate = (typeof scanFates)[number];
