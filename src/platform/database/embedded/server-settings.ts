/** Settings for a PC that runs more than PostgreSQL; what the caller passes wins, except where it listens. */
const DEFAULTS: Record<string, string> = {
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '100',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // Statements and failing rows hold names and card numbers, which do not belong into a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Returns the arguments for `postgres`: only the loopback address, no unix socket, our settings. */
export function serverArguments(cluster: string, port: number, settings: Record<string, string>): string[] {
  const all = {
    ...DEFAULTS,
    ...settings,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    logging_collector: 'off',
    log_destination: 'stderr',
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
