/**
 * What the screen at the door shows of a scan. `saved`: on the disk of the gate, the person may go; `sent`: the server has it;
 * `refused`: not kept, the person must sign on paper or scan again.
 */
export interface GateEvent {
  readonly state: 'saved' | 'sent' | 'refused';
  readonly reader: string;
  readonly maskedCredential: string;
  /** ISO 8601, by the server's clock as far as known. */
  readonly at: string;
  /** Why it was refused. */
  readonly reason?: string;
}
