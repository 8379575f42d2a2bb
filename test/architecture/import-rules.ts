import type { Import } from './import-graph.js';

/** Feature modules from left to right: one may import only those further left. */
export const moduleOrder = [
  'audit', 'staleness', 'organization', 'identity', 'calendar', 'schedules', 'rules', 'scans', 'data-notices', 'corrections',
  'attendance', 'inspections', 'citizens', 'dossiers', 'compliance', 'closing', 'data-subjects', 'reporting', 'public-board', 'operations',
]; // prettier-ignore

/** Files that put the service together; they may import anything of it. */
const composition = /^src\/(main|cli|app\.module|schema)\.ts$|^src\/(cli|demo)\//;

/** What another module may take from a module: its module, services, and the types they speak with. */
const exportedFile = /\.(module|service|entity)\.ts$|\/(audit-sealer|changes-of)\.ts$/;

/** Why `one` breaks the table of the architecture, or undefined when it is allowed. */
export function refusalOf(one: Import): string | undefined {
  const { from, file, package: library } = one;
  if (composition.test(from)) return undefined;
  if (from.startsWith('src/core/')) {
    if (file !== undefined) return file.startsWith('src/core/') ? undefined : 'core imports only core';
    if (library === 'temporal-polyfill')
      return from.startsWith('src/core/time/') ? undefined : 'time library outside core/time';
    if (library === 'date-chinese')
      return from.startsWith('src/core/calendar/') ? undefined : 'lunar library outside core/calendar';
    return 'core imports no library';
  }
  if (library === 'node-hid' && !from.startsWith('devices/')) return 'node-hid belongs to the reader process';
  if (from.startsWith('devices/')) {
    if (file !== undefined)
      return /^(src\/core|devices)\//.test(file) ? undefined : 'devices import core and devices';
    return /^(@nestjs\/|typeorm|pg$)/.test(library ?? '') ? 'devices know neither Nest nor SQL' : undefined;
  }
  if (from.startsWith('reports/')) {
    if (file !== undefined)
      return /^(src\/core|reports)\//.test(file) ? undefined : 'reports import core and reports';
    return /^(@nestjs\/|typeorm|pg$)/.test(library ?? '')
      ? 'reports know neither Nest nor the database'
      : undefined;
  }
  if (from.startsWith('migrations/')) {
    return library === 'typeorm' ? undefined : 'migrations import typeorm only';
  }
  if (from.startsWith('src/platform/')) {
    if (file === undefined) return undefined;
    return /^src\/(core|platform)\//.test(file) ? undefined : 'platform imports core and platform';
  }
  if (from.startsWith('src/modules/')) return file === undefined ? undefined : betweenModules(from, file);
  return `no rule for ${from}`;
}

function betweenModules(from: string, file: string): string | undefined {
  if (/^src\/(core|platform)\//.test(file)) return undefined;
  const mine = moduleOf(from);
  if (file.startsWith('devices/')) return mine === 'scans' ? undefined : 'only scans imports devices';
  if (file.startsWith('reports/')) return mine === 'reporting' ? undefined : 'only reporting imports reports';
  const other = moduleOf(file);
  if (other === undefined) return 'modules import core, platform and modules';
  if (other === mine) return undefined;
  const [place, otherPlace] = [moduleOrder.indexOf(mine ?? ''), moduleOrder.indexOf(other)];
  if (place < 0 || otherPlace < 0) return 'a module that is not in the order';
  if (otherPlace > place) return `${mine ?? ''} may not look right to ${other}`;
  return exportedFile.test(file) ? undefined : 'another module is entered through what it exports';
}

function moduleOf(file: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(file)?.[1];
}
