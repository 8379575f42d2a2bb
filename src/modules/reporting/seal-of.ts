import { verificationCode } from '../../core/closing/verification-code.js';
import type { Seal } from '../../../reports/monthly-compliance/seal-lines.js';
import type { SealedPart } from '../closing/sealed-months.service.js';

/** What printed files tell of the seal of a part. */
export function sealOf({ fingerprint, auditHead }: Pick<SealedPart, 'fingerprint' | 'auditHead'>): Seal {
  const head = auditHead === null ? null : { seq: auditHead.seq, hash: auditHead.hash };
  return { code: verificationCode(fingerprint), auditHead: head };
}
