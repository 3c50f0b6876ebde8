import type { SubmitEvent } from 'react';
import { addresses } from '../../domain/addresses.ts';
import { filterIn } from '../../domain/filter.ts';
import { wordingIn } from '../../domain/language.ts';
import type { Mute } from '../../domain/mark.ts';
import type { TopicLabel } from '../../domain/topic.ts';
import { choicesIn } from '../../ui/chosen-filter.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { changeLibrary } from '../change-library.ts';
import { useFollows, useLibraryChange } from '../follow-button.tsx';
import { useAnswer, useReader } from '../reader.ts';

/** What the reader follows and mutes, each with its way out. */
export function Interests() {
  const speech = useSpeech();
  const { finding } = speech.words;
  const follows = useFollows() ?? [];
  const mutes = useAnswer((library) => library.mutes(), 'mutes', ['interests']) ?? [];
  const topics = useAnswer((library) => library.topics([]), 'topics', ['edition']) ?? [];
  const change = useLibraryChange();
  const filters = follows.map(({ query }) => filterIn(new URLSearchParams(query)).filter);
  return (
    <>
      <section className="stack" aria-labelledby="follows" data-part="follows">
        <div className="rubric">
          <h2 id="follows">{finding.follows}</h2>
          <a href={addresses.filter({ forYou: true })}>{finding.forYou}</a>
        </div>
        <p className="hint">{finding.followsHint}</p>
        {filters.length === 0 && <p>{finding.nothing}</p>}
        <ul className="chips">
          {filters.map((filter) => (
            <Removable
              key={addresses.filter(filter)}
              name={choicesIn(filter, topics, speech)
                .map(({ name }) => name)
                .join(' · ')}
              href={addresses.filter(filter)}
              onRemove={() => void change((library) => library.follow(filter, false), finding.unfollowedNow)}
            />
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="mutes" data-part="mutes">
        <div className="rubric">
          <h2 id="mutes">{finding.mutes}</h2>
        </div>
        <p className="hint">{finding.mutesHint}</p>
        {mutes.length === 0 && <p>{finding.nothing}</p>}
        <ul className="chips">
          {mutes.map((mute) => (
            <Removable
              key={`${mute.kind} ${mute.value}`}
              name={nameOf(mute, topics, speech.language)}
              onRemove={() => void change((library) => library.mute(mute, false), finding.unmutedNow)}
            />
          ))}
        </ul>
        <MuteWord />
      </section>
    </>
  );
}

function MuteWord() {
  const { words } = useSpeech();
  const { finding } = words;
  const { device } = useReader();
  const mute = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = form.querySelector('input');
    await changeLibrary(device, words, async (library) => {
      const muted = await library.mute({ kind: 'word', value: field?.value ?? '' }, true);
      if (muted) form.reset();
      return muted ? finding.mutedNow : finding.tooShort;
    });
  };
  // The field has no name: a form sent before the scripts run carries nothing of what was typed.
  return (
    <form className="form narrow-field" data-form="mute" onSubmit={(event) => void mute(event)}>
      <div className="field">
        <label htmlFor="mute-word">{finding.word}</label>
        <input id="mute-word" type="search" maxLength={60} autoComplete="off" required />
      </div>
      <div className="actions">
        <button type="submit" className="button">
          {finding.mute}
        </button>
      </div>
    </form>
  );
}

type RemovableProps = {
  readonly name: string;
  readonly href?: string;
  readonly onRemove: () => void;
};

function Removable({ name, href, onRemove }: RemovableProps) {
  const { words } = useSpeech();
  return (
    <li className="pressable">
      {href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>}
      <button type="button" className="chip" aria-label={words.filter.remove(name)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

const nameOf = ({ kind, value }: Mute, topics: readonly TopicLabel[], language: string): string => {
  const topic = kind === 'topic' ? topics.find(({ slug }) => slug === value) : undefined;
  return topic ? wordingIn(topic.names, language) : kind === 'word' ? `«\u00a0${value}\u00a0»` : value;
};
