/** Lines of cells as a file that Excel opens with a double click; nothing in it is taken for a formula. */
export function tabbedFile(lines: readonly (readonly string[])[]): Blob {
  return utf16(lines.map((line) => line.map(cellOf).join('\t')).join('\r\n'));
}

/** @example cellOf('+1') // "'+1": no formula begins in a sheet; a lone sign, the symbol of a day worked, is none */
export function cellOf(text: string): string {
  const plain = text.replace(/[\t\r\n"]/g, ' ');
  return /^[=@]|^[+-]./.test(plain) ? `'${plain}` : plain;
}

function utf16(text: string): Blob {
  const units = new Uint16Array(text.length + 1);
  units[0] = 0xfeff;
  for (let index = 0; index < text.length; index += 1) units[index + 1] = text.charCodeAt(index);
  return new Blob([units], { type: 'text/csv;charset=utf-16le' });
}
