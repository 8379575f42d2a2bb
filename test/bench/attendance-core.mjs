/** The pure computation alone, on one core: four scans a day, a zone conversion for each of them left to the caller. */
export async function coreDaysPerSecond() {
  const { computeAttendanceDay } = await import('../../dist/src/core/attendance/compute-attendance-day.js');
  const hours = (hour) => Math.round(hour * 3600);
  const rules = {
    repeatWindowSeconds: 120, captureBeforeMinutes: 240, captureAfterMinutes: 600, unscheduledGapMinutes: 240,
    emptySlotCostMinutes: 240, sameDirectionCostMinutes: 30, lateGraceMinutes: 5, earlyGraceMinutes: 5,
    shortBreakMinutes: null, lateForfeitMinutes: null, earlyForfeitMinutes: null, finalAfterHours: 24,
  }; // prettier-ignore
  const sessions = [
    { id: 'morning', startSecond: hours(7.5), endSecond: hours(11.5), credit: 0.5 },
    { id: 'afternoon', startSecond: hours(13.5), endSecond: hours(17), credit: 0.5 },
  ];
  const neighbours = [-1, 1].map((away) => ({
    startSecond: hours(7.5 + 24 * away),
    endSecond: hours(17 + 24 * away),
  }));
  const inputs = Array.from({ length: 1000 }, (_, n) => ({
    date: '2026-10-05', sessions, policy: 'each-session', trustDirection: false, neighbours, excuses: [], flexible: [],
    punches: [7.4, 11.5, 13.4, 17.1].map((hour, index) => ({
      second: hours(hour) + ((n * 37 + index * 11) % 900), id: `${n}-${index}`,
    })),
    delivery: { nowSecond: hours(60), readers: [{ readerId: 'r', deliveredUpToSecond: hours(60) }] },
    rules,
  })); // prettier-ignore
  const compute = (rounds) => {
    let worked = 0;
    for (let round = 0; round < rounds; round += 1)
      for (const input of inputs) worked += computeAttendanceDay(input).totals.workedMinutes;
    return worked;
  };
  compute(50);
  const cpu = process.cpuUsage();
  const rounds = 300;
  if (compute(rounds) === 0) throw new Error('nobody worked');
  const { user } = process.cpuUsage(cpu);
  return Math.round((rounds * inputs.length) / (user / 1e6));
}
