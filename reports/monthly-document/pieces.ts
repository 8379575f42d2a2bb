import {
  AlignmentType, BorderStyle, ImageRun, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType,
  convertMillimetersToTwip, type IRunOptions,
} from 'docx'; // prettier-ignore
import type { ChartPicture } from '../charts/chart-picture.js';
import { safeText } from '../monthly-compliance/safe-text.js';

/** Half points of a letter size. */
const half = (points: number): number => points * 2;
/** Between the margins of an A4 page: 210 - 30 - 15 mm. */
const TEXT_MM = 165;
const FIRST_LINE_MM = 12.7;
/** Points before a paragraph, in twentieths. Source: Nghị định 30/2020/NĐ-CP, phụ lục I: 6 points at least. */
const GAP = 120;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

type Looks = Pick<IRunOptions, 'bold' | 'italics' | 'color' | 'underline'> & {
  readonly points?: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly tight?: boolean;
  readonly keepNext?: boolean;
};

/** A line of text that stands as it is: titles, signatures, cells. */
export function line(text: string, { points = 13, align = 'center', tight = true, keepNext = false, ...run }: Looks = {}): Paragraph {
  return new Paragraph({
    alignment: align,
    keepNext,
    spacing: { before: tight ? 0 : GAP, after: 0 },
    children: [new TextRun({ text: safeText(text), size: half(points), ...run })],
  });
} // prettier-ignore

/** A paragraph of the body: justified, its first line indented. */
export function body(text: string, run: Pick<IRunOptions, 'italics' | 'bold'> = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: convertMillimetersToTwip(FIRST_LINE_MM) },
    spacing: { before: GAP, after: 0, line: 276, lineRule: LineRuleType.AUTO },
    children: [new TextRun({ text: safeText(text), size: half(14), ...run })],
  });
}

/** A heading of the body; it stays with what follows. */
export function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({
    keepNext: true,
    indent: { firstLine: convertMillimetersToTwip(FIRST_LINE_MM) },
    // A table may follow: its upper line would run through the letters.
    spacing: { before: GAP, after: GAP / 2 },
    children: [new TextRun({ text, bold: true, size: half(14), italics: level === 2 })],
  });
}

/** Room for what only the office knows. */
export function toBeWritten(): Paragraph[] {
  const dots = '…'.repeat(30);
  return [dots, dots].map((text) => line(text, { points: 14, align: 'left', tight: false, color: '808080' }));
}

/** Texts side by side without lines between them. */
export function sideBySide(columns: readonly (readonly Paragraph[])[], shares: readonly number[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: shares.map(widthOf),
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (children, index) =>
            new TableCell({
              borders: noBorders,
              margins: { left: 0, right: 0 },
              width: { size: widthOf(shares[index] ?? 0), type: WidthType.DXA },
              children: [...children],
            }),
        ),
      }),
    ],
  });
}

/** A table of the body: its head repeats on each page, its first column is text, the others are centred. */
export function grid(head: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[]): Table {
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, index) =>
          new TableCell({
            verticalAlign: VerticalAlign.CENTER,
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            width: { size: widthOf(shares[index] ?? 0), type: WidthType.DXA },
            ...(isHead ? { shading: { fill: 'D9E2F3' } } : {}),
            children: [line(text, { points: 12, bold: isHead, align: index === 0 && !isHead ? 'left' : 'center' })],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: shares.map(widthOf),
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
} // prettier-ignore

/** A chart in the middle of the page. */
export function picture({ png, width, height }: ChartPicture): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: GAP, after: 0 },
    children: [new ImageRun({ type: 'png', data: png, transformation: { width, height } })],
  });
}

function widthOf(share: number): number {
  return Math.round(convertMillimetersToTwip(TEXT_MM) * share);
}
