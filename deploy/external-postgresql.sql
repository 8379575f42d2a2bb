-- External PostgreSQL: two roles, so that the service owns no table and cannot lift the append-only guards.
-- Run as superuser with your own passwords, then "congvu migrate".
CREATE ROLE congvu_owner LOGIN PASSWORD 'change-me';
CREATE ROLE congvu_app LOGIN PASSWORD 'change-me-too';
CREATE DATABASE congvu OWNER congvu_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE congvu FROM PUBLIC;
GRANT CONNECT ON DATABASE congvu TO congvu_app;
\connect congvu
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT CREATE, USAGE ON SCHEMA public TO congvu_owner;
GRANT USAGE ON SCHEMA public TO congvu_app;
