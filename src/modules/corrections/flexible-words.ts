/** What everybody reads of flexible minutes who may not know the reason. */
export const FLEXIBLE_VI = 'Chế độ theo quy định';
