/** What is used of the library; its own types are not exported to ES modules. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    constructor(cycle?: number, year?: number, month?: number, leap?: boolean, day?: number);
    fromGregorian(year: number, month: number, day: number): this;
    get(): readonly [cycle: number, year: number, month: number, leap: boolean, day: number];
    toGregorian(year: number): { readonly year: number; readonly month: number; readonly day: number };
  }
}
