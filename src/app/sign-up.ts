import { interfaceLanguages } from '../domain/language.ts';
import { frequencies, type SignUp, type Wishes } from '../domain/subscriber.ts';

/** What the newsletter form says. `null` when the browser let something through that we cannot send. */
export function signUpFrom(form: FormData): SignUp | null {
  const email = textOf(form, 'email').trim();
  const wishes = wishesFrom(form);
  // What a script left in the field that people do not see is for the server to judge.
  if (textOf(form, 'steppe') !== '') return null;
  if (!email.includes('@') || !wishes || textOf(form, 'consent') !== 'true') return null;
  return { email, ...wishes, consent: true, consentVersion: textOf(form, 'consentVersion') };
}

/** The choices of a form about the letter. */
export function wishesFrom(form: FormData): Wishes | null {
  const language = interfaceLanguages.find((code) => code === textOf(form, 'language'));
  const frequency = frequencies.find((name) => name === textOf(form, 'frequency'));
  if (!language || !frequency) return null;
  const topics = form.getAll('topics').filter((slug) => typeof slug === 'string');
  return { language, topics, frequency };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
