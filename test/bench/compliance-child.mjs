/** Judges, tries a draft and opens the inbox in a process of its own, so that its memory is its own; tells how long each took. */
import { NestFactory } from '@nestjs/core';

const { connect } = await import('../../dist/src/main.js');
const { AppModule } = await import('../../dist/src/app.module.js');
const { systemCaller } = await import('../../dist/src/platform/access/caller.js');
const { SystemClock } = await import('../../dist/src/platform/clock/clock.js');
const { loadEnvironment } = await import('../../dist/src/platform/config/environment.js');
const { Logger } = await import('../../dist/src/platform/logging/logger.js');
const { FindingsService } = await import('../../dist/src/modules/compliance/findings.service.js');
const { WhatIfService } = await import('../../dist/src/modules/compliance/what-if/what-if.service.js');

const environment = loadEnvironment({ ...process.env, LOG_LEVEL: 'warn', JOBS_ENABLED: 'false' });
const logger = new Logger('warn');
const { dataSource } = await connect(environment, logger, {});
const services = await NestFactory.createApplicationContext(
  AppModule.register({ environment, dataSource, clock: new SystemClock(), logger }),
  { logger, abortOnError: false },
);
const seconds = async (work) => {
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1000, result };
};
const steps = {
  /** Every day that changed. */
  judge: async () => {
    const cpuBefore = process.cpuUsage();
    const { seconds: taken, result } = await seconds(() => services.get(FindingsService).judgeChangedDays());
    const { user, system } = process.cpuUsage(cpuBefore);
    const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
    return { ...result, seconds: taken, cpuSeconds: (user + system) / 1e6, memoryMb };
  },
  /** A longer grace, other hours and fewer free punches, on a month of a unit; the second time, as after the first click. */
  whatIf: async ({ unitId, month, schedule }) => {
    const request = {
      month, unitId, limit: 50,
      rules: {
        values: [
          { path: 'attendance.lateGraceMinutes', value: 15 },
          { path: 'punches.freeMissingPerMonth', value: 0 },
        ],
        proposals: [],
      },
      schedules: { schedule },
    }; // prettier-ignore
    const first = await seconds(() => services.get(WhatIfService).run(systemCaller('bench'), request));
    const again = await seconds(() => services.get(WhatIfService).run(systemCaller('bench'), request));
    const { totals } = first.result;
    return { firstSeconds: first.seconds, seconds: again.seconds, ...totals, units: totals.units.length };
  },
};
/** A session of an HR officer of the unit; returns the header that it needs. */
steps.signIn = async ({ unitId }) => {
  const [{ AccountsService }, { GrantsService }, { SessionsService }, { SESSION_COOKIE }] = await Promise.all(
    [
      import('../../dist/src/modules/identity/accounts.service.js'),
      import('../../dist/src/modules/identity/grants.service.js'),
      import('../../dist/src/modules/identity/sessions.service.js'),
      import('../../dist/src/modules/identity/session-cookie.js'),
    ],
  );
  const system = systemCaller('bench');
  const { id } = await services.get(AccountsService).create(system, {
    username: 'can.bo', displayName: 'Nguyễn Thị Ánh Nguyệt', employeeId: null, password: 'Mùa xuân ở bản Lô Lô 7',
    mustChangePassword: false,
  }); // prettier-ignore
  await services
    .get(GrantsService)
    .grant(system, id, { role: 'hr-officer', unitId, from: null, until: null });
  const { secret } = await services.get(SessionsService).begin(dataSource.manager, id, 'password', true);
  return { cookie: `${SESSION_COOKIE}=${secret}` };
};
process.on('message', async ({ step, input }) => {
  if (step !== 'end') return process.send(await steps[step](input));
  await services.close();
  await dataSource.destroy();
  process.disconnect();
});
process.send({ ready: true });
