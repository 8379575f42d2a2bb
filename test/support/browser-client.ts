import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Response } from 'light-my-request';

/** A client that keeps cookies, as a browser does. */
export class Browser {
  private cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  /** Signs in and returns itself. @throws Error when refused. */
  async signIn(username: string, password: string, totp?: string): Promise<this> {
    const answer = await this.post('/api/v1/auth/login', { username, password, ...(totp ? { totp } : {}) });
    if (answer.statusCode !== 204) throw new Error(`sign-in refused: ${answer.body}`);
    return this;
  }

  /** Another client with the same cookies. */
  copy(): Browser {
    const copy = new Browser(this.app);
    copy.cookies = new Map(this.cookies);
    return copy;
  }

  get(url: string): Promise<Response> {
    return this.send('GET', url);
  }

  delete(url: string): Promise<Response> {
    return this.send('DELETE', url);
  }

  post(url: string, body: object): Promise<Response> {
    return this.send('POST', url, body);
  }

  patch(url: string, body: object): Promise<Response> {
    return this.send('PATCH', url, body);
  }

  /** One request; cookies of the answer are kept. */
  async send(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const answer = await this.app.inject({
      method,
      url,
      cookies: Object.fromEntries(this.cookies),
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}
