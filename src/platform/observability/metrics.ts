import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The metrics of this process in Prometheus form. */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

/** Seconds per request by method, route pattern (never the address itself) and status. */
export const requestSeconds = new Histogram({
  name: 'congvu_http_request_seconds',
  help: 'Seconds from the head of a request to the end of its answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
  registers: [metrics],
});

/** Scans handed in, by the way they came and what became of them. */
export const scansTotal = new Counter({
  name: 'congvu_scans_total',
  help: 'Scans handed in, by source and outcome',
  labelNames: ['source', 'outcome'],
  registers: [metrics],
});

/** Attempts to send a report, by what became of them: `sent`, `retried`, or `failed` for good. */
export const reportDeliveriesTotal = new Counter({
  name: 'congvu_report_deliveries_total',
  help: 'Attempts to send a report by mail, by outcome',
  labelNames: ['outcome'],
  registers: [metrics],
});
