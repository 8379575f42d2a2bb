import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { enAccess } from '../../src/web/i18n/en-access.js';
import { enAdmin } from '../../src/web/i18n/en-admin.js';
import { enDecisions } from '../../src/web/i18n/en-decisions.js';
import { enDevices } from '../../src/web/i18n/en-devices.js';
import { enDirector } from '../../src/web/i18n/en-director.js';
import { enKiosk } from '../../src/web/i18n/en-kiosk.js';
import { enPapers } from '../../src/web/i18n/en-papers.js';
import { enPeople } from '../../src/web/i18n/en-people.js';
import { enRights } from '../../src/web/i18n/en-rights.js';
import { enSave } from '../../src/web/i18n/en-save.js';
import { enStaff } from '../../src/web/i18n/en-staff.js';
import { enWork } from '../../src/web/i18n/en-work.js';
import { enHr } from '../../src/web/i18n/en-hr.js';
import { enInspect } from '../../src/web/i18n/en-inspect.js';
import { enLich } from '../../src/web/i18n/en-lich.js';
import { enMe } from '../../src/web/i18n/en-me.js';
import { en as enBase } from '../../src/web/i18n/en.js';
import { viAccess } from '../../src/web/i18n/vi-access.js';
import { viAdmin } from '../../src/web/i18n/vi-admin.js';
import { viDecisions } from '../../src/web/i18n/vi-decisions.js';
import { viDevices } from '../../src/web/i18n/vi-devices.js';
import { viDirector } from '../../src/web/i18n/vi-director.js';
import { viKiosk } from '../../src/web/i18n/vi-kiosk.js';
import { viPapers } from '../../src/web/i18n/vi-papers.js';
import { viPeople } from '../../src/web/i18n/vi-people.js';
import { viRights } from '../../src/web/i18n/vi-rights.js';
import { viSave } from '../../src/web/i18n/vi-save.js';
import { viStaff } from '../../src/web/i18n/vi-staff.js';
import { viWork } from '../../src/web/i18n/vi-work.js';
import { viHr } from '../../src/web/i18n/vi-hr.js';
import { viInspect } from '../../src/web/i18n/vi-inspect.js';
import { viLich } from '../../src/web/i18n/vi-lich.js';
import { viMe } from '../../src/web/i18n/vi-me.js';
import { vi as viBase } from '../../src/web/i18n/vi.js';

const web = fileURLToPath(new URL('../../src/web/', import.meta.url));
const vi = {
  ...viBase,
  ...viMe,
  ...viDecisions,
  ...viHr,
  ...viLich,
  ...viWork,
  ...viSave,
  ...viStaff,
  ...viKiosk,
  ...viInspect,
  ...viDevices,
  ...viDirector,
  ...viAdmin,
  ...viAccess,
  ...viPapers,
  ...viPeople,
  ...viRights,
};
const en = {
  ...enBase,
  ...enMe,
  ...enDecisions,
  ...enHr,
  ...enLich,
  ...enWork,
  ...enSave,
  ...enStaff,
  ...enKiosk,
  ...enInspect,
  ...enDevices,
  ...enDirector,
  ...enAdmin,
  ...enAccess,
  ...enPapers,
  ...enPeople,
  ...enRights,
};
const keys = Object.keys(vi);
const placeholders = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

/** The client's sources without catalogues, generated types and tests. */
function sources(wanted: (name: string) => boolean = () => true): string {
  return readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        wanted(name) &&
        /\.tsx?$/.test(name) &&
        !/(\.spec\.ts|api-types\.ts|i18n[\\/](vi|en)(-\w+)?\.ts)$/.test(name),
    )
    .map((name) => readFileSync(join(web, name), 'utf8'))
    .join('\n');
}

describe('the sentences of the web client', () => {
  const text = sources();

  it('have the same keys and placeholders in both languages', () => {
    expect(Object.keys(en)).toEqual(keys);
    const shapeOf = (catalogue: Readonly<Record<string, string>>) =>
      keys.map((key) => [key, placeholders(catalogue[key] ?? '')]);
    expect(shapeOf(en)).toEqual(shapeOf(vi));
  });

  it('are all used, each key written out where it is used', () => {
    expect(keys.filter((key) => !text.includes(`'${key}'`))).toEqual([]);
  });

  it('stand in the catalogues: no Vietnamese text anywhere else', () => {
    const spoken = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
    const lines = text.split('\n').filter((line) => spoken.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line));
    // The names of languages and of one browser are the same in every language.
    expect(lines.filter((line) => !/Tiếng Việt|Cốc Cốc/.test(line))).toEqual([]);
  });

  it('of pages about oneself, of decisions, of HR and of inspectors are used nowhere else: they come with those pages', () => {
    const own = new Set([...Object.keys(viMe), ...Object.keys(viDecisions)]);
    const ofHr = new Set([
      ...Object.keys(viHr),
      ...Object.keys(viLich),
      ...Object.keys(viWork),
      ...Object.keys(viStaff),
    ]);
    const ofInspectors = new Set(Object.keys(viInspect));
    const elsewhere = sources(
      (name) => !/pages[\\/](me|decisions|hr|inspect|director|what-if)[\\/]/.test(name),
    );
    expect([...own, ...ofHr, ...ofInspectors].filter((key) => elsewhere.includes(`'${key}'`))).toEqual([]);
    const notOfHr = sources((name) => !/pages[\\/]hr[\\/]/.test(name));
    expect([...ofHr].filter((key) => notOfHr.includes(`'${key}'`))).toEqual([]);
    const notOfInspectors = sources((name) => !/pages[\\/]inspect[\\/]/.test(name));
    expect([...ofInspectors].filter((key) => notOfInspectors.includes(`'${key}'`))).toEqual([]);
    const notOfDirectors = sources((name) => !/pages[\\/](director|what-if)[\\/]/.test(name));
    expect(Object.keys(viDirector).filter((key) => notOfDirectors.includes(`'${key}'`))).toEqual([]);
    const notOfAdministrators = sources((name) => !/pages[\\/]admin[\\/]/.test(name));
    expect(Object.keys(viAdmin).filter((key) => notOfAdministrators.includes(`'${key}'`))).toEqual([]);
    const notOfAccess = sources((name) => !/pages[\\/](accounts|people)[\\/]/.test(name));
    expect(Object.keys(viAccess).filter((key) => notOfAccess.includes(`'${key}'`))).toEqual([]);
    const notOfPeople = sources((name) => !/pages[\\/](people|units|agencies|agency)[\\/]/.test(name));
    expect(Object.keys(viPeople).filter((key) => notOfPeople.includes(`'${key}'`))).toEqual([]);
    const notOfRights = sources((name) => !/pages[\\/]data-requests[\\/]/.test(name));
    expect(Object.keys(viRights).filter((key) => notOfRights.includes(`'${key}'`))).toEqual([]);
    const notOfDevices = sources((name) => !/pages[\\/](devices|gate)[\\/]/.test(name));
    expect(Object.keys(viDevices).filter((key) => notOfDevices.includes(`'${key}'`))).toEqual([]);
    const notOfTheKiosk = sources((name) => !/pages[\\/]kiosk[\\/]/.test(name));
    expect(Object.keys(viKiosk).filter((key) => notOfTheKiosk.includes(`'${key}'`))).toEqual([]);
    expect(
      Object.keys(viBase).filter((key) => own.has(key) || ofHr.has(key) || ofInspectors.has(key)),
    ).toEqual([]);
  });

  it('are never empty and have no space at either end', () => {
    const untidy = [...Object.values(vi), ...Object.values(en)].filter((text) => text === '' || text !== text.trim());
    expect(untidy).toEqual([]);
  }); // prettier-ignore
});
