import type { Context } from 'hono';
import { html } from 'hono/html';

const detail = {
  fr: 'Les inscriptions à la lettre ne sont pas encore ouvertes ici. Rien n’a été enregistré ; revenez bientôt.',
  en: 'Sign-ups for the letter are not open here yet. Nothing was kept; please come back soon.',
  ru: 'Подписка на рассылку здесь пока не открыта. Ничего не сохранено; загляните позже.',
};

/** Answers a sign-up while no letter service is configured: a problem for scripts, words for people. */
export function notOpenYet(context: Context): Response | Promise<Response> {
  const headers = { 'Retry-After': '3600', 'Cache-Control': 'no-store' };
  if (context.req.header('Content-Type')?.startsWith('application/json')) {
    return Response.json(
      { type: 'about:blank', title: 'Service Unavailable', status: 503, detail: detail.en },
      { status: 503, headers: { ...headers, 'Content-Type': 'application/problem+json' } },
    );
  }
  return context.html(
    html`<!doctype html>
      <html lang="fr">
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>La lettre n’est pas encore ouverte</title>
        <main>
          <h1>La lettre n’est pas encore ouverte</h1>
          <p>${detail.fr}</p>
          <p lang="en">${detail.en}</p>
          <p lang="ru">${detail.ru}</p>
          <p><a href="/">Retour à la une</a></p>
        </main>
      </html>`,
    503,
    headers,
  );
}
