/** A text without diacritics and in small letters, as people type when they search. @example foldVietnamese('Đặng Ước') // 'dang uoc' */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u0111\u0110]/g, 'd')
    .toLowerCase();
}
