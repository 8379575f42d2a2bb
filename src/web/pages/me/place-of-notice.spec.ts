import { describe, expect, it } from '@jest/globals';
import { placeOfNotice } from './place-of-notice.js';

describe('a notice leads', () => {
  it('to decisions, where somebody waits for one', () => {
    expect(placeOfNotice('explanation-filed')).toBe('/decisions');
    expect(placeOfNotice('request-waiting')).toBe('/decisions');
  });

  it('to the own requests, where one of them was decided', () => {
    expect(placeOfNotice('request-approved')).toBe('/me/don-tu');
  });

  it('to the reports of conduct, where one waits to be confirmed', () => {
    expect(placeOfNotice('conduct-reported')).toBe('/phan-anh');
  });

  it('to the suspicions, where a badge was at two places', () => {
    expect(placeOfNotice('badge-suspected')).toBe('/nghi-van-the');
  });

  it('to the closing of months, for whoever checks or seals one; heads confirm among their decisions', () => {
    expect(placeOfNotice('month-check-due')).toBe('/hr/chot-thang');
    expect(placeOfNotice('month-seal-due')).toBe('/hr/chot-thang');
    expect(placeOfNotice('month-head-due')).toBe('/decisions');
    expect(placeOfNotice('month-opened')).toBe('/me');
  });

  it('to where HR has leave cancelled that the sending agency does not confirm; its deciders to what waits', () => {
    expect(placeOfNotice('request-leave-refused')).toBe('/hr/don-tu');
    expect(placeOfNotice('entered-leave-refused')).toBe('/hr/giay-nghi');
    expect(placeOfNotice('entry-kept')).toBe('/hr/giay-nghi');
    expect(placeOfNotice('entry-cancelled')).toBe('/me');
    expect(placeOfNotice('request-agency-word')).toBe('/decisions');
  });

  it('to the own month, where something was recorded', () => {
    expect(placeOfNotice('finding-recorded')).toBe('/me');
  });
});
