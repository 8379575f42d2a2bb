/** Until charts that came late have drawn themselves. */
const DRAWN_MS = 150;

/** Prints the page with its charts, also those that nobody has scrolled to yet. */
export async function printPage(): Promise<void> {
  await import('./line-chart.js');
  dispatchEvent(new Event('beforeprint'));
  await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
  print();
}
