import { useEffect, useState } from 'react';
import { keepPage } from '../../api/keep-page.js';
import { KioskScreen } from './kiosk-screen.js';
import { PairKiosk } from './pair-kiosk.js';
import { forgetPairing, keptPairing } from './pairing.js';
import './kiosk.css';

/** The screen at a door: shows who scanned, and takes the cards of a reader that types. It is paired like a gate, with a short code, and opens again while the server is away. */
export function KioskPage() {
  const [pairing, setPairing] = useState(keptPairing);
  useEffect(() => {
    // Where the browser keeps no page, cards are still taken while it is open.
    keepPage('/kiosk', () => Promise.resolve()).catch(() => undefined);
  }, []);
  if (pairing === null) return <PairKiosk onPaired={setPairing} />;
  const unpair = (): void => {
    forgetPairing();
    setPairing(null);
  };
  return <KioskScreen key={pairing.key} pairing={pairing} onUnpair={unpair} />;
}
