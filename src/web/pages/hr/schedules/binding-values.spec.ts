import { describe, expect, it } from '@jest/globals';
import { bindingOf } from './binding-values.js';

const values = { scheduleId: 's', unitId: 'u', employeeId: 'e', from: '01/07/2026', replaceFrom: true };

describe('an assignment as it is sent', () => {
  it('ends on the day after the typed last one', () => {
    expect(bindingOf({ ...values, target: 'unit', until: '31/12/2026' })).toEqual({
      unitId: 'u',
      from: '2026-07-01',
      until: '2027-01-01',
    });
  });

  it('has no end where none is typed, and names the person alone', () => {
    expect(bindingOf({ ...values, target: 'person', until: '' })).toEqual({
      employeeId: 'e',
      from: '2026-07-01',
      until: null,
    });
  });
});
