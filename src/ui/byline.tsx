import { addresses } from '../domain/addresses.ts';
import { authorSlug } from '../domain/author.ts';
import { listingParts } from '../messages/numbers.ts';
import { useSpeech } from './words.tsx';

/** Who signs, each name leading to all that they signed. */
export function Byline({ names }: { readonly names: readonly string[] }) {
  const { language, words } = useSpeech();
  const [before, after] = words.article.by('\0').split('\0');
  return (
    <b>
      {before}
      {listingParts(names, language).map(({ type, value }, place) => {
        const slug = type === 'element' ? authorSlug(value) : '';
        return slug === '' ? (
          value
        ) : (
          <a key={place} rel="author" href={addresses.author(slug)}>
            {value}
          </a>
        );
      })}
      {after}
    </b>
  );
}
