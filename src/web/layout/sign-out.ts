import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of.js';
import { api } from '../api/client.js';
import { forgetPeople } from '../api/device-traces.js';
import { meQuery } from '../api/me.js';
import { isRefusal } from '../api/refusal.js';

/** Ends the session and forgets everything that was read in it; the pages inside then lead to the sign-in. */
export function useSignOut(): { readonly signOut: () => void; readonly isPending: boolean } {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      // First: a device that is handed on without a network must not keep them either.
      await forgetPeople().catch(() => undefined);
      try {
        await answerOf(api.POST('/api/v1/auth/logout'));
      } catch (error) {
        if (!isRefusal(error, 'not-signed-in')) throw error;
      }
    },
    onSuccess: () => {
      client.setQueryData(meQuery.queryKey, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
    },
  });
  return { signOut: mutate, isPending };
}
