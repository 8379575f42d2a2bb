import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { components } from '../api-types.js';
import { answerOf } from './answer-of.js';
import { api } from './client.js';
import { isRefusal } from './refusal.js';

/** Who is signed in. */
export type Me = components['schemas']['MeView'];
export type Role = Me['grants'][number]['role'];

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await answerOf(api.GET('/api/v1/me'));
    } catch (error) {
      if (isRefusal(error, 'not-signed-in')) return null;
      throw error;
    }
  },
});

/** Filled by the gate, so that nothing inside is drawn once more after the session has ended. */
export const SignedInContext = createContext<Me | null>(null);

/** The signed-in caller inside the pages that only they see. */
export function useSignedIn(): Me {
  const me = use(SignedInContext);
  if (!me) throw new Error('this page stands outside the gate');
  return me;
}
