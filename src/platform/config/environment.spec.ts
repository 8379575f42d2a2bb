import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, describeVariables, loadEnvironment } from './environment.js';

describe('the environment', () => {
  it('has defaults for everything', () => {
    expect(loadEnvironment({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', NODE_ENV: 'production' });
  });

  it('counts an empty variable as unset', () => {
    expect(loadEnvironment({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000 });
  });

  it.each(['', 'loopback', '10.1.2.3', 'loopback, 10.0.0.0/8,fd00::/8', '::1', 'linklocal,uniquelocal'])(
    'believes the proxies "%s"',
    (TRUST_PROXY) => expect(loadEnvironment({ TRUST_PROXY })).toMatchObject({ TRUST_PROXY }),
  );

  it.each([
    'foo',
    'true',
    '1',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '::1/129',
    '10.0.0.0/8/8',
    'loopback,,',
    '10.0.0.256',
  ])('refuses the proxies "%s"', (TRUST_PROXY) =>
    expect(() => loadEnvironment({ TRUST_PROXY })).toThrow(ConfigurationError),
  );

  it('accepts the borders of a port and refuses what lies beyond', () => {
    expect(loadEnvironment({ PORT: '0' }).PORT).toBe(0);
    expect(loadEnvironment({ PORT: '65535' }).PORT).toBe(65_535);
    for (const PORT of ['-1', '65536', '80a', '3.5']) {
      expect(() => loadEnvironment({ PORT })).toThrow(ConfigurationError);
    }
  });

  it('lists every bad variable at once and shows no secret', () => {
    const bad = { PORT: 'x', HOST: 'h', DATABASE_URL: 'mysql://u:matkhau@h/d', PUBLIC_URL: 'ftp://a', LOG_LEVEL: 'loud' };
    try {
      loadEnvironment(bad);
      throw new Error('not refused');
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigurationError);
      const { message, faults } = error as ConfigurationError;
      expect(faults.map((fault) => fault.split('=')[0]).sort()).toEqual(['DATABASE_URL', 'LOG_LEVEL', 'PORT', 'PUBLIC_URL']);
      expect(message).not.toContain('matkhau');
    }
  }); // prettier-ignore

  it('sees variables that need one another', () => {
    expect(() => loadEnvironment({ OIDC_ISSUER: 'https://id.example.vn' })).toThrow(/OIDC_CLIENT_ID/);
    expect(() => loadEnvironment({ OIDC_ISSUER: 'http://id.example.vn', OIDC_CLIENT_ID: 'x' })).toThrow(/OIDC_ALLOW_HTTP/);
    expect(() => loadEnvironment({ MIGRATION_DATABASE_URL: 'postgres://o@h/d' })).toThrow(/without DATABASE_URL/);
  }); // prettier-ignore

  it('is described in the README, variable by variable', () => {
    const readme = readFileSync('README.md', 'utf8');
    const missing = describeVariables().filter(({ name }) => !readme.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});
