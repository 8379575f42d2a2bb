import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ActorNames } from '../../platform/access/actor-names.js';
import { USERNAME_KEY } from './account.entity.js';

/** What acts without an account, by the names that rows keep. */
const PROGRAMS: Readonly<Record<string, Readonly<Record<'vi' | 'en', string>>>> = {
  system: { vi: 'Hệ thống', en: 'System' },
  'Công vụ': { vi: 'Hệ thống', en: 'System' },
  anonymous: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  'set-up link': { vi: 'Liên kết thiết lập lần đầu', en: 'Set-up link' },
  'local gate': { vi: 'Cổng trên máy chủ', en: 'Gate on the server' },
};

/** What stands before the name of a token or a gate. */
const PREFIXES: readonly (readonly [stored: string, vi: string, en: string])[] = [
  ['token:', 'Khóa truy cập ', 'Access token '],
  ['gate ', 'Cổng ', 'Gate '],
];

/** Names of those who acted: the person of the account, else the name on the account. */
@Injectable()
export class AccountNames implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly actors: ActorNames,
  ) {}

  onModuleInit(): void {
    this.actors.use((labels, language) => this.of(labels, language));
  }

  /** The name for each of `labels`; those that are nobody's stay away. */
  async of(
    labels: ReadonlySet<string>,
    language: 'vi' | 'en' = 'vi',
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    const accounts: string[] = [];
    for (const label of labels) {
      const program = programOf(label, language);
      if (program === undefined) accounts.push(label);
      else names.set(label, program);
    }
    if (accounts.length === 0) return names;
    const rows = await manager.query<{ label: string; name: string }[]>(
      `SELECT l.label, coalesce(e.full_name, a.display_name) AS name
       FROM unnest($1::text[]) AS l(label) JOIN account a ON ${USERNAME_KEY} = lower(l.label COLLATE "vi-x-icu")
         LEFT JOIN employee e ON e.id = a.employee_id`,
      [accounts],
    );
    for (const { label, name } of rows) names.set(label, name);
    return names;
  }
}

function programOf(label: string, language: 'vi' | 'en'): string | undefined {
  const known = Object.hasOwn(PROGRAMS, label) ? PROGRAMS[label] : undefined;
  if (known) return known[language];
  const [stored, vi, en] = PREFIXES.find(([prefix]) => label.startsWith(prefix)) ?? [];
  return stored === undefined
    ? undefined
    : `${(language === 'vi' ? vi : en) ?? ''}${label.slice(stored.length)}`;
}
