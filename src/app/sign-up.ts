import { interfaceLanguages } from '../domain/language.ts';
import { frequencies, type SignUp } from '../domain/subscriber.ts';

/** What the newsletter form says. `null` when the browser let something through that we cannot send. */
export function signUpFrom(form: FormData): SignUp | null {
  const email = textOf(form, 'email').trim();
  const language = interfaceLanguages.find((code) => code === textOf(form, 'language'));
  const frequency = frequencies.find((name) => name === textOf(form, 'frequency'));
  if (!email.includes('@') || !language || !frequency || textOf(form, 'consent') !== 'true') return null;
  const topics = form.getAll('topics').filter((slug) => typeof slug === 'string');
  return {
    email,
    language,
    topics,
    frequency,
    consent: true,
    consentVersion: textOf(form, 'consentVersion'),
  };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
