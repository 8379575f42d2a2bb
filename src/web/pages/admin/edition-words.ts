import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

/** Whom an edition of the report is for. */
export const editionNames: Readonly<
  Record<components['schemas']['RecipientItemView']['edition'], MessageKey>
> = {
  director: 'admin-edition.director',
  superiors: 'admin-edition.superiors',
  accounting: 'admin-edition.accounting',
  agency: 'admin-edition.agency',
};
