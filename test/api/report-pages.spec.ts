import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { ClosingWorld } from '../support/closing-world.js';
import { canPrint, pdfPages, type PdfPage } from '../support/pdf-pages.js';
import { officeHours } from '../support/whole-way.js';

const COUNT = 70;
const people = Array.from({ length: COUNT }, (_, index) => {
  const name = ['Nguyễn Thị Thuý Hằng', 'Lò Văn Ẩn', 'Sùng Mí Già', 'Đặng Văn Ước'][index % 4];
  return `CB${index + 1},${name} ${String.fromCharCode(65 + (index % 26))},công chức,Chuyên viên,,Q1,pin:default:${index + 1},2026-01-01,`;
});
const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\n${people.join('\n')}`;

/** Where LibreOffice or poppler is not installed nothing is printed: the sentences are left out, and the run says so by their names. */
const onPaper = (await canPrint()) ? it : it.skip;

describe('the workbook on paper', () => {
  let world: ClosingWorld;
  let pages: readonly PdfPage[] = [];
  beforeAll(async () => {
    if (!(await canPrint())) return;
    world = await ClosingWorld.of('2026-12-02T01:00:00Z', PEOPLE, {});
    await world.way.schedules(officeHours('TT', '2026-11-01', '2026-12-01'));
    const lines = people.flatMap((_, index) => ['02', '03', '04'].flatMap((day) =>
      ['07:50', '12:01', '12:40', '17:05'].map((time) => `${index + 1}\t2026-11-${day} ${time}:00\t1\t0\t15\t0`)));
    await world.way.attlog(lines.join('\n'));
    await world.way.recompute('2026-11-01', '2026-12-01');
    await world.settle();
    const words = { place: 'Hà Giang', signer: 'KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC', issuerParent: 'ỦY BAN NHÂN DÂN TỈNH', abbreviation: 'TTPVHCC' };
    await world.query(
      `INSERT INTO report_signing (id, unit_id, from_date, place, signer, issuer_parent, abbreviation, set_by, set_at)
       VALUES (gen_random_uuid(), $1, '2026-01-01', $2, $3, $4, $5, 'test', '2026-01-01T00:00:00Z')`,
      [await world.way.unit('TT'), words.place, words.signer, words.issuerParent, words.abbreviation],
    );
    const { bytes } = await world.service.app
      .get(MonthlyReportService)
      .export(world.way.caller, '2026-11', await world.way.unit('TT'), { edition: 'director', agencyId: null });
    pages = await pdfPages(bytes, process.env['CONGVU_KEEP_PDF']);
  }); // prettier-ignore
  afterAll(() => world?.close());

  /** The pages from the one with the title of an annex to before the next. */
  const annex = (number: string, next: string): PdfPage[] => {
    const at = (title: string): number => pages.findIndex(({ text }) => text.includes(`Phụ lục ${title}\n`));
    return pages.slice(at(number), next === '' ? pages.length : at(next));
  };

  onPaper('begins with the letter on A4 portrait: place and signer as they were set', () => {
    const [front] = pages;
    expect([front?.width, front?.height]).toEqual([210, 297]);
    expect(front?.text).toContain('ỦY BAN NHÂN DÂN TỈNH');
    expect(front?.text).toContain('Hà Giang, ngày');
    expect(front?.text).toMatch(/Số: +\/BC-TTPVHCC/);
    expect(front?.text).toContain('Kính gửi: …');
    const letter = pages.filter(({ width }) => width === 210).map(({ text }) => text).join('\n'); // prettier-ignore
    expect(letter).toContain('PHÓ GIÁM ĐỐC');
    expect(annex('II', 'III')[0]?.text).toMatch(
      /\(Kèm theo Báo cáo số +\/BC-TTPVHCC ngày +tháng +năm … ?.*của Trung tâm/,
    );
  });

  onPaper('has PL1 on A4 landscape, as wide as the page, with its head on every page that has people', () => {
    const own = annex('I', 'II');
    expect(own.length).toBeGreaterThan(1);
    expect(own.length).toBeLessThanOrEqual(Math.ceil(COUNT / 15));
    for (const { width, height, text } of own) {
      expect([width, height]).toEqual([297, 210]);
      if (!/(Lò Văn Ẩn|Sùng Mí Già)/.test(text)) continue;
      expect(text).toContain('Họ và tên');
      // First and last columns stand on the same page.
      expect(text).toMatch(/\b30\b/);
      expect(text).toMatch(/chờ/);
    }
  });

  onPaper('has the other annexes on one page each where there is little to tell', () => {
    for (const [number, next] of [['II', 'III'], ['III', 'IV'], ['IV', 'V'], ['V', 'VI'], ['VII', '']] as const)
      expect([number, annex(number, next).length]).toEqual([number, 1]);
  }); // prettier-ignore
});
