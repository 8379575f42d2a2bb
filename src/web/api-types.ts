// Generated from the OpenAPI document by "npm run web:types"; do not edit.

export interface paths {
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/record-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_ownRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Exports_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_list"];
        put?: never;
        post: operations["Units_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Units_update"];
        trace?: never;
    };
    "/api/v1/units/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/successors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units_addSuccessor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/successors/{successorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Units_removeSuccessor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employees_list"];
        put?: never;
        post: operations["Employees_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employees_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Employees_update"];
        trace?: never;
    };
    "/api/v1/employees/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employees_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Employees_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EmployeePhotos_read"];
        put: operations["EmployeePhotos_set"];
        post?: never;
        delete: operations["EmployeePhotos_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees/{id}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Postings_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees/{id}/postings/{postingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Postings_correct"];
        trace?: never;
    };
    "/api/v1/employees/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Postings_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Badges_list"];
        put?: never;
        post: operations["Badges_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Badges_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Badges_correct"];
        trace?: never;
    };
    "/api/v1/badges/{id}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Badges_reissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges/{id}/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Badges_lost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Badges_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_units"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/people/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_peopleTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/units/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_unitsTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superiors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Superiors_list"];
        put: operations["Superiors_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superiors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Superiors_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyReplacements_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyReplacements_list"];
        put?: never;
        post: operations["AgencyReplacements_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Replacements_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replacements/{id}/bind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Replacements_bind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replacements/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Replacements_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Auth_methods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Auth_startSingleSignOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_offerSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Me_endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_list"];
        put?: never;
        post: operations["Accounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Accounts_update"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/forget-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_forgetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts_listGrants"];
        put?: never;
        post: operations["Accounts_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts_endGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tokens_list"];
        put?: never;
        post: operations["Tokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tokens_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending-agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SendingAgencies_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending-agencies/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SendingAgencies_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home-agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SendingAgencies_homes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Calendar_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calendar_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calendar_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calendar_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Calendar_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Schedules_list"];
        put: operations["Schedules_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedule-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ScheduleAssignments_list"];
        put?: never;
        post: operations["ScheduleAssignments_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedule-assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ScheduleAssignments_remove"];
        options?: never;
        head?: never;
        patch: operations["ScheduleAssignments_end"];
        trace?: never;
    };
    "/api/v1/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rosters_list"];
        put: operations["Rosters_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rosters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Rosters_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reception-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReceptionHours_list"];
        put: operations["ReceptionHours_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rules_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/conduct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rules_conduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rules_instruments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/overlays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleOverlays_list"];
        put?: never;
        post: operations["RuleOverlays_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/overlays/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleOverlays_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reporting-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportingPeriods_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Scans_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ScanStream_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Quarantine_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/quarantine/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Quarantine_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/quarantine/shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Quarantine_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/unknown-credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnknownCredentials_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Retention_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/rules/{dataClass}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Retention_setRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Retention_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/holds/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Retention_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/destructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Retention_destructions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/destructions/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Retention_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PendingTerminals_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/pending/{serial}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PendingTerminals_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/pending/{serial}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PendingTerminals_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Terminals_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Terminals_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Terminals_commands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/{id}/fault-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Terminals_faultLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Terminals_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Terminals_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Terminals_uploadUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals/{id}/users/{pin}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Terminals_removeUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gates/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GateAgent_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gates/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GateAgent_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Gates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Gates_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gates/{id}/enrolment-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Gates_issueCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gates/{id}/learn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Gates_learned"];
        put?: never;
        post: operations["Gates_learn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gates/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Gates_readers"];
        put?: never;
        post: operations["Gates_bind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gates/{id}/readers/{readerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Gates_unbind"];
        options?: never;
        head?: never;
        patch: operations["Gates_change"];
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Devices_list"];
        put?: never;
        post: operations["Devices_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Devices_update"];
        trace?: never;
    };
    "/api/v1/devices/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Devices_newKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Devices_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DataNotices_list"];
        put?: never;
        post: operations["DataNotices_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-notices/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DataNotices_proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-notices/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DataNotices_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-notices/{id}/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DataNotices_missing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-notices/{id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DataNotices_acknowledged"];
        put?: never;
        post: operations["DataNotices_enterPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnNotice_read"];
        put?: never;
        post: operations["OwnNotice_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/excuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Excuses_list"];
        put?: never;
        post: operations["Excuses_proposeLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/excuses/device-outages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Excuses_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/excuses/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Excuses_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyLeave_list"];
        put?: never;
        post: operations["AgencyLeave_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/leave/{id}/word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AgencyLeave_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Corrections_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/voided-scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Corrections_proposeVoid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/added-punches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Corrections_proposePunch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Corrections_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/paper-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Corrections_printSheet"];
        put?: never;
        post: operations["Corrections_enterSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flexible-minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FlexibleMinutes_list"];
        put?: never;
        post: operations["FlexibleMinutes_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flexible-minutes/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FlexibleMinutes_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["DayConfirmations_confirm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Requests_list"];
        put?: never;
        post: operations["Requests_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Requests_listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Requests_decideAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Requests_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Requests_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Requests_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Requests_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Requests_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Balances_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Balances_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Delegations_list"];
        put?: never;
        post: operations["Delegations_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Delegations_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApprovalChains_list"];
        put: operations["ApprovalChains_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-chains/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ApprovalChains_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Proposals_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/excuses/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Proposals_cancelExcuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Proposals_cancelCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flexible-minutes/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Proposals_cancelFlexible"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cancellations/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Proposals_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attendance_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/days/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attendance_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/attendance/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attendance_ownDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/days/{employee}/{date}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Explain_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/attendance/days/{date}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Explain_explainOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/schedule-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SchedulePreview_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exceptions_exceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/attendance/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exceptions_ownExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exceptions_faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/confirmable-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConfirmableDays_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Readiness_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Presence_now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DayStream_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Months_total"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/months/{month}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Months_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/months/{month}/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Months_grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/months/{month}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Months_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/attendance/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Months_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/extracts/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyExtract_ofMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/recompute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Recompute_recompute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/recompute/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Recompute_list"];
        put?: never;
        post: operations["Recompute_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/recompute/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Recompute_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance/recompute/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Recompute_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inspections_list"];
        put?: never;
        post: operations["Inspections_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inspections_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inspections_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inspections_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Inspections_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/checks/{checkId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Inspections_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/checks/{checkId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Inspections_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Inspections_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inspections_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/checks/{checkId}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InspectionPhotos_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/checks/{checkId}/photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InspectionPhotos_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/inspection-checks/{id}/photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InspectionPhotos_readOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/inspection-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnChecks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/inspection-checks/{id}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnChecks_giveOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exemptions_list"];
        put?: never;
        post: operations["Exemptions_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exemptions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Exemptions_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CheckRequests_list"];
        put?: never;
        post: operations["CheckRequests_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-requests/at-door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CheckRequests_askAtDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/arrivals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Arrivals_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Findings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/to-decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Findings_toDecide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Findings_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Findings_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Findings_decideAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Findings_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Findings_ownDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Explanations_inbox"];
        put?: never;
        post: operations["Explanations_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Explanations_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Explanations_decideAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Explanations_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Explanations_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Explanations_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Explanations_addFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Explanations_readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notices_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplianceMonths_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compliance/months/{month}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplianceMonths_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WhatIf_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badge-suspicions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Suspicions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badge-suspicions/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Suspicions_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reported-conduct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportedConduct_list"];
        put?: never;
        post: operations["ReportedConduct_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reported-conduct/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportedConduct_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reported-conduct/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportedConduct_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Closings_list"];
        put?: never;
        post: operations["Closings_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Closings_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Closings_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Closings_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/unreproducible-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Closings_unreproducible"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/head-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Closings_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Closings_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Closings_seal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/sealing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Closings_sealingOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Closings_sealed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Closings_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Closings_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Closings_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{id}/reopenings/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Closings_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnClosings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/closings/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnClosings_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DataRequests_list"];
        put?: never;
        post: operations["DataRequests_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DataRequests_confirmReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DataRequests_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-requests/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DataRequests_exportOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnDataRequests_list"];
        put?: never;
        post: operations["OwnDataRequests_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data-requests/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnDataRequests_exportOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/monthly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/digests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_askDigest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/deliveries/{deliveryId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/extracts/{month}/workbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyWorkbooks_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/extracts/{month}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyWorkbooks_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportRecipients_list"];
        put?: never;
        post: operations["ReportRecipients_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-recipients/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportRecipients_agencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-recipients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ReportRecipients_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payroll-handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Payroll_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonSheets_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportDocuments_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/signed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignedReports_list"];
        put?: never;
        post: operations["SignedReports_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/signed/{fileId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignedReports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overtime-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Overtime_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-signings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportSignings_list"];
        put?: never;
        post: operations["ReportSignings_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Facts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/test-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Facts_testMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Jobs_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Jobs_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Jobs_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditEntryView: {
            id: number;
            /** Format: date-time */
            at: string;
            actorLabel: string;
            actorEmployeeId: string | null;
            via: string;
            ip: string | null;
            requestId: string | null;
            action: string;
            entityType: string;
            entityId: string | null;
            subjectEmployeeId: string | null;
            before: Record<string, never> | null;
            after: Record<string, never> | null;
        };
        AuditSearchPage: {
            items: components["schemas"]["AuditEntryView"][];
            nextCursor: string | null;
            /** @description Names of people, units, devices, accounts and schedules by their ids. */
            names: {
                [key: string]: string;
            };
        };
        AuditPage: {
            items: components["schemas"]["AuditEntryView"][];
            nextCursor: string | null;
        };
        ExportedListBody: {
            /** @description Name of the list, as the page calls it */
            name: string;
            /** @description The page with its address: what was chosen there */
            page: string;
            /** @description By what the list was searched, where the address does not say it */
            filters?: string;
            rows: number;
        };
        UnitView: {
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "province" | "agency" | "centre" | "division" | "counter" | "commune" | "district" | "other";
            /** @enum {string|null} */
            level: "ministry" | "province" | "district" | "commune" | null;
            parentId: string | null;
            zone: string | null;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validUntil: string | null;
            version: number;
        };
        UnitPage: {
            items: components["schemas"]["UnitView"][];
            nextCursor: string | null;
        };
        CreateUnit: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "province" | "agency" | "centre" | "division" | "counter" | "commune" | "district" | "other";
            /** @enum {string|null} */
            level?: "ministry" | "province" | "district" | "commune" | null;
            /** Format: uuid */
            parentId?: string | null;
            /** @description IANA zone; null: the zone of the parent */
            zone?: string | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            validFrom?: string | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            validUntil?: string | null;
        };
        FormerNameView: {
            name: string;
            /**
             * Format: date
             * @description first day of the next name
             */
            untilDate: string;
        };
        SuccessionView: {
            predecessorId: string;
            successorId: string;
            /** Format: date */
            onDate: string;
        };
        UnitDetail: {
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "province" | "agency" | "centre" | "division" | "counter" | "commune" | "district" | "other";
            /** @enum {string|null} */
            level: "ministry" | "province" | "district" | "commune" | null;
            parentId: string | null;
            zone: string | null;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validUntil: string | null;
            version: number;
            effectiveZone: string;
            /** @description the oldest first */
            formerNames: components["schemas"]["FormerNameView"][];
            succession: components["schemas"]["SuccessionView"][];
        };
        RecordChange: {
            id: number;
            /** Format: date-time */
            at: string;
            actorLabel: string;
            action: string;
            before: Record<string, never> | null;
            after: Record<string, never> | null;
        };
        RecordHistory: {
            items: components["schemas"]["RecordChange"][];
        };
        RenameUnit: {
            version: number;
            name: string;
            /**
             * Format: date
             * @description First day of the new name; today or before
             * @example 2026-07-01
             */
            on: string;
        };
        UpdateUnit: {
            version: number;
            code?: string;
            name?: string;
            /** @enum {string} */
            kind?: "province" | "agency" | "centre" | "division" | "counter" | "commune" | "district" | "other";
            /** @enum {string|null} */
            level?: "ministry" | "province" | "district" | "commune" | null;
            /** Format: uuid */
            parentId?: string | null;
            zone?: string | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            validFrom?: string | null;
        };
        EndUnit: {
            version: number;
            /**
             * Format: date
             * @description First day on which the unit no longer exists; null reopens it
             * @example 2026-07-01
             */
            on: string | null;
            /** @description Units that take over from it */
            successorIds?: string[];
            /**
             * Format: uuid
             * @description Unit to which its people and sub-units go on that day
             */
            moveTo?: string;
        };
        AddSuccessor: {
            /** Format: uuid */
            successorId: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            on: string;
        };
        ListedEmployeeView: {
            id: string;
            code: string;
            fullName: string;
            /** @enum {string} */
            staffKind: "can-bo" | "cong-chuc" | "vien-chuc" | "hop-dong" | "buu-chinh";
            position: string | null;
            /** Format: date */
            activeFrom: string | null;
            /** Format: date */
            activeUntil: string | null;
            version: number;
            unitId: string | null;
            unitCode: string | null;
            unitName: string | null;
        };
        EmployeePage: {
            items: components["schemas"]["ListedEmployeeView"][];
            nextCursor: string | null;
        };
        CreatePosting: {
            /** @enum {string} */
            kind: "home" | "duty";
            /** Format: uuid */
            unitId: string;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            from?: string | null;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            until?: string | null;
        };
        NewBadge: {
            /** @description As printed on the card, pin:<group>:<number>, or canonical */
            credential: string;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            from?: string | null;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            until?: string | null;
            note?: string | null;
        };
        CreateEmployee: {
            position?: string | null;
            email?: string | null;
            phone?: string | null;
            /** @enum {string|null} */
            sex?: "nam" | "nu" | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            activeFrom?: string | null;
            /**
             * Format: date
             * @description in state service, wherever, since; null: as long as employed here
             * @example 2026-07-01
             */
            serviceSince?: string | null;
            code: string;
            fullName: string;
            /** @enum {string} */
            staffKind: "can-bo" | "cong-chuc" | "vien-chuc" | "hop-dong" | "buu-chinh";
            /**
             * Format: date
             * @example 2026-07-01
             */
            activeUntil?: string | null;
            postings?: components["schemas"]["CreatePosting"][];
            badges?: components["schemas"]["NewBadge"][];
        };
        EmployeeView: {
            id: string;
            code: string;
            fullName: string;
            /** @enum {string} */
            staffKind: "can-bo" | "cong-chuc" | "vien-chuc" | "hop-dong" | "buu-chinh";
            position: string | null;
            email: string | null;
            phone: string | null;
            /** @enum {string|null} */
            sex: "nam" | "nu" | null;
            /** Format: date */
            activeFrom: string | null;
            /** Format: date */
            activeUntil: string | null;
            /** Format: date */
            serviceSince: string | null;
            version: number;
        };
        NamedPostingView: {
            /** Format: date-time */
            from: string | null;
            /** Format: date-time */
            until: string | null;
            id: string;
            /** @enum {string} */
            kind: "home" | "duty";
            unitId: string;
            version: number;
            unitName: string;
        };
        BadgeView: {
            /** Format: date-time */
            from: string | null;
            /** Format: date-time */
            until: string | null;
            id: string;
            credential: string;
            /** @description In lists: the last characters of the number printed on the card; null for a PIN */
            printed?: string | null;
            employeeId: string;
            /** @enum {string} */
            status: "active" | "lost" | "returned" | "replaced";
            note: string | null;
            version: number;
        };
        EmployeeDetail: {
            id: string;
            code: string;
            fullName: string;
            /** @enum {string} */
            staffKind: "can-bo" | "cong-chuc" | "vien-chuc" | "hop-dong" | "buu-chinh";
            position: string | null;
            email: string | null;
            phone: string | null;
            /** @enum {string|null} */
            sex: "nam" | "nu" | null;
            /** Format: date */
            activeFrom: string | null;
            /** Format: date */
            activeUntil: string | null;
            /** Format: date */
            serviceSince: string | null;
            version: number;
            unitId: string | null;
            /** @description oldest first */
            postings: components["schemas"]["NamedPostingView"][];
            badges: components["schemas"]["BadgeView"][];
            /** @description SHA-256 of the picture; null: none */
            photo: string | null;
        };
        UpdateEmployee: {
            position?: string | null;
            email?: string | null;
            phone?: string | null;
            /** @enum {string|null} */
            sex?: "nam" | "nu" | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            activeFrom?: string | null;
            /**
             * Format: date
             * @description in state service, wherever, since; null: as long as employed here
             * @example 2026-07-01
             */
            serviceSince?: string | null;
            version: number;
            code?: string;
            fullName?: string;
            /** @enum {string} */
            staffKind?: "can-bo" | "cong-chuc" | "vien-chuc" | "hop-dong" | "buu-chinh";
        };
        EndEmployee: {
            version: number;
            /**
             * Format: date
             * @description First day no longer employed; null reopens the employment
             * @example 2026-07-01
             */
            on: string | null;
        };
        PostingView: {
            /** Format: date-time */
            from: string | null;
            /** Format: date-time */
            until: string | null;
            id: string;
            /** @enum {string} */
            kind: "home" | "duty";
            unitId: string;
            version: number;
        };
        UpdatePosting: {
            version: number;
            /** Format: uuid */
            unitId?: string;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            from?: string | null;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            until?: string | null;
        };
        TransferPosting: {
            /**
             * @description Absent: duty
             * @enum {string}
             */
            kind?: "home" | "duty";
            /** Format: uuid */
            unitId: string;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            from: string;
        };
        BadgePage: {
            items: components["schemas"]["BadgeView"][];
            nextCursor: string | null;
        };
        IssueBadge: {
            /** @description As printed on the card, pin:<group>:<number>, or canonical */
            credential: string;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            from?: string | null;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            until?: string | null;
            note?: string | null;
            /** Format: uuid */
            employeeId: string;
        };
        IssuedBadge: {
            /** Format: date-time */
            from: string | null;
            /** Format: date-time */
            until: string | null;
            id: string;
            credential: string;
            /** @description In lists: the last characters of the number printed on the card; null for a PIN */
            printed?: string | null;
            employeeId: string;
            /** @enum {string} */
            status: "active" | "lost" | "returned" | "replaced";
            note: string | null;
            version: number;
            /** @description bits of readers that cannot tell this card from another one that is held at the same time; empty: none */
            ambiguousWidths: number[];
        };
        UpdateBadge: {
            version: number;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            from?: string | null;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            until?: string | null;
            note?: string | null;
        };
        ReissueBadge: {
            version: number;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            at?: string;
            note?: string;
            credential: string;
            /**
             * @description What became of the old one; absent: replaced
             * @enum {string}
             */
            because?: "lost" | "replaced";
        };
        EndBadge: {
            version: number;
            /**
             * @description A civil date (midnight in the zone of the unit) or an instant with offset.
             * @example 2026-07-01
             */
            at?: string;
            note?: string;
        };
        CellFaultView: {
            /** @example C7 */
            cell: string;
            column: string;
            /** @enum {string} */
            code: "required" | "too-long" | "control-characters" | "formula" | "merged-cell" | "error-cell" | "number-too-long" | "bad-code" | "duplicate-code" | "unknown-staff-kind" | "unknown-unit-kind" | "bad-date" | "date-out-of-range" | "period-reversed" | "unknown-zone" | "unknown-unit" | "unit-not-valid" | "unit-cycle" | "parent-rejected" | "outside-scope" | "own-record" | "bad-credential" | "badge-held" | "start-date-needed" | "later-posting" | "overlapping-period" | "unit-in-use" | "unit-has-earlier-postings" | "employment-ended";
            vi: string;
            en: string;
        };
        RowResultView: {
            row: number;
            code: string | null;
            /** @enum {string} */
            status: "created" | "updated" | "unchanged" | "rejected";
            faults: components["schemas"]["CellFaultView"][];
            /** @description what stood in a rejected row */
            cells?: string[];
        };
        ImportResultView: {
            read: number;
            created: number;
            updated: number;
            unchanged: number;
            rejected: number;
            stored: boolean;
            rows: components["schemas"]["RowResultView"][];
            /** @description the columns of the file */
            header: string[];
        };
        SuperiorItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
            /** Format: uuid */
            employeeId: string | null;
            employeeName: string | null;
            /** Format: uuid */
            superiorId: string;
            superiorName: string;
            substitute: boolean;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string | null;
            document: string | null;
            namedBy: string;
            /** Format: date-time */
            namedAt: string;
        };
        SuperiorList: {
            items: components["schemas"]["SuperiorItem"][];
        };
        NewSuperiorBody: {
            /**
             * Format: uuid
             * @description or employeeId
             */
            unitId?: string;
            /** Format: uuid */
            employeeId?: string;
            /** Format: uuid */
            superiorId: string;
            /** @description stands in during an absence; needs an end */
            substitute?: boolean;
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description first day no longer
             * @example 2026-07-01
             */
            until?: string | null;
            /** @description number and date */
            document?: string | null;
        };
        MadeSuperior: {
            /** Format: uuid */
            id: string;
        };
        SentPersonItem: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            homeUnitName: string;
            dutyUnitName: string;
        };
        SentPeople: {
            items: components["schemas"]["SentPersonItem"][];
        };
        ReplacementItem: {
            /** Format: uuid */
            id: string;
            agencyUnitName: string;
            dutyUnitName: string;
            /** Format: uuid */
            replacedId: string;
            replacedName: string;
            /** Format: uuid */
            employeeId: string | null;
            fullName: string;
            position: string | null;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description first day no longer
             */
            until: string;
            document: string;
            reason: string;
            /** @enum {string} */
            status: "proposed" | "approved" | "rejected";
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
        };
        ReplacementList: {
            items: components["schemas"]["ReplacementItem"][];
        };
        NewReplacementBody: {
            /** Format: uuid */
            replacedId: string;
            /** Format: uuid */
            employeeId?: string | null;
            fullName?: string | null;
            /** @enum {string|null} */
            staffKind?: "can-bo" | "cong-chuc" | "vien-chuc" | "hop-dong" | "buu-chinh" | null;
            position?: string | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description first day no longer
             * @example 2026-07-01
             */
            until: string;
            /** @description number and date of the agency's document */
            document: string;
            reason: string;
        };
        MadeReplacement: {
            /** Format: uuid */
            id: string;
        };
        BindReplacement: {
            /** @description as printed on the card */
            credential: string;
            /** @description for somebody new */
            employeeCode?: string | null;
            note: string;
        };
        BoundReplacement: {
            /** Format: uuid */
            employeeId: string;
            /** Format: uuid */
            badgeId: string;
        };
        DeclineReplacement: {
            /** @description why */
            note: string;
        };
        SignInMethods: {
            password: boolean;
            singleSignOn: boolean;
        };
        SignInRequest: {
            username: string;
            /** Format: password */
            password: string;
            totp?: string;
        };
        SetupRequest: {
            /** Format: password */
            token: string;
            username: string;
            displayName: string;
            /** Format: password */
            password: string;
        };
        MyGrantView: {
            /** @enum {string} */
            role: "employee" | "unit-head" | "inspector" | "hr-officer" | "director" | "auditor" | "administrator" | "agency-contact" | "guard";
            unitId: string | null;
        };
        MeView: {
            /** @enum {string} */
            kind: "session" | "token";
            label: string;
            username: string | null;
            displayName: string | null;
            accountId: string | null;
            employeeId: string | null;
            permissions: string[];
            grants: components["schemas"]["MyGrantView"][];
            /** @enum {string|null} */
            unfinished: "second-factor" | "password" | null;
            secondFactorEnrolled: boolean;
        };
        PasswordChangeRequest: {
            /** Format: password */
            current: string;
            /** Format: password */
            password: string;
        };
        SecondFactorOfferView: {
            secret: string;
            address: string;
            /** @description an SVG picture */
            qrCode: string;
        };
        SecondFactorCodeRequest: {
            code: string;
        };
        OwnSessionView: {
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            endsAt: string;
            ip: string | null;
            userAgent: string | null;
            /** @description the session of this request */
            current: boolean;
        };
        AccountResponse: {
            id: string;
            username: string;
            displayName: string;
            employeeId: string | null;
            /** @enum {string} */
            status: "active" | "disabled";
            secondFactorEnrolled: boolean;
            mustChangePassword: boolean;
            singleSignOn: boolean;
            /** Format: date-time */
            lockedUntil: string | null;
            version: number;
        };
        AccountPage: {
            items: components["schemas"]["AccountResponse"][];
            nextCursor: string | null;
        };
        NewAccountRequest: {
            username: string;
            displayName: string;
            /** Format: uuid */
            employeeId?: string | null;
            /** Format: password */
            password?: string | null;
        };
        AccountChangeRequest: {
            version: number;
            displayName?: string;
            /** Format: uuid */
            employeeId?: string | null;
            /** @enum {string} */
            status?: "active" | "disabled";
            oidcIssuer?: string | null;
            oidcSubject?: string | null;
        };
        PasswordResetRequest: {
            /** Format: password */
            password: string;
            /** @description also forget the second factor */
            secondFactor?: boolean;
        };
        EndedSessions: {
            ended: number;
        };
        GrantResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "employee" | "unit-head" | "inspector" | "hr-officer" | "director" | "auditor" | "administrator" | "agency-contact" | "guard";
            /**
             * Format: uuid
             * @description null: everywhere
             */
            unitId: string | null;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description null: until it is ended
             */
            until: string | null;
        };
        NewGrantRequest: {
            /** @enum {string} */
            role: "employee" | "unit-head" | "inspector" | "hr-officer" | "director" | "auditor" | "administrator" | "agency-contact" | "guard";
            /**
             * Format: uuid
             * @description null: everywhere
             */
            unitId?: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            from?: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            until?: string;
        };
        TokenItem: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: ("self:read" | "units:read" | "units:write" | "employees:read" | "employees:write" | "badges:read" | "badges:write" | "accounts:read" | "accounts:write" | "tokens:read" | "tokens:write" | "audit:read" | "operations:read" | "operations:write" | "calendar:read" | "calendar:write" | "schedules:read" | "schedules:write" | "rules:read" | "rules:write" | "rules:decide" | "devices:read" | "devices:write" | "scans:import" | "scans:read" | "scans:settle" | "retention:read" | "retention:write" | "corrections:read" | "corrections:write" | "corrections:decide" | "health:read" | "attendance:read" | "attendance:recompute" | "findings:read" | "findings:decide" | "conduct:read" | "conduct:report" | "conduct:decide" | "what-if:run" | "superiors:write" | "inspections:read" | "inspections:write" | "inspections:request" | "closings:read" | "closings:confirm" | "closings:check" | "closings:seal" | "reports:export" | "data-notices:read" | "data-notices:write" | "data-notices:decide" | "agency:read" | "agency:confirm" | "data-requests:read" | "data-requests:write")[];
            /**
             * Format: uuid
             * @description null: everywhere
             */
            unitId: string | null;
            /** Format: uuid */
            ownerAccountId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        NewTokenRequest: {
            name: string;
            scopes: ("self:read" | "units:read" | "units:write" | "employees:read" | "employees:write" | "badges:read" | "badges:write" | "accounts:read" | "accounts:write" | "tokens:read" | "tokens:write" | "audit:read" | "operations:read" | "operations:write" | "calendar:read" | "calendar:write" | "schedules:read" | "schedules:write" | "rules:read" | "rules:write" | "rules:decide" | "devices:read" | "devices:write" | "scans:import" | "scans:read" | "scans:settle" | "retention:read" | "retention:write" | "corrections:read" | "corrections:write" | "corrections:decide" | "health:read" | "attendance:read" | "attendance:recompute" | "findings:read" | "findings:decide" | "conduct:read" | "conduct:report" | "conduct:decide" | "what-if:run" | "superiors:write" | "inspections:read" | "inspections:write" | "inspections:request" | "closings:read" | "closings:confirm" | "closings:check" | "closings:seal" | "reports:export" | "data-notices:read" | "data-notices:write" | "data-notices:decide" | "agency:read" | "agency:confirm" | "data-requests:read" | "data-requests:write")[];
            /** Format: uuid */
            unitId?: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            expiresAt?: string;
        };
        MadeToken: {
            /** Format: uuid */
            id: string;
            secret: string;
        };
        AgencyContactView: {
            displayName: string;
            /** @description where the contact stands for the agency: itself or a unit above it */
            unitName: string;
            /** Format: date-time */
            from: string | null;
            /** Format: date-time */
            until: string | null;
        };
        SendingAgencyView: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @description whom it sends today */
            people: number;
            contacts: components["schemas"]["AgencyContactView"][];
        };
        SendingAgencies: {
            items: components["schemas"]["SendingAgencyView"][];
        };
        AgencyPersonView: {
            /** Format: uuid */
            id: string;
            code: string;
            fullName: string;
            position: string | null;
            dutyUnitName: string;
            /** Format: date-time */
            from: string | null;
        };
        AgencyPeople: {
            items: components["schemas"]["AgencyPersonView"][];
        };
        HomeAgencyView: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
        };
        HomeAgencies: {
            /** @description the first 50 by name */
            items: components["schemas"]["HomeAgencyView"][];
        };
        CalendarEntryView: {
            id: string;
            unitId: string | null;
            date: string;
            /** @enum {string} */
            kind: "holiday" | "holiday_on_restday" | "substitute" | "swapped_off" | "makeup_work" | "ordinary";
            name: string;
            pairDate: string | null;
            /** @enum {string} */
            status: "suggested" | "confirmed";
            document: string | null;
            confirmedBy: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
        };
        CalendarView: {
            items: components["schemas"]["CalendarEntryView"][];
        };
        PutCalendarEntry: {
            /**
             * Format: uuid
             * @description null: everybody
             */
            unitId?: string | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            date: string;
            /** @enum {string} */
            kind: "holiday" | "holiday_on_restday" | "substitute" | "swapped_off" | "makeup_work" | "ordinary";
            name: string;
            /**
             * Format: date
             * @description the other day of a swap
             * @example 2026-07-01
             */
            pairDate?: string | null;
        };
        SuggestYear: {
            /** Format: uuid */
            unitId?: string | null;
            year: number;
        };
        SuggestedCount: {
            created: number;
        };
        ConfirmEntries: {
            ids: string[];
            /** @description number and date of the announcement */
            document: string;
        };
        SomeEntries: {
            ids: string[];
        };
        SeasonBody: {
            /**
             * @description first day, MM-dd
             * @example 04-16
             */
            from: string;
            /**
             * @description last day, MM-dd
             * @example 10-15
             */
            until: string;
            /**
             * @example {
             *       "mon": [
             *         "07:30-11:30",
             *         "13:30-17:00"
             *       ]
             *     }
             */
            sessions: {
                [key: string]: string[];
            };
        };
        CycleBody: {
            /**
             * Format: date
             * @description a date that is the first day of the cycle
             * @example 2026-07-01
             */
            start: string;
            days: string[][];
        };
        ScheduleView: {
            /**
             * @example {
             *       "mon": [
             *         "07:30-11:30",
             *         "13:30-17:00"
             *       ]
             *     }
             */
            sessions: {
                [key: string]: string[];
            } | null;
            /** @description "until" is the last day */
            seasons: components["schemas"]["SeasonBody"][];
            cycle: components["schemas"]["CycleBody"] | null;
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            policy: "each-session" | "day-span" | "entry-only" | "exempt";
            trustDirection: boolean;
            followsCalendar: boolean;
            captureBefore: number | null;
            captureAfter: number | null;
            version: number;
        };
        ScheduleList: {
            items: components["schemas"]["ScheduleView"][];
        };
        PutSchedule: {
            /**
             * @example {
             *       "mon": [
             *         "07:30-11:30",
             *         "13:30-17:00"
             *       ]
             *     }
             */
            sessions?: {
                [key: string]: string[];
            } | null;
            seasons?: components["schemas"]["SeasonBody"][];
            cycle?: components["schemas"]["CycleBody"] | null;
            code: string;
            name: string;
            /** @enum {string} */
            policy: "each-session" | "day-span" | "entry-only" | "exempt";
            trustDirection?: boolean;
            followsCalendar?: boolean;
            captureBefore?: number | null;
            captureAfter?: number | null;
            /** @description the version that was read */
            version?: number;
        };
        AssignmentView: {
            id: string;
            scheduleId: string;
            scheduleCode: string;
            unitId: string | null;
            unitName: string | null;
            employeeId: string | null;
            fullName: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string | null;
        };
        AssignmentList: {
            items: components["schemas"]["AssignmentView"][];
        };
        NewAssignment: {
            /** Format: uuid */
            scheduleId: string;
            /** Format: uuid */
            unitId?: string;
            /** Format: uuid */
            employeeId?: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description first day that no longer belongs to it
             * @example 2026-07-01
             */
            until?: string | null;
            /** @description what runs on the first day ends there */
            replaceFrom?: boolean;
        };
        PlacedAssignmentView: {
            id: string;
            /** @enum {string} */
            outcome: "created" | "updated" | "replaced" | "unchanged";
            /** @description assignments that end where it begins */
            ended: string[];
        };
        EndAssignment: {
            /**
             * Format: date
             * @description first day that no longer belongs to it; null: none
             * @example 2026-07-01
             */
            until: string | null;
        };
        RosterView: {
            id: string;
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: date */
            date: string;
            sessions: string[];
            /** @enum {string|null} */
            policy: "each-session" | "day-span" | "entry-only" | "exempt" | null;
            document: string | null;
            author: string;
        };
        RosterList: {
            items: components["schemas"]["RosterView"][];
        };
        RosterBody: {
            /** Format: uuid */
            employeeId: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            date: string;
            /**
             * @description empty: free
             * @example [
             *       "07:30-11:30"
             *     ]
             */
            sessions: string[];
            /**
             * @description null: that of the schedule
             * @enum {string|null}
             */
            policy?: "each-session" | "day-span" | "entry-only" | "exempt" | null;
        };
        PutRoster: {
            /** @description number and date of its document */
            document?: string | null;
            entries: components["schemas"]["RosterBody"][];
        };
        RosterAnswer: {
            created: number;
            updated: number;
            unchanged: number;
        };
        ReceptionView: {
            /**
             * @example {
             *       "mon": [
             *         "07:30-11:30",
             *         "13:30-17:00"
             *       ]
             *     }
             */
            sessions: {
                [key: string]: string[];
            } | null;
            /** @description "until" is the last day */
            seasons: components["schemas"]["SeasonBody"][];
            cycle: components["schemas"]["CycleBody"] | null;
            id: string;
            unitId: string;
            unitName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string | null;
        };
        ReceptionList: {
            items: components["schemas"]["ReceptionView"][];
        };
        PutReception: {
            /**
             * @example {
             *       "mon": [
             *         "07:30-11:30",
             *         "13:30-17:00"
             *       ]
             *     }
             */
            sessions?: {
                [key: string]: string[];
            } | null;
            seasons?: components["schemas"]["SeasonBody"][];
            cycle?: components["schemas"]["CycleBody"] | null;
            /** Format: uuid */
            unitId: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description first day that no longer belongs to it
             * @example 2026-07-01
             */
            until?: string | null;
        };
        RuleView: {
            /** @example attendance.lateGraceMinutes */
            path: string;
            /** @description a number, a word, the lines of a uniform table or points by rule */
            value: number | string | Record<string, never>[] | {
                [key: string]: number;
            };
            vi: string;
            en: string;
            /** @enum {string} */
            kind: "number" | "text" | "uniform" | "points";
            /** @example phút */
            unit: string | null;
            /** @example minutes */
            unitEn: string | null;
            /** Format: date */
            from: string;
            /** @enum {string} */
            basis: "duty" | "local";
            /** @description instrument or document; proposal until the centre decides */
            instrument: string;
            article: string | null;
            /** @description whether the centre set it */
            overlay: boolean;
            /** @description who approved it, where the centre set it */
            approvedBy: string | null;
            /** @description set at the command line of the server, without a second person */
            byCommand: boolean;
        };
        RuleCiteView: {
            /** @description number of the instrument; proposal until the centre decides */
            instrument: string;
            article: string | null;
        };
        ConductView: {
            /** @example TG-01 */
            id: string;
            vi: string;
            en: string;
            /** @description 0 information, 1 light, 2 medium, 3 grave */
            severity: number;
            /** @enum {string} */
            against: "person" | "information";
            observedBy: ("attendance" | "inspection" | "complaint" | "official-finding" | "workflow-clock" | "dossier" | "rating" | "aggregate")[];
            /** @enum {string} */
            basis: "duty" | "local";
            /** Format: date */
            from: string;
            cites: components["schemas"]["RuleCiteView"][];
            parameters: components["schemas"]["RuleView"][];
        };
        ConductAreaView: {
            /** @enum {string} */
            area: "tinh-than" | "giao-tiep" | "dao-duc" | "trang-phuc";
            rules: components["schemas"]["ConductView"][];
        };
        InstrumentView: {
            id: string;
            /** @example 1847/QĐ-TTg */
            number: string;
            title: string;
            issuer: string;
            /** Format: date */
            issued: string | null;
            /** Format: date */
            from: string | null;
            /** Format: date */
            until: string | null;
            /** @description number of what replaced it */
            successor: string | null;
            /** @description on the date; null where dates do not tell */
            inForce: boolean | null;
        };
        RuleProposalItem: {
            id: string;
            path: string;
            vi: string;
            en: string;
            /** @description a number, a word, the lines of a uniform table or points by rule */
            value: number | string | Record<string, never>[] | {
                [key: string]: number;
            };
            unitId: string | null;
            unitName: string | null;
            /** Format: date */
            from: string;
            document: string;
            reason: string;
            /** @enum {string} */
            status: "proposed" | "approved" | "rejected";
            byCommand: boolean;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
        };
        RuleProposalPage: {
            items: components["schemas"]["RuleProposalItem"][];
            nextCursor: string | null;
        };
        NewRuleProposal: {
            path: string;
            /** @description a number, a word, the lines of a uniform table or points by rule */
            value: number | string | Record<string, never>[] | {
                [key: string]: number;
            };
            /**
             * Format: date
             * @description first day on which it holds
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: uuid
             * @description unit and all below it; everybody when absent
             */
            unitId?: string;
            /** @description number of the document that decides it */
            document: string;
            reason: string;
        };
        MadeRuleProposal: {
            id: string;
        };
        DecideRuleProposal: {
            /** @enum {string} */
            status: "approved" | "rejected";
            /** @description why */
            note: string;
        };
        ReportingPeriodView: {
            /** @example 2026-11 */
            month: string;
            /**
             * Format: date
             * @description first date
             */
            from: string;
            /**
             * Format: date
             * @description last date
             */
            to: string;
            /** @description whether it is just the calendar month */
            isCalendarMonth: boolean;
        };
        SentScan: {
            /** @description one start of the device */
            bootId: string;
            sequence: number;
            /**
             * @description canonical (card:<bits>:<hex>, pin:<group>:<text>) or as printed on the card
             * @example card:32:00BC614E
             */
            credential: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            scannedAt: string;
            /** @enum {string} */
            direction?: "in" | "out";
            reader?: string;
            /** @description what the reader gave */
            raw?: string;
            /** @description how the text was read; PIN: typed at a pad, and rejected (too-many-pins) after many that nobody holds */
            format?: string;
            monotonicMs?: number;
            /** @description how far the device's clock was ahead of the server's at the scan, in ms; by it the time is judged, without it by that of sending */
            clockOffsetMs?: number;
        };
        SentScans: {
            /**
             * Format: date-time
             * @description the device's clock when it sends
             */
            sentAt: string;
            scans: components["schemas"]["SentScan"][];
        };
        ScanAnswer: {
            bootId: string | null;
            sequence: number | null;
            /** @enum {string} */
            outcome: "stored" | "duplicate" | "conflict" | "quarantined" | "rejected";
            reason?: string;
        };
        ScanAnswers: {
            /** Format: date-time */
            receivedAt: string;
            results: components["schemas"]["ScanAnswer"][];
        };
        ScannedEmployee: {
            id: string;
            code: string;
            fullName: string;
        };
        UnknownCard: {
            /** @description masked where the watcher may not see card numbers */
            credential: string;
            /** @description as it may be printed on the card */
            printed: string[];
        };
        LiveScan: {
            deviceId: string;
            deviceCode: string;
            reader: string | null;
            /** @enum {string|null} */
            direction: "in" | "out" | null;
            /** Format: date-time */
            scannedAt: string;
            /** Format: date-time */
            receivedAt: string;
            employee: components["schemas"]["ScannedEmployee"] | null;
            unknownCard: components["schemas"]["UnknownCard"] | null;
        };
        QuarantinedScanView: {
            id: string;
            deviceId: string;
            deviceCode: string;
            unitId: string;
            reader: string | null;
            /** @description masked */
            credential: string;
            /**
             * Format: date-time
             * @description what the device's clock said
             */
            scannedAt: string;
            /** @description as the device wrote it */
            localTime: string;
            /** Format: date-time */
            receivedAt: string;
            clockOffsetMs: number | null;
            /** @enum {string} */
            suspicion: "before-earliest-year" | "ahead-of-server" | "reader-drift";
            /** @enum {string|null} */
            decision: "confirmed" | "given" | "dismissed" | null;
            /** Format: date-time */
            countsAt: string | null;
            reason: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            employeeId: string | null;
            employeeCode: string | null;
            fullName: string | null;
        };
        QuarantinePage: {
            items: components["schemas"]["QuarantinedScanView"][];
            nextCursor: string | null;
        };
        SettleScans: {
            scanIds: string[];
            /** @enum {string} */
            decision: "confirmed" | "given" | "dismissed";
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            countsAt?: string;
            /** @description why, for the audit and the monthly report */
            reason: string;
        };
        SettledScans: {
            settled: number;
        };
        ShiftScans: {
            /** Format: uuid */
            deviceId: string;
            /** @description one reader of the device; without it all, since they share its clock */
            reader?: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            until: string;
            /** @description seconds to add to the device time */
            offsetSeconds: number;
            reason: string;
            /** @description only say what would be settled */
            dryRun?: boolean;
        };
        LeftScans: {
            "before-earliest-year": number;
            "after-receipt": number;
            "own-record": number;
        };
        ShiftedScans: {
            settled: number;
            left: components["schemas"]["LeftScans"];
            bulkId: string | null;
        };
        PrintedNumber: {
            format: string;
            text: string;
            /** @description upper bits are lost: other cards print the same */
            lossy: boolean;
        };
        SeenAtDevice: {
            id: string;
            code: string;
            unitId: string;
        };
        UnknownCardView: {
            /** @description in full for those who may bind it, else masked */
            credential: string;
            printed: components["schemas"]["PrintedNumber"][];
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            scans: number;
            device: components["schemas"]["SeenAtDevice"];
            reader: string | null;
        };
        UnknownCardPage: {
            items: components["schemas"]["UnknownCardView"][];
            nextCursor: string | null;
        };
        RetentionRuleView: {
            /** @enum {string} */
            dataClass: "scans" | "people";
            months: number;
            document: string;
            setBy: string;
            /** Format: date-time */
            setAt: string;
        };
        LegalHoldView: {
            id: string;
            fromDate: string;
            untilDate: string | null;
            employeeId: string | null;
            reason: string;
            document: string;
            setBy: string;
            /** Format: date-time */
            setAt: string;
            liftedBy: string | null;
            /** Format: date-time */
            liftedAt: string | null;
            liftedReason: string | null;
        };
        DueMonthView: {
            month: string;
            /** @description a legal hold keeps it */
            held: boolean;
        };
        RetentionView: {
            rules: components["schemas"]["RetentionRuleView"][];
            holds: components["schemas"]["LegalHoldView"][];
            dueMonths: components["schemas"]["DueMonthView"][];
            duePeople: number;
        };
        SetRetention: {
            months: number | null;
            /** @description number and date of the decision */
            document: string;
        };
        NewLegalHold: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            until?: string | null;
            /**
             * Format: uuid
             * @description only what concerns this person
             */
            employeeId?: string | null;
            reason: string;
            document: string;
        };
        MadeHold: {
            id: string;
        };
        LiftHold: {
            reason: string;
        };
        DestructionView: {
            id: string;
            /** @enum {string} */
            dataClass: "scans" | "people";
            month: string | null;
            employeeId: string | null;
            items: number;
            months: number;
            document: string;
            fingerprint: string;
            /** Format: date-time */
            doneAt: string;
        };
        DestructionPage: {
            items: components["schemas"]["DestructionView"][];
            nextCursor: string | null;
        };
        PendingTerminalView: {
            serial: string;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            address: string;
            contacts: number;
            /** Format: date-time */
            refusedAt: string | null;
        };
        PendingTerminalList: {
            items: components["schemas"]["PendingTerminalView"][];
        };
        ApproveTerminalBody: {
            /**
             * Format: uuid
             * @description the device it becomes; the other fields are for a new one
             */
            deviceId?: string;
            code?: string;
            /** Format: uuid */
            unitId?: string;
            /** @description zone of its wall clock, such as Asia/Ho_Chi_Minh */
            zone?: string;
            /** @description terminals of one group know a person by the same PIN */
            group?: string;
            /**
             * Format: password
             * @description what it must name when it shakes hands
             */
            commKey?: string;
        };
        ApprovedTerminal: {
            deviceId: string;
        };
        TerminalReconciliationView: {
            /** Format: date */
            date: string;
            /** Format: date-time */
            at: string;
            terminalSum: number;
            storedSum: number;
        };
        TerminalView: {
            deviceId: string;
            code: string;
            serial: string | null;
            unitId: string;
            unitName: string;
            zone: string;
            group: string;
            /** Format: date-time */
            lastSeenAt: string | null;
            /** Format: date-time */
            connectedSince: string | null;
            /** Format: date-time */
            deliveredUpTo: string | null;
            address: string | null;
            firmware: string | null;
            /** @description users in its memory */
            users: number | null;
            /** @description scans in its memory */
            logs: number | null;
            attlogStamp: string | null;
            pendingCommands: number;
            failedCommands: number;
            /** @description lines that were no scans */
            faultLines: number;
            /** @description bodies of punches that could not be read and were not confirmed */
            unreadableBodies: number;
            /** Format: date-time */
            unreadableAt: string | null;
            /** @description bodies of unknown tables, thrown away unread */
            discardedBodies: number;
            lastReconciliation: components["schemas"]["TerminalReconciliationView"] | null;
        };
        TerminalList: {
            items: components["schemas"]["TerminalView"][];
        };
        TerminalCommandView: {
            number: number;
            /** @enum {string} */
            kind: "user-update" | "user-delete" | "resend" | "verify-sum" | "check";
            text: string;
            /** @enum {string} */
            state: "queued" | "delivered" | "done" | "failed" | "given-up";
            deliveries: number;
            resultCode: number | null;
            queuedBy: string;
            /** Format: date-time */
            queuedAt: string;
            /** Format: date-time */
            deliveredAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
        };
        TerminalCommandPage: {
            items: components["schemas"]["TerminalCommandView"][];
            nextCursor: string | null;
        };
        TerminalFaultLineView: {
            id: string;
            reason: string;
            /** @description its beginning; empty for lines beyond the first 10,000 */
            text: string;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            times: number;
        };
        TerminalFaultLinePage: {
            items: components["schemas"]["TerminalFaultLineView"][];
            nextCursor: string | null;
        };
        ResendBody: {
            /**
             * Format: date
             * @description first day
             * @example 2026-07-01
             */
            from?: string;
            /**
             * Format: date
             * @description first day no longer wanted
             * @example 2026-07-01
             */
            until?: string;
        };
        QueuedCommands: {
            queued: number;
        };
        UploadUsersBody: {
            /** Format: uuid */
            unitId: string;
        };
        EnrolGate: {
            code: string;
            hostName: string;
            version: string;
        };
        EnrolledDeviceView: {
            id: string;
            code: string;
            zone: string;
            group: string;
        };
        EnrolledGateView: {
            device: components["schemas"]["EnrolledDeviceView"];
            key: string;
        };
        GateReportBody: {
            runId: string;
            version: string;
            hostName: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            previousAliveAt?: string | null;
            pastRead?: boolean;
            readers: Record<string, never>[];
            spool: Record<string, never>;
            upload: Record<string, never>;
            clockOffsetMs?: number | null;
            /** Format: date-time */
            deliveredUpTo: string;
            candidates: Record<string, never>[];
            learned?: Record<string, never> | null;
            downtimes: Record<string, never>[];
        };
        ReaderMatchBody: {
            path?: string;
            port?: string;
            vendorId?: number;
            productId?: number;
            interface?: number;
            usagePage?: number;
            usage?: number;
            product?: string;
            serial?: string;
        };
        ReaderProfileBody: {
            /** @enum {string} */
            driver: "keyboard-wedge" | "vendor-hid" | "serial" | "pcsc" | "simulator" | "replay";
            /** @enum {string} */
            format: "10H" | "12D" | "8H10D" | "6H8D" | "2H4H" | "4H4H" | "W26" | "W34" | "UID-BE" | "UID-BE-D" | "UID-LE-D";
            /** @description options of the driver, checked by it */
            options: Record<string, never>;
        };
        ReaderBindingBody: {
            code: string;
            match: components["schemas"]["ReaderMatchBody"];
            profile: components["schemas"]["ReaderProfileBody"];
        };
        LearnOrderView: {
            candidateId: string;
            /** Format: date-time */
            until: string;
        };
        GateAnswerView: {
            /** Format: date-time */
            serverAt: string;
            bindings: components["schemas"]["ReaderBindingBody"][];
            learn: components["schemas"]["LearnOrderView"] | null;
        };
        GateSpoolView: {
            depth: number;
            /** Format: date-time */
            oldestAt: string | null;
            /** @description scans that were refused for good, kept at the gate */
            deadLetters: number;
            /** @enum {string|null} */
            alarm: "near-limit" | "full" | "storage" | "repaired" | null;
            failure: string | null;
            /** @description the store was damaged and repaired, which nobody has acknowledged; stands beside any alarm */
            repair: string | null;
        };
        GateUploadView: {
            /** @enum {string} */
            state: "idle" | "sending" | "waiting" | "not-enrolled";
            lastError: string | null;
        };
        GateReaderView: {
            code: string;
            /** @enum {string|null} */
            state: "absent" | "opening" | "ready" | "lost" | "denied" | null;
            /** Format: date-time */
            since: string | null;
            /** Format: date-time */
            lastReportAt: string | null;
            /** Format: date-time */
            lastScanAt: string | null;
            scans: number;
            malformed: number;
            errors: number;
            lastError: string | null;
            hint: string | null;
            id: string;
            /** @enum {string} */
            driver: "keyboard-wedge" | "vendor-hid" | "serial" | "pcsc" | "simulator" | "replay";
            /** @enum {string} */
            format: "10H" | "12D" | "8H10D" | "6H8D" | "2H4H" | "4H4H" | "W26" | "W34" | "UID-BE" | "UID-BE-D" | "UID-LE-D";
            version: number;
        };
        ReaderHealthView: {
            code: string;
            /** @enum {string|null} */
            state: "absent" | "opening" | "ready" | "lost" | "denied" | null;
            /** Format: date-time */
            since: string | null;
            /** Format: date-time */
            lastReportAt: string | null;
            /** Format: date-time */
            lastScanAt: string | null;
            scans: number;
            malformed: number;
            errors: number;
            lastError: string | null;
            hint: string | null;
        };
        GateView: {
            deviceId: string;
            code: string;
            unitId: string;
            unitName: string;
            zone: string;
            /** @description seen within the last 30 seconds */
            online: boolean;
            /** Format: date-time */
            lastSeenAt: string | null;
            /** Format: date-time */
            deliveredUpTo: string | null;
            version: string | null;
            hostName: string | null;
            /** Format: date-time */
            startedAt: string | null;
            clockOffsetMs: number | null;
            spool: components["schemas"]["GateSpoolView"] | null;
            upload: components["schemas"]["GateUploadView"] | null;
            readers: components["schemas"]["GateReaderView"][];
            /** @description readers bound at the gate itself, by a file */
            localReaders: components["schemas"]["ReaderHealthView"][];
        };
        GateList: {
            items: components["schemas"]["GateView"][];
        };
        ReaderCandidateView: {
            id: string;
            /** @enum {string} */
            driver: "keyboard-wedge" | "vendor-hid" | "serial" | "pcsc" | "simulator" | "replay";
            name: string;
            port: string | null;
            path: string;
            vendorId: number | null;
            productId: number | null;
            /** @description what a binding must name to mean this device */
            match: Record<string, never>;
            /** @description the binding that reads it now: a card held to it counts as a scan too */
            boundAs: string | null;
        };
        GateDetail: {
            deviceId: string;
            code: string;
            unitId: string;
            unitName: string;
            zone: string;
            /** @description seen within the last 30 seconds */
            online: boolean;
            /** Format: date-time */
            lastSeenAt: string | null;
            /** Format: date-time */
            deliveredUpTo: string | null;
            version: string | null;
            hostName: string | null;
            /** Format: date-time */
            startedAt: string | null;
            clockOffsetMs: number | null;
            spool: components["schemas"]["GateSpoolView"] | null;
            upload: components["schemas"]["GateUploadView"] | null;
            readers: components["schemas"]["GateReaderView"][];
            /** @description readers bound at the gate itself, by a file */
            localReaders: components["schemas"]["ReaderHealthView"][];
            candidates: components["schemas"]["ReaderCandidateView"][];
        };
        EnrolmentCodeView: {
            /** @example K7QF-3M9P */
            code: string;
            /** Format: date-time */
            expiresAt: string;
        };
        StartLearning: {
            candidateId: string;
        };
        FittingFormatView: {
            /** @enum {string} */
            format: "10H" | "12D" | "8H10D" | "6H8D" | "2H4H" | "4H4H" | "W26" | "W34" | "UID-BE" | "UID-BE-D" | "UID-LE-D";
            /** @example card:32:00BC614E */
            credential: string;
            /** @description options of the driver under which a binding reads it */
            options: Record<string, never>;
            /** @description a known kind of reader that looks like this one and reads so */
            suggestedBy: string | null;
        };
        LearningBody: {
            /** @enum {string} */
            state: "none" | "waiting" | "learned" | "failed";
            candidate: Record<string, never> | null;
            /** Format: date-time */
            until: string | null;
            text: string | null;
            formats: components["schemas"]["FittingFormatView"][];
            /** @enum {string|null} */
            problem: "timeout" | "gone" | "denied" | "failed" | "not-learnable" | "not-understood" | null;
        };
        ReaderBindingView: {
            id: string;
            code: string;
            match: components["schemas"]["ReaderMatchBody"];
            profile: components["schemas"]["ReaderProfileBody"];
            version: number;
        };
        ReaderBindingList: {
            items: components["schemas"]["ReaderBindingView"][];
        };
        UpdateReaderBinding: {
            version: number;
            code?: string;
            match?: components["schemas"]["ReaderMatchBody"];
            profile?: components["schemas"]["ReaderProfileBody"];
        };
        ListedDevice: {
            id: string;
            code: string;
            /** @enum {string} */
            kind: "zkteco" | "gate" | "api";
            unitId: string;
            zone: string;
            group: string;
            serial: string | null;
            /** Format: date-time */
            deliveredUpTo: string | null;
            /** Format: date-time */
            retiredAt: string | null;
            version: number;
            /** @description what it sent and what was no scan */
            faultLines: number;
        };
        DevicePage: {
            items: components["schemas"]["ListedDevice"][];
            nextCursor: string | null;
        };
        CreateDevice: {
            code: string;
            /** @enum {string} */
            kind: "zkteco" | "gate" | "api";
            /** Format: uuid */
            unitId: string;
            /** @description IANA zone of its clock */
            zone: string;
            /** @description terminals of one group know a person by the same PIN */
            group?: string;
            /** @description serial number of a terminal that pushes */
            serial?: string;
        };
        DeviceWithKey: {
            id: string;
            code: string;
            /** @enum {string} */
            kind: "zkteco" | "gate" | "api";
            unitId: string;
            zone: string;
            group: string;
            serial: string | null;
            /** Format: date-time */
            deliveredUpTo: string | null;
            /** Format: date-time */
            retiredAt: string | null;
            version: number;
            key: string;
        };
        UpdateDevice: {
            version: number;
            /** Format: uuid */
            unitId?: string;
            zone?: string;
            group?: string;
        };
        ChangedDevice: {
            id: string;
            code: string;
            /** @enum {string} */
            kind: "zkteco" | "gate" | "api";
            unitId: string;
            zone: string;
            group: string;
            serial: string | null;
            /** Format: date-time */
            deliveredUpTo: string | null;
            /** Format: date-time */
            retiredAt: string | null;
            version: number;
            /** @description scans-keep-their-time: the zone was changed, and scans that are stored keep the instants of the zone before */
            warnings: "scans-keep-their-time"[];
        };
        DeviceKeyView: {
            key: string;
        };
        DeviceView: {
            id: string;
            code: string;
            /** @enum {string} */
            kind: "zkteco" | "gate" | "api";
            unitId: string;
            zone: string;
            group: string;
            serial: string | null;
            /** Format: date-time */
            deliveredUpTo: string | null;
            /** Format: date-time */
            retiredAt: string | null;
            version: number;
        };
        DataNoticeItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
            /** @description null until it is approved */
            version: number | null;
            /** Format: date */
            validFrom: string;
            body: string;
            document: string;
            reason: string;
            /** @enum {string} */
            status: "proposed" | "approved" | "rejected";
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
            /** @description people who acknowledged it */
            acknowledged: number;
        };
        DataNoticeList: {
            items: components["schemas"]["DataNoticeItem"][];
        };
        NoticeProposalView: {
            /** @description marked as a proposal */
            body: string;
            /** @description what the centre fills in or takes out */
            blanks: string[];
        };
        NewDataNotice: {
            /**
             * Format: uuid
             * @description null: everybody
             */
            unitId: string | null;
            /**
             * Format: date
             * @description after today
             * @example 2026-07-01
             */
            validFrom: string;
            /** @description without blanks and mark of a proposal */
            body: string;
            /** @description number and date of the document by which it is published */
            document: string;
            /** @description what is new in it */
            reason: string;
        };
        MadeDataNotice: {
            /** Format: uuid */
            id: string;
        };
        DecideDataNotice: {
            /** @enum {string} */
            status: "approved" | "rejected";
            note: string;
        };
        UnheardPersonView: {
            /** Format: uuid */
            id: string;
            employeeCode: string;
            fullName: string;
            unitName: string;
        };
        UnheardPeoplePage: {
            items: components["schemas"]["UnheardPersonView"][];
            nextCursor: string | null;
        };
        AcknowledgementItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** @enum {string} */
            way: "own" | "paper";
            document: string | null;
            /** Format: date */
            signedOn: string;
            /**
             * Format: date
             * @description first day that may be judged
             */
            countsFrom: string;
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        AcknowledgementPage: {
            items: components["schemas"]["AcknowledgementItem"][];
            nextCursor: string | null;
        };
        SignedPapersBody: {
            employeeIds: string[];
            /** @description number of the signed paper */
            document: string;
            /**
             * Format: date
             * @description when it was signed
             * @example 2026-07-01
             */
            signedOn: string;
        };
        EnteredPapers: {
            /** @description people for whom it is new */
            entered: number;
        };
        ShownNoticeView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: date */
            validFrom: string;
            /** @description null: for everybody */
            unitName: string | null;
            document: string;
            body: string;
        };
        OwnNoticeView: {
            notice: components["schemas"]["ShownNoticeView"] | null;
            /**
             * Format: date-time
             * @description this version
             */
            acknowledgedAt: string | null;
            /**
             * Format: date
             * @description first day that may be judged
             */
            judgedFrom: string | null;
            /** @description whether there is something to acknowledge */
            asks: boolean;
            sentence: string;
            sentenceEn: string;
        };
        AcknowledgeBody: {
            /**
             * Format: uuid
             * @description the version that was read
             */
            noticeId: string;
        };
        CancellationItem: {
            id: string;
            /** @enum {string} */
            status: "proposed" | "approved" | "rejected";
            reason: string | null;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
            /** @description who had approved it */
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
        };
        ExcuseItem: {
            id: string;
            /**
             * @description health-leave: of some kind
             * @enum {string}
             */
            kind: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "stoppage" | "labour-duty" | "at-home-agency" | "device-outage" | "other" | "health-leave";
            unitId: string | null;
            unitName: string | null;
            employeeId: string | null;
            employeeCode: string | null;
            fullName: string | null;
            /** @description waits, and the reader is one who may decide it */
            mayDecide: boolean;
            /** Format: date-time */
            fromAt: string;
            /** Format: date-time */
            untilAt: string;
            /** @description shared by those of one paper */
            groupId: string | null;
            paid: boolean;
            symbol: string | null;
            document: string | null;
            affected: number | null;
            /** @enum {string} */
            status: "proposed" | "approved" | "rejected";
            reason: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
            /**
             * @description what the sending agency says
             * @enum {string|null}
             */
            agencyWord: "confirmed" | "refused" | null;
            cancellation: components["schemas"]["CancellationItem"] | null;
            /** @description the reader may withdraw it, or ask that it be cancelled */
            mayCancel: boolean;
        };
        ExcusePage: {
            items: components["schemas"]["ExcuseItem"][];
            nextCursor: string | null;
        };
        NewExcuse: {
            employeeIds: string[];
            /** @enum {string} */
            kind: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "stoppage" | "labour-duty" | "at-home-agency" | "other";
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            until: string;
            /** @description absent: as the kind has it; "other" must say it */
            paid?: boolean;
            /** @description null: the rule book's for the kind */
            symbol?: string | null;
            /** @description number and date */
            document?: string | null;
            reason: string;
        };
        MadeProposals: {
            ids: string[];
        };
        NewDeviceOutage: {
            /** Format: uuid */
            unitId: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            until: string;
            reason: string;
        };
        MadeProposal: {
            id: string;
        };
        DecideProposals: {
            ids: string[];
            /** @enum {string} */
            status: "approved" | "rejected";
            /** @description why */
            note: string;
        };
        AgencyLeaveItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /**
             * @description health-leave: of some kind
             * @enum {string}
             */
            kind: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "stoppage" | "labour-duty" | "at-home-agency" | "device-outage" | "other" | "health-leave";
            /** Format: date-time */
            fromAt: string;
            /** Format: date-time */
            untilAt: string;
            paid: boolean;
            /** @enum {string} */
            status: "proposed" | "approved" | "rejected";
            /** @enum {string|null} */
            agencyWord: "confirmed" | "refused" | null;
        };
        AgencyLeavePage: {
            items: components["schemas"]["AgencyLeaveItem"][];
            nextCursor: string | null;
        };
        AgencyWordBody: {
            /** @enum {string} */
            word: "confirmed" | "refused";
            note?: string | null;
        };
        CorrectionItem: {
            id: string;
            /** @enum {string} */
            kind: "added-punch" | "voided-scan";
            employeeId: string;
            employeeCode: string;
            fullName: string;
            unitId: string;
            /** Format: date-time */
            at: string;
            /** @enum {string|null} */
            direction: "in" | "out" | null;
            scanId: string | null;
            /** @enum {string} */
            source: "paper-sheet" | "request" | "explanation" | "office";
            document: string | null;
            /** @description waits, and the reader is one who may decide it */
            mayDecide: boolean;
            /** @enum {string} */
            status: "proposed" | "approved" | "rejected";
            reason: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
            cancellation: components["schemas"]["CancellationItem"] | null;
            /** @description the reader may withdraw it, or ask that it be cancelled */
            mayCancel: boolean;
        };
        CorrectionPage: {
            items: components["schemas"]["CorrectionItem"][];
            nextCursor: string | null;
        };
        VoidScan: {
            /** Format: uuid */
            scanId: string;
            /**
             * Format: date-time
             * @description when it counts
             * @example 2026-07-01T07:30:00+07:00
             */
            at: string;
            /** @description number and date */
            document: string;
            reason: string;
        };
        NewPunch: {
            /** Format: uuid */
            employeeId: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            at: string;
            /**
             * @description null: as the day has it
             * @enum {string|null}
             */
            direction?: "in" | "out" | null;
            /** @description number and date */
            document: string;
            reason: string;
        };
        SheetTime: {
            /** @example 07:36 */
            time: string;
            /** @enum {string} */
            direction?: "in" | "out";
        };
        SheetRow: {
            employeeCode: string;
            times: components["schemas"]["SheetTime"][];
        };
        SignedSheet: {
            /** Format: uuid */
            unitId: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            date: string;
            reason: string;
            rows: components["schemas"]["SheetRow"][];
        };
        SheetRowAnswer: {
            row: number;
            employeeCode: string;
            /** @description times that wait for approval */
            entered: number;
            /** @description times that had been typed in before */
            known: number;
            /** @enum {string|null} */
            refused: "unknown-person" | "own-record" | "future" | null;
        };
        SheetAnswer: {
            rows: components["schemas"]["SheetRowAnswer"][];
        };
        FlexibleMinutesItem: {
            id: string;
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            minutes: number;
            /** @enum {string|null} */
            kind: "nursing" | "pregnancy" | "health" | "other" | null;
            document: string | null;
            /** @enum {string} */
            status: "proposed" | "approved" | "rejected";
            reason: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
            /** @description waits, and the reader is one who may decide it */
            mayDecide: boolean;
            cancellation: components["schemas"]["CancellationItem"] | null;
            /** @description the reader may withdraw it, or ask that it be cancelled */
            mayCancel: boolean;
        };
        FlexibleMinutesList: {
            items: components["schemas"]["FlexibleMinutesItem"][];
        };
        NewFlexibleMinutesBody: {
            /** Format: uuid */
            employeeId: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description first day that no longer belongs to it
             * @example 2026-07-01
             */
            until: string;
            minutes: number;
            /** @enum {string} */
            kind: "nursing" | "pregnancy" | "health" | "other";
            document?: string | null;
            reason: string;
        };
        ConfirmedDayBody: {
            /** Format: uuid */
            employeeId: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            date: string;
            confirmed: boolean;
            /** @description such as CQ at the sending agency */
            symbol?: string | null;
        };
        ConfirmDays: {
            /** @description number and date */
            document?: string | null;
            days: components["schemas"]["ConfirmedDayBody"][];
        };
        RequestWarningView: {
            /** @enum {string} */
            code: "above-balance" | "above-statutory" | "no-working-time" | "nobody-named" | "agency-silent" | "agency-refused" | "agency-refused-late" | "overtime-cap";
            vi: string;
            en: string;
        };
        ApprovalStepView: {
            /** @enum {string} */
            approver: "head" | "next-head" | "hr" | "person";
            /** Format: uuid */
            employeeId: string | null;
            aboveDays: number | null;
        };
        WaitsOnView: {
            /** Format: uuid */
            employeeId: string;
            fullName: string;
        };
        RequestItem: {
            /** Format: uuid */
            id: string;
            /**
             * @description health-leave: of some kind
             * @enum {string}
             */
            kind: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "labour-duty" | "at-home-agency" | "late-early" | "missed-scan" | "shift-swap" | "overtime" | "health-leave";
            kindVi: string;
            kindEn: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
            /** Format: date-time */
            fromAt: string;
            /** Format: date-time */
            untilAt: string;
            /** @description paid days of the plan that it covers */
            days: number;
            /** @enum {string|null} */
            occasion: "own-wedding" | "child-wedding" | "family-death" | "relative" | null;
            /** @enum {string|null} */
            direction: "in" | "out" | null;
            /** Format: uuid */
            partnerId: string | null;
            partnerName: string | null;
            /** Format: date */
            partnerDay: string | null;
            document: string | null;
            reason: string;
            warnings: components["schemas"]["RequestWarningView"][];
            steps: components["schemas"]["ApprovalStepView"][];
            /** @description the step on which it waits, or that was last */
            step: number;
            /** Format: date-time */
            waitingSince: string;
            /** @enum {string} */
            status: "waiting-partner" | "waiting" | "approved" | "refused" | "withdrawn" | "cancelling" | "cancelled";
            statusVi: string;
            statusEn: string;
            /** Format: date-time */
            filedAt: string;
            cancelReason: string | null;
            /**
             * @description of the sending agency
             * @enum {string|null}
             */
            agencyWord: "confirmed" | "refused" | null;
            waitsOn: components["schemas"]["WaitsOnView"][];
            /** @description it waits, and the reader is one who may decide it */
            mayDecide: boolean;
        };
        RequestPage: {
            items: components["schemas"]["RequestItem"][];
            nextCursor: string | null;
        };
        NewWorkRequestBody: {
            /** @enum {string} */
            kind: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "labour-duty" | "at-home-agency" | "late-early" | "missed-scan" | "shift-swap" | "overtime";
            /**
             * Format: date
             * @description whole days from; of a swap the own day
             * @example 2026-07-01
             */
            firstDay?: string;
            /**
             * Format: date
             * @description included; the first unless said otherwise
             * @example 2026-07-01
             */
            lastDay?: string;
            /**
             * @description half of a single day
             * @enum {string}
             */
            part?: "day" | "morning" | "afternoon";
            /**
             * Format: date-time
             * @description hours, in the place of days
             * @example 2026-07-01T07:30:00+07:00
             */
            from?: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            until?: string;
            /**
             * Format: date-time
             * @description of a missed scan
             * @example 2026-07-01T07:30:00+07:00
             */
            at?: string;
            /**
             * @description of a missed scan
             * @enum {string}
             */
            direction?: "in" | "out";
            /**
             * Format: uuid
             * @description with whom to swap
             */
            partnerId?: string;
            /**
             * Format: date
             * @description the day taken over of them; the same unless said otherwise
             * @example 2026-07-01
             */
            partnerDay?: string;
            /**
             * @description of personal leave by law
             * @enum {string}
             */
            occasion?: "own-wedding" | "child-wedding" | "family-death" | "relative";
            /** @description number and date */
            document?: string | null;
            reason: string;
        };
        FiledRequest: {
            /** Format: uuid */
            id: string;
            warnings: components["schemas"]["RequestWarningView"][];
        };
        ColleagueView: {
            /** Format: uuid */
            id: string;
            code: string;
            fullName: string;
        };
        ColleagueList: {
            items: components["schemas"]["ColleagueView"][];
        };
        RequestDecisionsBody: {
            /** @enum {string} */
            outcome: "approved" | "refused";
            /** @description why; a refusal needs it */
            note?: string | null;
            ids: string[];
        };
        DecidedRequest: {
            /** Format: uuid */
            id: string;
            /** @description why not; null: decided */
            code: string | null;
            /** @enum {string|null} */
            status: "waiting-partner" | "waiting" | "approved" | "refused" | "withdrawn" | "cancelling" | "cancelled" | null;
        };
        DecidedRequests: {
            items: components["schemas"]["DecidedRequest"][];
        };
        RequestActView: {
            /** @enum {string} */
            act: "filed" | "partner-agreed" | "partner-declined" | "approved" | "refused" | "withdrawn" | "cancel-asked" | "cancelled" | "cancel-refused";
            step: number | null;
            /** Format: date-time */
            at: string;
            by: string;
            /** @description in whose place */
            onBehalfOf: string | null;
            note: string | null;
        };
        RequestDetail: {
            /** Format: uuid */
            id: string;
            /**
             * @description health-leave: of some kind
             * @enum {string}
             */
            kind: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "labour-duty" | "at-home-agency" | "late-early" | "missed-scan" | "shift-swap" | "overtime" | "health-leave";
            kindVi: string;
            kindEn: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
            /** Format: date-time */
            fromAt: string;
            /** Format: date-time */
            untilAt: string;
            /** @description paid days of the plan that it covers */
            days: number;
            /** @enum {string|null} */
            occasion: "own-wedding" | "child-wedding" | "family-death" | "relative" | null;
            /** @enum {string|null} */
            direction: "in" | "out" | null;
            /** Format: uuid */
            partnerId: string | null;
            partnerName: string | null;
            /** Format: date */
            partnerDay: string | null;
            document: string | null;
            reason: string;
            warnings: components["schemas"]["RequestWarningView"][];
            steps: components["schemas"]["ApprovalStepView"][];
            /** @description the step on which it waits, or that was last */
            step: number;
            /** Format: date-time */
            waitingSince: string;
            /** @enum {string} */
            status: "waiting-partner" | "waiting" | "approved" | "refused" | "withdrawn" | "cancelling" | "cancelled";
            statusVi: string;
            statusEn: string;
            /** Format: date-time */
            filedAt: string;
            cancelReason: string | null;
            /**
             * @description of the sending agency
             * @enum {string|null}
             */
            agencyWord: "confirmed" | "refused" | null;
            waitsOn: components["schemas"]["WaitsOnView"][];
            /** @description it waits, and the reader is one who may decide it */
            mayDecide: boolean;
            acts: components["schemas"]["RequestActView"][];
        };
        RequestDecisionBody: {
            /** @enum {string} */
            outcome: "approved" | "refused";
            /** @description why; a refusal needs it */
            note?: string | null;
        };
        RequestStanding: {
            /** @enum {string} */
            status: "waiting-partner" | "waiting" | "approved" | "refused" | "withdrawn" | "cancelling" | "cancelled";
        };
        WithdrawalBody: {
            note?: string | null;
        };
        AgreementBody: {
            agreed: boolean;
            note?: string | null;
        };
        CancellationBody: {
            reason: string;
        };
        AnnualLeaveView: {
            /** @description by months and years of service */
            entitled: number;
            /** @description left of the year before, where the centre lets it be carried over */
            carried: number;
            used: number;
            /** @description asked for and not decided */
            waiting: number;
            left: number;
            /** @description left without what waits */
            available: number;
        };
        PersonalLeaveView: {
            /** @enum {string} */
            occasion: "own-wedding" | "child-wedding" | "family-death" | "relative";
            /** @description each time */
            days: number;
            /** @description approved in the year */
            used: number;
        };
        BalanceView: {
            /** Format: uuid */
            employeeId: string;
            year: number;
            /** @description false: at the sending agency */
            kept: boolean;
            /** Format: date */
            serviceSince: string | null;
            annual: components["schemas"]["AnnualLeaveView"] | null;
            personal: components["schemas"]["PersonalLeaveView"][];
        };
        PersonBalanceView: {
            /** Format: uuid */
            employeeId: string;
            year: number;
            /** @description false: at the sending agency */
            kept: boolean;
            /** Format: date */
            serviceSince: string | null;
            annual: components["schemas"]["AnnualLeaveView"] | null;
            personal: components["schemas"]["PersonalLeaveView"][];
            unitName: string | null;
            code: string;
            fullName: string;
        };
        BalancePage: {
            items: components["schemas"]["PersonBalanceView"][];
            nextCursor: string | null;
        };
        DelegationItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            fromId: string;
            fromName: string;
            /** Format: uuid */
            toId: string;
            toName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            reason: string;
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            endedBy: string | null;
            /** Format: date-time */
            endedAt: string | null;
        };
        DelegationList: {
            items: components["schemas"]["DelegationItem"][];
        };
        NewDelegationBody: {
            /**
             * Format: uuid
             * @description the caller unless said otherwise
             */
            fromId?: string;
            /** Format: uuid */
            toId: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description first day no longer
             * @example 2026-07-01
             */
            until: string;
            reason: string;
        };
        MadeDelegation: {
            /** Format: uuid */
            id: string;
        };
        ChainStepView: {
            /** @enum {string} */
            approver: "head" | "next-head" | "hr" | "person";
            /** Format: uuid */
            employeeId: string | null;
            aboveDays: number | null;
            /** @description whom a step by name names */
            fullName: string | null;
        };
        ChainItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @enum {string|null} */
            kind: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "labour-duty" | "at-home-agency" | "late-early" | "missed-scan" | "shift-swap" | "overtime" | null;
            steps: components["schemas"]["ChainStepView"][];
            document: string | null;
            setBy: string;
            /** Format: date-time */
            setAt: string;
        };
        ChainList: {
            items: components["schemas"]["ChainItem"][];
        };
        ApprovalStepBody: {
            /** @enum {string} */
            approver: "head" | "next-head" | "hr" | "person";
            /**
             * Format: uuid
             * @description of person
             */
            employeeId?: string | null;
            /** @description taken only above these days */
            aboveDays?: number | null;
        };
        PutChainBody: {
            /** Format: uuid */
            unitId: string;
            /**
             * @description null: all kinds
             * @enum {string|null}
             */
            kind?: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "labour-duty" | "at-home-agency" | "late-early" | "missed-scan" | "shift-swap" | "overtime" | null;
            steps: components["schemas"]["ApprovalStepBody"][];
            /** @description number and date */
            document?: string | null;
        };
        MadeChain: {
            /** Format: uuid */
            id: string;
        };
        WaitingProposalItem: {
            /** @description of a cancellation its own */
            id: string;
            /** @enum {string} */
            of: "excuse" | "correction" | "flexible-minutes";
            /** @description it was approved, and is to be cancelled */
            cancels: boolean;
            /** @enum {string} */
            what: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "stoppage" | "labour-duty" | "at-home-agency" | "device-outage" | "other" | "health-leave" | "added-punch" | "voided-scan" | "flexible-minutes";
            employeeId: string | null;
            employeeCode: string | null;
            fullName: string | null;
            unitName: string | null;
            /**
             * Format: date-time
             * @description of a correction its moment
             */
            from: string;
            /** Format: date-time */
            until: string | null;
            /** @enum {string|null} */
            direction: "in" | "out" | null;
            minutes: number | null;
            document: string | null;
            reason: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            cancelReason: string | null;
            approvedBy: string | null;
            /** @enum {string|null} */
            agencyWord: "confirmed" | "refused" | null;
        };
        WaitingProposalPage: {
            items: components["schemas"]["WaitingProposalItem"][];
            nextCursor: string | null;
        };
        CancelEntry: {
            /** @description why */
            reason: string;
        };
        CancelledEntry: {
            /**
             * @description withdrawn: nobody had decided; cancelling: a second person decides
             * @enum {string}
             */
            status: "withdrawn" | "cancelling";
        };
        SessionView: {
            id: string;
            /** @example 07:30 */
            start: string;
            /** @example 11:30 */
            end: string;
            /** @enum {string} */
            verdict: "present" | "absent" | "missing-in" | "missing-out" | "excused" | "unjudged";
            dueMinutes: number;
            in: string | null;
            out: string | null;
            lateMinutes: number;
            earlyMinutes: number;
            workedMinutes: number;
        };
        DayPresenceView: {
            /** @example 07:28:10 */
            first: string;
            /** @example 07:28:14 */
            last: string;
            /** @enum {string} */
            role: "matched" | "intermediate" | "unscheduled";
            /** @enum {string|null} */
            direction: "in" | "out" | null;
            scans: number;
        };
        CreditView: {
            sessionId: string;
            credit: number;
            /** @enum {string} */
            state: "earned" | "excused" | "unpaid" | "confirmed" | "unconfirmed" | "incomplete" | "absent" | "forfeited" | "pending";
            minutes: number;
            /** @description of the timesheet; words where it would say something about health that the reader may not know */
            symbol: string | null;
        };
        CitationView: {
            /** @description number of the instrument or document; `proposal` where nobody has decided yet */
            instrument: string;
            article?: string;
            /** @enum {string} */
            basis?: "national" | "local";
        };
        RuleReadView: {
            /** @example lateGraceMinutes */
            rule: string;
            /** @description null: switched off */
            value: number | null;
            citation?: components["schemas"]["CitationView"];
        };
        ExceptionView: {
            /** @enum {string} */
            kind: "absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work";
            sessionId: string | null;
            minutes: number;
            /** @description false for unscheduled work */
            againstPerson: boolean;
            /** @description seconds from midnight */
            fromSecond: number;
            untilSecond: number;
            /** @example 07:30 */
            fromTime: string;
            /** @example 07:36 */
            untilTime: string;
            /** @description already taken off as Chế độ theo quy định */
            flexibleMinutes: number;
            because: components["schemas"]["RuleReadView"][];
            sentence: string;
            sentenceEn: string;
        };
        DayView: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: date */
            date: string;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            scheduleCode: string | null;
            /**
             * @description what decided the sessions
             * @enum {string}
             */
            because: "roster" | "schedule" | "none" | "holiday" | "holiday_on_restday" | "substitute" | "swapped_off" | "makeup_work";
            /** @enum {string} */
            policy: "each-session" | "day-span" | "entry-only" | "exempt";
            revision: number;
            /**
             * @description waiting: for the readers named
             * @enum {string}
             */
            status: "provisional" | "waiting" | "final";
            /** @description codes of readers, once the window has closed */
            waitingFor: string[];
            /** @description could not be computed anew; what is shown is older */
            setAside: boolean;
            planned: boolean;
            present: boolean;
            workedMinutes: number;
            lateMinutes: number;
            earlyMinutes: number;
            leftMinutes: number;
            credit: number;
            provisionalCredit: number;
            /** @description what the timesheet prints; null where the rules name no symbols */
            cell: string | null;
            sessions: components["schemas"]["SessionView"][];
            presences: components["schemas"]["DayPresenceView"][];
            credits: components["schemas"]["CreditView"][];
            exceptions: components["schemas"]["ExceptionView"][];
            rulesFingerprint: string;
            inputsFingerprint: string;
            resultFingerprint: string;
            /** Format: date-time */
            computedAt: string;
        };
        DayPage: {
            items: components["schemas"]["DayView"][];
            nextCursor: string | null;
        };
        TotalsView: {
            people: number;
            plannedDays: number;
            presentDays: number;
            paidDays: number;
            provisionalDays: number;
            workedMinutes: number;
            lateMinutes: number;
            earlyMinutes: number;
            leftMinutes: number;
            absences: number;
            missingIns: number;
            missingOuts: number;
            lateArrivals: number;
            lateArrivalMinutes: number;
            earlyDepartures: number;
            earlyDepartureMinutes: number;
            unscheduled: number;
            unsettledDays: number;
        };
        KeptException: {
            /** @enum {string} */
            kind: "absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work";
            sessionId: string | null;
            minutes: number;
        };
        KeptFigures: {
            /** @enum {string} */
            status: "provisional" | "final";
            workedMinutes: number;
            lateMinutes: number;
            earlyMinutes: number;
            credit: number;
            provisionalCredit: number;
            exceptions: components["schemas"]["KeptException"][];
        };
        ToldView: {
            sentence: string;
            sentenceEn: string;
        };
        StoryCalendarView: {
            name: string;
            document: string | null;
        };
        StoryAssignmentView: {
            sentence: string;
            sentenceEn: string;
            /** @enum {string} */
            to: "person" | "unit" | "ancestor";
            unitCode: string | null;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description excluded; null: open
             */
            until: string | null;
        };
        StoryPatternView: {
            sentence: string;
            sentenceEn: string;
            /** @enum {string} */
            kind: "week" | "season" | "cycle";
        };
        StoryRosterView: {
            document: string | null;
            author: string;
        };
        StoryShiftView: {
            sentence: string;
            sentenceEn: string;
            /** @enum {string} */
            because: "roster" | "schedule" | "none" | "holiday" | "holiday_on_restday" | "substitute" | "swapped_off" | "makeup_work";
            /** @enum {string} */
            policy: "each-session" | "day-span" | "entry-only" | "exempt";
            scheduleCode: string | null;
            scheduleName: string | null;
            calendar: components["schemas"]["StoryCalendarView"] | null;
            assignment: components["schemas"]["StoryAssignmentView"] | null;
            pattern: components["schemas"]["StoryPatternView"] | null;
            roster: components["schemas"]["StoryRosterView"] | null;
        };
        StoryScan: {
            id: string;
            /** @example 07:36:05 */
            time: string;
            /** Format: date-time */
            at: string;
            device: string | null;
            /** @description the unit at whose door the device stands */
            place: string | null;
            reader: string | null;
            source: string;
            /** @enum {string} */
            state: "counted" | "settled" | "quarantined" | "dismissed" | "voided";
            suspicion: string | null;
            /** @enum {string|null} */
            role: "matched" | "intermediate" | "unscheduled" | null;
        };
        StoryMoment: {
            sentence: string;
            sentenceEn: string;
            sessionId: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @example 07:30 */
            due: string;
            at: string | null;
        };
        StoryOther: {
            sentence: string;
            sentenceEn: string;
            /** @enum {string} */
            role: "intermediate" | "unscheduled";
            first: string;
            last: string;
        };
        StoryExcuseView: {
            sentence: string;
            sentenceEn: string;
            name: string;
            from: string | null;
            until: string | null;
            minutes: number;
        };
        StoryNotice: {
            sentence: string;
            sentenceEn: string;
            /** @enum {string} */
            kind: "left-during-session" | "short-break";
            minutes: number;
        };
        StoryCredit: {
            sentence: string;
            sentenceEn: string;
            sessionId: string;
            credit: number;
            /** @enum {string} */
            state: "earned" | "excused" | "unpaid" | "confirmed" | "unconfirmed" | "incomplete" | "absent" | "forfeited" | "pending";
            symbol: string | null;
            /** @description the limits that took it, when forfeited */
            because: components["schemas"]["RuleReadView"][];
        };
        StoryWhatIf: {
            sessionId: string;
            /** @enum {string} */
            direction: "in" | "out";
            at: string;
            removes: ("absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work")[];
            adds: ("absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work")[];
            creditBefore: number;
            creditAfter: number;
        };
        DayStoryView: {
            employeeId: string;
            /** Format: date */
            date: string;
            unitId: string;
            /** @enum {string} */
            source: "computed" | "kept" | "set-aside";
            sourceSentence: string;
            sourceSentenceEn: string;
            revision: number | null;
            /** @description whether the day that is kept is another than the one told */
            differs: boolean;
            kept: components["schemas"]["KeptFigures"] | null;
            /** @description why nothing of the day is held against the person */
            notJudged: components["schemas"]["ToldView"] | null;
            /** @enum {string} */
            status: "provisional" | "final";
            statusSentence: string;
            statusSentenceEn: string;
            shift: components["schemas"]["StoryShiftView"];
            scans: components["schemas"]["StoryScan"][];
            moments: components["schemas"]["StoryMoment"][];
            others: components["schemas"]["StoryOther"][];
            excuses: components["schemas"]["StoryExcuseView"][];
            notices: components["schemas"]["StoryNotice"][];
            credits: components["schemas"]["StoryCredit"][];
            exceptions: components["schemas"]["ExceptionView"][];
            /** @description every rule that the day reads */
            rules: components["schemas"]["RuleReadView"][];
            workedMinutes: number;
            credit: number;
            provisionalCredit: number;
            whatIf: components["schemas"]["StoryWhatIf"][];
        };
        DraftAssignment: {
            /** @description of a stored schedule, or of the drafted one */
            schedule: string;
            /** Format: uuid */
            unitId?: string;
            /** Format: uuid */
            employeeId?: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description first day that no longer belongs to it
             * @example 2026-07-01
             */
            until?: string | null;
        };
        DraftRosterDay: {
            /** Format: uuid */
            employeeId: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            date: string;
            /**
             * @example [
             *       "07:30-11:30"
             *     ]
             */
            sessions: string[];
        };
        ScheduleDraft: {
            /** @description as in PUT /api/v1/schedules */
            schedule?: {
                [key: string]: unknown;
            };
            assignment?: components["schemas"]["DraftAssignment"];
            roster?: components["schemas"]["DraftRosterDay"][];
        };
        PreviewSchedule: {
            /** @example 2026-12 */
            month: string;
            /**
             * Format: uuid
             * @description unit with all below it
             */
            unit: string;
            draft?: components["schemas"]["ScheduleDraft"];
            /** @description from the page before */
            cursor?: string;
        };
        PreviewDay: {
            /** Format: date */
            date: string;
            unitId: string;
            /** @description empty: nobody is expected */
            sessions: string[];
            /** @enum {string} */
            because: "roster" | "schedule" | "none" | "holiday" | "holiday_on_restday" | "substitute" | "swapped_off" | "makeup_work";
            schedule: string | null;
        };
        PreviewPerson: {
            employeeId: string;
            code: string;
            fullName: string;
            days: components["schemas"]["PreviewDay"][];
        };
        PreviewPage: {
            items: components["schemas"]["PreviewPerson"][];
            nextCursor: string | null;
        };
        ExceptionalDayView: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            /** Format: date */
            date: string;
            revision: number;
            /** @enum {string} */
            status: "provisional" | "final";
            /** @description 0 absence, 1 missing punch, 2 late or early, 3 unscheduled work */
            rank: number;
            exceptions: components["schemas"]["ExceptionView"][];
        };
        KindCounts: {
            absence: number;
            "missing-in": number;
            "missing-out": number;
            "late-arrival": number;
            "early-departure": number;
            "unscheduled-work": number;
        };
        CountsView: {
            days: number;
            kinds: components["schemas"]["KindCounts"];
        };
        ExceptionsPage: {
            items: components["schemas"]["ExceptionalDayView"][];
            nextCursor: string | null;
            /** @description of all pages; with the first page only */
            counts: components["schemas"]["CountsView"] | null;
        };
        FaultView: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
            /** Format: date */
            date: string;
            /** @description as the service said it */
            error: string;
            /** Format: date-time */
            at: string;
        };
        FaultsPage: {
            items: components["schemas"]["FaultView"][];
            nextCursor: string | null;
        };
        ConfirmableDayView: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            date: string;
            /** @description whether it was worked; null: nobody said */
            confirmed: boolean | null;
            symbol: string | null;
            document: string | null;
            confirmedBy: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            /** @description the reader is one who may say it */
            mayConfirm: boolean;
        };
        ConfirmableDaysPage: {
            items: components["schemas"]["ConfirmableDayView"][];
            nextCursor: string | null;
        };
        ReadinessItemView: {
            id: string;
            code: string;
            name: string;
            unitId: string | null;
            unitName: string | null;
            /** @description when a reader delivered last (null: never), why a rule is missing, the error of a day */
            detail: string | null;
        };
        ReadinessCheckView: {
            /** @enum {string} */
            kind: "people-without-posting" | "people-without-schedule" | "people-without-badge" | "people-without-account" | "units-without-notice" | "people-without-acknowledgement" | "units-without-reader" | "readers-silent" | "rules-missing" | "days-set-aside";
            count: number;
            sentence: string;
            sentenceEn: string;
            items: components["schemas"]["ReadinessItemView"][];
            nextCursor: string | null;
        };
        ReadinessView: {
            /** Format: date */
            date: string;
            /** @description employed on the date */
            people: number;
            checks: components["schemas"]["ReadinessCheckView"][];
        };
        PresenceCountsView: {
            in: number;
            /** @description a session has begun without them */
            late: number;
            /** @description so far: a whole session has passed without them */
            absent: number;
            /** @description later, or within the grace */
            expected: number;
            left: number;
            excused: number;
            /** @description no reader is asked about them */
            exempt: number;
            /** @description nothing is planned */
            off: number;
            /** @description no day of theirs has been made */
            unknown: number;
        };
        UnitNowView: {
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            /** @example 08:05 */
            localTime: string;
            counts: components["schemas"]["PresenceCountsView"];
        };
        PersonNowView: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            state: "in" | "late" | "absent" | "expected" | "left" | "excused" | "exempt" | "off" | "unknown";
            /** @description when they came or went last */
            since: string | null;
            lateMinutes: number;
            /**
             * Format: date
             * @description the working day that is meant
             */
            date: string;
        };
        PresenceView: {
            /** Format: date-time */
            at: string;
            people: number;
            counts: components["schemas"]["PresenceCountsView"];
            units: components["schemas"]["UnitNowView"][];
            items: components["schemas"]["PersonNowView"][];
            /** @description whether there are people after the last one */
            more: boolean;
        };
        ChangedDayView: {
            /** Format: uuid */
            employeeId: string;
            /** Format: date */
            date: string;
            /** Format: uuid */
            unitId: string;
        };
        ChangedDaysView: {
            days: components["schemas"]["ChangedDayView"][];
        };
        SymbolSumView: {
            /** @description words where it would say something about health that the reader may not know */
            symbol: string;
            /** @description parts of paid days; whole days of a holiday */
            days: number;
            /** @description planned minutes */
            minutes: number;
        };
        MonthView: {
            people: number;
            plannedDays: number;
            presentDays: number;
            paidDays: number;
            provisionalDays: number;
            workedMinutes: number;
            lateMinutes: number;
            earlyMinutes: number;
            leftMinutes: number;
            absences: number;
            missingIns: number;
            missingOuts: number;
            lateArrivals: number;
            lateArrivalMinutes: number;
            earlyDepartures: number;
            earlyDepartureMinutes: number;
            unscheduled: number;
            unsettledDays: number;
            month: string;
            symbols: components["schemas"]["SymbolSumView"][];
        };
        PersonMonthView: {
            people: number;
            plannedDays: number;
            presentDays: number;
            paidDays: number;
            provisionalDays: number;
            workedMinutes: number;
            lateMinutes: number;
            earlyMinutes: number;
            leftMinutes: number;
            absences: number;
            missingIns: number;
            missingOuts: number;
            lateArrivals: number;
            lateArrivalMinutes: number;
            earlyDepartures: number;
            earlyDepartureMinutes: number;
            unscheduled: number;
            unsettledDays: number;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            symbols: components["schemas"]["SymbolSumView"][];
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
        };
        PersonMonthPage: {
            items: components["schemas"]["PersonMonthView"][];
            nextCursor: string | null;
        };
        GridDayView: {
            /** Format: date */
            date: string;
            /** @description what the timesheet prints; null where the rules name no symbols */
            cell: string | null;
            planned: boolean;
            /** @description whether it can be sealed */
            settled: boolean;
            kinds: ("absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work")[];
        };
        GridRowView: {
            people: number;
            plannedDays: number;
            presentDays: number;
            paidDays: number;
            provisionalDays: number;
            workedMinutes: number;
            lateMinutes: number;
            earlyMinutes: number;
            leftMinutes: number;
            absences: number;
            missingIns: number;
            missingOuts: number;
            lateArrivals: number;
            lateArrivalMinutes: number;
            earlyDepartures: number;
            earlyDepartureMinutes: number;
            unscheduled: number;
            unsettledDays: number;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            symbols: components["schemas"]["SymbolSumView"][];
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            days: components["schemas"]["GridDayView"][];
        };
        GridPage: {
            items: components["schemas"]["GridRowView"][];
            nextCursor: string | null;
        };
        UnitMonthView: {
            people: number;
            plannedDays: number;
            presentDays: number;
            paidDays: number;
            provisionalDays: number;
            workedMinutes: number;
            lateMinutes: number;
            earlyMinutes: number;
            leftMinutes: number;
            absences: number;
            missingIns: number;
            missingOuts: number;
            lateArrivals: number;
            lateArrivalMinutes: number;
            earlyDepartures: number;
            earlyDepartureMinutes: number;
            unscheduled: number;
            unsettledDays: number;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            symbols: components["schemas"]["SymbolSumView"][];
        };
        UnitMonthPage: {
            items: components["schemas"]["UnitMonthView"][];
            nextCursor: string | null;
        };
        ExtractLineView: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            homeUnitName: string;
            dutyUnitName: string;
            /**
             * Format: date
             * @description first date of what the unit of duty reports as the month
             */
            from: string;
            /**
             * Format: date
             * @description last date of it
             */
            to: string;
            plannedDays: number;
            /** @description Số ngày làm việc thực tế tại Trung tâm */
            workedDays: number;
            /** @description with paid leave and trips */
            paidDays: number;
            /** @description kept until they are explained */
            provisionalDays: number;
            absences: number;
            lateArrivals: number;
            earlyDepartures: number;
            /** @description days that may still change */
            unsettledDays: number;
        };
        ExtractView: {
            /** @example 2026-11 */
            month: string;
            items: components["schemas"]["ExtractLineView"][];
        };
        RecomputeBody: {
            /**
             * Format: date
             * @description first civil date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description civil date after the last
             * @example 2026-07-01
             */
            until: string;
            /**
             * Format: uuid
             * @description a unit with all below it
             */
            unitId?: string | null;
            /** Format: uuid */
            employeeId?: string | null;
            /** @description only say what would change */
            dryRun: boolean;
        };
        RecomputeSummaryView: {
            days: number;
            created: number;
            changed: number;
            unchanged: number;
            removed: number;
            /** @description set aside with an error */
            failed: number;
            /** @description left as they are, their scans were destroyed */
            kept: number;
        };
        RecomputedException: {
            /** @enum {string} */
            kind: "absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work";
            sessionId: string | null;
            minutes: number;
        };
        RecomputedFigures: {
            /** @enum {string} */
            status: "provisional" | "final";
            workedMinutes: number;
            lateMinutes: number;
            earlyMinutes: number;
            credit: number;
            provisionalCredit: number;
            exceptions: components["schemas"]["RecomputedException"][];
        };
        RecomputedDay: {
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: date */
            date: string;
            /** @description null: there was none */
            before: components["schemas"]["RecomputedFigures"] | null;
            /** @description null: there is none any more */
            after: components["schemas"]["RecomputedFigures"] | null;
        };
        RecomputeAnswer: {
            summary: components["schemas"]["RecomputeSummaryView"];
            /** @description days that come out differently */
            different: number;
            /** @description the first of them */
            days: components["schemas"]["RecomputedDay"][];
        };
        AskedRecompute: {
            /** Format: uuid */
            id: string;
        };
        RecomputeRunView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description civil date after the last
             */
            until: string;
            /** Format: uuid */
            unitId: string | null;
            /** Format: uuid */
            employeeId: string | null;
            dryRun: boolean;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @description 0 to 100 */
            progress: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        RecomputeRunList: {
            items: components["schemas"]["RecomputeRunView"][];
        };
        FinishedRecompute: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description civil date after the last
             */
            until: string;
            /** Format: uuid */
            unitId: string | null;
            /** Format: uuid */
            employeeId: string | null;
            dryRun: boolean;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @description 0 to 100 */
            progress: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description null until it is done */
            answer: components["schemas"]["RecomputeAnswer"] | null;
        };
        RoundItemView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @enum {string} */
            kind: "ordinary" | "random";
            planNumber: string;
            place: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description names; whoever opened it first */
            inspectors: string[];
            /** @description checks that stand */
            checked: number;
        };
        RoundPage: {
            items: components["schemas"]["RoundItemView"][];
            nextCursor: string | null;
        };
        SentCheckBody: {
            /**
             * Format: uuid
             * @description made by the device: the same id with the same content counts once
             */
            id: string;
            /** Format: uuid */
            employeeId: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            checkedAt: string;
            /**
             * @description could-not-be-checked: was serving a citizen
             * @enum {string}
             */
            badge: "worn" | "worn-wrongly" | "outdated" | "not-worn" | "could-not-be-checked";
            /**
             * @description exempt: shown as Được miễn, without the reason
             * @enum {string}
             */
            uniform: "right" | "wrong" | "exempt" | "could-not-be-checked";
            /**
             * @description shoes, or sandals with a back strap
             * @enum {string}
             */
            footwear: "right" | "wrong" | "could-not-be-checked";
            /** @description rules of the catalogue that were seen broken */
            rules?: ("TP-05" | "TP-08" | "TG-07" | "DD-01" | "DD-02" | "UX-01")[];
            note?: string | null;
            /** @description what the person said on the spot: Ý kiến người được kiểm tra */
            said?: string | null;
            /** @description refused to sign the record */
            refusedToSign?: boolean;
            /** @description SHA-256 of the photos that follow, where photos are taken */
            photos?: string[];
        };
        SentRoundBody: {
            checks?: components["schemas"]["SentCheckBody"][];
            /**
             * Format: uuid
             * @description made by the device: sent twice it counts once, with other content it is a conflict
             */
            id: string;
            /**
             * Format: uuid
             * @description people of this unit and all below it are checked
             */
            unitId: string;
            /**
             * @description random: the service draws a fair sample of those present
             * @enum {string}
             */
            kind: "ordinary" | "random";
            /** @description number of the plan or decision */
            planNumber: string;
            /** @description place, such as Khu vực một cửa tầng 1 */
            place: string;
            /**
             * Format: date-time
             * @description at most seven days ago; fifteen minutes for a random round
             * @example 2026-07-01T07:30:00+07:00
             */
            startedAt: string;
            /** @description people who came along to inspect */
            inspectorIds?: string[];
            /** @description of a random round: people to draw */
            sampleSize?: number;
            /** @description of a second random round of a day: why it is drawn again */
            redrawReason?: string;
            /**
             * Format: date-time
             * @description ends the round, unless a check is refused
             * @example 2026-07-01T07:30:00+07:00
             */
            endedAt?: string;
        };
        CheckResultView: {
            /** @description as it was sent */
            id: string | null;
            /** @description false: keep it, mend it, send it again */
            taken: boolean;
            /** @description why it was refused, such as own-record */
            code: string | null;
            field: string | null;
        };
        RoundAnswerView: {
            /** Format: uuid */
            id: string;
            /** @description what the sample was drawn with */
            seed: string | null;
            /** @description people present, among whom it was drawn */
            listed: number | null;
            /** @description the people to check in a random round */
            drawnIds: string[] | null;
            /**
             * Format: date-time
             * @description null while it runs, also because a check was refused
             */
            endedAt: string | null;
            /** @description in the order in which they were sent */
            checks: components["schemas"]["CheckResultView"][];
        };
        PresentPersonView: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @description when they came, on the wall clock of the unit */
            since: string | null;
            /** @description the uniform of the day; null: none is prescribed */
            uniform: string | null;
            /** @description Được miễn; the reason is not shown */
            exemptFromBadge: boolean;
            /** @description Được miễn; the reason is not shown */
            exemptFromUniform: boolean;
            /** @description what a guard asked to look at today */
            requested: ("badge" | "uniform" | "footwear")[];
        };
        PresentPeople: {
            items: components["schemas"]["PresentPersonView"][];
            /** @description whether photos are taken here */
            photos: boolean;
        };
        CheckToConfirmView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inspectionId: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            date: string;
            /** @enum {string} */
            halfDay: "morning" | "afternoon";
            /** Format: date-time */
            checkedAt: string;
            /** @enum {string} */
            badge: "worn" | "worn-wrongly" | "outdated" | "not-worn" | "could-not-be-checked";
            badgeVi: string;
            /**
             * @description exempt for whoever is, whatever was ticked
             * @enum {string}
             */
            uniform: "right" | "wrong" | "exempt" | "could-not-be-checked";
            uniformVi: string;
            /** @enum {string} */
            footwear: "right" | "wrong" | "could-not-be-checked";
            footwearVi: string;
            /** @description other rules that were ticked */
            rules: ("TP-05" | "TP-08" | "TG-07" | "DD-01" | "DD-02" | "UX-01")[];
            /** @description rules under which it is noted */
            observed: string[];
            /** @description ticked, and noted once another inspector of the round confirms it */
            awaiting: string[];
            /** @description inspectors of the round who saw it too */
            confirmedBy: string[];
            note: string | null;
            /** @description said on the spot */
            said: string | null;
            refusedToSign: boolean;
            /** @description SHA-256 of the photos that are there */
            photos: string[];
            checkedBy: string;
            /** Format: date-time */
            cancelledAt: string | null;
            cancelledBy: string | null;
            cancelReason: string | null;
            /** @description written by the person concerned */
            opinion: string | null;
            /** Format: date-time */
            opinionAt: string | null;
            /**
             * Format: date-time
             * @description the last moment to say so; after it nothing is noted
             */
            confirmUntil: string;
        };
        CheckToConfirmList: {
            /** @description the most urgent first */
            items: components["schemas"]["CheckToConfirmView"][];
        };
        ShareView: {
            /** @description people of whom it is known; the exempt are not counted */
            inspected: number;
            kept: number;
            share: number | null;
            low: number | null;
            high: number | null;
        };
        SharesView: {
            badge: components["schemas"]["ShareView"];
            uniform: components["schemas"]["ShareView"];
            footwear: components["schemas"]["ShareView"];
            /** @description of those of whom everything is known */
            all: components["schemas"]["ShareView"];
        };
        CheckView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inspectionId: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            date: string;
            /** @enum {string} */
            halfDay: "morning" | "afternoon";
            /** Format: date-time */
            checkedAt: string;
            /** @enum {string} */
            badge: "worn" | "worn-wrongly" | "outdated" | "not-worn" | "could-not-be-checked";
            badgeVi: string;
            /**
             * @description exempt for whoever is, whatever was ticked
             * @enum {string}
             */
            uniform: "right" | "wrong" | "exempt" | "could-not-be-checked";
            uniformVi: string;
            /** @enum {string} */
            footwear: "right" | "wrong" | "could-not-be-checked";
            footwearVi: string;
            /** @description other rules that were ticked */
            rules: ("TP-05" | "TP-08" | "TG-07" | "DD-01" | "DD-02" | "UX-01")[];
            /** @description rules under which it is noted */
            observed: string[];
            /** @description ticked, and noted once another inspector of the round confirms it */
            awaiting: string[];
            /** @description inspectors of the round who saw it too */
            confirmedBy: string[];
            note: string | null;
            /** @description said on the spot */
            said: string | null;
            refusedToSign: boolean;
            /** @description SHA-256 of the photos that are there */
            photos: string[];
            checkedBy: string;
            /** Format: date-time */
            cancelledAt: string | null;
            cancelledBy: string | null;
            cancelReason: string | null;
            /** @description written by the person concerned */
            opinion: string | null;
            /** Format: date-time */
            opinionAt: string | null;
        };
        RoundDetailView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @enum {string} */
            kind: "ordinary" | "random";
            planNumber: string;
            place: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description names; whoever opened it first */
            inspectors: string[];
            /** @description checks that stand */
            checked: number;
            /** @example Asia/Ho_Chi_Minh */
            zone: string;
            /** @description of a random round: with the list it gives the sample again */
            seed: string | null;
            /** @description everybody present then */
            listedIds: string[] | null;
            drawnIds: string[] | null;
            /**
             * Format: uuid
             * @description the random round of that day before it
             */
            redrawOfId: string | null;
            /** @description why it was drawn again */
            redrawReason: string | null;
            shares: components["schemas"]["SharesView"];
            checks: components["schemas"]["CheckView"][];
        };
        SentChecksBody: {
            checks?: components["schemas"]["SentCheckBody"][];
        };
        CancelCheckBody: {
            reason: string;
        };
        EndRoundBody: {
            /**
             * Format: date-time
             * @description now unless said otherwise
             * @example 2026-07-01T07:30:00+07:00
             */
            endedAt?: string;
        };
        TakenPhoto: {
            /** @description of its bytes */
            sha256: string;
        };
        OwnCheckView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inspectionId: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            date: string;
            /** @enum {string} */
            halfDay: "morning" | "afternoon";
            /** Format: date-time */
            checkedAt: string;
            /** @enum {string} */
            badge: "worn" | "worn-wrongly" | "outdated" | "not-worn" | "could-not-be-checked";
            badgeVi: string;
            /**
             * @description exempt for whoever is, whatever was ticked
             * @enum {string}
             */
            uniform: "right" | "wrong" | "exempt" | "could-not-be-checked";
            uniformVi: string;
            /** @enum {string} */
            footwear: "right" | "wrong" | "could-not-be-checked";
            footwearVi: string;
            /** @description other rules that were ticked */
            rules: ("TP-05" | "TP-08" | "TG-07" | "DD-01" | "DD-02" | "UX-01")[];
            /** @description rules under which it is noted */
            observed: string[];
            /** @description ticked, and noted once another inspector of the round confirms it */
            awaiting: string[];
            /** @description inspectors of the round who saw it too */
            confirmedBy: string[];
            note: string | null;
            /** @description said on the spot */
            said: string | null;
            refusedToSign: boolean;
            /** @description SHA-256 of the photos that are there */
            photos: string[];
            checkedBy: string;
            /** Format: date-time */
            cancelledAt: string | null;
            cancelledBy: string | null;
            cancelReason: string | null;
            /** @description written by the person concerned */
            opinion: string | null;
            /** Format: date-time */
            opinionAt: string | null;
            /**
             * Format: date
             * @description last day for an opinion; null while the round runs
             */
            opinionUntil: string | null;
        };
        OwnCheckList: {
            items: components["schemas"]["OwnCheckView"][];
        };
        OpinionBody: {
            /** @description Ý kiến người được kiểm tra */
            text: string;
        };
        ExemptionItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** @enum {string} */
            kind: "pregnancy" | "ethnic-dress" | "own-sector" | "security";
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description first day no longer
             */
            until: string | null;
            document: string;
            enteredBy: string;
            /** Format: date-time */
            enteredAt: string;
        };
        ExemptionList: {
            items: components["schemas"]["ExemptionItem"][];
        };
        NewExemptionBody: {
            /** Format: uuid */
            employeeId: string;
            /** @enum {string} */
            kind: "pregnancy" | "ethnic-dress" | "own-sector" | "security";
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description first day no longer
             * @example 2026-07-01
             */
            until?: string | null;
            /** @description number and date */
            document: string;
        };
        MadeExemption: {
            /** Format: uuid */
            id: string;
        };
        EndExemptionBody: {
            /**
             * Format: date
             * @description first day no longer
             * @example 2026-07-01
             */
            until: string;
        };
        NewRequestBody: {
            /**
             * Format: uuid
             * @description somebody who came in just now
             */
            employeeId: string;
            /**
             * @description what to look at
             * @enum {string}
             */
            about: "badge" | "uniform" | "footwear";
        };
        MadeRequest: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description midnight of the unit: afterwards it is nothing
             */
            expiresAt: string;
        };
        DoorRequestBody: {
            /**
             * Format: uuid
             * @description somebody who came in just now
             */
            employeeId: string;
            /**
             * @description what to look at
             * @enum {string}
             */
            about: "badge" | "uniform" | "footwear";
            /** @description PIN of the guard who asks */
            pin: string;
        };
        OpenRequestItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            about: "badge" | "uniform" | "footwear";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        OpenRequestList: {
            items: components["schemas"]["OpenRequestItem"][];
        };
        ArrivalView: {
            /** @description the uniform of today; null: none is prescribed, or exempt */
            uniform: string | null;
            /** @description the picture as a data: address */
            photo: string | null;
            /** @description whether the office wants lateness shown in public (KIOSK_LATENESS) */
            showsLateness: boolean;
            /** @description minutes late in the session now running; null: not shown here, or the scan is not counted yet */
            lateMinutes: number | null;
        };
        CiteView: {
            /** @description number; proposal: nobody has decided yet */
            instrument: string;
            article: string | null;
        };
        DayFindingView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            /** Format: date */
            date: string;
            sessionId: string;
            /** @example TG-01 */
            rule: string;
            ruleVi: string;
            ruleEn: string;
            /** @enum {string} */
            area: "tinh-than" | "giao-tiep" | "dao-duc" | "trang-phuc";
            severity: number;
            /** @enum {string} */
            origin: "attendance" | "deadline" | "recurrence" | "inspection" | "reported";
            /** @enum {string} */
            status: "provisional" | "waiting" | "excused" | "confirmed" | "reminder" | "proposed";
            statusVi: string;
            statusEn: string;
            /** @description vi phạm only once it is confirmed */
            wordVi: string;
            wordEn: string;
            /** Format: date-time */
            statusAt: string;
            minutes: number;
            /**
             * Format: date
             * @description last day to explain
             */
            explainUntil: string | null;
            /**
             * Format: date
             * @description last day to decide
             */
            decideUntil: string | null;
            /**
             * Format: date-time
             * @description since when the facts no longer show what was confirmed; it can only be excused
             */
            unsupportedAt: string | null;
            cites: components["schemas"]["CiteView"][];
            /** @description by the scale in force on its date; null while it is not confirmed or no scale is issued */
            points: number | null;
            /**
             * Format: uuid
             * @description while it waits for a decision
             */
            explanationId: string | null;
            /** @description whether the caller may decide on it now */
            decidable: boolean;
            /** @description whether the time of the superior is over: HR says why it decides then */
            late: boolean;
        };
        DayProposalView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "excuse" | "correction";
            /**
             * @description health-leave: of some kind
             * @enum {string}
             */
            what: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "stoppage" | "labour-duty" | "at-home-agency" | "device-outage" | "other" | "health-leave" | "added-punch" | "voided-scan";
            /**
             * Format: date-time
             * @description of a correction its moment
             */
            from: string;
            /** Format: date-time */
            until: string | null;
            /** @enum {string|null} */
            direction: "in" | "out" | null;
            /** @description of health leave not the words, unless the caller may read them */
            reason: string;
            document: string | null;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
        };
        InboxItemView: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            /** Format: date */
            date: string;
            revision: number;
            /** @enum {string} */
            status: "provisional" | "final";
            /** @description 0 absence, 1 missing punch, 2 late or early, 3 unscheduled work */
            rank: number;
            exceptions: components["schemas"]["ExceptionView"][];
            findings: components["schemas"]["DayFindingView"][];
            proposals: components["schemas"]["DayProposalView"][];
        };
        InboxPage: {
            items: components["schemas"]["InboxItemView"][];
            nextCursor: string | null;
            /** @description of all pages; with the first page only */
            counts: components["schemas"]["CountsView"] | null;
        };
        FindingItemView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            /** Format: date */
            date: string;
            sessionId: string;
            /** @example TG-01 */
            rule: string;
            ruleVi: string;
            ruleEn: string;
            /** @enum {string} */
            area: "tinh-than" | "giao-tiep" | "dao-duc" | "trang-phuc";
            severity: number;
            /** @enum {string} */
            origin: "attendance" | "deadline" | "recurrence" | "inspection" | "reported";
            /** @enum {string} */
            status: "provisional" | "waiting" | "excused" | "confirmed" | "reminder" | "proposed";
            statusVi: string;
            statusEn: string;
            /** @description vi phạm only once it is confirmed */
            wordVi: string;
            wordEn: string;
            /** Format: date-time */
            statusAt: string;
            minutes: number;
            /**
             * Format: date
             * @description last day to explain
             */
            explainUntil: string | null;
            /**
             * Format: date
             * @description last day to decide
             */
            decideUntil: string | null;
            /**
             * Format: date-time
             * @description since when the facts no longer show what was confirmed; it can only be excused
             */
            unsupportedAt: string | null;
            cites: components["schemas"]["CiteView"][];
            /** @description by the scale in force on its date; null while it is not confirmed or no scale is issued */
            points: number | null;
        };
        StatusCounts: {
            provisional: number;
            waiting: number;
            excused: number;
            confirmed: number;
            reminder: number;
            proposed: number;
        };
        AreaCount: {
            /** @enum {string} */
            area: "tinh-than" | "giao-tiep" | "dao-duc" | "trang-phuc";
            count: number;
        };
        FindingTotalsView: {
            statuses: components["schemas"]["StatusCounts"];
            areas: components["schemas"]["AreaCount"][];
        };
        FindingsPage: {
            items: components["schemas"]["FindingItemView"][];
            nextCursor: string | null;
            /** @description with the first page only */
            totals: components["schemas"]["FindingTotalsView"] | null;
        };
        FindingsToDecidePage: {
            items: components["schemas"]["FindingItemView"][];
            nextCursor: string | null;
        };
        ReadCitationView: {
            instrument: string;
            article?: string;
            /** @enum {string} */
            basis?: "national" | "local";
        };
        ReadValueView: {
            rule: string;
            /** @description a number or a word */
            value: Record<string, never> | null;
            citation?: components["schemas"]["ReadCitationView"];
        };
        EvidenceView: {
            /** @enum {string|null} */
            exception: "absence" | "missing-in" | "late-arrival" | "missing-out" | "early-departure" | "unscheduled-work" | null;
            fromSecond: number;
            untilSecond: number;
            because: components["schemas"]["ReadValueView"][];
            /** @description the how manieth of its month, or how many */
            count?: number;
            findingIds?: string[];
            /** @description checks of inspections that saw it */
            checkIds?: string[];
            /** @description confirmed complaints or conclusions of authorities */
            reportIds?: string[];
        };
        TransitionView: {
            /** @enum {string|null} */
            from: "provisional" | "waiting" | "excused" | "confirmed" | "reminder" | "proposed" | null;
            /** @enum {string} */
            to: "provisional" | "waiting" | "excused" | "confirmed" | "reminder" | "proposed";
            /** Format: date-time */
            at: string;
            by: string;
            reason: string | null;
        };
        FindingDetailView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            /** Format: date */
            date: string;
            sessionId: string;
            /** @example TG-01 */
            rule: string;
            ruleVi: string;
            ruleEn: string;
            /** @enum {string} */
            area: "tinh-than" | "giao-tiep" | "dao-duc" | "trang-phuc";
            severity: number;
            /** @enum {string} */
            origin: "attendance" | "deadline" | "recurrence" | "inspection" | "reported";
            /** @enum {string} */
            status: "provisional" | "waiting" | "excused" | "confirmed" | "reminder" | "proposed";
            statusVi: string;
            statusEn: string;
            /** @description vi phạm only once it is confirmed */
            wordVi: string;
            wordEn: string;
            /** Format: date-time */
            statusAt: string;
            minutes: number;
            /**
             * Format: date
             * @description last day to explain
             */
            explainUntil: string | null;
            /**
             * Format: date
             * @description last day to decide
             */
            decideUntil: string | null;
            /**
             * Format: date-time
             * @description since when the facts no longer show what was confirmed; it can only be excused
             */
            unsupportedAt: string | null;
            cites: components["schemas"]["CiteView"][];
            /** @description by the scale in force on its date; null while it is not confirmed or no scale is issued */
            points: number | null;
            evidence: components["schemas"]["EvidenceView"];
            history: components["schemas"]["TransitionView"][];
        };
        FindingDecisionBody: {
            /** @enum {string} */
            status: "confirmed" | "excused";
            reason: string;
            /** @description what it rests on */
            ground: string;
            /** @description HR after the time: why */
            lateReason?: string;
            /** @description of a missing punch: whether its session is paid; true unless said otherwise */
            paid?: boolean;
        };
        FindingDecisionsBody: {
            /** @enum {string} */
            status: "confirmed" | "excused";
            reason: string;
            /** @description what it rests on */
            ground: string;
            /** @description HR after the time: why */
            lateReason?: string;
            /** @description of a missing punch: whether its session is paid; true unless said otherwise */
            paid?: boolean;
            ids: string[];
        };
        DecidedFinding: {
            /** Format: uuid */
            id: string;
            code: string | null;
        };
        DecidedFindings: {
            items: components["schemas"]["DecidedFinding"][];
        };
        ExplainedException: {
            /**
             * Format: uuid
             * @description whose day: HR for another person; absent: the caller's own
             */
            employeeId?: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            date: string;
            sessionId: string;
            /** @enum {string} */
            kind: "absence" | "missing-in" | "late-arrival" | "missing-out" | "early-departure";
        };
        NewExplanationBody: {
            /**
             * Format: uuid
             * @description or exception
             */
            findingId?: string;
            exception?: components["schemas"]["ExplainedException"];
            /** @enum {string} */
            reasonKind: "forgot" | "device" | "duty" | "traffic" | "health" | "family" | "other";
            text: string;
            /**
             * Format: date-time
             * @description the moment of the missing punch
             * @example 2026-07-01T07:30:00+07:00
             */
            askedAt?: string;
            witness?: string;
            /** @description HR for another person: why it comes late */
            lateReason?: string;
        };
        MadeExplanation: {
            /** Format: uuid */
            id: string;
        };
        RecordedView: {
            /** @enum {string|null} */
            exception: "absence" | "missing-in" | "late-arrival" | "missing-out" | "early-departure" | null;
            fromSecond: number;
            untilSecond: number;
            minutes: number;
        };
        ExplanationItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            position: string | null;
            /** @description the sending agency */
            homeName: string | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: uuid */
            findingId: string | null;
            /** Format: date */
            date: string;
            sessionId: string;
            /** @description of the unit */
            zone: string;
            rule: string | null;
            ruleVi: string | null;
            recorded: components["schemas"]["RecordedView"];
            /**
             * @description null: about health, which the caller may not read
             * @enum {string|null}
             */
            reasonKind: "forgot" | "device" | "duty" | "traffic" | "health" | "family" | "other" | null;
            reasonVi: string;
            reasonEn: string;
            text: string;
            /** Format: date-time */
            askedAt: string | null;
            witness: string | null;
            lateReason: string | null;
            /**
             * Format: date
             * @description last day to decide
             */
            decideUntil: string | null;
            /** @enum {string} */
            status: "waiting" | "accepted" | "partly" | "refused" | "overtaken";
            statusVi: string;
            statusEn: string;
            filedBy: string;
            /** Format: date-time */
            filedAt: string;
            decidedBy: string | null;
            /** @description in whose place */
            onBehalfOf: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            opinion: string | null;
            ground: string | null;
            lateDecisionReason: string | null;
        };
        ExplanationPage: {
            items: components["schemas"]["ExplanationItem"][];
            nextCursor: string | null;
        };
        ExplanationDecisionsBody: {
            ids: string[];
            /** @enum {string} */
            outcome: "accepted" | "refused";
            opinion?: string;
            ground?: string;
            paid?: boolean;
            lateReason?: string;
        };
        DecidedItem: {
            /** Format: uuid */
            id: string;
            code: string | null;
        };
        DecidedItems: {
            items: components["schemas"]["DecidedItem"][];
        };
        EvidenceFileView: {
            /** Format: uuid */
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            sha256: string;
            /** Format: date-time */
            addedAt: string;
        };
        ExplanationDetail: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            position: string | null;
            /** @description the sending agency */
            homeName: string | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: uuid */
            findingId: string | null;
            /** Format: date */
            date: string;
            sessionId: string;
            /** @description of the unit */
            zone: string;
            rule: string | null;
            ruleVi: string | null;
            recorded: components["schemas"]["RecordedView"];
            /**
             * @description null: about health, which the caller may not read
             * @enum {string|null}
             */
            reasonKind: "forgot" | "device" | "duty" | "traffic" | "health" | "family" | "other" | null;
            reasonVi: string;
            reasonEn: string;
            text: string;
            /** Format: date-time */
            askedAt: string | null;
            witness: string | null;
            lateReason: string | null;
            /**
             * Format: date
             * @description last day to decide
             */
            decideUntil: string | null;
            /** @enum {string} */
            status: "waiting" | "accepted" | "partly" | "refused" | "overtaken";
            statusVi: string;
            statusEn: string;
            filedBy: string;
            /** Format: date-time */
            filedAt: string;
            decidedBy: string | null;
            /** @description in whose place */
            onBehalfOf: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            opinion: string | null;
            ground: string | null;
            lateDecisionReason: string | null;
            files: components["schemas"]["EvidenceFileView"][];
        };
        ExplanationDecisionBody: {
            /** @enum {string} */
            outcome: "accepted" | "partly" | "refused";
            /** @description of a refusal, its reason */
            opinion?: string;
            /** @description what a refusal rests on */
            ground?: string;
            /**
             * Format: date-time
             * @description in part: the moment that is accepted
             * @example 2026-07-01T07:30:00+07:00
             */
            acceptedAt?: string;
            /**
             * Format: date-time
             * @description in part: the stretch that is accepted
             * @example 2026-07-01T07:30:00+07:00
             */
            acceptedFrom?: string;
            /**
             * Format: date-time
             * @example 2026-07-01T07:30:00+07:00
             */
            acceptedUntil?: string;
            /** @description whether the excused time is paid, or the session of a missing punch that is not supplied; true unless said otherwise */
            paid?: boolean;
            /** @description HR after the time: why */
            lateReason?: string;
        };
        MadeEvidence: {
            /** Format: uuid */
            id: string;
        };
        NoticeItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "finding-recorded" | "finding-decided" | "finding-unsupported" | "badge-suspected" | "conduct-reported" | "explain-deadline" | "explanation-filed" | "explanation-decided" | "recurrence-reminder" | "recurrence-proposed" | "request-partner" | "request-filed" | "request-approved" | "request-refused" | "request-cancel-asked" | "request-cancelled" | "request-kept" | "request-waiting" | "entry-cancelled" | "entry-withdrawn" | "entry-kept" | "request-leave-refused" | "entered-leave-refused" | "request-agency-word" | "data-notice-waiting" | "data-request-overdue" | "report-not-delivered" | "report-not-made" | "decide-deadline" | "missing-punch-free" | "month-opened" | "month-confirm-deadline" | "month-head-due" | "month-check-due" | "month-seal-due";
            /**
             * Format: uuid
             * @description the finding or explanation
             */
            subjectId: string;
            vi: string;
            en: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
        };
        NoticePage: {
            items: components["schemas"]["NoticeItem"][];
            nextCursor: string | null;
            unread: number;
        };
        ReadNotices: {
            /** @description all of them unless said otherwise */
            ids?: string[];
        };
        ComplianceFigures: {
            people: number;
            /** @description person-days on which something was expected */
            plannedDays: number;
            presentDays: number;
            /** @description person-days to be attended: days of leave, trips and holidays, and days that are not over, are none */
            dueDays: number;
            /** @description due and attended, neither late nor gone early */
            onTimeDays: number;
            paidDays: number;
            workedMinutes: number;
            lateArrivals: number;
            earlyDepartures: number;
            absences: number;
            missingIns: number;
            missingOuts: number;
            /** @description days that are not final */
            unsettledDays: number;
        };
        ComplianceArea: {
            /** @enum {string} */
            area: "tinh-than" | "giao-tiep" | "dao-duc" | "trang-phuc";
            /** @description noted, not decided */
            open: number;
            /** @description confirmed breaches */
            confirmed: number;
            excused: number;
        };
        ComplianceMonthView: {
            /** @example 2026-11 */
            month: string;
            /**
             * Format: date
             * @description first date of what the unit reports as that month
             */
            from: string;
            /**
             * Format: date
             * @description last date of it
             */
            to: string;
            /** @description null: nobody has a day */
            attendance: components["schemas"]["ComplianceFigures"] | null;
            areas: components["schemas"]["ComplianceArea"][];
        };
        ComplianceMonthList: {
            /** @description the oldest first */
            items: components["schemas"]["ComplianceMonthView"][];
        };
        ComplianceUnitView: {
            people: number;
            /** @description person-days on which something was expected */
            plannedDays: number;
            presentDays: number;
            /** @description person-days to be attended: days of leave, trips and holidays, and days that are not over, are none */
            dueDays: number;
            /** @description due and attended, neither late nor gone early */
            onTimeDays: number;
            paidDays: number;
            workedMinutes: number;
            lateArrivals: number;
            earlyDepartures: number;
            absences: number;
            missingIns: number;
            missingOuts: number;
            /** @description days that are not final */
            unsettledDays: number;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            open: number;
            confirmed: number;
            excused: number;
        };
        ComplianceUnitList: {
            items: components["schemas"]["ComplianceUnitView"][];
            /** @description units of fewer people are not compared with others */
            smallest: number;
        };
        DraftRuleValue: {
            path: string;
            /** @description a number, a word, the lines of a uniform table or points by rule */
            value: number | string | Record<string, never>[] | {
                [key: string]: number;
            };
            /**
             * Format: date
             * @description first day on which it would hold; the first of the month unless said
             * @example 2026-07-01
             */
            from?: string;
        };
        AskWhatIf: {
            /**
             * @description a month that has begun
             * @example 2026-11
             */
            month: string;
            /**
             * Format: uuid
             * @description unit with all below it
             */
            unit: string;
            rules?: components["schemas"]["DraftRuleValue"][];
            /** @description proposals of rule values; one from a later date is tried on the whole month */
            proposals?: string[];
            draft?: components["schemas"]["ScheduleDraft"];
            /** @description people on a page; 50 unless said */
            limit?: number;
            /** @description from the page before */
            cursor?: string;
        };
        WhatIfException: {
            kind: string;
            sessionId: string | null;
            minutes: number;
        };
        WhatIfDaySide: {
            /**
             * @description what was expected
             * @example [
             *       "08:00-12:00"
             *     ]
             */
            sessions: string[];
            /** @description what decided that */
            because: string;
            /** @enum {string} */
            status: "provisional" | "final";
            workedMinutes: number;
            lateMinutes: number;
            earlyMinutes: number;
            credit: number;
            provisionalCredit: number;
            /** @description what the timesheet prints */
            symbol: string | null;
            exceptions: components["schemas"]["WhatIfException"][];
        };
        WhatIfDay: {
            /** Format: date */
            date: string;
            /** Format: uuid */
            unitId: string;
            before: components["schemas"]["WhatIfDaySide"] | null;
            after: components["schemas"]["WhatIfDaySide"] | null;
        };
        WhatIfFinding: {
            /** @enum {string} */
            change: "comes" | "goes" | "changes";
            /** Format: date */
            date: string;
            /** Format: uuid */
            unitId: string;
            sessionId: string;
            /** @example TG-01 */
            rule: string;
            ruleVi: string;
            ruleEn: string;
            /** @enum {string} */
            area: "tinh-than" | "giao-tiep" | "dao-duc" | "trang-phuc";
            severity: number;
            minutesBefore: number | null;
            minutesAfter: number | null;
            cites: components["schemas"]["CiteView"][];
            /**
             * @description how it stands now; what somebody has decided would stay
             * @enum {string|null}
             */
            standing: "provisional" | "waiting" | "excused" | "confirmed" | "reminder" | "proposed" | null;
        };
        WhatIfPerson: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            days: components["schemas"]["WhatIfDay"][];
            findings: components["schemas"]["WhatIfFinding"][];
        };
        WhatIfSums: {
            workedMinutes: number;
            lateMinutes: number;
            earlyMinutes: number;
            paidDays: number;
            provisionalDays: number;
            absences: number;
            missingIns: number;
            missingOuts: number;
            lateArrivals: number;
            earlyDepartures: number;
            unscheduled: number;
            findings: number;
        };
        WhatIfRule: {
            /** @example TG-01 */
            rule: string;
            ruleVi: string;
            ruleEn: string;
            before: number;
            after: number;
        };
        WhatIfUnit: {
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            people: number;
            changedPeople: number;
            changedDays: number;
            before: components["schemas"]["WhatIfSums"];
            after: components["schemas"]["WhatIfSums"];
            /** @description rules of which the number differs */
            rules: components["schemas"]["WhatIfRule"][];
        };
        WhatIfTotals: {
            people: number;
            changedPeople: number;
            unchangedPeople: number;
            changedDays: number;
            /** @description days that cannot be judged, now or with the draft */
            failedDays: number;
            units: components["schemas"]["WhatIfUnit"][];
        };
        WhatIfPage: {
            items: components["schemas"]["WhatIfPerson"][];
            nextCursor: string | null;
            /** @description with the first page only */
            totals: components["schemas"]["WhatIfTotals"] | null;
        };
        SuspicionItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            date: string;
            /** Format: date-time */
            firstAt: string;
            firstDevice: string;
            firstUnitName: string;
            /** Format: date-time */
            secondAt: string;
            secondDevice: string;
            secondUnitName: string;
            because: components["schemas"]["ReadValueView"][];
            /** Format: date-time */
            raisedAt: string;
            /** @enum {string|null} */
            outcome: "explained" | "official-finding-needed" | null;
            reason: string | null;
            reviewedBy: string | null;
            /** Format: date-time */
            reviewedAt: string | null;
        };
        SuspicionsPage: {
            items: components["schemas"]["SuspicionItem"][];
            nextCursor: string | null;
        };
        SuspicionReviewBody: {
            /**
             * @description official-finding-needed: somebody with authority has to conclude; nothing is recorded before
             * @enum {string}
             */
            outcome: "explained" | "official-finding-needed";
            reason: string;
        };
        ConductReportItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            date: string;
            /** @enum {string} */
            halfDay: "morning" | "afternoon";
            /** @example UX-02 */
            rule: string;
            ruleVi: string;
            ruleEn: string;
            /** @enum {string} */
            source: "complaint" | "official-finding";
            documentNumber: string;
            /** Format: date */
            documentDate: string;
            content: string;
            /** @enum {string} */
            status: "proposed" | "confirmed" | "rejected" | "withdrawn";
            enteredBy: string;
            /** Format: date-time */
            enteredAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
            withdrawnBy: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawReason: string | null;
            /**
             * Format: uuid
             * @description null while it is nothing, or where the same event was found already
             */
            findingId: string | null;
            /** @description it waits, and the reader is one who may decide it */
            mayDecide: boolean;
            /** @description the reader is one who may take it back */
            mayWithdraw: boolean;
        };
        ConductReportsPage: {
            items: components["schemas"]["ConductReportItem"][];
            nextCursor: string | null;
        };
        NewConductReportBody: {
            /**
             * Format: uuid
             * @description whom it concerns
             */
            employeeId: string;
            /**
             * Format: date
             * @description of the conduct
             * @example 2026-07-01
             */
            date: string;
            /** @enum {string} */
            halfDay: "morning" | "afternoon";
            /** @description of the rules that are observed in this way, such as UX-02 */
            rule: string;
            /**
             * @description complaint: confirmed by the document of whoever verified it; official-finding: conclusion of an authority
             * @enum {string}
             */
            source: "complaint" | "official-finding";
            /** @description number of the document that establishes it */
            documentNumber: string;
            /**
             * Format: date
             * @description of the document, not before the conduct
             * @example 2026-07-01
             */
            documentDate: string;
            /** @description what the document establishes */
            content: string;
        };
        MadeConductReport: {
            /** Format: uuid */
            id: string;
        };
        ConductReportDecisionBody: {
            /** @enum {string} */
            status: "confirmed" | "rejected";
            note: string;
        };
        ConductReportWithdrawalBody: {
            reason: string;
        };
        ClosingItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            /** @example 2026-11 */
            month: string;
            /**
             * Format: date
             * @description first date of what is reported as that month
             */
            fromDate: string;
            /**
             * Format: date
             * @description last date of it
             */
            toDate: string;
            /**
             * @description the last step that was taken
             * @enum {string}
             */
            status: "open" | "head-confirmed" | "checked" | "sealed";
            statusVi: string;
            statusEn: string;
            /** @description 1, and one more with every reopening */
            round: number;
            /** @description the newest sealed revision; 0: none */
            revision: number;
            /**
             * Format: date
             * @description last day for people to confirm
             */
            dueOn: string;
            /** Format: date-time */
            openedAt: string;
        };
        ClosingPage: {
            items: components["schemas"]["ClosingItem"][];
            nextCursor: string | null;
        };
        NewClosingBody: {
            /**
             * Format: uuid
             * @description the unit with all below it
             */
            unitId: string;
            /**
             * @description the month that a period is named for: the one in which it ends
             * @example 2026-11
             */
            month: string;
        };
        MadeClosing: {
            /** Format: uuid */
            id: string;
        };
        VerifiedCodeView: {
            /** @example 3FA9-C0D1-E2B4-7788 */
            code: string;
            /** Format: uuid */
            closingId: string;
            unitCode: string;
            unitName: string;
            /** @example 2026-11 */
            month: string;
            /**
             * Format: date
             * @description first date of what was sealed as that month
             */
            fromDate: string;
            /**
             * Format: date
             * @description last date of it
             */
            toDate: string;
            revision: number;
            /** @description whether no later revision was sealed */
            newest: boolean;
            /** @description SHA-256 in hexadecimal digits */
            fingerprint: string;
            /** Format: date-time */
            sealedAt: string;
            /** @description whether what is stored is what was sealed */
            intact: boolean;
            faults: ("missing" | "content" | "chain" | "audit")[];
        };
        ClosingPeople: {
            count: number;
            /** @description who confirmed their month as it stands */
            confirmed: number;
        };
        UnitConfirmationView: {
            /** Format: uuid */
            unitId: string;
            unitName: string;
            confirmedBy: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            /** @description whether what was confirmed is still what stands */
            current: boolean;
        };
        ClosingStepView: {
            /** @enum {string} */
            kind: "opened" | "person" | "head" | "check" | "seal" | "reopen-asked" | "reopen-approved" | "reopen-rejected";
            round: number;
            /** Format: uuid */
            unitId: string | null;
            note: string | null;
            byLabel: string;
            /** Format: date-time */
            at: string;
        };
        RevisionView: {
            revision: number;
            /** @description SHA-256 */
            fingerprint: string;
            sealedBy: string;
            /** Format: date-time */
            sealedAt: string;
        };
        ClosingDetailView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            /** @example 2026-11 */
            month: string;
            /**
             * Format: date
             * @description first date of what is reported as that month
             */
            fromDate: string;
            /**
             * Format: date
             * @description last date of it
             */
            toDate: string;
            /**
             * @description the last step that was taken
             * @enum {string}
             */
            status: "open" | "head-confirmed" | "checked" | "sealed";
            statusVi: string;
            statusEn: string;
            /** @description 1, and one more with every reopening */
            round: number;
            /** @description the newest sealed revision; 0: none */
            revision: number;
            /**
             * Format: date
             * @description last day for people to confirm
             */
            dueOn: string;
            /** Format: date-time */
            openedAt: string;
            people: components["schemas"]["ClosingPeople"];
            units: components["schemas"]["UnitConfirmationView"][];
            /** @description the newest first */
            steps: components["schemas"]["ClosingStepView"][];
            /** @description the newest first */
            revisions: components["schemas"]["RevisionView"][];
            /** @description whether a request to reopen waits */
            reopeningAsked: boolean;
            /** @description what the caller would confirm as head: goes back with the confirmation; null: nothing */
            digest: string | null;
        };
        OpenItemView: {
            /** Format: uuid */
            employeeId: string | null;
            employeeCode: string | null;
            fullName: string | null;
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
            /** Format: date */
            date: string | null;
        };
        OpenMatterView: {
            /** @enum {string} */
            kind: "month-running" | "no-days" | "changes-waiting" | "days-set-aside" | "days-provisional" | "requests-waiting" | "explanations-waiting" | "findings-explainable" | "findings-undecided" | "findings-unsupported" | "persons-unconfirmed";
            count: number;
            vi: string;
            en: string;
            /** @description the first 100 */
            items: components["schemas"]["OpenItemView"][];
        };
        ClosingReadinessView: {
            /** @description whether nothing is open */
            ready: boolean;
            open: components["schemas"]["OpenMatterView"][];
        };
        DayWithoutInputsView: {
            /** Format: uuid */
            employeeId: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            date: string;
        };
        UnreproducibleDaysView: {
            count: number;
            /** @description of just these days: goes with the seal where there are any */
            digest: string;
            /** @description the first 500, in units that the caller sees */
            named: components["schemas"]["DayWithoutInputsView"][];
        };
        ConfirmationBody: {
            /** @description the digest that came with what was read */
            digest: string;
        };
        CheckBody: {
            note?: string;
        };
        SealBody: {
            /** @description where days cannot be computed again: the digest of the list of them, which has been seen */
            acknowledged?: string;
        };
        SealedView: {
            revision: number;
            /** @description SHA-256 */
            fingerprint: string;
        };
        SealingView: {
            /** @enum {string} */
            state: "none" | "sealing" | "failed";
            /** @description 0 to 100 */
            progress: number;
            /** @description who pressed */
            by: string | null;
            /** Format: date-time */
            since: string | null;
            /** @description why it came to nothing; the month is as it was */
            reasonVi: string | null;
            reasonEn: string | null;
        };
        SealedExceptionView: {
            kind: string;
            sessionId: string | null;
            minutes: number;
        };
        SealedDayView: {
            /** Format: date */
            date: string;
            /** @description of rules, inputs and result */
            fingerprint: string;
            planned: boolean;
            present: boolean;
            /** @description what decided the shift */
            because: string;
            figures: {
                [key: string]: number;
            };
            exceptions: components["schemas"]["SealedExceptionView"][];
        };
        SealedCiteView: {
            instrument: string;
            article: string | null;
        };
        SealedFindingView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            date: string;
            sessionId: string;
            rule: string;
            status: string;
            minutes: number;
            /** @description content; null where it was sealed without */
            area: string | null;
            severity: number | null;
            cites: components["schemas"]["SealedCiteView"][] | null;
        };
        SealedPersonView: {
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            totals: {
                [key: string]: number;
            };
            days: components["schemas"]["SealedDayView"][];
            findings: components["schemas"]["SealedFindingView"][];
        };
        SealedPage: {
            items: components["schemas"]["SealedPersonView"][];
            nextCursor: string | null;
        };
        DayDifferenceView: {
            /** Format: date */
            date: string;
            /**
             * @description facts: others behind the same figures
             * @enum {string}
             */
            kind: "figures" | "facts" | "added" | "removed";
            sealed: components["schemas"]["SealedDayView"] | null;
            now: components["schemas"]["SealedDayView"] | null;
        };
        FindingDifferenceView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            date: string;
            rule: string;
            sealed: components["schemas"]["SealedFindingView"] | null;
            now: components["schemas"]["SealedFindingView"] | null;
        };
        PersonDifferencesView: {
            /** Format: uuid */
            employeeId: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            days: components["schemas"]["DayDifferenceView"][];
            findings: components["schemas"]["FindingDifferenceView"][];
        };
        RuleDifferenceView: {
            /** Format: uuid */
            unitId: string;
            /**
             * Format: date
             * @description first date of the month on which it differs
             */
            from: string;
            /**
             * @description or the id of a rule of conduct
             * @example attendance.lateGraceMinutes
             */
            path: string;
            sealed: Record<string, never> | null;
            now: Record<string, never> | null;
        };
        DifferencesView: {
            people: components["schemas"]["PersonDifferencesView"][];
            rules: components["schemas"]["RuleDifferenceView"][];
        };
        DifferingDayView: {
            /** Format: uuid */
            employeeId: string;
            fullName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /**
             * Format: date
             * @description null for a whole month of a person
             */
            date: string | null;
            /**
             * @description facts: the same figures from other inputs or rules than those of the fingerprint
             * @enum {string}
             */
            kind: "figures" | "facts" | "added" | "unreadable";
        };
        RevisionResultView: {
            /** @description version that sealed */
            sealedEngine: string;
            /** @description version that computed now */
            engine: string;
            /** @description days computed anew */
            days: number;
            /** @description days sealed without inputs: what they followed from was no longer there */
            withoutInputs: number;
            /** @description the first of those, in units that the caller sees */
            bare: components["schemas"]["DayWithoutInputsView"][];
            /** @description days that come out otherwise */
            differing: number;
            /** @description the first of them, in units that the caller sees */
            named: components["schemas"]["DifferingDayView"][];
        };
        VerifiedRevisionView: {
            revision: number;
            fingerprint: string | null;
            /** @description what the stored content gives */
            recomputed: string | null;
            faults: ("missing" | "content" | "chain" | "audit" | "result")[];
            /** @description null where it was sealed without the inputs of its days */
            result: components["schemas"]["RevisionResultView"] | null;
        };
        VerificationView: {
            /** @description whether every revision is what was sealed; differences are no fault */
            intact: boolean;
            revisions: components["schemas"]["VerifiedRevisionView"][];
            /** @description of today from the newest revision */
            differences: components["schemas"]["DifferencesView"] | null;
        };
        ReopeningBody: {
            reason: string;
        };
        ReopeningDecisionBody: {
            /** @enum {string} */
            status: "approved" | "rejected";
            note: string;
        };
        OwnClosingView: {
            /** Format: uuid */
            id: string;
            unitName: string;
            /** @example 2026-11 */
            month: string;
            /**
             * Format: date
             * @description first date of what is reported as that month
             */
            fromDate: string;
            /**
             * Format: date
             * @description last date of it
             */
            toDate: string;
            /** @enum {string} */
            status: "open" | "head-confirmed" | "checked" | "sealed";
            statusVi: string;
            statusEn: string;
            /**
             * Format: date
             * @description last day to confirm
             */
            dueOn: string;
            /** Format: date-time */
            confirmedAt: string | null;
            /** @description whether what was confirmed is still what stands */
            current: boolean;
            /** @description of what stands now: goes back with the confirmation */
            digest: string;
        };
        OwnClosingList: {
            items: components["schemas"]["OwnClosingView"][];
        };
        DataRequestItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            employeeId: string;
            employeeCode: string;
            fullName: string;
            /** Format: uuid */
            unitId: string | null;
            /** @enum {string} */
            kind: "access" | "correction" | "withdrawal" | "restriction" | "objection" | "protection" | "erasure";
            /** @description in Vietnamese */
            kindName: string;
            /** @enum {string} */
            way: "own" | "paper";
            content: string;
            document: string | null;
            /** Format: date */
            receivedOn: string;
            /**
             * Format: date
             * @description last day to confirm that it came
             */
            receiptDueOn: string;
            /**
             * Format: date
             * @description last day to answer
             */
            answerDueOn: string;
            receiptOverdue: boolean;
            overdue: boolean;
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
            receiptBy: string | null;
            /** Format: date-time */
            receiptAt: string | null;
            /** @enum {string|null} */
            outcome: "granted" | "partly" | "refused" | null;
            answer: string | null;
            answerDocument: string | null;
            answeredBy: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /**
             * Format: date
             * @description when retention takes the name away
             */
            erasedFrom: string | null;
        };
        DataRequestPage: {
            items: components["schemas"]["DataRequestItem"][];
            nextCursor: string | null;
        };
        PaperDataRequestBody: {
            /** @enum {string} */
            kind: "access" | "correction" | "withdrawal" | "restriction" | "objection" | "protection" | "erasure";
            /** @description in own words */
            content: string;
            /** Format: uuid */
            employeeId: string;
            /** @description number of the paper */
            document: string;
            /**
             * Format: date
             * @description when it came
             * @example 2026-07-01
             */
            receivedOn: string;
        };
        MadeDataRequest: {
            /** Format: uuid */
            id: string;
        };
        AnswerDataRequest: {
            /** @enum {string} */
            outcome: "granted" | "partly" | "refused";
            /** @description the reason, in words for the person */
            answer: string;
            /** @description number of the letter */
            document?: string | null;
        };
        ExportPart: {
            name: string;
            /** @description in Vietnamese */
            vi: string;
            rows: {
                [key: string]: unknown;
            }[];
        };
        PersonalExportView: {
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            requestId: string;
            parts: components["schemas"]["ExportPart"][];
        };
        OwnDataRequests: {
            items: components["schemas"]["DataRequestItem"][];
        };
        OwnDataRequestBody: {
            /** @enum {string} */
            kind: "access" | "correction" | "withdrawal" | "restriction" | "objection" | "protection" | "erasure";
            /** @description in own words */
            content: string;
        };
        NewReportBody: {
            /**
             * @description a calendar month that has begun
             * @example 2026-11
             */
            month: string;
            /**
             * Format: uuid
             * @description the unit with all below it
             */
            unitId: string;
            /**
             * @description whom it is for
             * @enum {string}
             */
            edition: "director" | "superiors" | "accounting" | "agency";
            /**
             * Format: uuid
             * @description the sending agency, of the edition for one
             */
            agencyId?: string;
        };
        MadeReport: {
            /** Format: uuid */
            id: string;
        };
        NewDigestBody: {
            /**
             * @description a quarter, or a year such as 2026, that has begun
             * @example 2026-Q4
             */
            period: string;
            /**
             * Format: uuid
             * @description the unit with all below it
             */
            unitId: string;
            /**
             * @description superiors read no names of people
             * @enum {string}
             */
            edition: "director" | "superiors";
        };
        ReportedMonthView: {
            /** @example 2026-11 */
            month: string;
            /** @description more than 1 where it was opened again and resealed */
            revision: number;
        };
        ReportItemView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /**
             * @description or a quarter 2026-Q4, or a year 2026
             * @example 2026-11
             */
            month: string;
            /** @enum {string} */
            edition: "director" | "superiors" | "accounting" | "agency";
            /** Format: uuid */
            agencyId: string | null;
            agencyName: string | null;
            /** @enum {string} */
            cause: "request" | "sealing" | "schedule";
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            progress: number;
            /** @description why the last attempt failed */
            error: string | null;
            /** @description null while it is not made */
            draft: boolean | null;
            /** @description of the data */
            fingerprint: string | null;
            /** @description the sealed months that it tells of; null while it is not made, and where it was not noted */
            revisions: components["schemas"]["ReportedMonthView"][] | null;
            /** @description whether a later final report of the same tells something else */
            superseded: boolean;
            fileName: string | null;
            /** @description of the file, in hexadecimal digits */
            sha256: string | null;
            /** @description bytes */
            size: number | null;
            /** Format: date-time */
            madeAt: string | null;
        };
        ReportPage: {
            items: components["schemas"]["ReportItemView"][];
            nextCursor: string | null;
        };
        ReportDeliveryView: {
            /** Format: uuid */
            id: string;
            name: string;
            address: string;
            /** @enum {string} */
            way: "link" | "file";
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            attempts: number;
            /** @description why the last attempt failed */
            error: string | null;
            /** Format: date-time */
            queuedAt: string;
            /** Format: date-time */
            sentAt: string | null;
        };
        ReportDetailView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /**
             * @description or a quarter 2026-Q4, or a year 2026
             * @example 2026-11
             */
            month: string;
            /** @enum {string} */
            edition: "director" | "superiors" | "accounting" | "agency";
            /** Format: uuid */
            agencyId: string | null;
            agencyName: string | null;
            /** @enum {string} */
            cause: "request" | "sealing" | "schedule";
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            progress: number;
            /** @description why the last attempt failed */
            error: string | null;
            /** @description null while it is not made */
            draft: boolean | null;
            /** @description of the data */
            fingerprint: string | null;
            /** @description the sealed months that it tells of; null while it is not made, and where it was not noted */
            revisions: components["schemas"]["ReportedMonthView"][] | null;
            /** @description whether a later final report of the same tells something else */
            superseded: boolean;
            fileName: string | null;
            /** @description of the file, in hexadecimal digits */
            sha256: string | null;
            /** @description bytes */
            size: number | null;
            /** Format: date-time */
            madeAt: string | null;
            deliveries: components["schemas"]["ReportDeliveryView"][];
        };
        WorkbookPlaceView: {
            /** Format: uuid */
            agencyId: string;
            agencyName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        WorkbookPlaces: {
            items: components["schemas"]["WorkbookPlaceView"][];
        };
        RecipientItemView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @enum {string} */
            edition: "director" | "superiors" | "accounting" | "agency";
            /** Format: uuid */
            agencyId: string | null;
            agencyName: string | null;
            name: string;
            address: string;
            /** @enum {string} */
            way: "link" | "file";
            addedBy: string;
            /** Format: date-time */
            addedAt: string;
        };
        RecipientList: {
            items: components["schemas"]["RecipientItemView"][];
        };
        RecipientAgencyView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        RecipientAgencies: {
            items: components["schemas"]["RecipientAgencyView"][];
        };
        NewRecipientBody: {
            /**
             * Format: uuid
             * @description whose reports
             */
            unitId: string;
            /** @enum {string} */
            edition: "director" | "superiors" | "accounting" | "agency";
            /**
             * Format: uuid
             * @description the sending agency, of the edition for one
             */
            agencyId?: string;
            /** @description as letters address them */
            name: string;
            /** @description address of mail */
            address: string;
            /**
             * @description where to fetch it after signing in, or the workbook itself
             * @enum {string}
             */
            way: "link" | "file";
        };
        SignedReportView: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: date */
            signedOn: string;
            name: string;
            mediaType: string;
            sha256: string;
            bytes: number;
            filedBy: string;
            /** Format: date-time */
            filedAt: string;
        };
        SignedReportList: {
            items: components["schemas"]["SignedReportView"][];
        };
        SigningView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            from: string;
            place: string | null;
            signer: string | null;
            issuer: string | null;
            issuerParent: string | null;
            abbreviation: string | null;
            setBy: string;
            /** Format: date-time */
            setAt: string;
        };
        SigningList: {
            items: components["schemas"]["SigningView"][];
        };
        NewSigningBody: {
            /**
             * Format: uuid
             * @description whose reports, and those of units below that have none of their own
             */
            unitId: string;
            /**
             * Format: date
             * @description first day of reports that are dated so
             * @example 2026-07-01
             */
            from: string;
            /** @description place in the date line, such as Hà Giang */
            place?: string;
            /** @description over the signature, lines apart by /: KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC */
            signer?: string;
            /** @description the issuing body, where it is not called as the unit */
            issuer?: string;
            /** @description the body above it, where it is not called as the unit above */
            issuerParent?: string;
            /** @description of the issuing body in the symbol of documents: TTPVHCC in 15/BC-TTPVHCC */
            abbreviation?: string;
        };
        MailFacts: {
            /** @description whether a mail server is set */
            enabled: boolean;
            /** @description sender */
            from: string;
            /** @description whether the head of the audit trail is mailed every night */
            auditHeadMailed: boolean;
            /** @description mails that wait or are on their way */
            waiting: number;
            /** @description mails of the last 30 days that could not be sent */
            failed: number;
        };
        ScheduleFact: {
            /** @example report.monthly */
            kind: string;
            /** Format: date-time */
            nextAt: string | null;
            /**
             * Format: date-time
             * @description when it was asked for last
             */
            lastAt: string | null;
            /** @enum {string|null} */
            lastStatus: "queued" | "running" | "done" | "failed" | "cancelled" | null;
            lastError: string | null;
        };
        OperationsFacts: {
            /** @example 0.1.0 */
            version: string;
            /**
             * @description of Node.js
             * @example 24.1.0
             */
            nodeVersion: string;
            /** @description of PostgreSQL */
            databaseVersion: string;
            /** @description whether the service runs its own PostgreSQL */
            databaseEmbedded: boolean;
            /** @enum {string} */
            mode: "production" | "development" | "test";
            /** @description address by which people reach the service */
            publicUrl: string | null;
            /** @description whether the service itself speaks HTTPS */
            ownTls: boolean;
            /** @description folder of the embedded database, keys and files */
            dataFolder: string;
            singleSignOn: boolean;
            sessionIdleMinutes: number;
            sessionHours: number;
            /**
             * @description child: this server runs the readers of its machine
             * @enum {string}
             */
            gate: "off" | "child";
            /** @description whether this process does background work */
            jobsEnabled: boolean;
            /** @description day of the month on which drafts are sent */
            reportsDay: number;
            reportsHour: number;
            /** Format: date-time */
            now: string;
            mail: components["schemas"]["MailFacts"];
            schedules: components["schemas"]["ScheduleFact"][];
        };
        TestMailBody: {
            /** @description address of mail */
            to: string;
        };
        TestMailView: {
            /**
             * Format: uuid
             * @description the job that sends it
             */
            jobId: string;
        };
        JobView: {
            id: string;
            kind: string;
            unitId: string | null;
            period: string;
            status: string;
            progress: number;
            attempts: number;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        JobPage: {
            items: components["schemas"]["JobView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        ProblemCode: "invalid-input" | "malformed-json" | "malformed-request" | "unsupported-media-type" | "body-too-large" | "not-found" | "not-signed-in" | "not-permitted" | "outside-scope" | "own-record" | "own-superior" | "own-inspection" | "date-too-far" | "already-approved" | "swap-too-late" | "roster-changed" | "foreign-origin" | "wrong-credentials" | "second-factor-required" | "second-factor-enrolment-required" | "password-change-required" | "account-locked" | "weak-password" | "single-sign-on-off" | "single-sign-on-failed" | "setup-closed" | "already-exists" | "version-conflict" | "overlapping-period" | "already-begun" | "still-referenced" | "unknown-reference" | "unit-cycle" | "period-reversed" | "unreadable-file" | "file-too-large" | "too-many-requests" | "database-unavailable" | "method-not-allowed" | "internal-error" | "badge-in-use" | "badge-not-active" | "credential-unreadable" | "unit-in-use" | "unit-not-valid" | "later-history" | "empty-file" | "wrong-header" | "too-many-days" | "too-many-rows" | "unsafe-file" | "report-not-final" | "job-settled" | "mail-not-configured" | "public-url-missing" | "signer-without-words" | "edition-without-document" | "pdf-unavailable" | "file-missing" | "unit-has-earlier-postings" | "name-begins-later" | "name-changed-later" | "server-busy" | "disk-full" | "try-again" | "device-key-invalid" | "overloaded" | "too-many-people" | "too-many-scans" | "terminal-unknown" | "terminal-without-serial" | "settlement-time" | "enrolment-code-invalid" | "reader-binding-invalid" | "reader-candidate-gone" | "rule-for-whole-organisation" | "report-periods-differ" | "rule-not-tried" | "closing-gap" | "rule-not-reportable" | "finding-unsupported" | "already-decided" | "not-the-superior" | "seal-right-withdrawn" | "redraw-reason" | "made-by-request" | "agency-refused" | "decision-overdue" | "explanation-overdue" | "still-explainable" | "day-not-final" | "wrong-file-type" | "too-many-files" | "calendar-pairs" | "too-many-streams" | "inspector-unknown" | "inspection-ended" | "wrong-picture-type" | "photos-off" | "photo-unknown" | "sent-differently" | "not-in-sample" | "not-just-arrived" | "recompute-running" | "guard-pin-unknown" | "opinion-overdue" | "closing-not-ready" | "closing-out-of-order" | "closing-changed" | "confirmation-changed" | "closing-sealed" | "closing-without-inputs" | "what-if-too-large" | "what-if-not-begun" | "scans-destroyed" | "closing-overlaps" | "sealing-failed" | "closing-narrower-first" | "erasure-not-due" | "notice-has-blanks" | "notice-begins-in-past";
        ProblemFieldView: {
            field: string;
            code: string;
            detail: string;
        };
        ProblemView: {
            type: string;
            title: string;
            status: number;
            /** @description a sentence in the language of Accept-Language */
            detail: string;
            code: components["schemas"]["ProblemCode"];
            requestId: string;
            errors?: components["schemas"]["ProblemFieldView"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Audit_search: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                entityType?: string;
                entityId?: string;
                action?: string;
                actorEmployeeId?: string;
                subjectEmployeeId?: string;
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditSearchPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Audit_ownRecord: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Exports_note: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportedListBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Units_list: {
        parameters: {
            query?: {
                search?: string;
                within?: string;
                parentId?: string;
                kind?: "province" | "agency" | "centre" | "division" | "counter" | "commune" | "district" | "other";
                validOn?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Units_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Units_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Units_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Units_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistory"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Units_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Units_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Units_addSuccessor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSuccessor"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Units_removeSuccessor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                successorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Employees_list: {
        parameters: {
            query?: {
                search?: string;
                /** @description People of this unit, those below it and predecessors */
                unitId?: string;
                staffKind?: "can-bo" | "cong-chuc" | "vien-chuc" | "hop-dong" | "buu-chinh";
                /** @description People employed on this day */
                activeOn?: string;
                /** @description absent: given */
                order?: "given" | "full";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Employees_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEmployee"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Employees_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeDetail"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Employees_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEmployee"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Employees_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistory"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Employees_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndEmployee"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EmployeePhotos_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EmployeePhotos_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EmployeePhotos_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Postings_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePosting"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Postings_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                postingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePosting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Postings_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferPosting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Badges_list: {
        parameters: {
            query?: {
                employeeId?: string;
                /** @description As printed on the card, pin:<group>:<number>, or canonical */
                credential?: string;
                status?: "active" | "lost" | "returned" | "replaced";
                /** @description Badges held at this instant */
                heldAt?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Badges_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueBadge"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedBadge"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Badges_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Badges_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateBadge"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Badges_reissue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReissueBadge"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Badges_lost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBadge"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Badges_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBadge"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Imports_people: {
        parameters: {
            query?: {
                /** @description Say what would happen, store nothing */
                dryRun?: boolean;
                /** @description Store nothing when any row is bad */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResultView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Imports_units: {
        parameters: {
            query?: {
                /** @description Say what would happen, store nothing */
                dryRun?: boolean;
                /** @description Store nothing when any row is bad */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResultView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Imports_peopleTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: "template.xlsx" | "template.csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Imports_unitsTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: "template.xlsx" | "template.csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Superiors_list: {
        parameters: {
            query?: {
                /** @description who is named then or later; today unless said otherwise */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuperiorList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Superiors_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSuperiorBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeSuperior"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Superiors_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AgencyReplacements_people: {
        parameters: {
            query?: {
                /** @description only this person */
                employeeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentPeople"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AgencyReplacements_list: {
        parameters: {
            query?: {
                /** @description only in the place of this person */
                replacedId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacementList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AgencyReplacements_name: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReplacementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeReplacement"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Replacements_list: {
        parameters: {
            query?: {
                /** @description only in the place of this person */
                replacedId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacementList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Replacements_bind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindReplacement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundReplacement"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Replacements_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineReplacement"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Auth_methods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInMethods"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Auth_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Auth_startSingleSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Me_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Me_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Me_offerSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOfferView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Me_confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCodeRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Me_listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionView"][];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Me_endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_list: {
        parameters: {
            query?: {
                search?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_forgetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_listGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantResponse"][];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGrantRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantResponse"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Accounts_endGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Tokens_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenItem"][];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Tokens_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTokenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeToken"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Tokens_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SendingAgencies_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingAgencies"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SendingAgencies_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyPeople"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SendingAgencies_homes: {
        parameters: {
            query?: {
                /** @description words of name or code, without regard to case and diacritics */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeAgencies"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Calendar_list: {
        parameters: {
            query: {
                from: string;
                until: string;
                /** @description only what holds for this unit */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Calendar_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutCalendarEntry"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Calendar_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestYear"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedCount"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Calendar_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEntries"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Calendar_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SomeEntries"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Calendar_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Schedules_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Schedules_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutSchedule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ScheduleAssignments_list: {
        parameters: {
            query?: {
                /** @description this unit and those below */
                unitId?: string;
                employeeId?: string;
                /** @description only what holds on this date */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ScheduleAssignments_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedAssignmentView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ScheduleAssignments_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ScheduleAssignments_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAssignment"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Rosters_list: {
        parameters: {
            query: {
                from: string;
                /** @description civil date after the last; at most 62 days after the first */
                until: string;
                /** @description this unit and those below */
                unitId?: string;
                employeeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Rosters_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutRoster"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Rosters_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReceptionHours_list: {
        parameters: {
            query?: {
                /** @description this unit and those below */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReceptionHours_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutReception"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Rules_show: {
        parameters: {
            query: {
                /** @description the civil date on which the rules are read */
                date: string;
                /** @description unit whose own values count */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"][];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Rules_conduct: {
        parameters: {
            query: {
                /** @description the civil date on which the rules are read */
                date: string;
                /** @description unit whose own values count */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConductAreaView"][];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Rules_instruments: {
        parameters: {
            query?: {
                /** @description says which of them were in force */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentView"][];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    RuleOverlays_list: {
        parameters: {
            query?: {
                status?: "proposed" | "approved" | "rejected";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleProposalPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    RuleOverlays_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRuleProposal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeRuleProposal"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    RuleOverlays_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRuleProposal"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportingPeriods_one: {
        parameters: {
            query?: {
                month?: string;
                /** @description in the place of a month */
                date?: string;
                /** @description the unit in which the caller works unless said otherwise */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportingPeriodView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Scans_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentScans"];
            };
        };
        responses: {
            /** @description answered after the commit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanAnswers"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ScanStream_stream: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/event-stream; this is the data of its events `scan` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveScan"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Quarantine_list: {
        parameters: {
            query?: {
                deviceId?: string;
                reader?: string;
                from?: string;
                until?: string;
                state?: "open" | "settled";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantinePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Quarantine_settle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleScans"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledScans"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Quarantine_shift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftScans"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftedScans"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnknownCredentials_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownCardPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Retention_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Retention_setRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataClass: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRetention"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Retention_hold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLegalHold"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeHold"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Retention_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftHold"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Retention_destructions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestructionPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Retention_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PendingTerminals_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingTerminalList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PendingTerminals_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serial: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveTerminalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedTerminal"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PendingTerminals_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serial: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Terminals_list: {
        parameters: {
            query?: {
                /** @description a unit; terminals of the units below it too */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Terminals_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Terminals_commands: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalCommandPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Terminals_faultLines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalFaultLinePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Terminals_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedCommands"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Terminals_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedCommands"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Terminals_uploadUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadUsersBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedCommands"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Terminals_removeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pin: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedCommands"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    GateAgent_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolGate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledGateView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    GateAgent_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GateReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateAnswerView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Gates_list: {
        parameters: {
            query?: {
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Gates_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateDetail"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Gates_issueCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentCodeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Gates_learned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearningBody"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Gates_learn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartLearning"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearningBody"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Gates_readers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReaderBindingList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Gates_bind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReaderBindingBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReaderBindingView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Gates_unbind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                readerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Gates_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                readerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateReaderBinding"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReaderBindingView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Devices_list: {
        parameters: {
            query?: {
                search?: string;
                kind?: "zkteco" | "gate" | "api";
                unitId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Devices_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDevice"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceWithKey"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Devices_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateDevice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDevice"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Devices_newKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceKeyView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Devices_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataNotices_list: {
        parameters: {
            query?: {
                /** @description only those of this unit */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataNoticeList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataNotices_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDataNotice"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDataNotice"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataNotices_proposal: {
        parameters: {
            query: {
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeProposalView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataNotices_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDataNotice"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataNotices_missing: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnheardPeoplePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataNotices_acknowledged: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataNotices_enterPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedPapersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredPapers"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnNotice_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnNoticeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnNotice_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Excuses_list: {
        parameters: {
            query?: {
                status?: "proposed" | "approved" | "rejected";
                cursor?: string;
                limit?: number;
                kind?: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "stoppage" | "labour-duty" | "at-home-agency" | "device-outage" | "other";
                /** @description unit with all below it */
                unitId?: string;
                /** @description parts of name or code, without diacritics */
                text?: string;
                /** @description covers time of this day or later */
                from?: string;
                /** @description and of a day before this one */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExcusePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Excuses_proposeLeave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExcuse"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeProposals"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Excuses_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeviceOutage"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeProposal"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Excuses_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideProposals"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AgencyLeave_list: {
        parameters: {
            query?: {
                /** @description only this person */
                employeeId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyLeavePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AgencyLeave_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExcuse"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeProposals"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AgencyLeave_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyWordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Corrections_list: {
        parameters: {
            query?: {
                status?: "proposed" | "approved" | "rejected";
                cursor?: string;
                limit?: number;
                employeeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Corrections_proposeVoid: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidScan"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeProposal"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Corrections_proposePunch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPunch"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeProposal"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Corrections_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideProposals"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Corrections_printSheet: {
        parameters: {
            query: {
                unitId: string;
                date: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Corrections_enterSheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedSheet"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FlexibleMinutes_list: {
        parameters: {
            query?: {
                employeeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlexibleMinutesList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FlexibleMinutes_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFlexibleMinutesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeProposal"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FlexibleMinutes_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideProposals"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DayConfirmations_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmDays"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Requests_list: {
        parameters: {
            query?: {
                /** @description own unless said otherwise */
                view?: "own" | "to-decide" | "unit";
                status?: "waiting-partner" | "waiting" | "approved" | "refused" | "withdrawn" | "cancelling" | "cancelled";
                /** @description unit with all below it */
                unitId?: string;
                /** @description of health leave only what the reader may know */
                kind?: "leave-annual" | "leave-sick" | "leave-child-sick" | "leave-maternity" | "leave-accident" | "leave-personal-paid" | "leave-unpaid" | "leave-compensatory" | "trip" | "training" | "labour-duty" | "at-home-agency" | "late-early" | "missed-scan" | "shift-swap" | "overtime";
                /** @description parts of name or code, without diacritics */
                text?: string;
                /** @description asked for on this day or later */
                from?: string;
                /** @description and before this day */
                until?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Requests_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Requests_listColleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Requests_decideAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDecisionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedRequests"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Requests_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestDetail"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Requests_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestStanding"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Requests_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Requests_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Requests_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Balances_own: {
        parameters: {
            query?: {
                /** @description this year unless said otherwise */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Balances_list: {
        parameters: {
            query?: {
                /** @description this year unless said otherwise */
                year?: number;
                /** @description unit with all below it; everybody in the scope unless said otherwise */
                unit?: string;
                /** @description parts of name or code, without diacritics */
                text?: string;
                /** @description absent: given */
                order?: "given" | "full";
                /** @description from the page before */
                cursor?: string;
                /** @description 100 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalancePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Delegations_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Delegations_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDelegationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDelegation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Delegations_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ApprovalChains_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ApprovalChains_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutChainBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeChain"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ApprovalChains_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Proposals_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingProposalPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Proposals_cancelExcuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelEntry"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelledEntry"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Proposals_cancelCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelEntry"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelledEntry"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Proposals_cancelFlexible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelEntry"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelledEntry"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Proposals_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideProposals"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Attendance_days: {
        parameters: {
            query: {
                /** @description first civil date */
                from: string;
                /** @description civil date after the last; at most 62 days after the first */
                until: string;
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description id or code of a person */
                employee?: string;
                /** @description days with an exception of this kind */
                kind?: "absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work";
                status?: "provisional" | "waiting" | "final";
                /** @description whether anything was expected */
                planned?: boolean;
                /** @description whether there is a presence in the capture window */
                present?: boolean;
                /** @description words of name or code, without regard to case and diacritics */
                text?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 100 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Attendance_totals: {
        parameters: {
            query: {
                /** @description first civil date */
                from: string;
                /** @description civil date after the last; at most 62 days after the first */
                until: string;
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description id or code of a person */
                employee?: string;
                /** @description days with an exception of this kind */
                kind?: "absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work";
                status?: "provisional" | "waiting" | "final";
                /** @description whether anything was expected */
                planned?: boolean;
                /** @description whether there is a presence in the capture window */
                present?: boolean;
                /** @description words of name or code, without regard to case and diacritics */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalsView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Attendance_ownDays: {
        parameters: {
            query: {
                /** @description first civil date */
                from: string;
                /** @description civil date after the last; at most 62 days after the first */
                until: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 100 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explain_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id or code of a person */
                employee: string;
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayStoryView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explain_explainOwn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayStoryView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SchedulePreview_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewSchedule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Exceptions_exceptions: {
        parameters: {
            query: {
                /** @description first civil date */
                from: string;
                /** @description civil date after the last; at most 62 days after the first */
                until: string;
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description id or code of a person */
                employee?: string;
                /** @description days with an exception of this kind */
                kind?: "absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work";
                status?: "provisional" | "waiting" | "final";
                /** @description whether anything was expected */
                planned?: boolean;
                /** @description whether there is a presence in the capture window */
                present?: boolean;
                /** @description words of name or code, without regard to case and diacritics */
                text?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionsPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Exceptions_ownExceptions: {
        parameters: {
            query: {
                /** @description first civil date */
                from: string;
                /** @description civil date after the last; at most 62 days after the first */
                until: string;
                /** @description days with an exception of this kind */
                kind?: "absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work";
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionsPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Exceptions_faults: {
        parameters: {
            query?: {
                from?: string;
                /** @description civil date after the last */
                until?: string;
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description id or code of a person */
                employee?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultsPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ConfirmableDays_list: {
        parameters: {
            query: {
                /** @description first civil date */
                from: string;
                /** @description civil date after the last; at most 62 days after the first */
                until: string;
                state: "waiting" | "said";
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description words of name or code, without regard to case and diacritics */
                text?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmableDaysPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Readiness_check: {
        parameters: {
            query: {
                date: string;
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description only this check */
                kind?: "people-without-posting" | "people-without-schedule" | "people-without-badge" | "people-without-account" | "units-without-notice" | "people-without-acknowledgement" | "units-without-reader" | "readers-silent" | "rules-missing" | "days-set-aside";
                /** @description from the page before, with its kind */
                cursor?: string;
                /** @description names a check, 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Presence_now: {
        parameters: {
            query?: {
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description only people who are that; counts stay those of all */
                state?: "in" | "late" | "absent" | "expected" | "left" | "excused" | "exempt" | "off" | "unknown";
                /** @description the last person of the page before */
                after?: string;
                /** @description 200 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DayStream_stream: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/event-stream; this is the data of its events `days` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDaysView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Months_total: {
        parameters: {
            query?: {
                /** @description timesheet: the calendar month, unless said otherwise; reporting: the dates that each unit of duty reports as it */
                of?: "timesheet" | "reporting";
                /** @description id or code of a unit, with all below it */
                unit?: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Months_people: {
        parameters: {
            query?: {
                /** @description timesheet: the calendar month, unless said otherwise; reporting: the dates that each unit of duty reports as it */
                of?: "timesheet" | "reporting";
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 100 unless said otherwise */
                limit?: number;
                /** @description absent: given */
                order?: "given" | "full";
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonMonthPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Months_grid: {
        parameters: {
            query?: {
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 100 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Months_units: {
        parameters: {
            query?: {
                /** @description timesheet: the calendar month, unless said otherwise; reporting: the dates that each unit of duty reports as it */
                of?: "timesheet" | "reporting";
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 100 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitMonthPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Months_own: {
        parameters: {
            query?: {
                /** @description timesheet: the calendar month, unless said otherwise; reporting: the dates that each unit of duty reports as it */
                of?: "timesheet" | "reporting";
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AgencyExtract_ofMonth: {
        parameters: {
            query?: {
                /** @description only this person */
                employeeId?: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtractView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Recompute_recompute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecomputeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecomputeAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Recompute_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecomputeRunList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Recompute_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecomputeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedRecompute"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Recompute_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinishedRecompute"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Recompute_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inspections_list: {
        parameters: {
            query?: {
                /** @description with all below it */
                unitId?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inspections_send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentRoundBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswerView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inspections_people: {
        parameters: {
            query: {
                /** @description with all below it */
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresentPeople"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inspections_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckToConfirmList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inspections_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDetailView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inspections_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentChecksBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswerView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inspections_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                checkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelCheckBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inspections_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                checkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inspections_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRoundBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswerView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inspections_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InspectionPhotos_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                checkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenPhoto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InspectionPhotos_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                checkId: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InspectionPhotos_readOwn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnChecks_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCheckList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnChecks_giveOpinion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Exemptions_list: {
        parameters: {
            query?: {
                employeeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Exemptions_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExemptionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeExemption"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Exemptions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndExemptionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CheckRequests_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRequestList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CheckRequests_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CheckRequests_askAtDoor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoorRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Arrivals_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Inbox_list: {
        parameters: {
            query: {
                /** @description first civil date */
                from: string;
                /** @description civil date after the last; at most 62 days after the first */
                until: string;
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description id or code of a person */
                employee?: string;
                /** @description days with an exception of this kind */
                kind?: "absence" | "missing-in" | "missing-out" | "late-arrival" | "early-departure" | "unscheduled-work";
                status?: "provisional" | "waiting" | "final";
                /** @description whether anything was expected */
                planned?: boolean;
                /** @description whether there is a presence in the capture window */
                present?: boolean;
                /** @description words of name or code, without regard to case and diacritics */
                text?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
                /** @description open: not final, or something recorded or proposed waits; decided: all others */
                state?: "open" | "decided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Findings_list: {
        parameters: {
            query?: {
                /** @description or from and until */
                month?: string;
                from?: string;
                /** @description civil date after the last; at most a year after the first */
                until?: string;
                /** @description such as TG-01 */
                rule?: string;
                area?: "tinh-than" | "giao-tiep" | "dao-duc" | "trang-phuc";
                severity?: number;
                status?: "provisional" | "waiting" | "excused" | "confirmed" | "reminder" | "proposed";
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
                /** @description id or code of a unit, with all below it */
                unit?: string;
                /** @description id or code of a person */
                employee?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Findings_toDecide: {
        parameters: {
            query?: {
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsToDecidePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Findings_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetailView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Findings_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingDecisionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Findings_decideAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingDecisionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedFindings"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Findings_own: {
        parameters: {
            query?: {
                /** @description or from and until */
                month?: string;
                from?: string;
                /** @description civil date after the last; at most a year after the first */
                until?: string;
                /** @description such as TG-01 */
                rule?: string;
                area?: "tinh-than" | "giao-tiep" | "dao-duc" | "trang-phuc";
                severity?: number;
                status?: "provisional" | "waiting" | "excused" | "confirmed" | "reminder" | "proposed";
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Findings_ownDetail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetailView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explanations_inbox: {
        parameters: {
            query?: {
                status?: "waiting" | "accepted" | "partly" | "refused" | "overtaken";
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
                /** @description to-decide: only those that wait for the caller; all unless said otherwise */
                view?: "all" | "to-decide";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explanations_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExplanationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeExplanation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explanations_own: {
        parameters: {
            query?: {
                status?: "waiting" | "accepted" | "partly" | "refused" | "overtaken";
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explanations_decideAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplanationDecisionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedItems"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explanations_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationDetail"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explanations_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explanations_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplanationDecisionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explanations_addFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeEvidence"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Explanations_readFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Notices_list: {
        parameters: {
            query?: {
                /** @description only what was not read */
                unread?: boolean;
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Notices_markRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotices"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ComplianceMonths_list: {
        parameters: {
            query: {
                /** @description the last of the months */
                month: string;
                /** @description how many months; 13 unless said */
                count?: number;
                /** @description a unit with all below it */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplianceMonthList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ComplianceMonths_units: {
        parameters: {
            query?: {
                /** @description a unit with all below it */
                unit?: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplianceUnitList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WhatIf_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskWhatIf"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Suspicions_list: {
        parameters: {
            query?: {
                state?: "open" | "reviewed";
                employeeId?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspicionsPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Suspicions_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspicionReviewBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportedConduct_list: {
        parameters: {
            query?: {
                status?: "proposed" | "confirmed" | "rejected" | "withdrawn";
                employeeId?: string;
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConductReportsPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportedConduct_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConductReportBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeConductReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportedConduct_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConductReportDecisionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportedConduct_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConductReportWithdrawalBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_list: {
        parameters: {
            query?: {
                month?: string;
                /** @description closings of just this unit */
                unitId?: string;
                status?: "open" | "head-confirmed" | "checked" | "sealed";
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClosingBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeClosing"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedCodeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingDetailView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingReadinessView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_unreproducible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreproducibleDaysView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_seal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedView"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealingView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_sealingOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealingView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_sealed: {
        parameters: {
            query?: {
                /** @description from the page before */
                cursor?: string;
                /** @description 50 unless said otherwise */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_differences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Closings_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningDecisionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnClosings_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnClosingList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnClosings_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataRequests_list: {
        parameters: {
            query?: {
                /** @description only of this person */
                employeeId?: string;
                state?: "open" | "overdue" | "answered";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRequestPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataRequests_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperDataRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDataRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataRequests_confirmReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataRequests_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDataRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DataRequests_exportOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalExportView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnDataRequests_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDataRequests"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnDataRequests_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnDataRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDataRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnDataRequests_exportOwn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalExportView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reports_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReportBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reports_askDigest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDigestBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reports_list: {
        parameters: {
            query?: {
                /** @description or a quarter 2026-Q4, or a year 2026 */
                month?: string;
                /** @description only reports of months, or only digests of quarters and years */
                kind?: "month" | "digest";
                /** @description reports of just this unit */
                unitId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reports_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDetailView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reports_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reports_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reports_sendAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reports_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AgencyWorkbooks_places: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a calendar month that has begun */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbookPlaces"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AgencyWorkbooks_workbook: {
        parameters: {
            query?: {
                /** @description may be left out by who stands for one agency only */
                agencyId?: string;
                /** @description may be left out where the people of the agency work in one place only */
                unitId?: string;
            };
            header?: never;
            path: {
                /** @description a calendar month that has begun */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportRecipients_list: {
        parameters: {
            query?: {
                /** @description the list of just this unit */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportRecipients_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecipientBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportRecipients_agencies: {
        parameters: {
            query: {
                /** @description the unit with all below it */
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientAgencies"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportRecipients_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Payroll_csv: {
        parameters: {
            query: {
                /** @description a calendar month that has begun */
                month: string;
                /** @description the unit with all below it */
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PersonSheets_sheet: {
        parameters: {
            query: {
                /** @description a calendar month that has begun */
                month: string;
                /** @description the unit with all below it */
                unitId: string;
                employeeId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportDocuments_document: {
        parameters: {
            query: {
                /** @description a calendar month that has begun */
                month: string;
                /** @description the unit with all below it */
                unitId: string;
                /** @description Word, or PDF where the server has LibreOffice */
                format: "docx" | "pdf";
                /** @description superiors (units without names) unless said otherwise, or director; the others have no document */
                edition?: "director" | "superiors" | "accounting" | "agency";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SignedReports_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedReportList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SignedReports_file: {
        parameters: {
            query: {
                /** @description number and sign, such as 15/BC-TTPVHCC */
                number: string;
                /** @description date of the document */
                signedOn: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SignedReports_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Overtime_sheet: {
        parameters: {
            query: {
                /** @description a calendar month that has begun */
                month: string;
                /** @description the unit with all below it */
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportSignings_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReportSignings_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSigningBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Facts_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsFacts"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Facts_testMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestMailBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMailView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Health_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Jobs_list: {
        parameters: {
            query?: {
                kind?: string;
                status?: "queued" | "running" | "done" | "failed" | "cancelled";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Jobs_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Jobs_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
