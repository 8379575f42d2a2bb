import { useQuery } from '@tanstack/react-query';
import { useSignedIn } from '../../api/me.js';
import { allDevicesQuery } from '../devices/queries.js';

/** Devices to choose from by code, retired ones too: their scans stay. Null for who may not see devices. */
export function useDeviceOptions(): { readonly value: string; readonly label: string }[] | null {
  const mayRead = useSignedIn().permissions.includes('devices:read');
  const { data } = useQuery({ ...allDevicesQuery, enabled: mayRead });
  if (!mayRead) return null;
  return (data?.items ?? []).map(({ id, code }) => ({ value: id, label: code }));
}
