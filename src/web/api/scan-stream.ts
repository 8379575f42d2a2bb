import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { components } from '../api-types.js';
import { meQuery } from './me.js';

/** A scan as the stream tells it. */
export type LiveScan = components['schemas']['LiveScan'];

/** `open`: scans come as they happen; `waiting`: the browser is connecting. */
export type StreamState = 'open' | 'waiting';

const AGAIN_MS = 5000;

/**
 * Listens to scans while the page stands. `onGap` is called when some may have been missed. A stream that was
 * refused is asked for again after a while: the browser itself then gives up.
 */
export function useScanStream(onScan: (scan: LiveScan, id: string) => void, onGap?: () => void): StreamState {
  const [state, setState] = useState<StreamState>('waiting');
  const client = useQueryClient();
  const askWhoIsSignedIn = useEffectEvent(
    () => void client.invalidateQueries({ queryKey: meQuery.queryKey }),
  );
  const tell = useEffectEvent(onScan);
  const tellGap = useEffectEvent(() => onGap?.());
  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasOpen = false;
    const listen = (): void => {
      source = new EventSource('/api/v1/scans/stream');
      source.addEventListener('open', (event) => {
        // The browser has an event of this name too; the service's own says that it listens.
        if (!(event instanceof MessageEvent)) return;
        setState('open');
        // A new stream knows nothing of what came before it.
        if (wasOpen) tellGap();
        wasOpen = true;
      });
      source.addEventListener('scan', ({ data, lastEventId }: MessageEvent<string>) =>
        tell(JSON.parse(data) as LiveScan, lastEventId),
      );
      source.addEventListener('gap', () => tellGap());
      source.addEventListener('error', () => {
        setState('waiting');
        if (source.readyState !== EventSource.CLOSED) return;
        // Refused, and the browser does not say why: the session may have ended.
        askWhoIsSignedIn();
        clearTimeout(timer);
        timer = setTimeout(listen, AGAIN_MS);
      });
    };
    listen();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, []);
  return state;
}
