import type { Newsletter } from './open-newsletter.ts';

/** A right sign-up, as a form or a device sends it. */
export const signUpOf = (email: string, more: object = {}): object => ({
  email,
  language: 'fr',
  topics: [],
  frequency: 'weekly',
  consent: true,
  consentVersion: '1',
  ...more,
});

/** Signs somebody up as the page's form does. */
export async function signUpOnPage(newsletter: Newsletter, email: string, key?: string): Promise<void> {
  const reading = newsletter.readSignUp(signUpOf(email));
  if (!reading.ok) throw new Error('the sign-up is right');
  await newsletter.signUp({ ...reading.signUp, key, form: 'page' });
}
