/** A text cut into runs, those that matched a search marked. */
export const Runs = ({ runs }: { readonly runs: readonly { text: string; matched: boolean }[] }) =>
  runs.map(({ text, matched }, index) => (matched ? <mark key={index}>{text}</mark> : text));
