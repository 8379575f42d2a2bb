import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { holdStructure } from '../../../platform/database/structure-lock.js';
import { without } from '../without.js';
import {
  answerOf,
  importResult,
  type ImportAnswer,
  type ImportOptions,
  type ImportResult,
  type RowResult,
} from './import-result.js';
import { placesOf, type Places, type Template } from './import-table.js';
import { PeopleImport } from './people-import.js';
import { peopleTemplate } from './people-row.js';
import { readSheet } from './read-sheet.js';
import type { SheetLine } from './sheet.js';
import { UnitsImport } from './units-import.js';
import { unitsTemplate } from './units-row.js';

/** What an import of one kind does with the rows. */
interface RowImport<Column extends string> {
  run(
    manager: EntityManager,
    caller: Caller,
    places: Places<Column>,
    lines: readonly SheetLine[],
    dryRun: boolean,
  ): Promise<RowResult[]>;
}

/** Leaves the transaction of a strict import with faults without storing anything. */
class RollBack extends Error {
  constructor(readonly result: ImportResult) {
    super('nothing is to be stored');
  }
}

/** Imports units and people from Excel and CSV files. Good rows are stored together, bad ones reported. */
@Injectable()
export class ImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly people: PeopleImport,
    private readonly units: UnitsImport,
  ) {}

  /**
   * Imports people with home agency, place of duty and badges.
   * @throws AppError when the file as a whole cannot be used: unreadable-file, unsafe-file,
   * wrong-header, empty-file, too-many-rows
   */
  async importPeople(
    caller: Caller,
    bytes: Buffer,
    filename: string,
    options: ImportOptions = {},
  ): Promise<ImportAnswer> {
    return this.run('people', peopleTemplate, this.people, caller, bytes, filename, options);
  }

  /**
   * Imports org units; rows may come in any order.
   * @throws AppError as {@link importPeople}
   */
  async importUnits(
    caller: Caller,
    bytes: Buffer,
    filename: string,
    options: ImportOptions = {},
  ): Promise<ImportAnswer> {
    return this.run('units', unitsTemplate, this.units, caller, bytes, filename, options);
  }

  private async run<Column extends string>(
    what: 'people' | 'units',
    template: Template<Column>,
    rows: RowImport<Column>,
    caller: Caller,
    bytes: Buffer,
    filename: string,
    options: ImportOptions,
  ): Promise<ImportAnswer> {
    const sheet = await readSheet(bytes, filename);
    const places = placesOf(sheet, template);
    // Full numbers are for those who may write badges, here as in every list.
    const hiddenCards =
      scopeOf(caller, 'badges:write') === undefined
        ? (places as Places<string>).get('credential')?.index
        : undefined;
    // A dry run plans over one state of the database and writes nothing: nobody waits for it.
    if (options.dryRun ?? false) {
      return this.dataSource.transaction('REPEATABLE READ', async (manager) =>
        answerOf(
          importResult(await rows.run(manager, caller, places, sheet.lines, true), options),
          sheet,
          hiddenCards,
        ),
      );
    }
    try {
      return await refusing({}, () =>
        this.dataSource.transaction(async (manager) => {
          await holdStructure(manager);
          const result = importResult(await rows.run(manager, caller, places, sheet.lines, false), options);
          if (!result.stored) throw new RollBack(result);
          await this.note(manager, what, bytes, filename, result);
          return answerOf(result, sheet, hiddenCards);
        }),
      );
    } catch (error) {
      if (error instanceof RollBack) return answerOf(error.result, sheet, hiddenCards);
      throw error;
    }
  }

  private async note(
    manager: EntityManager,
    what: string,
    bytes: Buffer,
    filename: string,
    result: ImportResult,
  ): Promise<void> {
    await this.audit.record(manager, {
      action: `import.${what}`,
      entityType: 'import',
      after: {
        file: filename.slice(0, 200),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        ...without(result, 'rows'),
      },
    });
  }
}
