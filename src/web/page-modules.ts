/** What every page needs first, in the language in which most people read. */
const always = ['main.tsx', 'i18n/vi.ts', 'i18n/language-pack.ts'];

/**
 * The modules of the pages that people open most, by address: what the router loads for them. Only these are told to the browser
 * beforehand (see vite-plugins.ts); a page that is not here loads as well, a little later.
 */
export const pageModules: Readonly<Record<string, readonly string[]>> = {
  '/': [...always, 'pages/home/home-page.tsx'],
  '/dang-nhap': [...always, 'pages/sign-in/sign-in-page.tsx'],
  '/me': [...always, 'pages/me/me-frame.tsx', 'pages/me/month-page.tsx', 'i18n/vi-me.ts', 'i18n/vi-decisions.ts'],
  '/hr': [
    ...always, 'pages/hr/hr-frame.tsx', 'pages/hr/inbox/inbox-page.tsx', 'i18n/vi-me.ts', 'i18n/vi-decisions.ts', 'i18n/vi-hr.ts',
  ],
  '/director': [
    ...always, 'pages/director/director-page.tsx', 'i18n/vi-me.ts', 'i18n/vi-decisions.ts', 'i18n/vi-hr.ts', 'i18n/vi-director.ts',
  ],
  '/kiosk': [...always, 'pages/kiosk/kiosk-page.tsx', 'i18n/vi-kiosk.ts'],
}; // prettier-ignore
