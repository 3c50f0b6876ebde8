import type { Brand } from '../domain/brand.ts';

/** HTML of our own making, whose values were escaped. */
export type Markup = Brand<string, 'Markup'>;

/** Writes markup; a value is escaped unless it is markup itself. `false` and `null` write nothing. */
export function markup(texts: TemplateStringsArray, ...values: readonly Value[]): Written {
  return new Written(
    texts.map((text, position) => (position === 0 ? text : write(values[position - 1]) + text)).join(''),
  );
}

export type Value = string | number | Written | readonly Written[] | false | null | undefined;

/** Text that stands in a page as it is. */
export class Written {
  readonly text: Markup;
  constructor(text: string) {
    this.text = text as Markup;
  }
}

export function write(value: Value): string {
  if (value === false || value === null || value === undefined) return '';
  if (value instanceof Written) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n    ');
  return escapeHtml(String(value));
}

/** Fit for text and for an attribute between double quotes, in HTML and XML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A data block in a page: nothing in it can end the element. */
export const jsonScript = (type: string, value: unknown, id?: string): Written =>
  markup`<script type="${type}"${id === undefined ? null : markup` id="${id}"`}>${new Written(
    JSON.stringify(value).replaceAll('<', '\\u003c'),
  )}</script>`;
