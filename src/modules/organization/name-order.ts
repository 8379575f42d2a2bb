/** How lists name people: by given name (the last word), then full name, as Vietnamese lists do; or by full name, family name first. */
export const nameOrders = ['given', 'full'] as const;

export type NameOrder = (typeof nameOrders)[number];
