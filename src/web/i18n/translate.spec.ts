import { describe, expect, it } from '@jest/globals';
import { translate } from './translate.js';

describe('a sentence', () => {
  const messages = { 'home.greeting': 'Hello {name}', 'me.days': '{count} {count:day|days}' } as const;

  it('has its placeholders filled, and keeps those that nothing fills', () => {
    expect(translate(messages, 'home.greeting', { name: 'Lan' })).toBe('Hello Lan');
    expect(translate(messages, 'home.greeting')).toBe('Hello {name}');
  });

  it('says one of something otherwise than none or several, also where the number comes as words', () => {
    const days = (count: number | string): string => translate(messages, 'me.days', { count });
    expect([days(0), days(0.5), days(1), days('1'), days(2), days('1,000')]).toEqual([
      '0 days', '0.5 days', '1 day', '1 day', '2 days', '1,000 days',
    ]); // prettier-ignore
  });
});
