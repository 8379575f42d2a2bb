import { prepareTestServer } from './test-server.mjs';

/** Starts (or reaches) PostgreSQL once per run and leaves a migrated template database for the workers. */
export default async function globalSetup() {
  const server = await prepareTestServer();
  process.env.CONGVU_TEST_SERVER = JSON.stringify(server.addresses);
  globalThis.congvuTestServer = server;
}
