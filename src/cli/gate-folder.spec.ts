import { describe, expect, it } from '@jest/globals';
import { gateFolder, type Machine } from './gate-folder.js';

function machine(changes: Partial<Machine>): Machine {
  return {
    platform: 'linux',
    environment: {},
    home: '/home/cong',
    exists: () => false,
    mayWrite: () => false,
    ...changes,
  };
}

describe('the folder of a gate', () => {
  it('is /var/lib/congvu-gate for whoever may make it', () => {
    expect(gateFolder(machine({ mayWrite: (folder) => folder === '/var/lib' }))).toBe('/var/lib/congvu-gate');
  });

  it('is the one that exists, also for a user who may not write there', () => {
    expect(gateFolder(machine({ exists: (folder) => folder === '/var/lib/congvu-gate' }))).toBe('/var/lib/congvu-gate');
  });

  it('is in the home of a user who may do neither', () => {
    expect(gateFolder(machine({}))).toBe('/home/cong/.congvu-gate');
  });

  it('is in %PROGRAMDATA% on Windows, wherever that is', () => {
    const windows = machine({ platform: 'win32', home: 'C:\\Users\\cong', mayWrite: () => true });
    expect(gateFolder({ ...windows, environment: { PROGRAMDATA: 'D:\\ProgramData' } })).toBe('D:\\ProgramData\\congvu-gate');
    expect(gateFolder(windows)).toBe('C:\\ProgramData\\congvu-gate');
    expect(gateFolder({ ...windows, mayWrite: () => false })).toBe('C:\\Users\\cong\\.congvu-gate');
  });

  it('is below CONGVU_DATA_DIR when that is set', () => {
    expect(gateFolder(machine({ environment: { CONGVU_DATA_DIR: '/srv/congvu' }, mayWrite: () => true }))).toBe('/srv/congvu/gate');
    expect(gateFolder(machine({ environment: { CONGVU_DATA_DIR: '' } }))).toBe('/home/cong/.congvu-gate');
  });
}); // prettier-ignore
