import { composeArticle } from './compose-article.tsx';

// The service worker's script follows this one in the same file, and calls it by this name.
Object.assign(globalThis, { composeArticle });
