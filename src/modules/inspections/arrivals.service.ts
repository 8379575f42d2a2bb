import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { exemptFrom } from '../../core/inspections/exempt-from.js';
import { uniformToWear } from '../../core/inspections/uniform-to-wear.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { PresenceService } from '../attendance/presence/presence.service.js';
import { EmployeePhotos } from '../organization/employees/employee-photos.service.js';
import { RulesService } from '../rules/rules.service.js';
import { ExemptionsService } from './exemptions.service.js';
import { requireArrival } from './just-arrived.js';
import { sexOf } from './sex-of.js';

interface Arrived {
  readonly unitId: string | null;
  readonly zone: string;
  readonly sex: 'nam' | 'nu' | null;
}

/** What the screen at a door shows of somebody who came in there: a reminder, a picture, and lateness only where the office wants it. */
@Injectable()
export class ArrivalsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly rules: RulesService,
    private readonly exemptions: ExemptionsService,
    private readonly presence: PresenceService,
    private readonly photos: EmployeePhotos,
  ) {}

  /** Of somebody who scanned within a quarter of an hour at devices of the unit. @throws AppError not-just-arrived */
  async of(
    employeeId: string,
    atDevicesOf: string,
  ): Promise<{ uniform: string | null; photo: string | null; showsLateness: boolean; lateMinutes: number | null }> {
    const { manager } = this.dataSource;
    await requireArrival(manager, employeeId, this.clock.now(), atDevicesOf);
    const showsLateness = this.environment.KIOSK_LATENESS;
    const now = showsLateness ? await this.presence.of(employeeId) : undefined;
    const photo = await this.photos.of(employeeId);
    return {
      uniform: await this.uniform(manager, employeeId),
      photo: photo === null ? null : `data:${photo.mediaType};base64,${photo.content.toString('base64')}`,
      showsLateness,
      // Until the scan is counted they are late still, or expected.
      lateMinutes: now?.state === 'in' ? now.lateMinutes : null,
    };
  } // prettier-ignore

  private async uniform(manager: EntityManager, employeeId: string): Promise<string | null> {
    const at = this.clock.now();
    const [arrived] = await manager.query<Arrived[]>(
      `SELECT sex, employee_unit(id, $2) AS "unitId", unit_zone(employee_unit(id, $2)) AS zone FROM employee WHERE id = $1`,
      [employeeId, at],
    );
    if (!arrived?.unitId) return null;
    const { date } = zoneClock(arrived.zone).toLocal(at.getTime());
    const inForce = (await this.rules.dated(manager))(date, arrived.unitId);
    const reasons = await this.exemptions.kindsOn(manager, [{ employeeId, date }]);
    // Who is exempt is reminded of nothing, and why is told to nobody.
    if (exemptFrom(inForce, reasons.get(`${employeeId} ${date}`) ?? []).uniform) return null;
    return uniformToWear(inForce, sexOf(arrived.sex));
  }
}
