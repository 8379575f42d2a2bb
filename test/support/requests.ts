import { expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

interface ProblemBody {
  code: string;
  errors?: { field: string; code: string; detail: string }[];
}

/** An answer, read both ways: as the body expected and as a problem. */
export interface Answer<T> {
  readonly body: T;
  readonly problem: ProblemBody;
}

/** Requests with JSON bodies; each states the status that it expects. */
export interface Requests {
  get<T>(url: string, status: number): Promise<Answer<T>>;
  post<T>(url: string, body: object, status: number): Promise<Answer<T>>;
  patch<T>(url: string, body: object, status: number): Promise<Answer<T>>;
  delete<T>(url: string, status: number): Promise<Answer<T>>;
}

/** Requests to `app` without a port. */
export function request(app: NestFastifyApplication): Requests {
  const send = async <T>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    status: number,
    payload?: object,
  ): Promise<Answer<T>> => {
    const answer = await app.inject({ method, url, ...(payload ? { payload } : {}) });
    if (answer.statusCode !== status) {
      expect({ method, url, status: answer.statusCode, body: answer.body }).toEqual({ status });
    }
    const body: unknown = answer.body === '' ? undefined : answer.json();
    return { body: body as T, problem: body as ProblemBody };
  };
  return {
    get: (url, status) => send('GET', url, status),
    post: (url, body, status) => send('POST', url, status, body),
    patch: (url, body, status) => send('PATCH', url, status, body),
    delete: (url, status) => send('DELETE', url, status),
  };
}
