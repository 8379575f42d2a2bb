import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { meQuery } from '../../api/me.js';
import { isRefusal } from '../../api/refusal.js';
import type { Wait } from '../../parts/use-countdown.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
}

/** Signing in: what the service asks for next, why it refused, and how long it stays closed. */
export function useSignIn() {
  const client = useQueryClient();
  const [asksForCode, setAsksForCode] = useState(false);
  const [wait, setWait] = useState<Wait | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async (credentials: Credentials) => {
      await answerOf(api.POST('/api/v1/auth/login', { body: credentials }));
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
    },
    onError: (refused) => {
      if (isRefusal(refused, 'second-factor-required')) setAsksForCode(true);
      if (isRefusal(refused, 'account-locked')) {
        setWait({ from: Date.now(), seconds: refused.retryAfterSeconds ?? 0 });
      }
    },
  });
  const startOver = (): void => {
    setAsksForCode(false);
    reset();
  };
  // Being asked for the code is the next step, not a failure.
  const failure = isRefusal(error, 'second-factor-required') ? null : error;
  return { signIn: mutate, isPending, failure, asksForCode, wait, startOver };
}
