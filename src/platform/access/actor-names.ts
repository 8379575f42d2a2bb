import { Injectable } from '@nestjs/common';

type Source = (labels: ReadonlySet<string>, language: 'vi' | 'en') => Promise<ReadonlyMap<string, string>>;

/**
 * Who is meant by the stored name of whoever acted. Rows keep the login name, token or program that acted, which the audit
 * chain seals and decisions compare; people are shown the name of a person. The accounts tell it, where there are any.
 */
@Injectable()
export class ActorNames {
  private source: Source = async () => new Map();

  /** From now on names come from `source`. */
  use(source: Source): void {
    this.source = source;
  }

  /** The name for each of `labels`; those that are nobody's stay away. */
  of(labels: ReadonlySet<string>, language: 'vi' | 'en'): Promise<ReadonlyMap<string, string>> {
    return this.source(labels, language);
  }
}
