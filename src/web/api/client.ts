import createClient from 'openapi-fetch';
import type { paths } from '../api-types.js';
import { shownLanguage } from '../i18n/shown-language.js';

/** The service, as its OpenAPI description says. Problems come back in the language that is shown. */
export const api = createClient<paths>({ cache: 'no-store', credentials: 'same-origin' });

api.use({
  onRequest: ({ request }) => {
    request.headers.set('accept-language', shownLanguage());
    return request;
  },
});
