import { describe, expect, it } from '@jest/globals';
import { schedulesAddressOf, schedulesParametersOf, type SchedulesAddress } from './schedules-address.js';

const read = (text: string): SchedulesAddress => schedulesAddressOf(new URLSearchParams(text));

describe('the address of the page of schedules', () => {
  it.each<SchedulesAddress>([
    { view: 'schedules', editing: null },
    { view: 'roster', editing: null },
    { view: 'schedules', editing: 'schedule' },
    { view: 'schedules', editing: 'binding' },
    { view: 'schedules', editing: { code: 'lich' } },
  ])('of %j says the same when it is read again', (address) => {
    expect(schedulesAddressOf(new URLSearchParams(schedulesParametersOf(address)))).toEqual(address);
  });

  it('is the list where it says nothing that makes sense', () => {
    expect(read('xem=khac&them=khac')).toEqual({ view: 'schedules', editing: null });
  });
});
