import { createBrowserRouter, redirect } from 'react-router';
import { loadOwnSentences } from './i18n/own-sentences.js';
import { shownLanguage } from './i18n/shown-language.js';
import { Gate } from './layout/gate.js';
import { Shell } from './layout/shell.js';
import { Waiting } from './parts/waiting.js';
import { RouteFailure } from './pages/route-failure.js';

/** Every address of the client. A page's code is loaded when the page is opened. */
export function createRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    {
      ErrorBoundary: RouteFailure,
      HydrateFallback: Waiting,
      children: [
        {
          path: '/dang-nhap',
          lazy: async () => ({ Component: (await import('./pages/sign-in/sign-in-page.js')).SignInPage }),
        },
        {
          path: '/setup',
          lazy: async () => ({ Component: (await import('./pages/setup/setup-page.js')).SetupPage }),
        },
        {
          path: '/kiosk',
          lazy: async () => {
            const [{ KioskPage }] = await Promise.all([
              import('./pages/kiosk/kiosk-page.js'),
              loadOwnSentences(shownLanguage(), 'kiosk'),
            ]);
            return { Component: KioskPage };
          },
        },
        {
          path: '/inspect',
          lazy: async () => {
            const [{ InspectFrame }] = await Promise.all([
              import('./pages/inspect/inspect-frame.js'),
              loadOwnSentences(shownLanguage(), 'inspect'),
            ]);
            return { Component: InspectFrame };
          },
          children: [
            {
              index: true,
              lazy: async () => ({ Component: (await import('./pages/inspect/rounds-page.js')).RoundsPage }),
            },
            {
              path: ':id',
              lazy: async () => ({ Component: (await import('./pages/inspect/round-page.js')).RoundPage }),
            },
          ],
        },
        {
          Component: Gate,
          children: [
            {
              path: '/xac-thuc-hai-lop',
              lazy: async () => ({
                Component: (await import('./pages/second-factor/second-factor-page.js')).SecondFactorPage,
              }),
            },
            {
              path: '/doi-mat-khau',
              lazy: async () => ({
                Component: (await import('./pages/password/password-page.js')).PasswordPage,
              }),
            },
            {
              Component: Shell,
              children: [
                {
                  ErrorBoundary: RouteFailure,
                  children: [
                    {
                      index: true,
                      lazy: async () => ({ Component: (await import('./pages/home/home-page.js')).HomePage }),
                    },
                    {
                      path: '/tai-khoan',
                      lazy: async () => ({
                        Component: (await import('./pages/account/account-page.js')).AccountPage,
                      }),
                    },
                    {
                      path: '/me',
                      lazy: async () => {
                        const [{ MeFrame }] = await Promise.all([
                          import('./pages/me/me-frame.js'),
                          loadOwnSentences(shownLanguage(), 'own'),
                        ]);
                        return { Component: MeFrame };
                      },
                      children: [
                        {
                          index: true,
                          lazy: async () => ({
                            Component: (await import('./pages/me/month-page.js')).MonthPage,
                          }),
                        },
                        {
                          path: 'don-tu',
                          lazy: async () => ({
                            Component: (await import('./pages/me/requests-page.js')).RequestsPage,
                          }),
                        },
                        {
                          path: 'thong-bao',
                          lazy: async () => ({
                            Component: (await import('./pages/me/notices-page.js')).NoticesPage,
                          }),
                        },
                        {
                          path: 'du-lieu',
                          lazy: async () => {
                            const [{ MyDataPage }] = await Promise.all([
                              import('./pages/me/my-data-page.js'),
                              loadOwnSentences(shownLanguage(), 'rights'),
                            ]);
                            return { Component: MyDataPage };
                          },
                        },
                      ],
                    },
                    {
                      path: '/decisions',
                      lazy: async () => {
                        const [{ DecisionsPage }] = await Promise.all([
                          import('./pages/decisions/decisions-page.js'),
                          loadOwnSentences(shownLanguage(), 'own'),
                        ]);
                        return { Component: DecisionsPage };
                      },
                    },
                    {
                      path: '/hr',
                      lazy: async () => {
                        const [{ HrFrame }] = await Promise.all([
                          import('./pages/hr/hr-frame.js'),
                          loadOwnSentences(shownLanguage(), 'own', 'hr'),
                        ]);
                        return { Component: HrFrame };
                      },
                      children: [
                        {
                          index: true,
                          lazy: async () => ({
                            Component: (await import('./pages/hr/inbox/inbox-page.js')).InboxPage,
                          }),
                        },
                        {
                          path: 'bang-cong',
                          lazy: async () => ({
                            Component: (await import('./pages/hr/grid/grid-page.js')).GridPage,
                          }),
                        },
                        {
                          path: 'chot-thang',
                          lazy: async () => {
                            const [{ ClosingPage }] = await Promise.all([
                              import('./pages/hr/closing/closing-page.js'),
                              loadOwnSentences(shownLanguage(), 'work'),
                            ]);
                            return { Component: ClosingPage };
                          },
                        },
                        {
                          path: 'don-tu',
                          lazy: async () => {
                            const [{ HrRequestsPage }] = await Promise.all([
                              import('./pages/hr/staff/requests-page.js'),
                              loadOwnSentences(shownLanguage(), 'staff'),
                            ]);
                            return { Component: HrRequestsPage };
                          },
                        },
                        {
                          path: 'giay-nghi',
                          lazy: async () => {
                            const [{ ExcusesPage }] = await Promise.all([
                              import('./pages/hr/staff/excuses-page.js'),
                              loadOwnSentences(shownLanguage(), 'staff'),
                            ]);
                            return { Component: ExcusesPage };
                          },
                        },
                        {
                          path: 'ngay-phep',
                          lazy: async () => {
                            const [{ BalancesPage }] = await Promise.all([
                              import('./pages/hr/staff/balances-page.js'),
                              loadOwnSentences(shownLanguage(), 'staff', 'lich'),
                            ]);
                            return { Component: BalancesPage };
                          },
                        },
                        {
                          path: 'duoc-mien',
                          lazy: async () => {
                            const [{ ExemptionsPage }] = await Promise.all([
                              import('./pages/hr/staff/exemptions-page.js'),
                              loadOwnSentences(shownLanguage(), 'staff'),
                            ]);
                            return { Component: ExemptionsPage };
                          },
                        },
                        {
                          path: 'gio-linh-hoat',
                          lazy: async () => {
                            const [{ FlexiblePage }] = await Promise.all([
                              import('./pages/hr/flexible/flexible-page.js'),
                              loadOwnSentences(shownLanguage(), 'staff', 'papers'),
                            ]);
                            return { Component: FlexiblePage };
                          },
                        },
                        {
                          path: 'xac-nhan-ngay',
                          lazy: async () => {
                            const [{ ConfirmDaysPage }] = await Promise.all([
                              import('./pages/hr/confirm-days/confirm-days-page.js'),
                              loadOwnSentences(shownLanguage(), 'staff', 'papers'),
                            ]);
                            return { Component: ConfirmDaysPage };
                          },
                        },
                        {
                          path: 'san-sang',
                          lazy: async () => ({
                            Component: (await import('./pages/hr/readiness/readiness-page.js')).ReadinessPage,
                          }),
                        },
                        {
                          path: 'nguoi-duyet',
                          lazy: async () => {
                            const [{ SuperiorsPage }] = await Promise.all([
                              import('./pages/hr/staff/superiors-page.js'),
                              loadOwnSentences(shownLanguage(), 'staff'),
                            ]);
                            return { Component: SuperiorsPage };
                          },
                        },
                        {
                          path: 'lich-lam-viec',
                          lazy: async () => {
                            const [{ SchedulesPage }] = await Promise.all([
                              import('./pages/hr/schedules/schedules-page.js'),
                              loadOwnSentences(shownLanguage(), 'lich'),
                            ]);
                            return { Component: SchedulesPage };
                          },
                        },
                        {
                          path: 'ngay-le',
                          lazy: async () => {
                            const [{ CalendarPage }] = await Promise.all([
                              import('./pages/hr/calendar/calendar-page.js'),
                              loadOwnSentences(shownLanguage(), 'lich'),
                            ]);
                            return { Component: CalendarPage };
                          },
                        },
                        {
                          path: 'nhap',
                          lazy: async () => {
                            const [{ ImportsPage }] = await Promise.all([
                              import('./pages/hr/imports/imports-page.js'),
                              loadOwnSentences(shownLanguage(), 'work'),
                            ]);
                            return { Component: ImportsPage };
                          },
                        },
                        {
                          path: 'tinh-lai',
                          lazy: async () => {
                            const [{ RecomputePage }] = await Promise.all([
                              import('./pages/hr/recompute/recompute-page.js'),
                              loadOwnSentences(shownLanguage(), 'work'),
                            ]);
                            return { Component: RecomputePage };
                          },
                        },
                        {
                          path: 'dieu-chinh',
                          lazy: async () => {
                            const [{ CorrectionsPage }] = await Promise.all([
                              import('./pages/hr/corrections/corrections-page.js'),
                              loadOwnSentences(shownLanguage(), 'work'),
                            ]);
                            return { Component: CorrectionsPage };
                          },
                        },
                      ],
                    },
                    {
                      path: '/director',
                      lazy: async () => {
                        const [{ DirectorPage }] = await Promise.all([
                          import('./pages/director/director-page.js'),
                          loadOwnSentences(shownLanguage(), 'own', 'hr', 'work', 'director'),
                        ]);
                        return { Component: DirectorPage };
                      },
                    },
                    {
                      path: '/thu-truoc',
                      lazy: async () => {
                        const [{ WhatIfPage }] = await Promise.all([
                          import('./pages/what-if/what-if-page.js'),
                          loadOwnSentences(shownLanguage(), 'director'),
                        ]);
                        return { Component: WhatIfPage };
                      },
                    },
                    {
                      path: '/phan-anh',
                      lazy: async () => {
                        const [{ ConductPage }] = await Promise.all([
                          import('./pages/conduct/conduct-page.js'),
                          loadOwnSentences(shownLanguage(), 'papers'),
                        ]);
                        return { Component: ConductPage };
                      },
                    },
                    {
                      path: '/nghi-van-the',
                      lazy: async () => {
                        const [{ SuspicionsPage }] = await Promise.all([
                          import('./pages/hr/suspicions/suspicions-page.js'),
                          loadOwnSentences(shownLanguage(), 'work'),
                        ]);
                        return { Component: SuspicionsPage };
                      },
                    },
                    {
                      path: '/admin',
                      lazy: async () => {
                        const [{ AdminFrame }] = await Promise.all([
                          import('./pages/admin/admin-frame.js'),
                          loadOwnSentences(shownLanguage(), 'admin'),
                        ]);
                        return { Component: AdminFrame };
                      },
                      children: [
                        {
                          index: true,
                          lazy: async () => ({
                            Component: (await import('./pages/admin/overview-page.js')).OverviewPage,
                          }),
                        },
                        {
                          path: 'cong-viec',
                          lazy: async () => ({
                            Component: (await import('./pages/admin/jobs-page.js')).JobsPage,
                          }),
                        },
                        {
                          path: 'thu',
                          lazy: async () => ({
                            Component: (await import('./pages/admin/mail-page.js')).MailPage,
                          }),
                        },
                        {
                          path: 'nhat-ky',
                          lazy: async () => ({
                            Component: (await import('./pages/admin/audit-page.js')).AuditSearchPage,
                          }),
                        },
                        {
                          path: 'khoa',
                          lazy: async () => ({
                            Component: (await import('./pages/admin/tokens-page.js')).TokensPage,
                          }),
                        },
                      ],
                    },
                    {
                      path: '/nhan-su',
                      lazy: async () => {
                        const [{ PeoplePage }] = await Promise.all([
                          import('./pages/people/people-page.js'),
                          loadOwnSentences(shownLanguage(), 'access', 'people'),
                        ]);
                        return { Component: PeoplePage };
                      },
                    },
                    {
                      path: '/don-vi',
                      lazy: async () => {
                        const [{ UnitsPage }] = await Promise.all([
                          import('./pages/units/units-page.js'),
                          loadOwnSentences(shownLanguage(), 'people'),
                        ]);
                        return { Component: UnitsPage };
                      },
                    },
                    {
                      path: '/co-quan-cu',
                      lazy: async () => {
                        const [{ AgenciesPage }] = await Promise.all([
                          import('./pages/agencies/agencies-page.js'),
                          loadOwnSentences(shownLanguage(), 'people'),
                        ]);
                        return { Component: AgenciesPage };
                      },
                    },
                    {
                      path: '/co-quan',
                      lazy: async () => {
                        const [{ AgencyPage }] = await Promise.all([
                          import('./pages/agency/agency-page.js'),
                          loadOwnSentences(shownLanguage(), 'own', 'people'),
                        ]);
                        return { Component: AgencyPage };
                      },
                    },
                    {
                      path: '/yeu-cau-du-lieu',
                      lazy: async () => {
                        const [{ DataRequestsPage }] = await Promise.all([
                          import('./pages/data-requests/data-requests-page.js'),
                          loadOwnSentences(shownLanguage(), 'rights'),
                        ]);
                        return { Component: DataRequestsPage };
                      },
                    },
                    {
                      path: '/thong-bao-du-lieu',
                      lazy: async () => {
                        const [{ DataNoticesPage }] = await Promise.all([
                          import('./pages/data-requests/data-notices-page.js'),
                          loadOwnSentences(shownLanguage(), 'rights'),
                        ]);
                        return { Component: DataNoticesPage };
                      },
                    },
                    {
                      path: '/thong-bao-du-lieu/:id',
                      lazy: async () => {
                        const [{ NoticePeoplePage }] = await Promise.all([
                          import('./pages/data-requests/notice-people-page.js'),
                          loadOwnSentences(shownLanguage(), 'rights', 'papers'),
                        ]);
                        return { Component: NoticePeoplePage };
                      },
                    },
                    {
                      path: '/nguoi-dung',
                      lazy: async () => {
                        const [{ AccountsPage }] = await Promise.all([
                          import('./pages/accounts/accounts-page.js'),
                          loadOwnSentences(shownLanguage(), 'access'),
                        ]);
                        return { Component: AccountsPage };
                      },
                    },
                    { path: '/nhat-ky', loader: () => redirect('/admin/nhat-ky') },
                    {
                      path: '/thiet-bi',
                      lazy: async () => {
                        const [{ DevicesPage }] = await Promise.all([
                          import('./pages/devices/devices-page.js'),
                          loadOwnSentences(shownLanguage(), 'devices'),
                        ]);
                        return { Component: DevicesPage };
                      },
                    },
                    {
                      path: '/thiet-bi/:id',
                      lazy: async () => {
                        const [{ GatePage }] = await Promise.all([
                          import('./pages/gate/gate-page.js'),
                          loadOwnSentences(shownLanguage(), 'devices'),
                        ]);
                        return { Component: GatePage };
                      },
                    },
                    {
                      path: '/the-la',
                      lazy: async () => ({
                        Component: (await import('./pages/unknown-cards/unknown-cards-page.js'))
                          .UnknownCardsPage,
                      }),
                    },
                    {
                      path: '/cach-ly',
                      lazy: async () => ({
                        Component: (await import('./pages/quarantine/quarantine-page.js')).QuarantinePage,
                      }),
                    },
                    {
                      path: '/su-co',
                      lazy: async () => ({
                        Component: (await import('./pages/incidents/incidents-page.js')).IncidentsPage,
                      }),
                    },
                    {
                      path: '/quy-tac',
                      lazy: async () => ({
                        Component: (await import('./pages/rules/rules-page.js')).RulesPage,
                      }),
                    },
                    {
                      path: '/kiem-chung',
                      lazy: async () => {
                        const [{ VerifyPage }] = await Promise.all([
                          import('./pages/hr/verify/verify-page.js'),
                          loadOwnSentences(shownLanguage(), 'hr', 'work'),
                        ]);
                        return { Component: VerifyPage };
                      },
                    },
                    {
                      path: '/bao-cao/:id',
                      lazy: async () => {
                        const [{ MailedReportPage }] = await Promise.all([
                          import('./pages/hr/closing/mailed-report-page.js'),
                          loadOwnSentences(shownLanguage(), 'hr', 'work'),
                        ]);
                        return { Component: MailedReportPage };
                      },
                    },
                    { path: '/rules', loader: () => redirect('/quy-tac') },
                    {
                      path: '/luu-tru',
                      lazy: async () => ({
                        Component: (await import('./pages/retention/retention-page.js')).RetentionPage,
                      }),
                    },
                    {
                      path: '*',
                      lazy: async () => ({
                        Component: (await import('./pages/not-found-page.js')).NotFoundPage,
                      }),
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
