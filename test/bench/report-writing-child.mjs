/** Writes the same timesheet twice, in a process of its own: as the service does, and by the bare streaming writer of exceljs. */
import { stat, rm } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { median } from './figures.mjs';

const { layOut } = await import('../../dist/src/modules/reporting/workbook/workbook-maker.js');

const [people, turns] = process.argv.slice(2).map(Number);
const DAYS = 31;
const TOTALS = 4;
const PEOPLE_A_UNIT = 100;
const CREDITS = '[["morning",0.5,"earned",240],["afternoon",0.5,"earned",210]]';

const days = Array.from({ length: DAYS }, (_, index) => {
  const date = `2026-10-${String(index + 1).padStart(2, '0')}`;
  const weekday = new Date(date).getUTCDay();
  return { date, shade: weekday % 6 === 0 ? 'weekend' : 'work' };
});
const text = days
  .map(({ date, shade }) => `${date} ${shade === 'work' ? `schedule ${CREDITS}` : 'rest-day []'}`)
  .join('\n');
const symbols = {
  worked: '+',
  excused: 'P',
  unpaid: 'Ro',
  absent: 'V',
  waiting: '?',
  pending: '',
  forfeited: 'M',
};
const order = {
  file: 'workbook',
  words: {
    usual: {
      symbols,
      mode: 'half-day',
      holiday: 'L',
      insurance: [{ from: '0001-01-01', to: '9999-12-31', symbols: ['Ô'], excuseIds: [] }],
    },
    own: new Map(),
  },
  model: {
    month: '2026-10', period: null, edition: 'accounting', draft: true, issuer: { parent: null, name: 'Tỉnh' }, generatedAt: new Date(0),
    generatedText: '', sealed: [], differences: null, people, unsettledDays: 0, units: [], comparison: { previous: null, lastYear: null }, days,
    timesheets: Array.from({ length: people / PEOPLE_A_UNIT }, (_, n) => ({ unit: `Đơn vị ${n}`, people: PEOPLE_A_UNIT, days })),
    form: { number: null, basis: null, paper: 'A4' }, policy: { nameUnits: true, smallestUnit: 5 }, legend: [{ symbol: '+', meaning: 'Làm việc' }], areas: [], confirmed: [],
    confirmedCounts: [], open: [], rules: [], conduct: [], adjustments: [], adjustmentCounts: [], agency: null,
    data: { days: people * DAYS, latestRevision: 1, fingerprint: '' },
  },
}; // prettier-ignore

async function* batches() {
  for (let from = 0; from < people; from += 200)
    yield Array.from({ length: 200 }, (_, index) => {
      const unit = Math.floor((from + index) / PEOPLE_A_UNIT);
      return {
        unitId: `u${unit}`,
        unitName: `Đơn vị ${unit}`,
        fullName: `Nguyễn Văn ${from + index}`,
        days: text,
      };
    });
}

async function bare(file) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Bảng chấm công');
  for (let person = 0; person < people; person += 1) {
    const cells = days.map(({ shade }) => (shade === 'work' ? '+' : ''));
    sheet.addRow([person, `Nguyễn Văn ${person}`, ...cells, ...Array(TOTALS).fill(22)]).commit();
  }
  await workbook.commit();
}

const timed = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
const [own, yardstick] = [[], []];
const file = `${process.env.CONGVU_BENCH_FOLDER}/bare.xlsx`;
let bytes = 0;
for (let turn = 0; turn < turns; turn += 1) {
  own.push(await timed(async () => (bytes = (await layOut(order, batches())).length)));
  yardstick.push(await timed(() => bare(file)));
}
const { size } = await stat(file);
await rm(file);
process.send({
  ownMs: median(own),
  bareMs: median(yardstick),
  bytes,
  bareBytes: size,
  cells: people * (2 + DAYS + TOTALS),
});
process.disconnect();
