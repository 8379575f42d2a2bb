import { healthKinds, HEALTH_LEAVE_VI } from '../../../core/attendance/excuse-kind.js';
import { requestKinds, requestWords, type RequestKind } from '../../../core/requests/request-kind.js';
import { FLEXIBLE_VI } from '../flexible-words.js';

/**
 * What HR entered, as somebody reads it in a notice: a kind of excuse or correction, or flexible minutes. Others than the person (`own`) learn no
 * health kind.
 */
export function enteredWords(what: string, own: boolean): { readonly vi: string; readonly en: string } {
  if (what === 'added-punch') return { vi: 'Lượt chấm bổ sung', en: 'the added scan' };
  if (what === 'voided-scan') return { vi: 'Việc bỏ lượt quẹt', en: 'the voided scan' };
  if (what === 'flexible-minutes') return { vi: FLEXIBLE_VI, en: 'the statutory flexible minutes' };
  if (!own && (healthKinds as readonly string[]).includes(what))
    return { vi: HEALTH_LEAVE_VI, en: 'Statutory leave' };
  if ((requestKinds as readonly string[]).includes(what)) return requestWords(what as RequestKind);
  return { vi: 'Lý do đã duyệt', en: 'the approved reason' };
}
