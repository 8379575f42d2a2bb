import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';

export type Gate = components['schemas']['GateView'];
export type GateReader = components['schemas']['GateReaderView'];
export type ReaderHealth = components['schemas']['ReaderHealthView'];
export type Terminal = components['schemas']['TerminalView'];
export type PendingTerminal = components['schemas']['PendingTerminalView'];
export type Device = components['schemas']['DeviceView'];

/** Devices say how they fare every few seconds; who watches sees it as soon. A hidden page does not ask. */
const WATCHING = { refetchInterval: 5000, staleTime: 0 } as const;
const MOST = 500;

/** What every list of devices hangs under, so that a change refreshes them all. */
export const DEVICES = ['devices'] as const;

export const gatesQuery = queryOptions({
  queryKey: [...DEVICES, 'gates'],
  queryFn: () => answerOf(api.GET('/api/v1/gates')),
  ...WATCHING,
});

export const terminalsQuery = queryOptions({
  queryKey: [...DEVICES, 'terminals'],
  queryFn: () => answerOf(api.GET('/api/v1/terminals')),
  ...WATCHING,
});

/** Terminals that called and are no devices yet; only for those who may approve them. */
export const pendingTerminalsQuery = queryOptions({
  queryKey: [...DEVICES, 'pending'],
  queryFn: () => answerOf(api.GET('/api/v1/terminals/pending')),
  ...WATCHING,
});

/** Every device, retired ones too. */
export const allDevicesQuery = queryOptions({
  queryKey: [...DEVICES, 'all'],
  queryFn: () => answerOf(api.GET('/api/v1/devices', { params: { query: { limit: MOST } } })),
});

/** A gate with what is plugged in there. */
export const gateQuery = (id: string) =>
  queryOptions({
    queryKey: [...DEVICES, 'gates', id],
    queryFn: () => answerOf(api.GET('/api/v1/gates/{id}', { params: { path: { id } } })),
    ...WATCHING,
  });
