/** A list that is saved. */
export interface SavedList {
  readonly name: string;
  readonly count: number;
}

/** As long as the service takes them. */
const [MOST_NAME, MOST_WORDS] = [200, 1000];

/**
 * What the audit trail keeps of a list that is saved: its name, where it stands, by what it was searched, how many rows; each cut to what the
 * service takes.
 */
export function exportNote({ name, count }: SavedList, address: string, searched?: readonly unknown[]) {
  const filters = searched === undefined ? '' : cut(JSON.stringify(searched), MOST_WORDS);
  return {
    name: cut(name, MOST_NAME) || '-',
    page: cut(address, MOST_WORDS) || '/',
    ...(filters !== '' && { filters }),
    rows: count,
  };
} // prettier-ignore

/** One line without control characters, no longer than `most`, never through a pair. */
function cut(text: string, most: number): string {
  return text.normalize('NFC').replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, most).replace(/[\ud800-\udbff]$/, '').trim(); // prettier-ignore
}
