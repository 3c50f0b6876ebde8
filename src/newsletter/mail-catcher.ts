import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** A letter as its reader would see it. */
export type CaughtLetter = {
  readonly number: number;
  readonly received: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
  /** Who would hear that it could not be delivered. */
  readonly returnPath: string;
  /** Its bytes on the way, each a character. */
  readonly raw: string;
};

/** A real mail server on this machine that keeps what it is sent and passes nothing on. */
export type MailCatcher = {
  readonly url: string;
  readonly letters: () => readonly CaughtLetter[];
  readonly close: () => Promise<void>;
};

/** Keeps the last letters, `most` of them. */
export async function catchMail(most = 200): Promise<MailCatcher> {
  const caught: CaughtLetter[] = [];
  let count = 0;
  const keep = async (
    stream: SMTPServerDataStream,
    { to, returnPath }: Pick<CaughtLetter, 'to' | 'returnPath'>,
    done: (error?: Error) => void,
  ): Promise<void> => {
    try {
      const pieces: Buffer[] = [];
      for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece);
      const bytes = Buffer.concat(pieces);
      const mail = await simpleParser(bytes);
      count += 1;
      caught.push({ ...asRead(mail, count, to), returnPath, raw: bytes.toString('latin1') });
      if (caught.length > most) caught.shift();
      done();
    } catch {
      done(new Error('this mail cannot be read'));
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const { mailFrom } = session.envelope;
      void keep(stream, { to, returnPath: mailFrom ? mailFrom.address : '' }, done);
    },
  });
  // A client that goes away in the middle is its own affair.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail catcher has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters: () => [...caught],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function asRead(
  mail: ParsedMail,
  number: number,
  to: readonly string[],
): Omit<CaughtLetter, 'raw' | 'returnPath'> {
  const text = mail.text ?? '';
  return {
    number,
    received: new Date().toISOString(),
    from: mail.from?.text ?? '',
    to,
    subject: mail.subject ?? '',
    headers: mail.headerLines.map(({ key, line }) => ({
      name: key,
      value: line.slice(line.indexOf(':') + 1).trim(),
    })),
    text,
    html: mail.html || '',
    links: [...new Set(text.match(/https?:\/\/\S+/g) ?? [])],
  };
}
