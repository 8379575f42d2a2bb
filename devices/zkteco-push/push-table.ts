/** What is done with a table that a terminal posts. */
export type PushTable = 'attlog' | 'operlog' | 'options' | 'discarded';

const kept: Readonly<Record<string, PushTable>> = {
  ATTLOG: 'attlog',
  OPERLOG: 'operlog',
  OPTIONS: 'options',
};

/**
 * What becomes of `POST /iclock/cdata?table=…&ContentType=…`. Pictures, biometric templates (ATTPHOTO, BIODATA, BIOPHOTO, …),
 * packed bodies and tables nobody knows are discarded unread: biometrics must not arrive. Source: devices.md section 3.1.
 */
export function pushTableOf(table: string, contentType: string): PushTable {
  if (contentType !== '') return 'discarded';
  return kept[table.toUpperCase()] ?? 'discarded';
}
