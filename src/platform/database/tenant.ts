/**
 * This installation (a province or a ministry). It leads the keys of the large tables, so that a nation can be sharded by it;
 * inside one installation it is a constant.
 */
export const TENANT_ID = 1;
