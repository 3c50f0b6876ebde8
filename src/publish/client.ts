import type { PageDocument } from '../domain/page.ts';

/** What the app says of a page it prerendered; `html` goes inside the template's root element. */
export type Rendered = {
  readonly html: string;
  readonly title: string;
  readonly description: string;
};

/** The same routes as in the browser, rendered in Node. `path` is the page's address with its query. */
export type Render = (path: string, document: PageDocument) => Promise<Rendered>;

/** Inlined into pages, each in an element of its own that the policy names by its hash. */
export type Styles = {
  /** What an article's page is drawn with: in every page. */
  readonly first: string;
  /** What all other screens are drawn with. */
  readonly screens: string;
  /** Faces of letters beyond those of French: in pages that have some. */
  readonly letters: string;
};

/** The built app, as `cli` reads it from `dist/` and hands it to the publisher. */
export type Client = {
  /** Names the build: a hash of its files, unless the deploy names it. */
  readonly release: string;
  readonly render: Render;
  /** `index.html` of the checkout, with `{{name}}` where the publisher fills in. */
  readonly template: string;
  readonly styles: Styles;
  /** Address of the first script, which waits for the first paint and then loads the rest. */
  readonly start: string;
  /** The service worker's code, with a name where each list of files goes (see `worker-file.ts`). */
  readonly worker: string;
  /** The worker that ends the one before it, for a deploy that must be taken back at once. */
  readonly farewell: string;
  /** Hashed files by their path in the tree (`assets/…`), and those of `public/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Those of them without which no page opens without a network. */
  readonly precached: readonly string[];
  /** Those that the worker brings after its installation; the first are missed the most. */
  readonly rest: readonly string[];
};
