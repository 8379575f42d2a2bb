import type { Columns } from '../../parts/save/columns.js';
import { requestKinds, stateOf, type DataRequest } from './request-words.js';

/** What of a request stands in a saved file. */
export const requestColumns: Columns<DataRequest> = ({ t }) => [
  [t('people.name'), ({ fullName }) => fullName],
  [t('people.code'), ({ employeeCode }) => employeeCode],
  [t('save.kind'), ({ kind }) => t(requestKinds[kind])],
  [t('save.text'), ({ content }) => content],
  [t('save.document'), ({ document }) => document],
  [t('rights.received-on'), ({ receivedOn }) => ({ date: receivedOn })],
  [t('rights.due-on'), ({ answerDueOn }) => ({ date: answerDueOn })],
  [t('save.state'), (request) => t(stateOf(request))],
  [t('save.decided-by'), ({ answeredBy }) => answeredBy],
  [t('save.ended'), ({ answeredAt }) => answeredAt && { at: answeredAt }],
  [t('save.decision'), ({ answer }) => answer],
];
