/** Files that may accompany an explanation. */
export type EvidenceType = 'application/pdf' | 'image/jpeg' | 'image/png';

const beginnings: readonly (readonly [EvidenceType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/**
 * What a file is by how it begins, whatever its name says; undefined for anything else. Example: a web page that is called
 * `anh.png` is none of them.
 */
export function evidenceType(bytes: Uint8Array): EvidenceType | undefined {
  return beginnings.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte))?.[0];
}
