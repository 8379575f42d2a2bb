import { describe, expect, it } from '@jest/globals';
import {
  hasInputs,
  headerValue,
  headerWitnesses,
  revisionHeader,
  revisionText,
  type RevisionFacts,
} from './revision-header.js';

const facts: RevisionFacts = {
  unitId: 'u1', month: '2026-11', from: '2026-10-15', to: '2026-11-14', revision: 2, previous: 'ab', engine: '0.1.0', unitIds: ['u2', 'u1'],
  sealedBy: 'Đặng Văn Ước\nrevision 9', sealedAt: '2026-12-05T01:00:00.000Z', witnesses: [{ name: 'compared', hash: 'c'.repeat(64) }],
}; // prettier-ignore

describe('the text that a fingerprint is over', () => {
  it('names every fact on a line of its own; a name cannot add lines', () => {
    expect(revisionHeader(facts).split('\n')).toEqual([
      'congvu closing 3', 'unit u1', 'month 2026-11', 'period 2026-10-15 2026-11-14', 'revision 2', 'previous ab', 'engine 0.1.0', 'units u1 u2',
      'by "Đặng Văn Ước\\nrevision 9"', 'at 2026-12-05T01:00:00.000Z', `witness compared ${'c'.repeat(64)}`,
    ]); // prettier-ignore
  });

  it('has the people in the order of their ids, whatever the order in which they come', () => {
    const [a, b] = [
      { employeeId: 'a', unitId: 'u', hash: '1' },
      { employeeId: 'b', unitId: 'u', hash: '2' },
    ];
    expect(revisionText('h', 'r', null, [b, a])).toBe('h\nrules r\nlines 2\na u 1\nb u 2\n');
  });

  it('is over the inputs of the days too, and over what they share; the first form knew neither and stays as it was', () => {
    const line = { employeeId: 'a', unitId: 'u', hash: '1', inputsHash: '3' };
    expect(revisionText('h', 'r', 'b', [line])).toBe('h\nrules r\nbasis b\nlines 1\na u 1 3\n');
    expect(hasInputs(revisionHeader(facts))).toBe(true);
    expect(hasInputs(revisionHeader(facts).replace('closing 3', 'closing 2'))).toBe(true);
    expect(hasInputs(revisionHeader(facts).replace('closing 3', 'closing 1'))).toBe(false);
    expect(hasInputs('congvu closing 20\nunit u1')).toBe(false);
  });

  it('names what was written down beside it; the first forms knew nothing of that', () => {
    expect(headerWitnesses(revisionHeader(facts))).toEqual(facts.witnesses);
    expect(headerWitnesses('congvu closing 2\nby "witness a"\nwitness a b')).toEqual([]);
  });

  it('can be asked for one of its facts', () => {
    const header = revisionHeader(facts);
    expect([headerValue(header, 'units'), headerValue(header, 'unit'), headerValue(header, 'none')]).toEqual([
      'u1 u2', 'u1', undefined,
    ]); // prettier-ignore
  });
});
