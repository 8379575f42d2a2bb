import { safeText } from './safe-text.js';

/** The texts of a workbook, each kept once; goes on from the table that is there. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly known: number;
  private uses = 0;

  /** @param xml `xl/sharedStrings.xml` as it was written */
  constructor(private readonly xml: string) {
    this.known = Number(/uniqueCount="(\d+)"/.exec(xml)?.[1] ?? 0);
  }

  /** The place of a text, as a cell refers to it. */
  place(text: string): number {
    this.uses += 1;
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.known + this.added.length;
      this.added.push(`<si><t xml:space="preserve">${escapeXml(safeText(text))}</t></si>`);
      this.places.set(text, place);
    }
    return place;
  }

  /** The table with what was added. */
  table(): string {
    const count = Number(/ count="(\d+)"/.exec(this.xml)?.[1] ?? 0) + this.uses;
    return this.xml
      .replace(/ count="\d+"/, ` count="${count}"`)
      .replace(/uniqueCount="\d+"/, `uniqueCount="${this.known + this.added.length}"`)
      .replace('</sst>', () => `${this.added.join('')}</sst>`);
  }
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}
