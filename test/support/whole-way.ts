import type { INestApplicationContext } from '@nestjs/common';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import {
  AttendanceReaderService,
  type DayTotals,
} from '../../src/modules/attendance/attendance-reader.service.js';
import { FindingsService } from '../../src/modules/compliance/findings.service.js';
import { ImportService } from '../../src/modules/organization/import/import.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { RuleProposalsService } from '../../src/modules/rules/rule-proposals.service.js';
import { AttlogImportService, type AttlogImport } from '../../src/modules/scans/attlog-import.service.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { SchedulesService } from '../../src/modules/schedules/schedules.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';

/** The steps of the command line, in process: from files to days. */
export class WholeWay {
  readonly caller = systemCaller('test');

  constructor(readonly services: INestApplicationContext) {}

  /** Units, people (header lines included) and one terminal, `TERM`, in `unit`. */
  async centre(units: string, people: string, unit: string, zone: string): Promise<void> {
    const imports = this.services.get(ImportService);
    const made = await imports.importUnits(this.caller, Buffer.from(units), 'units.csv');
    const hired = await imports.importPeople(this.caller, Buffer.from(people), 'people.csv');
    if (made.rejected + hired.rejected > 0) throw new Error(JSON.stringify([made.rows, hired.rows]));
    await this.services.get(DevicesService).add(this.caller, {
      code: 'TERM',
      kind: 'zkteco',
      unitId: await this.unit(unit),
      zone,
      group: 'default',
    });
  }

  /** More units, header line included. */
  async units(units: string): Promise<void> {
    const made = await this.services
      .get(ImportService)
      .importUnits(this.caller, Buffer.from(units), 'units.csv');
    if (made.rejected > 0) throw new Error(JSON.stringify(made.rows));
  }

  /** More people, header line included. */
  async people(csv: string): Promise<void> {
    const hired = await this.services
      .get(ImportService)
      .importPeople(this.caller, Buffer.from(csv), 'people.csv');
    if (hired.rejected > 0) throw new Error(JSON.stringify(hired.rows));
  }

  async unit(code: string): Promise<string> {
    return (await this.services.get(UnitsService).unitByCode(code)).id;
  }

  attlog(content: Uint8Array | string): Promise<AttlogImport> {
    return this.services.get(AttlogImportService).import(this.caller, 'TERM', Buffer.from(content));
  }

  schedules(yaml: string): ReturnType<SchedulesService['importFile']> {
    return this.services.get(SchedulesService).importFile(this.caller, yaml);
  }

  async setRule(path: string, value: string, from: string, unit: string): Promise<void> {
    const unitId = await this.unit(unit);
    await this.services
      .get(RuleProposalsService)
      .set(this.caller, { path, value, from, unitId, document: '01/QĐ-THU' });
  }

  async recompute(from: string, until: string): ReturnType<AttendanceService['recompute']> {
    const summary = await this.services.get(AttendanceService).recompute(this.caller, { from, until });
    await this.services.get(FindingsService).judgeChangedDays();
    return summary;
  }

  month(month: string): Promise<DayTotals> {
    return this.services.get(AttendanceReaderService).month(this.caller, month);
  }
}

/** Monday to Friday, 08:00-12:00 and 13:00-17:00, for a unit from a date to before another. */
export function officeHours(unit: string, from: string, until: string): string {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${day}: ["08:00-12:00", "13:00-17:00"]`);
  return [
    'schedules:',
    `  - { code: HC, name: Giờ hành chính, policy: each-session, sessions: { ${days.join(', ')} } }`,
    'assignments:',
    `  - { schedule: HC, unit: ${unit}, from: ${from}, until: ${until} }`,
  ].join('\n');
}
