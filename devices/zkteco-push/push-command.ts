/** A person as a terminal knows one: by the PIN. */
export interface TerminalUser {
  readonly pin: string;
  readonly name: string;
  /** The card in decimal as the terminal's reader gives it; null for none. */
  readonly card: string | null;
}

/** Longer names are cut; terminals show fewer characters still. */
const LONGEST_NAME = 40;

/**
 * The line that hands a command to a terminal: `C:<id>:<text>`. `id` has at most 16 letters and digits. Source: devices.md section
 * 3.1. @throws RangeError for another id or a text that would end the line: it could carry a second command.
 */
export function commandLine(id: string, text: string): string {
  if (!/^[A-Za-z0-9]{1,16}$/.test(id)) throw new RangeError('a command id has 1 to 16 letters and digits');
  if (/[\r\n\0]/.test(text)) throw new RangeError('a command is one line');
  return `C:${id}:${text}`;
}

/** Makes the user at the terminal or changes name and card. Example: `DATA UPDATE USERINFO PIN=5⇥Name=An⇥Card=12345678`. */
export function updateUser({ pin, name, card }: TerminalUser): string {
  const fields = [`PIN=${cleaned(pin)}`, `Name=${cleaned(name).slice(0, LONGEST_NAME)}`];
  return `DATA UPDATE USERINFO ${[...fields, ...(card === null ? [] : [`Card=${cleaned(card)}`])].join('\t')}`;
}

/** Removes the user of a PIN from the terminal. */
export function deleteUser(pin: string): string {
  return `DATA DELETE USERINFO PIN=${cleaned(pin)}`;
}

/** Asks for the punches between two local times `yyyy-MM-dd HH:mm:ss`, both included; they come as an ATTLOG body. */
export function queryAttlog(start: string, end: string): string {
  return `DATA QUERY ATTLOG StartTime=${start}\tEndTime=${end}`;
}

/** Asks how many punches the terminal has between two local times; answered by `AttlogSum`, where supported. */
export function verifyAttlogSum(start: string, end: string): string {
  return `VERIFY SUM ATTLOG StartTime=${start}\tEndTime=${end}`;
}

/** Makes the terminal shake hands anew: with stamp 0 in the answer it sends everything again. */
export const CHECK = 'CHECK';

/** Text that ends no field and no line: a name with a line break in it must not become a second command. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}
