import type { components } from '../../../api-types.js';
import { HR } from '../hr-queries.js';

type Schemas = components['schemas'];
export type HrRequest = Schemas['RequestItem'];
export type RequestAct = Schemas['RequestActView'];
export type Excuse = Schemas['ExcuseItem'];
export type Exemption = Schemas['ExemptionItem'];
export type PersonBalance = Schemas['PersonBalanceView'];
export type Superior = Schemas['SuperiorItem'];
export type Chain = Schemas['ChainItem'];
export type Delegation = Schemas['DelegationItem'];

/** What the answers of these pages hang under. */
export const HR_REQUESTS = [...HR, 'requests'];
export const HR_EXCUSES = [...HR, 'excuses'];
export const EXEMPTIONS = [...HR, 'exemptions'];
export const BALANCES = [...HR, 'balances'];
export const SUPERIORS = [...HR, 'superiors'];
export const CHAINS = [...HR, 'chains'];
export const DELEGATIONS = [...HR, 'delegations'];
