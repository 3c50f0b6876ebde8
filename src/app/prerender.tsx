import { prerender } from 'react-dom/static';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import { catalogues } from '../messages/catalogues.ts';
import type { Render } from '../publish/client.ts';
import { descriptionOf, titleOf } from './page-words.ts';
import { ReaderContext, stillReader } from './reader.ts';
import { routesOf } from './routes.tsx';
import { bringScreen } from './screen.tsx';
import { languageOf, type Shown } from './shown.ts';

/** A page as HTML, from what the publisher hands in: nothing is fetched, and the same page gives the same bytes. */
export const render: Render = async (path, { masthead, page }) => {
  await bringScreen(page.screen);
  const language = languageOf(page);
  const words = catalogues[language];
  if (!words) throw new Error(`the interface has no words in ${language}`);
  const speech = { language, words };
  const shown: Shown = { page, speech, edition: masthead.edition };
  const handler = createStaticHandler(routesOf(async () => shown));
  const context = await handler.query(new Request(new URL(path, 'http://prerender.invalid')));
  if (context instanceof Response) throw new Error(`${path} answered ${context.status} instead of a page`);
  const failure = Object.values(context.errors ?? {})[0];
  if (failure) throw failure;
  const problems: unknown[] = [];
  const { prelude } = await prerender(
    <ReaderContext value={stillReader(masthead, speech)}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </ReaderContext>,
    {
      // A page is whole without a script: no part of it may wait aside for one to move it into its place.
      progressiveChunkSize: Infinity,
      // Thrown from here it would leave React waiting for ever.
      onError: (problem) => void problems.push(problem),
    },
  );
  if (problems.length > 0) throw problems[0];
  return {
    html: await new Response(prelude).text(),
    title: titleOf(page, speech, masthead),
    description: descriptionOf(page, speech, masthead),
  };
};
