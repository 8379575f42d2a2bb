/** Where the page of inspectors remembers who is signed in, for when there is no network. */
export const REMEMBERED_INSPECTOR = 'congvu-inspector';
/** Where it keeps who was present. */
export const PRESENT_PEOPLE = 'congvu-inspect-people';

/** At the sign-out nothing about people stays on the device, but rounds that nobody has sent yet: those are only here. */
export function forgetPeople(): void {
  localStorage.removeItem(REMEMBERED_INSPECTOR);
  if ('indexedDB' in globalThis) indexedDB.deleteDatabase(PRESENT_PEOPLE);
}
