import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../src/web/', import.meta.url));

/** What a page shows line by line: a table, a ruled list, or what the service gave as `items`. */
const LISTS = /<table\b|plain-list ruled|\bitems\.map\(/;
/** What saves it; a component that gets `columns` saves by them. */
const SAVES = /<(SaveItems|SaveButton|ListFoot|ScrollTable|RecordList|DeviceList)\b|\bsaveSheet\b/;

/** Lists that have no file of their own, each with why. */
const exceptions: Readonly<Record<string, string>> = {
  'account/sessions.tsx': 'the few own sign-ins, to be ended',
  'accounts/account-grants.tsx': 'rights of one account in its drawer; the list of accounts is saved',
  'admin/attention.tsx': 'pointers to other pages, no data',
  'decisions/open-matters.tsx': 'what hinders one month from being sealed; open-units.tsx saves it by unit',
  'devices/gate-card.tsx':
    'readers of one gate; the list of gates names them, the page of the gate saves them',
  'director/unit-way.tsx': 'links to the units below',
  'gate/candidates.tsx': 'what is plugged in at this moment, while a reader is bound',
  'hr/closing/report-details.tsx': 'what became of one report; deliveries are saved at /admin/thu',
  'hr/imports/import-rows.tsx': 'saved by import-answer.tsx',
  'hr/schedules/preview-table.tsx': 'saved by preview-answer.tsx',
  'hr/schedules/roster-grid.tsx': 'saved by roster-part.tsx',
  'inspect/others-to-check.tsx': 'a pick list of a round on a phone, also without a network',
  'inspect/round-page.tsx': 'a round at hand on a phone, also without a network; it has a printed record',
  'me/confirm-month.tsx': 'what is open of one own month, before it is confirmed',
  'me/story-exceptions.tsx': 'one day of one person',
  'me/story-rules.tsx': 'one day of one person',
  'me/story-scans.tsx': 'one day of one person',
  'people/people-table.tsx': 'saved by people-list.tsx',
  'people/person-facts.tsx': 'one person in a drawer; the list of people is saved',
  'units/unit-facts.tsx': 'one unit in a drawer; the list of units is saved',
};

const pages = readdirSync(join(web, 'pages'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.tsx'));
const unsaved = pages.filter((name) => {
  const text = readFileSync(join(web, 'pages', name), 'utf8');
  return LISTS.test(text) && !SAVES.test(text);
});

describe('every table and list of the interface', () => {
  it('is saved as an Excel file, or is named here with the reason why not', () => {
    expect(unsaved.filter((name) => !(name in exceptions))).toEqual([]);
  });

  it('is named here only while it is there and has no file', () => {
    expect(Object.keys(exceptions).filter((name) => !unsaved.includes(name))).toEqual([]);
  });

  it('is saved only after the service has noted it: nothing but the one function that asks for that makes or hands out a file', () => {
    const using = (what: RegExp): string[] =>
      readdirSync(web, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'))
        .filter((name) => what.test(readFileSync(join(web, name), 'utf8')))
        .sort();
    expect(using(/\bxlsxFile\(/)).toEqual(['parts/save/save-sheet.ts', 'xlsx/xlsx-file.ts']);
    // What the service made and noted itself is fetched by fetch-file.ts.
    expect(using(/\bsaveFile\(/)).toEqual([
      'pages/hr/closing/fetch-file.ts',
      'parts/save-file.ts',
      'parts/save/save-sheet.ts',
    ]);
    // Shown pictures, too, have addresses of their own; only one of them is given a name to be saved under.
    expect(using(/\.download = |\bshowSaveFilePicker\b/)).toEqual(['parts/save-file.ts']);
    const saveSheet = readFileSync(join(web, 'parts/save/save-sheet.ts'), 'utf8');
    expect(saveSheet).toMatch(/await noteExport\([^;]*;\s*saveFile\(/);
  });

  it('loads what writes the file with the first click, not with the page', () => {
    const eager = readdirSync(web, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter(
        (name) => /\.tsx?$/.test(name) && !/^(xlsx|parts\/save)\//.test(name) && !name.endsWith('.spec.ts'),
      )
      .filter((name) =>
        /^import (?!type)[^;]*(xlsx\/(xlsx-file|zip-stored)|save\/(save-rows|save-sheet|read-pages|table-cells))\.js'/m.test(
          readFileSync(join(web, name), 'utf8'),
        ),
      );
    expect(eager).toEqual([]);
  });
});
