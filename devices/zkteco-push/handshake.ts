/** What the answer to a terminal's first request depends on. */
export interface Handshake {
  readonly serial: string;
  /** The stamp that the terminal sent last; '0' makes it send everything again. Not a cursor: newer firmware always sends 9999. */
  readonly attlogStamp: string;
  readonly operlogStamp: string;
  /** Of the zone where the terminal hangs, now. Minutes east of UTC. */
  readonly offsetMinutes: number;
}

const MINUTES = 60;
/** Whole hours of less than this are written as hours. */
const TWELVE_HOURS = 12;

/**
 * The answer to `GET /iclock/cdata?options=all`: how often to poll, what to send, which wall clock to keep. Biometric tables are
 * not among what is wanted. Lines end with LF. Source: devices.md section 3.1.
 */
export function handshakeAnswer({ serial, attlogStamp, operlogStamp, offsetMinutes }: Handshake): string {
  return [
    `GET OPTION FROM: ${serial}`,
    `ATTLOGStamp=${attlogStamp}`,
    `OPERLOGStamp=${operlogStamp}`,
    'ErrorDelay=30',
    'Delay=10',
    'TransTimes=00:00;14:05',
    'TransInterval=1',
    'TransFlag=TransData AttLog\tOpLog',
    `TimeZone=${timeZoneOption(offsetMinutes)}`,
    'Realtime=1',
    'Encrypt=None',
    'ServerVer=2.4.1',
    'PushProtVer=2.2.14',
    '',
  ].join('\n');
}

/**
 * The value of `TimeZone`: below 12 it means hours, above 60 minutes; with the `Date` header it sets the terminal's clock.
 * Example: 420 minutes are 7, 345 minutes stay 345, 780 stay 780.
 */
export function timeZoneOption(offsetMinutes: number): number {
  const hours = offsetMinutes / MINUTES;
  return Number.isInteger(hours) && Math.abs(hours) < TWELVE_HOURS ? hours : offsetMinutes;
}
