/** Ends the process with exit code 2 when the tests would run in a database that is not meant for tests. */
export function refuseForeignDatabase(url) {
  if (!url) return;
  const name = databaseName(url);
  if (name?.toLowerCase().includes('test')) return;
  const what =
    name === undefined ? 'TEST_DATABASE_URL is not a URL' : `TEST_DATABASE_URL names the database "${name}"`;
  process.stderr.write(
    `${what}. The tests create and drop things, so they only run in a database whose name contains "test".\n`,
  );
  process.exit(2);
}

function databaseName(url) {
  try {
    return decodeURIComponent(new URL(url).pathname.slice(1));
  } catch {
    return undefined;
  }
}
