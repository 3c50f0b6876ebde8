import { interfaceLanguages } from '../domain/language.ts';
import { frequencies, type Standing, type Wishes } from '../domain/subscriber.ts';

const states = ['pending', 'confirmed', 'paused', 'unsubscribed', 'erased'] as const;

/**
 * How a subscription stands, as its service tells it; nothing where it tells something else. Read by hand, as no other
 * words from outside are read in the service worker, whose installation a whole language of schemas would swell.
 */
export function readStanding(told: unknown): Standing | undefined {
  const { state, wishes } = fieldsOf(told);
  const known = states.find((each) => each === state);
  if (!known) return undefined;
  if (wishes === null) return { state: known, wishes };
  const read = readWishes(wishes);
  return read && { state: known, wishes: read };
}

function readWishes(told: unknown): Wishes | undefined {
  const { language, topics, frequency } = fieldsOf(told);
  const speaks = interfaceLanguages.find((each) => each === language);
  const often = frequencies.find((each) => each === frequency);
  return speaks && often && areWords(topics) ? { language: speaks, topics, frequency: often } : undefined;
}

const areWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const fieldsOf = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null ? { ...value } : {};
