import { describe, expect, it } from '@jest/globals';
import { pushTableOf, type QueryValue } from './push-table.js';

describe('what becomes of a table that a terminal posts', () => {
  it.each<[QueryValue, QueryValue, string]>([
    ['ATTLOG', undefined, 'attlog'],
    ['attlog', '', 'attlog'],
    [['ATTLOG', 'attlog'], undefined, 'attlog'],
    ['OPERLOG', undefined, 'operlog'],
    ['options', undefined, 'options'],
    ['OPERLOG', 'tgz', 'discarded'],
    ['BIODATA', undefined, 'discarded'],
    ['ATTPHOTO', 'tgz', 'discarded'],
    ['BIOPHOTO', '', 'discarded'],
    ['USERPIC', undefined, 'discarded'],
  ])('%j with content type %j is %s', (table, type, expected) => {
    expect(pushTableOf(table, type)).toBe(expected);
  });

  it.each<[QueryValue, QueryValue]>([
    ['ATTLOG', 'tgz'],
    ['ATTLOG', ['', 'tgz']],
    [['ATTLOG', 'OPERLOG'], undefined],
    [['', 'BIODATA'], undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j with content type %j may hold punches and cannot be read', (table, type) => {
    expect(pushTableOf(table, type)).toBe('unreadable');
  });

  it.each<[QueryValue]>([['ATTLOG2'], ['__proto__'], [['BIODATA', 'ATTPHOTO']], ['constructor']])('%j is unknown', (table) => {
    expect(pushTableOf(table, undefined)).toBe('unknown');
  });
}); // prettier-ignore
