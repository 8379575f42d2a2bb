import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, grants, sessions, API tokens and what signing in needs. */
export class Identity1764000003000 implements MigrationInterface {
  readonly name = 'Identity1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        username text NOT NULL CHECK (username = btrim(username) AND length(username) BETWEEN 3 AND 60),
        display_name text NOT NULL,
        employee_id uuid CONSTRAINT account_employee_id_key UNIQUE
          CONSTRAINT account_employee_id_fkey REFERENCES employee (id),
        responsible_employee_id uuid
          CONSTRAINT account_responsible_employee_id_fkey REFERENCES employee (id),
        password_hash text,
        password_changed_at timestamptz,
        must_change_password boolean NOT NULL DEFAULT false,
        second_factor_secret bytea,
        second_factor_confirmed_at timestamptz,
        second_factor_last_step bigint,
        oidc_issuer text,
        oidc_subject text,
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
        failed_attempts integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT account_oidc_key UNIQUE (oidc_issuer, oidc_subject),
        CONSTRAINT account_oidc_both CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX account_username_key ON account (lower(username COLLATE "vi-x-icu"))`,
    );
    await runner.query(`
      CREATE TABLE role_grant (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT role_grant_account_id_fkey REFERENCES account (id),
        role text NOT NULL CHECK (role IN
          ('employee', 'unit-head', 'inspector', 'hr-officer', 'director', 'auditor', 'administrator')),
        unit_id uuid CONSTRAINT role_grant_unit_id_fkey REFERENCES org_unit (id),
        period tstzrange NOT NULL CHECK (NOT isempty(period) AND lower_inc(period) AND NOT upper_inc(period)),
        created_at timestamptz NOT NULL,
        CONSTRAINT role_grant_no_overlap EXCLUDE USING gist (account_id WITH =, role WITH =,
          (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =, period WITH &&)
      )`);
    await runner.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT session_token_hash_key UNIQUE,
        account_id uuid NOT NULL CONSTRAINT session_account_id_fkey REFERENCES account (id),
        method text NOT NULL CHECK (method IN ('password', 'single-sign-on', 'set-up')),
        second_factor boolean NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        ended_at timestamptz,
        ip text,
        user_agent text
      )`);
    await runner.query(`CREATE INDEX session_account ON session (account_id) WHERE ended_at IS NULL`);
    await runner.query(`
      CREATE TABLE api_token (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT api_token_token_hash_key UNIQUE,
        scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
        unit_id uuid CONSTRAINT api_token_unit_id_fkey REFERENCES org_unit (id),
        owner_account_id uuid CONSTRAINT api_token_owner_account_id_fkey REFERENCES account (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        ended_at timestamptz,
        last_used_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE setup_link (
        token_hash bytea PRIMARY KEY,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE sign_on_attempt (
        state_hash bytea PRIMARY KEY,
        nonce text NOT NULL,
        code_verifier text NOT NULL,
        return_to text NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_on_attempt, setup_link, api_token, session, role_grant, account');
  }
}
