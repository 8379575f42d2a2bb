import { createTransport } from 'nodemailer';
import type { Environment } from '../config/environment.js';

/** A mail; text only or with files. */
export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly { readonly filename: string; readonly path: string }[];
}

/** Sends mail; tests may pass a fake. */
export abstract class Mailer {
  /** Whether a mail server is configured. */
  abstract readonly enabled: boolean;

  /** Sends now. @throws Error when the server refuses or does not answer, or none is configured. */
  abstract send(mail: Mail): Promise<void>;
}

/** Mail through the SMTP server of SMTP_URL. */
export class SmtpMailer extends Mailer {
  constructor(private readonly environment: Environment) {
    super();
  }

  get enabled(): boolean {
    return this.environment.SMTP_URL !== undefined;
  }

  async send(mail: Mail): Promise<void> {
    const { SMTP_URL, MAIL_FROM } = this.environment;
    if (SMTP_URL === undefined) throw new Error('SMTP_URL is not set: no mail can be sent');
    const transport = createTransport(SMTP_URL, { from: MAIL_FROM });
    try {
      await transport.sendMail({
        to: [...mail.to],
        subject: mail.subject,
        text: mail.text,
        attachments: [...(mail.attachments ?? [])],
        disableUrlAccess: true,
      });
    } finally {
      transport.close();
    }
  }
}
