import type { Card } from '../domain/card.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { sha256 } from './sha256.ts';

/**
 * A card's canonical text, as bytes among others: a quarter of what the card takes when it is read, and read each time,
 * since all at once are too many.
 */
export class CardText {
  readonly hash: Sha256;
  /** How many they are. */
  readonly bytes: number;
  /** Where they are: the ledger whole, or they alone. */
  readonly among: Buffer;
  readonly from: number;
  /** Where the line of the ledger begins that ends with them; -1 where it is still to be written. */
  readonly line: number;

  constructor(hash: Sha256, bytes: number, among: Buffer, from: number, line = -1) {
    this.hash = hash;
    this.bytes = bytes;
    this.among = among;
    this.from = from;
    this.line = line;
  }

  static of(text: string): CardText {
    // A short one would share Node's memory with others, and keep all of that as long as it lives.
    const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
    bytes.write(text);
    return new CardText(sha256(text), bytes.length, bytes, 0);
  }

  json(): string {
    return this.among.toString('utf8', this.from, this.to);
  }

  read(): Card {
    return JSON.parse(this.json()) as Card;
  }

  get to(): number {
    return this.from + this.bytes;
  }

  /** The same on a line that is not written yet. */
  anew(): CardText {
    return new CardText(this.hash, this.bytes, this.among, this.from);
  }

  /** What the ledger says of it before the text itself. */
  toJSON(): { readonly hash: Sha256; readonly bytes: number } {
    return { hash: this.hash, bytes: this.bytes };
  }
}
