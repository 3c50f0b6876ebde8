import { filterQuery, lasting, noFilter, type Filter } from '../../domain/filter.ts';
import type { Selected } from '../../offline/library.ts';
import { FilterRefine } from '../../ui/filter-refine.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { DateRange } from './date-range.tsx';
import { FollowButton, useFollows } from '../follow-button.tsx';
import { useInTurn } from '../in-turn.ts';
import { useAnswer } from '../reader.ts';

type Props = {
  readonly filter: Filter;
  readonly selection: Selected | null;
  readonly choose: (filter: Filter) => void;
};

/** What stands below the topics: « Pour vous », what narrows further, and following what is chosen. */
export function Narrowing({ filter, selection, choose }: Props) {
  const { finding } = useSpeech().words;
  const follows = useFollows();
  // Without a filter the counts are those of the whole library.
  const whole = useAnswer(
    (library) => (selection ? Promise.resolve(null) : library.select(noFilter, 0)),
    selection ? 'chosen' : 'whole',
    ['edition', 'marks', 'interests'],
  );
  // After those of the topics: all at once hold up a slow phone.
  const newest = selection ?? whole;
  const counts = useInTurn(newest, 4, null);
  const except = useInTurn(newest, 5, null);
  return (
    <>
      <div className="actions">
        <button
          type="button"
          className="button"
          data-action="for-you"
          aria-pressed={filter.forYou}
          onClick={() => choose({ ...filter, forYou: !filter.forYou })}
        >
          {finding.forYou}
        </button>
        {filterQuery(lasting(filter)) !== '' && <FollowButton filter={filter} label={finding.follow} />}
      </div>
      {filter.forYou && follows?.length === 0 && (
        <Vacant title={finding.forYouNone} text={finding.forYouText} />
      )}
      {counts && (
        <FilterRefine
          {...counts}
          within={except?.within ?? []}
          filter={filter}
          dates={<DateRange filter={filter} onChoose={choose} />}
          onChoose={choose}
        />
      )}
    </>
  );
}
