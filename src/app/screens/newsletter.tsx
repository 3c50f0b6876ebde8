import { addresses } from '../../domain/addresses.ts';
import { useSpeech } from '../../ui/words.tsx';
import { LetterHere } from '../letter-desk.tsx';
import { useReader } from '../reader.ts';
import type { PageOf } from '../shown.ts';

export function NewsletterScreen({ page }: { readonly page: PageOf<'newsletter'> }) {
  const { words } = useSpeech();
  const { hasIssues } = useReader().masthead;
  return (
    <section className="letter panel narrow" aria-labelledby="letter">
      <h1 id="letter" tabIndex={-1}>
        {words.newsletter.title}
      </h1>
      <p className="lede">{words.newsletter.pitch}</p>
      <LetterHere topics={page.topics} />
      {hasIssues && (
        <p>
          <a href={addresses.issues}>{words.issues.read}</a>
        </p>
      )}
    </section>
  );
}
