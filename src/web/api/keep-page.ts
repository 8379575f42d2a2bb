const AFTERWARDS_MS = 3000;

/** Pages that the service worker opens without a network. */
export type KeptPage = '/inspect' | '/kiosk';

/**
 * Has the service worker keep a page and the files that it uses, so that it opens without a network; `load` fetches those that would
 * come later. Browsers allow that on HTTPS and on the machine itself only; returns whether this one does.
 */
export async function keepPage(scope: KeptPage, load: () => Promise<unknown>): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !isSecureContext) return false;
  // Not `ready`: that never comes to a page that was opened at another address, such as the sign-in.
  const { installing, waiting, active } = await navigator.serviceWorker.register('/inspect-worker.js', {
    scope,
  });
  // The page is there first; what it will need comes after.
  await new Promise((resolve) => setTimeout(resolve, AFTERWARDS_MS));
  // Dialogs come when they are opened; without a network they could not.
  await load();
  const paths = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
  (installing ?? waiting ?? active)?.postMessage([...new Set(paths)]);
  return true;
}
