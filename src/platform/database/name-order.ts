/** How lists name people: by given name (the last word), then full name, as Vietnamese lists do; or by full name, family name first. */
export const nameOrders = ['given', 'full'] as const;

export type NameOrder = (typeof nameOrders)[number];

/** What each order compares of the person `e`; both have an index of their own. */
export const nameOrderSql: Readonly<Record<NameOrder, string>> = {
  given: 'vietnamese_given_name(e.full_name), e.full_name, e.id',
  full: 'e.full_name, e.id',
};

/** The keys of somebody in that order, for a cursor. */
export function nameKeys(
  order: NameOrder,
  { given, fullName, id }: { given: string; fullName: string; id: string },
): string[] {
  return order === 'given' ? [given, fullName, id] : [fullName, id];
}
