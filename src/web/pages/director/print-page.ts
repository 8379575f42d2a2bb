const [STEP_MS, MOST_STEPS] = [50, 40];

/** Prints the page with its charts, also those that nobody has scrolled to yet; after a while without them, its tables say the same. */
export async function printPage(): Promise<void> {
  dispatchEvent(new Event('beforeprint'));
  for (let step = 0; step < MOST_STEPS && !isDrawn(); step += 1)
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  print();
}

function isDrawn(): boolean {
  return [...document.querySelectorAll('.chart')].every((chart) => chart.querySelector('svg') !== null);
}
