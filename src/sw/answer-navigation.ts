import { addresses } from '../domain/addresses.ts';
import { canAnswer } from './can-answer.ts';
import { answerComposed } from './composed-pages.ts';
import { shellPage } from './shell.ts';
import { isWritten, keepPage, keptPage } from './written-pages.ts';

/** A server that has not begun to answer by then is as good as none. */
const patience = 8_000;

/**
 * What the library can show asks nothing of the network: an article is composed here, its text in the HTML, and for the
 * rest the shell composes the page. For what it cannot the network goes first, and the shell, which can say what is
 * missing, stands in for it.
 */
export async function answerNavigation(event: FetchEvent, url: URL): Promise<Response> {
  const { request } = event;
  if (isWritten(url)) return answerWritten(request, url);
  const composed = await answerComposed(event, url);
  if (composed) return composed;
  const shell = await shellPage();
  const plain = withoutQuestion(request, url);
  if (!shell) return fetch(plain);
  if (await canAnswer(url)) return shell;
  const response = await inTime(fetch(plain));
  return response && response.status < 500 ? response : shell;
}

/** What a reader searches and filters by stays on the device: the same page is asked for without it. */
const withoutQuestion = (request: Request, { pathname, search }: URL): Request | string =>
  search !== '' && asksOfReaders.has(pathname) ? pathname : request;

const asksOfReaders: ReadonlySet<string> = new Set([addresses.front, addresses.search('')]);

async function answerWritten(request: Request, url: URL): Promise<Response> {
  const whole = async (): Promise<Response> => {
    const response = await fetch(request);
    await keepPage(url.pathname, response.clone());
    return response;
  };
  const response = await inTime(whole());
  if (response && response.status < 500) return response;
  return (await keptPage(url.pathname)) ?? (await shellPage()) ?? Response.error();
}

function inTime(answer: Promise<Response>): Promise<Response | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  return Promise.race([answer.catch(() => undefined), late]);
}
