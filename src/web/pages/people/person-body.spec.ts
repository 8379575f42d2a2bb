import { describe, expect, it } from '@jest/globals';
import { personBody } from './person-body.js';

describe('the record of a person from a form', () => {
  it('has dates as the service takes them, and nothing where nothing was typed', () => {
    expect(
      personBody({
        fullName: ' Hà Thị Đào ', code: 'CB9', staffKind: 'vien-chuc', position: ' ', email: 'dao@tinh.gov.vn', phone: '', sex: 'nu',
        activeFrom: '01/07/2026', serviceSince: undefined,
      }),
    ).toEqual({
      fullName: 'Hà Thị Đào', code: 'CB9', staffKind: 'vien-chuc', position: null, email: 'dao@tinh.gov.vn', phone: null, sex: 'nu',
      activeFrom: '2026-07-01', serviceSince: null,
    });
  });
}); // prettier-ignore
