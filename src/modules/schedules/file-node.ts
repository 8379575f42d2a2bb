import { parseCivilDate } from '../../core/time/parse-civil-date.js';
import type { FieldFault } from '../../platform/errors/app-error.js';

/** A mapping in a file that notes what is wrong with its keys instead of throwing. */
export class FileNode {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(
    private readonly path: string,
    content: unknown,
    private readonly faults: FieldFault[],
  ) {
    const isMapping = typeof content === 'object' && content !== null && !Array.isArray(content);
    if (!isMapping) this.note(path, 'cần một nhóm "khóa: giá trị"', 'needs a mapping');
    this.values = (isMapping ? content : {}) as Readonly<Record<string, unknown>>;
  }

  fault(key: string, vi: string, en: string): void {
    this.note(this.place(key), vi, en);
  }

  has(key: string): boolean {
    return this.values[key] !== undefined && this.values[key] !== null;
  }

  raw(key: string): unknown {
    return this.values[key];
  }

  onlyKeys(...known: string[]): void {
    for (const key of Object.keys(this.values)) {
      if (!known.includes(key)) this.fault(key, 'khóa lạ', 'is no known key');
    }
  }

  /** A text or number as text, 1 to 200 characters; '' with a fault otherwise. */
  text(key: string): string {
    const value = this.values[key];
    const text =
      typeof value === 'string' || typeof value === 'number' ? String(value).trim().normalize('NFC') : '';
    if (text === '' || text.length > 200) this.fault(key, 'cần một dòng chữ', 'needs a text');
    return text;
  }

  choice<T extends string>(key: string, choices: readonly T[]): T {
    const found = choices.find((each) => each === this.values[key]);
    if (found === undefined)
      this.fault(key, `cần một trong: ${choices.join(', ')}`, `needs one of ${choices.join(', ')}`);
    return found ?? (choices[0] as T);
  }

  flag(key: string, otherwise: boolean): boolean {
    const value = this.values[key];
    if (value === undefined) return otherwise;
    if (typeof value !== 'boolean') this.fault(key, 'cần true hoặc false', 'needs true or false');
    return value === true;
  }

  /** Whole minutes up to `most`; null when absent. */
  minutes(key: string, most: number): number | null {
    const value = this.values[key];
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value;
    this.fault(key, `cần số phút từ 0 đến ${most}`, `needs minutes from 0 to ${most}`);
    return null;
  }

  /** A civil date; YAML without quotes gives text too. */
  date(key: string): string {
    const value = this.values[key];
    const date = typeof value === 'string' ? parseCivilDate(value) : undefined;
    if (date === undefined) this.fault(key, 'cần ngày yyyy-MM-dd', 'needs a date yyyy-MM-dd');
    return date ?? '0001-01-01';
  }

  /** `MM-dd` of a leap year. */
  monthDay(key: string): string {
    const value = this.values[key];
    if (typeof value === 'string' && parseCivilDate(`2024-${value}`) === `2024-${value}`) return value;
    this.fault(key, 'cần tháng-ngày MM-dd', 'needs a month and day MM-dd');
    return '01-01';
  }

  child(key: string): FileNode {
    return new FileNode(this.place(key), this.values[key] ?? {}, this.faults);
  }

  items(key: string): unknown[] {
    const value = this.values[key] ?? [];
    if (Array.isArray(value)) return value;
    this.fault(key, 'cần một danh sách', 'needs a list');
    return [];
  }

  list(key: string): FileNode[] {
    return this.items(key).map(
      (each, index) => new FileNode(this.place(`${key}[${index}]`), each, this.faults),
    );
  }

  private place(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  private note(field: string, vi: string, en: string): void {
    this.faults.push({ field, code: 'invalid-input', vi, en });
  }
}
