import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.js';

describe('the page after signing in', () => {
  it.each(['/', '/nhan-su', '/nhan-su?q=lan'])('is %s of this client', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([null, '', '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'is the home page instead of %s',
    (path) => {
      expect(returnPath(path)).toBe('/');
    },
  );
});
