import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import type { Publication } from '../domain/publication.ts';
import { topicKinds, type GazetteerTopic } from '../domain/topic.ts';
import type { Paces } from '../newsletter/domain-rates.ts';
import { checkout } from './checkout.ts';
import { Refusal } from './refusal.ts';

/** The publication as its team describes it, and the folder that its relative addresses start from. */
export type Described = {
  readonly publication: Publication;
  readonly topics: readonly GazetteerTopic[];
  /** From this hour on, in UTC, `run` sends the letters of the day. */
  readonly digestHour: number;
  /** The mailbox that reads bounces. */
  readonly bounces: string | undefined;
  /** How fast letters go to the domains of mailboxes. */
  readonly pace: Paces;
  readonly folder: string;
  readonly file: string;
};

export const samplePublication = join(checkout, 'src/sample/publication.json');

/** What is taken for the publication's origin before and after what its file says. */
export type Origins = { readonly first: string | undefined; readonly last: string };

/** Reads `publication.json` of the home, else that of the sample edition. */
export async function readPublication(home: string, { first, last }: Origins): Promise<Described> {
  const own = join(home, 'publication.json');
  const file = existsSync(own) ? own : samplePublication;
  const {
    topics: topicsFile,
    digestHour,
    bounces,
    pace,
    ...publication
  } = await readJson(file, publicationSchema);
  const topics = await readJson(resolve(dirname(file), topicsFile), z.array(topicSchema));
  const known = new Set(topics.map((topic) => topic.slug));
  const unknown = [publication.sections, ...Object.values(publication.categories)]
    .flat()
    .find((slug) => !known.has(slug));
  if (unknown !== undefined) {
    throw new Refusal(
      `${file} names the topic "${unknown}", which ${topicsFile} does not have: add it there`,
    );
  }
  const grouped = publication.together.flat();
  const twice = grouped.find((id, place) => grouped.indexOf(id) !== place);
  if (twice !== undefined) throw new Refusal(`${file}, at together: ${twice} stands there twice`);
  const missing = grouped.find((id) => publication.sources.every((source) => source.id !== id));
  if (missing !== undefined) throw new Refusal(`${file}, at together: no source has the id "${missing}"`);
  return {
    publication: {
      ...publication,
      origin: (first ?? publication.origin ?? last).replace(/\/$/, ''),
    } as Publication,
    topics: topics as GazetteerTopic[],
    digestHour,
    bounces,
    pace,
    folder: dirname(file),
    file,
  };
}

async function readJson<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.infer<Schema>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`cannot read ${file} (${error.code}): put it there, or run \`caravane init\``);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file} is no valid JSON: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal(`${file}, at ${issue?.path.join('.') || 'the top'}: ${issue?.message}`);
}

const wordings = z.object({ fr: z.string() }).catchall(z.string());
const passages = z.array(z.object({ heading: z.string().optional(), text: z.string() }));
const passagesByLanguage = z.object({ fr: passages }).catchall(passages);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug has lower-case letters, digits and hyphens');

const topicSchema = z.object({
  slug,
  kind: z.enum(topicKinds),
  names: wordings,
  context: wordings.optional(),
  point: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).optional(),
  variants: z.array(z.string()).default([]),
  weak: z.array(z.string()).default([]),
  caseSensitive: z.array(z.string()).default([]),
});

const webAddress = z.url({ protocol: /^https?$/ });

const publicationSchema = z.object({
  name: z.string().min(1).max(80),
  motto: wordings,
  origin: webAddress.optional(),
  languages: z.array(z.string()).min(1),
  sources: z.array(
    z.object({ id: z.string().min(1), address: z.string().min(1), earlier: z.string().min(1).optional() }),
  ),
  together: z
    .array(z.array(z.string()).min(2, 'name at least two sources that are one publication'))
    .default([]),
  withdrawn: z.array(slug).default([]),
  redirects: z.record(slug, z.string().min(1)).default({}),
  topics: z.string(),
  categories: z.record(z.string(), z.array(slug)),
  sections: z.array(slug),
  mirrors: z.array(webAddress).default([]),
  contact: z.string(),
  from: z.string(),
  bounces: z
    .email('write one address: rebonds@example.org')
    .max(60, 'has no room for the names of letters: 60 characters at most')
    .optional(),
  pace: z
    .record(
      z
        .string()
        .regex(/^(?:\*|[a-z0-9.-]+)$/, 'name domains in lower case, such as gmail.com, or * for the others'),
      z.strictObject({ perMinute: z.number().positive().optional(), atOnce: z.int().positive().optional() }),
    )
    .default({}),
  digestHour: z.int().min(0).max(23).default(5),
  pages: z.object({ about: passagesByLanguage, privacy: passagesByLanguage, legal: passagesByLanguage }),
  consent: z.object({ version: z.string(), text: wordings }),
});
