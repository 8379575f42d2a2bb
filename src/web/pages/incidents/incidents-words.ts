import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

/** What every answer about incidents hangs under. */
export const INCIDENTS = ['incidents'];

/** Why a row of a sheet was not taken. */
export const rowRefusals: Readonly<
  Record<NonNullable<components['schemas']['SheetRowAnswer']['refused']>, MessageKey>
> = {
  'unknown-person': 'sheet.unknown-person',
  'own-record': 'sheet.own-record',
  future: 'sheet.future',
};
