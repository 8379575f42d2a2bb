/** What somebody else waits for, so that the reader has to decide. */
const toDecide = new Set([
  'explanation-filed',
  'request-filed',
  'request-cancel-asked',
  'request-waiting',
  'request-agency-word',
  'recurrence-reminder',
  'recurrence-proposed',
  'decide-deadline',
  'month-head-due',
]);

/** Where one can do something about what a notice tells. */
export function placeOfNotice(kind: string): string {
  if (toDecide.has(kind)) return '/decisions';
  if (kind === 'month-check-due' || kind === 'month-seal-due') return '/hr/chot-thang';
  if (kind === 'request-leave-refused') return '/hr/don-tu';
  if (kind === 'entered-leave-refused' || kind === 'entry-withdrawn' || kind === 'entry-kept')
    return '/hr/giay-nghi';
  if (kind === 'conduct-reported') return '/phan-anh';
  if (kind === 'badge-suspected') return '/nghi-van-the';
  return kind.startsWith('request-') ? '/me/don-tu' : '/me';
}
