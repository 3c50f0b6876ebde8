import * as z from 'zod';
import { interfaceLanguages } from '../domain/language.ts';
import { frequencies } from '../domain/subscriber.ts';
import type { TopicSlug } from '../domain/topic.ts';
import { parseEmailAddress, type EmailAddress } from './email-address.ts';
import type { ReadSignUp } from './take-sign-up.ts';

/** Which field is wrong, and how, in words for whoever wrote the client. */
export type SignUpFault = {
  readonly field: 'email' | 'language' | 'topics' | 'frequency' | 'consent' | 'consentVersion' | 'body';
  readonly detail: string;
};
export type SignUpReading =
  | { readonly ok: true; readonly signUp: ReadSignUp }
  | { readonly ok: false; readonly faults: readonly [SignUpFault, ...SignUpFault[]] };

/** Reads a body of `POST /api/subscriptions`, or of the form. Members that we do not know are ignored. */
export function readSignUp(body: unknown, known: ReadonlySet<TopicSlug>): SignUpReading {
  const parsed = schemaOf(known).safeParse(body);
  if (parsed.success) {
    const { email, language, topics, frequency, consentVersion } = parsed.data;
    const wishes = { language, topics: [...new Set(topics)].toSorted(), frequency };
    return { ok: true, signUp: { address: email, wishes, consentVersion } };
  }
  const [first, ...others] = parsed.error.issues.map(({ path, message }): SignUpFault => ({
    field: fields.find((field) => field === path[0]) ?? 'body',
    detail: message,
  }));
  return { ok: false, faults: [first ?? { field: 'body', detail: 'not a sign-up' }, ...others] };
}

/** Reads the choices of the preferences form. */
export function readWishes(body: unknown, known: ReadonlySet<TopicSlug>) {
  const parsed = z.object(wishesOf(known)).safeParse(body);
  return parsed.success ? { ...parsed.data, topics: [...new Set(parsed.data.topics)].toSorted() } : undefined;
}

const fields = ['email', 'language', 'topics', 'frequency', 'consent', 'consentVersion'] as const;

const wishesOf = (known: ReadonlySet<TopicSlug>) => ({
  language: z.enum(interfaceLanguages, `must be one of ${interfaceLanguages.join(', ')}`),
  topics: z
    .array(
      z.string('must be a slug').refine((slug) => known.has(slug), 'names a topic that is not known here'),
      'must be a list of slugs',
    )
    .max(200, 'has too many topics'),
  frequency: z.enum(frequencies, `must be one of ${frequencies.join(', ')}`),
});

const schemaOf = (known: ReadonlySet<TopicSlug>) =>
  z.object(
    {
      email: z.string('must be an address').transform((text, context): EmailAddress => {
        const address = parseEmailAddress(text);
        if (address) return address;
        context.addIssue({ code: 'custom', message: 'must be one address, such as name@example.org' });
        return z.NEVER;
      }),
      ...wishesOf(known),
      consent: z.literal(true, 'must be true'),
      consentVersion: z
        .string('must name the wording agreed to')
        .regex(/^[\w.-]{1,40}$/, 'must name the wording agreed to'),
    },
    'must be a JSON object',
  );
