import { describe, expect, it } from '@jest/globals';
import { inNameOrder } from './name-order.js';

const named = (...names: string[]) => names.map((fullName) => ({ fullName }));
const of = ({ fullName }: { fullName: string }): string => fullName;

describe('the order of names that is chosen', () => {
  const byGivenName = named('Lê Văn An', 'Trần Anh', 'Đỗ Ân', 'Dương Bình', 'Ấu Dũng');

  it('is by given name as the service has it', () => {
    expect(inNameOrder(byGivenName, 'given', of)).toEqual(byGivenName);
  });

  it('is by the whole name in Vietnamese order: D before Đ, Â after A', () => {
    expect(inNameOrder(byGivenName, 'full', of)).toEqual(
      named('Ấu Dũng', 'Dương Bình', 'Đỗ Ân', 'Lê Văn An', 'Trần Anh'),
    );
  });
});
