import { createTransport } from 'nodemailer';
import type { Environment } from '../config/environment.js';

/** A mail; text only or with files. */
export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The same for the same mail, sent again: its Message-ID is made of it. */
  readonly key?: string;
  readonly attachments?: readonly { readonly filename: string; readonly path: string }[];
}

/** Sends mail; tests may pass a fake. */
export abstract class Mailer {
  /** Whether a mail server is configured. */
  abstract readonly enabled: boolean;

  /** Sends now. @throws Error when the server refuses or does not answer, or none is configured. */
  abstract send(mail: Mail): Promise<void>;
}

/** So long a mail server may say nothing: other work waits for its turn meanwhile. */
const PATIENCE_MS = 20_000;

/** The part of a sender's address behind the sign @. */
function hostOf(sender: string): string {
  return /@([\w.-]+)/.exec(sender)?.[1] ?? 'localhost';
}

/** Mail through the SMTP server of SMTP_URL. */
export class SmtpMailer extends Mailer {
  constructor(
    private readonly environment: Environment,
    private readonly patienceMs: number = PATIENCE_MS,
  ) {
    super();
  }

  get enabled(): boolean {
    return this.environment.SMTP_URL !== undefined;
  }

  async send(mail: Mail): Promise<void> {
    const { SMTP_URL, MAIL_FROM } = this.environment;
    if (SMTP_URL === undefined) throw new Error('SMTP_URL is not set: no mail can be sent');
    const most = this.patienceMs;
    const patience = {
      connectionTimeout: most,
      greetingTimeout: most,
      socketTimeout: most,
      dnsTimeout: most,
    };
    const transport = createTransport({ url: SMTP_URL, ...patience }, { from: MAIL_FROM });
    try {
      await transport.sendMail({
        to: [...mail.to],
        subject: mail.subject,
        ...(mail.key === undefined ? {} : { messageId: `<${mail.key}@${hostOf(MAIL_FROM)}>` }),
        text: mail.text,
        attachments: [...(mail.attachments ?? [])],
        disableUrlAccess: true,
      });
    } finally {
      transport.close();
    }
  }
}
