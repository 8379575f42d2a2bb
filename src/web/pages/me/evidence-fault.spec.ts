import { describe, expect, it } from '@jest/globals';
import { evidenceFault } from './evidence-fault.js';

const file = (wishes: object) => ({ name: 'anh.png', type: 'image/png', size: 1000, ...wishes });
const MB = 1024 * 1024;

describe('files of evidence', () => {
  it('are at most three', () => {
    expect(evidenceFault([file({}), file({}), file({})])).toBeNull();
    expect(evidenceFault([file({}), file({}), file({}), file({})])?.key).toBe('evidence.too-many');
  });

  it('are pictures or PDF', () => {
    expect(evidenceFault([file({ name: 'don.pdf', type: 'application/pdf' })])).toBeNull();
    expect(evidenceFault([file({ name: 'don.docx', type: 'application/msword' })])).toEqual({
      key: 'evidence.wrong-type',
      names: { name: 'don.docx' },
    });
  });

  it('have at most five megabytes each', () => {
    expect(evidenceFault([file({ size: 5 * MB })])).toBeNull();
    expect(evidenceFault([file({ size: 5 * MB + 1 })])?.key).toBe('evidence.too-large');
  });
});
