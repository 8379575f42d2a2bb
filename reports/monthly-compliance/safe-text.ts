/** A cell holds no more characters. */
const LONGEST = 32_767;

/**
 * Text that a cell can hold: control characters and halves of surrogate pairs gone, which XML cannot carry, cut to the length of a
 * cell. A leading `= + - @` needs nothing more here: the cell is written as text with the text format, so neither opening nor
 * editing it makes a formula.
 */
export function safeText(text: string): string {
  const clean = text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
