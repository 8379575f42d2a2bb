import type { MessageKey } from '../../i18n/catalogue.js';

const verbs: Readonly<Record<string, MessageKey>> = {
  create: 'admin-verb.create',
  update: 'admin-verb.update',
  end: 'admin-verb.end',
  read: 'admin-verb.read',
  export: 'admin-verb.export',
  download: 'admin-verb.download',
  put: 'admin-verb.put',
  set: 'admin-verb.set',
  add: 'admin-verb.add',
  remove: 'admin-verb.remove',
  propose: 'admin-verb.propose',
  decide: 'admin-verb.decide',
  file: 'admin-verb.file',
  name: 'admin-verb.name',
  make: 'admin-verb.make',
  cancel: 'admin-verb.cancel',
  open: 'admin-verb.open',
  record: 'admin-verb.record',
  ask: 'admin-verb.ask',
  people: 'admin-verb.people',
  units: 'admin-verb.units',
};

/** What was done by the last part of an action, where the whole of it has no name; null for one that is not known here. */
export function verbName(action: string): MessageKey | null {
  return verbs[action.split('.').at(-1) ?? ''] ?? null;
}
