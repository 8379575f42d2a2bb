/** What a cell of a sheet holds: words, a figure, a civil date (`2026-11-23`), an instant, a share of one, or nothing. */
export type Cell =
  string | number | null | { readonly date: string } | { readonly at: string } | { readonly share: number };
