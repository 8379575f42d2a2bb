import { describe, expect, it } from '@jest/globals';
import { readImportGraph } from './import-graph.js';
import { refusalOf } from './import-rules.js';

describe('the import table of the architecture', () => {
  it('holds for every import of the product', () => {
    const graph = readImportGraph();
    expect(graph.length).toBeGreaterThan(500);
    const broken = graph.flatMap((one) => {
      const why = refusalOf(one);
      return why === undefined ? [] : [`${one.from} -> ${one.file ?? one.package}: ${why}`];
    });
    expect(broken).toEqual([]);
  });

  it.each([
    ['src/core/attendance/a.ts', 'src/platform/clock/clock.ts', undefined],
    ['src/core/attendance/a.ts', undefined, 'temporal-polyfill'],
    ['src/core/attendance/a.ts', undefined, 'node:fs'],
    ['src/platform/http/a.ts', 'src/modules/audit/audit.service.ts', undefined],
    ['src/modules/audit/a.ts', 'src/modules/identity/accounts.service.ts', undefined],
    ['src/modules/identity/a.ts', 'src/modules/organization/units/unit-search.ts', undefined],
    ['src/modules/attendance/a.ts', 'devices/attlog-file/parse.ts', undefined],
    ['src/modules/attendance/a.ts', 'reports/monthly/a.ts', undefined],
    ['src/modules/scans/a.ts', undefined, 'node-hid'],
    ['devices/serial/a.ts', undefined, '@nestjs/common'],
    ['reports/monthly/a.ts', undefined, 'typeorm'],
    ['migrations/1.ts', 'src/modules/audit/audit-entry.entity.ts', undefined],
  ])('refuses %s -> %s%s', (from, file, library) => {
    expect(refusalOf({ from, file, package: library })).toEqual(expect.any(String));
  });

  it.each([
    ['src/core/time/a.ts', undefined, 'temporal-polyfill'],
    ['src/modules/identity/a.ts', 'src/modules/audit/audit.service.ts', undefined],
    ['src/modules/scans/a.ts', 'devices/attlog-file/parse.ts', undefined],
    ['src/modules/reporting/a.ts', 'reports/monthly/a.ts', undefined],
    ['devices/wedge/a.ts', undefined, 'node-hid'],
    ['src/cli/a.ts', 'src/modules/operations/a.ts', undefined],
  ])('allows %s -> %s%s', (from, file, library) => {
    expect(refusalOf({ from, file, package: library })).toBeUndefined();
  });
});
