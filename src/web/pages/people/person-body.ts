import { readDate } from '../../i18n/read-moment.js';
import type { PersonValues } from './person-fields.js';

const text = (typed: string | undefined): string | null => typed?.trim() || null;

/**
 * The record that the service is asked for: what was left empty is taken away.
 * @example personBody({ fullName: ' Lò Văn Ẩn', code: 'CB1', staffKind: 'cong-chuc', email: '' }).email // null
 */
export function personBody({ fullName, code, staffKind, position, email, phone, sex, activeFrom, serviceSince }: PersonValues) {
  return {
    fullName: fullName.trim(), code, staffKind, position: text(position), email: text(email), phone: text(phone), sex: sex ?? null,
    activeFrom: readDate(activeFrom ?? ''), serviceSince: readDate(serviceSince ?? ''),
  };
} // prettier-ignore
