import { useEffect } from 'react';
import { ArticleCard, labelMap } from '../../ui/card.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { useReader } from '../reader.ts';
import type { PageOf } from '../shown.ts';

/** Neither here nor reachable: says so, shows what is near, and opens by itself once the network is back. */
export function AbsentScreen({ page: { near, labels } }: { readonly page: PageOf<'absent'> }) {
  const { words } = useSpeech();
  const { device } = useReader();
  useEffect(() => {
    const retry = () => location.reload();
    addEventListener('online', retry);
    const stop = device?.watch(({ changed }) => changed === 'edition' && retry());
    return () => {
      removeEventListener('online', retry);
      stop?.();
    };
  }, [device]);
  return (
    <>
      <Vacant title={words.absent.title} text={words.absent.text} whole>
        <button type="button" className="button strong" onClick={() => location.reload()}>
          {words.absent.retry}
        </button>
      </Vacant>
      {near.length > 0 && (
        <section className="band" aria-labelledby="near">
          <div className="rubric">
            <h2 id="near">{words.absent.near}</h2>
          </div>
          <div className="columns of-2">
            {near.map((card) => (
              <ArticleCard key={card.id} card={card} size="row" labels={labelMap(labels)} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
