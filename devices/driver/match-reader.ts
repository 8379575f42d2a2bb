import type { ReaderMatch } from './reader-binding.js';
import type { ReaderAddress } from './transport.js';

/** Which of the listed devices a binding means. `ambiguous`: several readers fit, and none is opened by guess. */
export type Claim =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly address: ReaderAddress }
  | { readonly kind: 'ambiguous'; readonly addresses: readonly ReaderAddress[] };

/** Fields the system does not always tell: a virtual device has no interface, some platforms no usages. */
const MAY_BE_UNKNOWN = new Set<keyof ReaderMatch>(['interface', 'usagePage', 'usage']);

/**
 * Whether a device is one a binding may mean: each field given is equal. An interface or usage that the system does not tell
 * does not speak against it; an unknown port, serial or product does, since these tell two equal readers apart.
 */
export function matchesReader(match: ReaderMatch, address: ReaderAddress): boolean {
  return (Object.keys(match) as (keyof ReaderMatch)[]).every((field) => {
    const wanted = match[field];
    const found = address[field];
    return wanted === undefined || wanted === found || (found === null && MAY_BE_UNKNOWN.has(field));
  });
}

/**
 * The one device a binding claims. A reader with several interfaces shows several times and is one: the keyboard interface is
 * taken, else the lowest. Two readers that differ in nothing the binding names are ambiguous. Source: devices.md section 2.
 */
export function claimReader(match: ReaderMatch, addresses: readonly ReaderAddress[]): Claim {
  const fitting = addresses.filter((address) => matchesReader(match, address));
  const [first] = [...fitting].sort(byPreference);
  if (first === undefined) return { kind: 'none' };
  const oneUnit = fitting.every((address) => isOneUnit(first, address)) && interfacesDiffer(fitting);
  return oneUnit ? { kind: 'one', address: first } : { kind: 'ambiguous', addresses: fitting };
}

/** Whether two addresses are interfaces of the same unit: at one port, or, where ports are unknown, equal in all but interface. */
function isOneUnit(one: ReaderAddress, other: ReaderAddress): boolean {
  return (
    one.port === other.port &&
    one.vendorId === other.vendorId &&
    one.productId === other.productId &&
    one.serial === other.serial
  );
}

/** Whether a device listed now is the one that was opened, and not another that got its path. */
export function isSameDevice(one: ReaderAddress, other: ReaderAddress): boolean {
  return one.path === other.path && isOneUnit(one, other);
}

/** One unit never has the same interface and usage twice. */
function interfacesDiffer(addresses: readonly ReaderAddress[]): boolean {
  const seen = addresses.map((one) => `${one.interface ?? ''}/${one.usagePage ?? ''}/${one.usage ?? ''}`);
  return new Set(seen).size === addresses.length;
}

function byPreference(one: ReaderAddress, other: ReaderAddress): number {
  return rank(one) - rank(other) || (one.interface ?? 0) - (other.interface ?? 0) || compare(one, other);
}

/** A boot keyboard is usage page 1, usage 6. */
function rank(address: ReaderAddress): number {
  return address.usagePage === 1 && address.usage === 6 ? 0 : 1;
}

function compare(one: ReaderAddress, other: ReaderAddress): number {
  return one.path < other.path ? -1 : 1;
}

/**
 * What a binding must name to claim exactly this device among those listed: its kind, and its port when an equal one is plugged
 * in too. For "scan a card now". The path is left out where it may change.
 */
export function matchFor(address: ReaderAddress, listed: readonly ReaderAddress[]): ReaderMatch {
  const kind: ReaderMatch = {
    ...(address.vendorId === null ? {} : { vendorId: address.vendorId }),
    ...(address.productId === null ? {} : { productId: address.productId }),
    ...(address.interface === null ? {} : { interface: address.interface }),
    ...(address.usagePage === null ? {} : { usagePage: address.usagePage }),
    ...(address.usage === null ? {} : { usage: address.usage }),
    ...(address.product === null || address.product === '' ? {} : { product: address.product }),
  };
  if (Object.keys(kind).length === 0) return { path: address.path };
  const claim = claimReader(kind, listed);
  if (claim.kind !== 'ambiguous') return kind;
  return address.port === null ? { ...kind, path: address.path } : { ...kind, port: address.port };
}
