import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Logger } from '../logging/logger.js';

/** Gets what was published; null when the connection was away and something may have been missed. */
export type NotificationHandler = (payload: string | null) => void;

/** Longest text that PostgreSQL carries in one notification, in bytes. */
export const LONGEST_NOTIFICATION = 7_999;
const AFTER_FAILURE_MS = 1_000;

/** Short messages between the servers of one database: LISTEN and NOTIFY on a connection of its own, opened when first needed. */
@Injectable()
export class Notifications implements BeforeApplicationShutdown {
  private readonly handlers = new Map<string, Set<NotificationHandler>>();
  private readonly stopping = new AbortController();
  private client: pg.Client | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
  ) {}

  /** Calls `handler` for every message on `channel`, also for those of this server; returns what ends it. */
  subscribe(channel: string, handler: NotificationHandler): () => void {
    if (!/^[a-z_]+$/.test(channel)) throw new Error(`no channel name: ${channel}`);
    const handlers = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
    this.running ??= this.run();
    if (handlers.size === 1) this.client?.query(`LISTEN ${channel}`).catch(() => undefined);
    return () => handlers.delete(handler);
  }

  /** Sends `payload` to every server; fails as any statement does. */
  async publish(channel: string, payload: string): Promise<void> {
    await this.dataSource.query('SELECT pg_notify($1, $2)', [channel, payload]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let first = true; !signal.aborted; first = false) {
      try {
        await this.listen(first);
      } catch (error) {
        this.logger.warn('notifications interrupted', { error });
      }
      await wait(AFTER_FAILURE_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Listens until the connection ends. */
  private async listen(first: boolean): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new pg.Client({
      connectionString: url,
      application_name: 'congvu-notifications',
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve) => {
      client.on('end', resolve);
      client.on('error', () => resolve());
    });
    client.on('notification', ({ channel, payload }) => this.hand(channel, payload ?? ''));
    try {
      await client.connect();
      this.client = client;
      for (const channel of this.handlers.keys()) await client.query(`LISTEN ${channel}`);
      if (!first) for (const channel of this.handlers.keys()) this.hand(channel, null);
      if (!this.stopping.signal.aborted) await ended;
    } finally {
      this.client = undefined;
      await client.end().catch(() => undefined);
    }
  }

  private hand(channel: string, payload: string | null): void {
    for (const handler of this.handlers.get(channel) ?? []) {
      try {
        handler(payload);
      } catch (error) {
        this.logger.error('a handler of notifications failed', { channel, error });
      }
    }
  }
}
