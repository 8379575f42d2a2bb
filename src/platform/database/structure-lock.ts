import type { EntityManager } from 'typeorm';

/** One number for the whole organisation; other locks of the service have their own. */
const STRUCTURE_LOCK = 1_041_008;

/**
 * Lets this change of one person go beside those of others, but not beside a change of the structure.
 * To be taken before any row is locked: who waits for it holds nothing that somebody else needs.
 */
export async function shareStructure(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock_shared($1)', [STRUCTURE_LOCK]);
}

/**
 * Makes this transaction the only one that changes units, people, postings or badges: for imports,
 * mergers and every change of a unit. Reading goes on. To be taken before any row is locked.
 */
export async function holdStructure(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [STRUCTURE_LOCK]);
}
