import { isIP } from 'node:net';

const WORDS = ['loopback', 'linklocal', 'uniquelocal'];

/** Whether every entry is an IP address, a range such as `10.0.0.0/8`, or one of the words for private ranges. */
export function isProxyList(text: string): boolean {
  return text === '' || text.split(',').every((entry) => isProxy(entry.trim()));
}

function isProxy(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  if (bits === undefined) return WORDS.includes(entry) || isIP(entry) > 0;
  const most = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : 0;
  return more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most;
}
