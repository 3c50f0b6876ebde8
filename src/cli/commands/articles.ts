import { Command } from 'commander';
import { inRecordRoom, type HomeOption } from '../newsroom.ts';
import { printer } from '../say.ts';

type Options = HomeOption & { readonly language?: string; readonly topic?: string; readonly json: boolean };

/** `articles`: what the record holds, newest first. */
export const articlesCommand = (): Command =>
  new Command('articles')
    .description('list the articles of the record, newest first')
    .option('--language <tag>', 'only those in this language')
    .option('--topic <slug>', 'only those on this topic')
    .option('--json', 'print one JSON object an article', false)
    .action((_own: object, command: Command) => {
      const { language, topic, json, ...options } = command.optsWithGlobals<Options>();
      return inRecordRoom(options, async ({ archive }) => {
        const print = printer(json);
        const filter = {
          ...(language === undefined ? {} : { language }),
          ...(topic === undefined ? {} : { topic }),
        };
        for (const article of await archive.articles(filter)) {
          const { id, slug, title, language: tag, topics, revision, partial } = article;
          print(
            { id, slug, title, language: tag, topics, revision, partial },
            `${article.published.slice(0, 10)}  ${tag}  ${title}  [${topics.join(', ')}]`,
          );
        }
      });
    });
