import type { Columns } from '../../parts/save/columns.js';
import type { WorkRequest } from './request-kinds.js';

/** Requests in a saved file; `timeOf` says when something is asked for. */
export function requestColumns(timeOf: (request: WorkRequest) => string): Columns<WorkRequest> {
  return ({ t, both }) => [
    [t('people.name'), ({ fullName }) => fullName],
    [t('people.code'), ({ employeeCode }) => employeeCode],
    [t('people.unit'), ({ unitName }) => unitName],
    [t('save.kind'), ({ kindVi, kindEn }) => both(kindVi, kindEn)],
    [t('save.time'), timeOf],
    [t('save.days'), ({ days }) => days],
    [t('common.reason'), ({ reason }) => reason],
    [t('save.document'), ({ document }) => document],
    [t('save.state'), ({ statusVi, statusEn }) => both(statusVi, statusEn)],
    [t('save.waits-on'), ({ waitsOn }) => waitsOn.map(({ fullName }) => fullName).join(', ')],
    [t('save.filed'), ({ filedAt }) => ({ at: filedAt })],
  ];
}
