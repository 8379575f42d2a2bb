/** A text that begins with a capital letter. @example upperFirst('thứ Hai') // 'Thứ Hai' */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}
