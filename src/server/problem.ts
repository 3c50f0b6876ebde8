/** A problem of RFC 9457 that names what is wrong and nothing of what was sent. */
export type Problem = {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
};

export const problem = (
  { type, ...members }: Problem,
  headers: { readonly [name: string]: string } = {},
): Response =>
  Response.json(
    { type: type === 'about:blank' ? type : `urn:caravane:problem:${type}`, ...members },
    {
      status: members.status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    },
  );
