const SPAN = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/;

/**
 * Sessions as people type them, one after the other; `7h30` and long dashes are understood. Null where they are not; empty is a free
 * day. Whether they follow each other says the service.
 * @example typedSessions('7h30 – 11h30; 13:30-17:00') // ['07:30-11:30', '13:30-17:00']
 */
export function typedSessions(text: string): string[] | null {
  const tidy = text
    .replace(/(\d)\s*[hHgG:]\s*(\d{2})/g, '$1:$2')
    .replace(/(\d)\s*[hHgG](?!\d)/g, '$1:00')
    .replace(/\s*[-–—]\s*/g, '-');
  const sessions: string[] = [];
  for (const part of tidy.split(/[\s,;]+/).filter((each) => each !== '')) {
    const found = SPAN.exec(part);
    if (!found) return null;
    const [, fromHour = '', fromMinute = '', hour = '', minute = ''] = found;
    if ([fromHour, hour].some((each) => Number(each) > 23)) return null;
    if ([fromMinute, minute].some((each) => Number(each) > 59)) return null;
    sessions.push(`${fromHour.padStart(2, '0')}:${fromMinute}-${hour.padStart(2, '0')}:${minute}`);
  }
  return sessions;
}

/** Sessions as the field shows them. */
export function sessionsText(sessions: readonly string[]): string {
  return sessions.join(', ');
}
