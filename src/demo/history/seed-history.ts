import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { addMonths, type CivilMonth } from '../../core/time/civil-month.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { zoneClock, type ZoneClock } from '../../core/time/zone-clock.js';
import { AttendanceService } from '../../modules/attendance/attendance.service.js';
import { CalendarService } from '../../modules/calendar/calendar.service.js';
import { FindingsService } from '../../modules/compliance/findings.service.js';
import { LeaveImportService } from '../../modules/corrections/leave-import.service.js';
import { credentialOf } from '../../modules/organization/badges/credential-of.js';
import { SuperiorsService } from '../../modules/organization/superiors/superiors.service.js';
import { UnitsService } from '../../modules/organization/units/units.service.js';
import { DEFAULT_GROUP, DevicesService } from '../../modules/scans/devices.service.js';
import type { IncomingScan } from '../../modules/scans/incoming-scan.js';
import { ScansService } from '../../modules/scans/scans.service.js';
import { SchedulesService } from '../../modules/schedules/schedules.service.js';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { demoAccounts } from '../demo-accounts.js';
import { DEMO_CENTRE, demoPeople, type PersonRow } from '../demo-centre.js';
import { scanSeconds, workingDates, type Habit } from './demo-habits.js';
import { DemoPeopleAtWork } from './demo-people-at-work.js';

const DOOR = 'CUA-MAU-LICH-SU';
const DOCUMENT = 'Dữ liệu mẫu';
const BATCH = 1000;
const LITTLE_TO_SEE_DAYS = 12;
/** The guides of citizens are never late: the tour of the README counts one late arrival there, the visitor's own. */
const ALWAYS_IN_ORDER = 'HDHT';
/** Nobody was absent before the history begins. */
const scheduleFrom = (from: CivilDate): string => `
schedules:
  - code: HC
    name: Giờ hành chính
    policy: each-session
    sessions:
      mon: &day ["07:30-11:30", "13:30-17:00"]
      tue: *day
      wed: *day
      thu: *day
      fri: *day
assignments:
  - { schedule: HC, unit: ${DEMO_CENTRE}, from: ${from}, until: }
`;

/** The dates that the history knows. */
interface Span {
  /** In good order, and ready to be sealed. */
  readonly firstMonth: CivilMonth;
  readonly from: CivilDate;
  readonly today: CivilDate;
  /** Working days before today. */
  readonly dates: readonly CivilDate[];
}

/**
 * Lets the people of a new demo have worked there for about two months: scans through the intake of every device, holidays,
 * leave, an inspection, an explanation that waits, and a first month that can be sealed. The same scans for the same dates; once only.
 */
export async function seedHistory(app: NestFastifyApplication, caller: Caller): Promise<void> {
  const dataSource = app.get(DataSource);
  const [{ known }] = await dataSource.query<[{ known: boolean }]>(
    'SELECT EXISTS (SELECT FROM closing) AS known',
  );
  if (known) return;
  const units = app.get(UnitsService);
  const { id: centre } = await units.unitByCode(DEMO_CENTRE);
  const clock = zoneClock(await units.zoneOf(centre));
  const people = new DemoPeopleAtWork(app, dataSource);
  const span = await spanOf(app, caller, clock);
  await app.get(SchedulesService).importFile(caller, scheduleFrom(span.from));
  await nameSuperiors(app, caller, people, span.from);
  const away = await takeLeave(app, caller, span);
  await storeScans(app, caller, centre, clock, span, away);
  await app.get(AttendanceService).recompute(caller, { from: span.from, until: addDays(span.today, 1) });
  await app.get(AttendanceService).drain();
  await app.get(FindingsService).judgeChangedDays();
  await inspect(people, centre, clock, span);
  await explain(people, dataSource);
  await readyToSeal(people, caller, centre, span.firstMonth);
  await people.leave();
}

async function spanOf(app: NestFastifyApplication, caller: Caller, clock: ZoneClock): Promise<Span> {
  const { date: today } = clock.toLocal(app.get(Clock).now().getTime());
  // Of a month that has just begun there is little to see yet.
  const hasBegun = Number(today.slice(8)) > LITTLE_TO_SEE_DAYS;
  const firstMonth = addMonths(today.slice(0, 7), hasBegun ? -1 : -2);
  const from = `${firstMonth}-01`;
  const calendar = app.get(CalendarService);
  for (const year of new Set([from.slice(0, 4), today.slice(0, 4)]))
    await calendar.suggest(caller, Number(year), null);
  const suggested = await calendar.list(caller, `${from.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`, null);
  const open = suggested.filter(({ status }) => status === 'suggested');
  if (open.length > 0) await calendar.confirm(caller, open.map(({ id }) => id), DOCUMENT);
  const off = new Set(suggested.map(({ date }) => date));
  return { firstMonth, from, today, dates: workingDates(from, today, off) };
} // prettier-ignore

/** The director decides for the centre, and each head for the own division. */
async function nameSuperiors(
  app: NestFastifyApplication,
  caller: Caller,
  people: DemoPeopleAtWork,
  from: CivilDate,
): Promise<void> {
  const heads = demoPeople().filter(({ position }) => ['Giám đốc', 'Trưởng bộ phận'].includes(position));
  for (const { code, position, unitCode } of heads) {
    const { id: unitId } = await app.get(UnitsService).unitByCode(position === 'Giám đốc' ? DEMO_CENTRE : unitCode);
    await app.get(SuperiorsService).put(caller, {
      unitId, employeeId: null, superiorId: await people.employee(code), substitute: false, from, until: null, document: DOCUMENT,
    });
  }
} // prettier-ignore

/** Every ninth person takes three days of leave, every eleventh is on a trip for one; who is away on which dates. */
async function takeLeave(
  app: NestFastifyApplication,
  caller: Caller,
  { dates }: Span,
): Promise<ReadonlySet<string>> {
  const away = new Set<string>();
  const lines = demoPeople().flatMap(({ code, unitCode }, index) => {
    const days = index % 9 === 4 ? 3 : index % 11 === 7 ? 1 : 0;
    const first = (index * 7) % Math.max(1, dates.length - 4);
    const taken = dates.slice(first, first + days);
    if (days === 0 || unitCode === ALWAYS_IN_ORDER || taken.length < days) return [];
    for (const date of taken) away.add(`${code} ${date}`);
    const until = addDays(taken.at(-1) ?? '', 1);
    return `${code},${days === 1 ? 'trip' : 'leave-annual'},${taken[0] ?? ''},${until},${DOCUMENT}`;
  });
  const text = ['employee,kind,from,until,document', ...lines].join('\n');
  await app.get(LeaveImportService).importFile(caller, text, DOCUMENT);
  return away;
}

async function storeScans(
  app: NestFastifyApplication,
  caller: Caller,
  unitId: string,
  clock: ZoneClock,
  span: Span,
  away: ReadonlySet<string>,
): Promise<void> {
  const devices = app.get(DevicesService);
  const { id: deviceId } = await devices
    .deviceByCode(DOOR)
    .catch(async () => (await devices.add(caller, { code: DOOR, kind: 'api', unitId, zone: 'Asia/Ho_Chi_Minh', group: DEFAULT_GROUP })).device);
  const scans = span.dates.flatMap((date) =>
    demoPeople().flatMap((person) =>
      away.has(`${person.code} ${date}`) ? [] : scanSeconds(person.code, date, habitOf(person, date, span)).map((second) => scanOf(person, date, second, clock)),
    ),
  );
  for (let start = 0; start < scans.length; start += BATCH)
    await app.get(ScansService).accept({ deviceId, source: 'api', scans: scans.slice(start, start + BATCH) });
  const last = scans.at(-1);
  if (last) await devices.noteDelivery(app.get(DataSource).manager, deviceId, last.scannedAt);
} // prettier-ignore

/** The first month is in order; the employee with an account is late on the two last days, to have something to explain. */
function habitOf({ unitCode, position }: PersonRow, date: CivilDate, { firstMonth, dates }: Span): Habit {
  if (unitCode === ALWAYS_IN_ORDER || date.startsWith(firstMonth)) return { inOrder: true };
  const isEmployee = demoAccounts.some(
    (account) =>
      account.role === 'employee' && account.unitOfPerson === unitCode && account.position === position,
  );
  const fromEnd = dates.length - dates.indexOf(date);
  if (isEmployee && fromEnd <= 2) return { inOrder: false, lateMinutes: fromEnd === 2 ? 12 : 18 };
  return { inOrder: isEmployee };
}

function scanOf({ credential }: PersonRow, date: CivilDate, second: number, clock: ZoneClock): IncomingScan {
  const localTime = `${date} ${formatTimeOfDay(second)}`;
  return {
    key: `${credential} ${localTime}`, credential: credentialOf(credential), scannedAt: new Date(clock.toEpochMs(date, second)), localTime,
    localYear: Number(date.slice(0, 4)), direction: null, state: null, verify: null, raw: `${credential} ${localTime}`,
  };
} // prettier-ignore

/** A round on the last working day, at three counters; where that is longer ago than a round may be sent, there is none. */
async function inspect(
  people: DemoPeopleAtWork,
  unitId: string,
  clock: ZoneClock,
  { dates, today }: Span,
): Promise<void> {
  const date = dates.at(-1);
  if (date === undefined || date < addDays(today, -6)) return;
  const at = (minutes: number): string => new Date(clock.toEpochMs(date, (9 * 60 + minutes) * 60)).toISOString();
  const seen = demoPeople().filter(({ unitCode }) => ['QUAY-02', 'QUAY-03', 'QUAY-04'].includes(unitCode));
  const checks = [];
  for (const [index, { code }] of seen.entries())
    checks.push({
      id: v7(), employeeId: await people.employee(code), checkedAt: at(index + 1), badge: index === 0 ? 'not-worn' : 'worn', uniform: 'right',
      footwear: 'right', ...(index === 0 && { said: 'Để quên thẻ ở nhà' }),
    });
  await (await people.as('kiemtra')).post('inspections', {
    id: v7(), unitId, kind: 'ordinary', planNumber: '01/KH-KT', place: 'Khu vực một cửa', startedAt: at(0), checks, endedAt: at(10),
  });
} // prettier-ignore

/** The employee answers the first of the two late mornings; the head of the division decides, the other one waits for the visitor. */
async function explain(people: DemoPeopleAtWork, dataSource: DataSource): Promise<void> {
  const [finding] = await dataSource.query<{ id: string }[]>(
    `SELECT f.id FROM finding f JOIN account a ON a.employee_id = f.employee_id
     WHERE a.username = 'nhanvien' AND f.status IN ('provisional', 'waiting')
       AND NOT EXISTS (SELECT FROM explanation x WHERE x.employee_id = f.employee_id) ORDER BY f.date LIMIT 1`,
  );
  if (finding === undefined) return;
  await (
    await people.as('nhanvien')
  ).post('explanations', {
    findingId: finding.id,
    reasonKind: 'traffic',
    text: 'Đường vào trung tâm bị ngập do mưa lớn, tôi đến muộn và đã báo trưởng bộ phận.',
  });
}

/** The first month is opened, confirmed by everybody, then by the deputy as head, and checked by HR: the director may seal it. */
async function readyToSeal(
  people: DemoPeopleAtWork,
  caller: Caller,
  unitId: string,
  month: CivilMonth,
): Promise<void> {
  const officer = await people.as('tochuc');
  const { id } = await officer.post<{ id: string }>('closings', { unitId, month });
  let deputy = officer;
  for (const person of demoPeople()) {
    const actor = await people.asPerson(caller, person);
    if (person.position === 'Phó Giám đốc') deputy = actor;
    const { items } = await actor.get<{ items: { id: string; digest: string }[] }>('me/closings');
    const digest = items.find((closing) => closing.id === id)?.digest;
    await actor.post(`me/closings/${id}/confirmation`, { digest });
  }
  const { digest } = await deputy.get<{ digest: string }>(`closings/${id}`);
  await deputy.post(`closings/${id}/head-confirmation`, { digest });
  await officer.post(`closings/${id}/check`, {});
}
