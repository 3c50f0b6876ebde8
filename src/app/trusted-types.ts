import type { SafeHtml } from '../domain/article.ts';

type Policy = {
  readonly createHTML: (html: string) => string;
  readonly createScriptURL: (address: string) => string;
};
type Factory = { readonly createPolicy: (name: string, rules: Policy) => Policy };

/** The library's worker as built, and as the development server names it. */
const ourWorker = /^\/(assets|src\/offline)\/library\.worker[\w.-]*(\?[\w&=]*)?$/;

const rules: Policy = {
  createHTML: (html) => html,
  createScriptURL: (address) => {
    if (address === '/sw.js' || ourWorker.test(address)) return address;
    throw new TypeError(`not a script of ours: ${address}`);
  },
};

/** The only policy of the pages, named `caravane`. Browsers without Trusted Types, and Node, get the plain rules. */
const policy =
  (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy('caravane', rules) ?? rules;

/** A `TrustedHTML` where there is one, typed as the string that it stands for. */
export const trustedHtml = (html: SafeHtml): string => policy.createHTML(html);
export const trustedScript = (address: string): string => policy.createScriptURL(address);
