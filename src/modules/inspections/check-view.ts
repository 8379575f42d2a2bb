import type { JudgedCheck } from './check-rows.js';
import { badgeWords, footwearWords, uniformWords } from './check-words.js';
import type { CheckView } from './dto/inspection-views.js';

/** A check as the API shows it: nothing of why somebody is exempt. */
export function checkView(check: JudgedCheck): CheckView {
  const {
    id, inspectionId, employeeId, employeeCode, fullName, unitId, unitName, date, halfDay, checkedAt, badge, uniform, footwear, rules,
    observed, awaiting, confirmedBy, note, said, refusedToSign, photos, checkedBy, cancelledAt, cancelledBy, cancelReason, opinion, opinionAt, outcome,
  } = check; // prettier-ignore
  return {
    id, inspectionId, employeeId, employeeCode, fullName, unitId, unitName, date, halfDay, checkedAt, badge, uniform, footwear, rules,
    observed, awaiting, confirmedBy, note, said, refusedToSign, photos, checkedBy, cancelledAt, cancelledBy, cancelReason, opinion, opinionAt,
    badgeVi: outcome.badge === 'exempt' ? uniformWords.exempt.vi : badgeWords[badge].vi,
    uniformVi: uniformWords[uniform].vi, footwearVi: footwearWords[footwear].vi,
  }; // prettier-ignore
}
