import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '../domain/instant.ts';
import { openDatabase } from '../database/open-database.ts';
import { claimLetters } from '../newsletter/letter-queue.ts';
import { makeDkimKey } from '../newsletter/dkim-key.ts';
import { connections, smtpCarrier } from '../newsletter/mail-carrier.ts';
import { openNewsletter } from '../newsletter/open-newsletter.ts';
import { letterWriter } from '../newsletter/write-letter.ts';
import { articlesBefore, settleReaders } from '../proofs/many-readers.ts';
import { openPostOffice } from '../proofs/post-office.ts';
import { seeded } from '../proofs/seeded.ts';

/** A Monday: letters of every frequency are due. */
const moment = Date.parse('2026-11-23T06:00:00Z');
const house = {
  name: 'Caravane',
  origin: 'https://caravane.example',
  from: { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' },
  topics: [],
  dkim: makeDkimKey(),
};

/** What composing letters costs beside handing them to a mail server on loopback, signed, as they leave in earnest. */
export async function letterFigures(_runs: number, count = 1000): Promise<readonly object[]> {
  const home = await mkdtemp(join(tmpdir(), 'caravane-letters-'));
  const database = await openDatabase({ home });
  const office = await openPostOffice();
  const carrier = smtpCarrier(office.url, house);
  try {
    // Of all readers a good half is confirmed and on a topic that was written about.
    await settleReaders(database, seeded(1), count * 2);
    const newsletter = openNewsletter(database, house);
    await newsletter.digests({ articles: articlesBefore(moment) }, { moment, send: true });
    const now = Date.now();
    const queued = await claimLetters(database, {
      by: 'bench',
      until: instantOf(now + 3_600_000),
      now: instantOf(now),
      most: count,
    });
    const began = performance.now();
    const letters = await letterWriter(database, house)(queued, now);
    const composed = performance.now();
    let next = 0;
    const send = async (): Promise<void> => {
      for (let place = next++; place < letters.length; place = next++) {
        const [letter, envelope] = [letters[place], queued[place]];
        if (!letter || !envelope) continue;
        await carrier.carry(letter, {
          to: envelope.address,
          messageId: envelope.message_id,
          kind: envelope.kind,
          returnPath: house.from.address,
        });
      }
    };
    await Promise.all(Array.from({ length: connections }, send));
    const sent = performance.now();
    const [composing, sending] = [composed - began, sent - composed].map(Math.round) as [number, number];
    return [
      {
        letters: office.posted.length,
        composing,
        sending,
        ratio: Number((composing / sending).toFixed(3)),
        perSecond: Math.round((office.posted.length * 1000) / sending),
      },
    ];
  } finally {
    carrier.close();
    await office.close();
    await database.destroy();
    await rm(home, { recursive: true, force: true });
  }
}
