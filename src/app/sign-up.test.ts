import { expect, it } from 'vitest';
import { signUpFrom } from './sign-up.ts';

const filled = {
  email: ' a@b.org ',
  language: 'fr',
  frequency: 'monday',
  consent: 'true',
  consentVersion: '2026-11',
};

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

it('reads the newsletter form', () => {
  const form = formOf(filled);
  form.append('topics', 'eau');
  form.append('topics', 'kazakhstan');
  expect(signUpFrom(form)).toEqual({
    ...filled,
    email: 'a@b.org',
    topics: ['eau', 'kazakhstan'],
    consent: true,
  });
});

it.each([{ email: 'nobody' }, { language: 'eo' }, { frequency: 'hourly' }, { consent: '' }])(
  'refuses %o',
  (wrong) => {
    expect(signUpFrom(formOf({ ...filled, ...wrong }))).toBeNull();
  },
);
