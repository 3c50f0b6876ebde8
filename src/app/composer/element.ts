/** What JSX makes: what is to be drawn, and with what; nothing is drawn yet. */
export type Element = { readonly type: unknown; readonly props: Props };
export type Props = { readonly [name: string]: unknown };
export type Component = (props: Props) => unknown;

export const fragment = Symbol('fragment');
/** React sets a part that may come later between two comments; here all parts come at once. */
export const boundary = Symbol('boundary');

/** What `createContext` gives: itself the element that hands a value to what stands within. */
export type Context = { readonly kind: 'context'; value: unknown };

export const isContext = (type: unknown): type is Context =>
  typeof type === 'object' && type !== null && (type as Partial<Context>).kind === 'context';

/** `memo` and the like: another component in a coat. */
export type Coated = { readonly kind: 'coated'; readonly inner: unknown };

export const isCoated = (type: unknown): type is Coated =>
  typeof type === 'object' && type !== null && (type as Partial<Coated>).kind === 'coated';
