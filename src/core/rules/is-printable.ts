/** Whether a text holds no control characters, which no form prints and PostgreSQL refuses in part. */
export function isPrintable(text: string): boolean {
  return !/[\u0000-\u001f\u007f]/.test(text);
}
