const SECOND_MS = 1000;
const MINUTE_S = 60;

/** How far two scans are apart, in whole minutes and the seconds beyond. @example 07:31:05 and 07:35:10 // { minutes: 4, seconds: 5 } */
export function betweenScans(firstAt: string, secondAt: string): { minutes: number; seconds: number } {
  const seconds = Math.round((Date.parse(secondAt) - Date.parse(firstAt)) / SECOND_MS);
  return { minutes: Math.floor(seconds / MINUTE_S), seconds: seconds % MINUTE_S };
}
