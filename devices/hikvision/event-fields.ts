import type { EventDocument } from './event-documents.js';

/** The fields of a notification and of the access event in it, all as text. */
export type EventFields = Readonly<Record<string, string | undefined>>;

const names = [
  'eventType', 'dateTime', 'majorEventType', 'subEventType', 'serialNo', 'cardNo', 'employeeNoString', 'attendanceStatus',
] as const; // prettier-ignore

/** The fields that are read of a document; undefined when it is neither JSON nor XML of a notification. Never throws. */
export function eventFields({ form, text }: EventDocument): EventFields | undefined {
  return form === 'json' ? fromJson(text) : fromXml(text);
}

function fromJson(text: string): EventFields | undefined {
  const outer = asRecord(parsed(text));
  if (outer === undefined) return undefined;
  const inner = asRecord(outer['AccessControllerEvent']) ?? {};
  return collect((name) => textOf(inner[name]) ?? textOf(outer[name]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The one way in which the parser says that this is no JSON.
    return undefined;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Elements of plain text are enough, and nothing outside the document is ever fetched or expanded. */
function fromXml(text: string): EventFields | undefined {
  if (!/<\/(?:\w+:)?EventNotificationAlert>\s*$/.test(text)) return undefined;
  return collect((name) => {
    const found = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^<>]*)?>([^<]{0,500})</`).exec(text)?.[1];
    return found === undefined ? undefined : unescaped(found);
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => entities[name] as string);
}

function collect(read: (name: string) => string | undefined): EventFields {
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}
