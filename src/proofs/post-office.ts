import { SMTPServer } from 'smtp-server';

export type Posted = { readonly to: string; readonly messageId: string; readonly at: number };

/** A mail server on loopback that counts: of each letter it keeps who it was for, its Message-ID and when it came. */
export type PostOffice = {
  readonly url: string;
  readonly posted: readonly Posted[];
  readonly close: () => Promise<void>;
};

export async function openPostOffice(): Promise<PostOffice> {
  const posted: Posted[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: (stream, session, done) => {
      let head = '';
      stream.on('data', (bytes: Buffer) => {
        if (!head.includes('\r\n\r\n')) head += bytes.toString('latin1');
      });
      stream.on('end', () => {
        const messageId = /^Message-ID: *(\S+)/im.exec(head)?.[1] ?? '';
        for (const { address } of session.envelope.rcptTo)
          posted.push({ to: address, messageId, at: Date.now() });
        done();
      });
    },
  });
  // A sender that is killed in the middle is what these proofs are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the post office has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    posted,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
