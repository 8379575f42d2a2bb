/** Keys of a US keyboard by usage code of usage page 7: without and with Shift. Source: USB HID Usage Tables, page 0x07. */
const PLAIN = row(0x04, 'abcdefghijklmnopqrstuvwxyz1234567890');
const SHIFTED = row(0x04, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()');
const KEYPAD = new Map([...row(0x54, '/*-+'), ...row(0x59, '1234567890.')]);

for (const [key, character] of [...row(0x2c, ' -=[]\\'), ...row(0x33, ";'`,./")]) PLAIN.set(key, character);
for (const [key, character] of [...row(0x2c, ' _+{}|'), ...row(0x33, ':"~<>?')]) SHIFTED.set(key, character);

export const ENTER_KEYS: ReadonlySet<number> = new Set([0x28, 0x58]);
export const TAB_KEY = 0x2b;
/** Usage codes from here to 0xDF are keypad extras or reserved, and those above modifiers, which stand in the first byte. */
const FIRST_UNUSED_KEY = 0xa5;

/** The character a key types, undefined for keys without one (function keys, locks). The keypad types digits with or without Num Lock. */
export function keyCharacter(key: number, shift: boolean): string | undefined {
  return KEYPAD.get(key) ?? (shift ? SHIFTED : PLAIN).get(key);
}

/** Whether no keyboard has such a key, so that the report is none of a keyboard. */
export function isNoKey(key: number): boolean {
  return key >= FIRST_UNUSED_KEY;
}

function row(first: number, characters: string): Map<number, string> {
  return new Map([...characters].map((character, index) => [first + index, character]));
}
