import { randomInt } from 'node:crypto';
import type { Role } from '../platform/access/permission.js';

/** An account of the demo: who it belongs to and where its role holds. */
export interface DemoAccount {
  readonly role: Role;
  readonly username: string;
  readonly position: string;
  readonly unitOfPerson: string;
  /** null: everywhere. */
  readonly grantedUnit: string | null;
}

/** An account for each role in a centre; the person is the first with that position in that unit. */
export const demoAccounts: readonly DemoAccount[] = [
  { role: 'employee', username: 'nhanvien', position: 'Cán bộ tiếp nhận và trả kết quả', unitOfPerson: 'QUAY-01', grantedUnit: 'QUAY-01' },
  { role: 'unit-head', username: 'truongbophan', position: 'Trưởng bộ phận', unitOfPerson: 'TNTKQ', grantedUnit: 'TNTKQ' },
  { role: 'inspector', username: 'kiemtra', position: 'Trưởng bộ phận', unitOfPerson: 'KSTT', grantedUnit: 'TTPVHCC' },
  { role: 'hr-officer', username: 'tochuc', position: 'Trưởng bộ phận', unitOfPerson: 'HCTH', grantedUnit: 'TTPVHCC' },
  { role: 'director', username: 'giamdoc', position: 'Giám đốc', unitOfPerson: 'BGD', grantedUnit: 'TTPVHCC' },
  { role: 'auditor', username: 'kiemtoan', position: 'Chuyên viên', unitOfPerson: 'KSTT', grantedUnit: null },
  { role: 'guard', username: 'baove', position: 'Nhân viên bảo vệ', unitOfPerson: 'BV', grantedUnit: 'TTPVHCC' },
  { role: 'administrator', username: 'quantri', position: 'Kỹ sư công nghệ thông tin', unitOfPerson: 'CNTT', grantedUnit: null },
]; // prettier-ignore

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password of 80 bits that can be typed: four groups of four. */
export function inventPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
