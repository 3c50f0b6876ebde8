import type { ReactNode } from 'react';
import type { Card } from '../../domain/card.ts';
import { themes } from '../../domain/mark.ts';
import { ArticleCard, labelMap, type CardSize } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Icon, iconNames } from '../../ui/icon.tsx';
import { KeyList } from '../../ui/key-list.tsx';
import { LibraryStatus } from '../../ui/library-status.tsx';
import { OutboxList } from '../../ui/outbox-list.tsx';
import { SaveButton, ShareButton } from '../../ui/article-buttons.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { places } from '../keys/places.ts';
import { useAnswer } from '../reader.ts';
import { usePreferences } from '../use-preferences.ts';

const colours = [
  'paper', 'raised', 'veil', 'rule', 'edge', 'ink', 'soft', 'accent', 'glaze', 'lapis', 'ochre', 'alarm', 'found',
] as const; // prettier-ignore
const type = ['h1', 'h2', 'h3', 'h4', 'text', 'small', 'tiny'] as const;
const spaces = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'] as const;
const sizes: readonly CardSize[] = ['lead', 'feature', 'secondary', 'row', 'plain', 'brief'];

/**
 * Tokens and components in all their states, in the theme that is chosen. It is only ever drawn in the browser, where
 * the policy lets scripts set what no served HTML may.
 */
export function StyleGuide() {
  const { words } = useSpeech();
  const [preferences, prefer] = usePreferences();
  const newest = useAnswer((library) => library.cards({ limit: 12 }), 'style', ['edition']);
  const labels = labelMap(newest?.labels ?? []);
  const specimens = specimensOf(newest?.cards ?? []);
  return (
    <div className="stack">
      <h1 tabIndex={-1}>Style</h1>
      <Choice
        name="theme"
        legend={words.settings.theme}
        chosen={preferences?.theme ?? 'auto'}
        options={themes.map((value) => ({ value, text: words.settings.themes[value] }))}
        onChoose={(theme) => prefer({ theme })}
      />
      <Part title="Colour">
        <ul className="months">
          {colours.map((name) => (
            <li key={name}>
              <svg viewBox="0 0 160 60" aria-hidden="true">
                <rect width="160" height="60" fill={`var(--${name})`} stroke="var(--edge)" />
              </svg>
              <code>--{name}</code>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Type">
        {type.map((name) => (
          <p key={name} style={{ font: `500 var(--${name}) / 1.35 var(--reading)` }}>
            {words.settings.specimen} <code>--{name}</code>
          </p>
        ))}
      </Part>
      <Part title="Space">
        <ul>
          {spaces.map((name) => (
            <li
              key={name}
              style={{ borderInlineStart: `var(--${name}) solid var(--glaze)`, paddingInlineStart: 8 }}
            >
              <code>--{name}</code>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Icons">
        <ul className="chips">
          {iconNames.map((name) => (
            <li key={name} className="chip">
              <Icon name={name} /> <code>{name}</code>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Buttons, chips, fields">
        <p className="actions">
          <button type="button" className="button strong">
            button strong
          </button>
          <button type="button" className="button">
            button
          </button>
          <button type="button" className="button alarm">
            button alarm
          </button>
          <button type="button" className="button" disabled>
            disabled
          </button>
          <SaveButton saved={false} />
          <SaveButton saved />
          <ShareButton copied={false} onShare={() => undefined} />
        </p>
        <p className="chips">
          <button type="button" className="chip">
            chip <small>12</small>
          </button>
          <button type="button" className="chip" aria-pressed="true">
            pressed <small>12</small>
          </button>
          <button type="button" className="chip" data-none="">
            none <small>0</small>
          </button>
          <a className="chip" aria-current="page" href="/dev/style/">
            current
          </a>
        </p>
        <div className="pair">
          <div className="field">
            <label htmlFor="specimen">{words.newsletter.email}</label>
            <input id="specimen" type="email" placeholder="lectrice@exemple.org" />
          </div>
          <label className="tick">
            <input type="checkbox" defaultChecked />
            <span>tick</span>
          </label>
        </div>
      </Part>
      {sizes.map((size) => (
        <Part key={size} title={`Card, ${size}`}>
          <div className={size === 'lead' || size === 'feature' ? '' : 'columns of-3'}>
            {specimens.map((card, place) => (
              <ArticleCard key={place} card={card} size={size} labels={labels} />
            ))}
          </div>
        </Part>
      ))}
      <Part title="Library">
        {(['empty', 'syncing', 'ready', 'error'] as const).map((phase) => (
          <p key={phase}>
            <LibraryStatus progress={{ phase, wanted: 71, readable: 34 }} />
          </p>
        ))}
      </Part>
      <Part title="Outbox">
        <OutboxList
          errands={(['queued', 'sending', 'sent', 'failed'] as const).map((state) => ({
            id: state,
            kind: 'sign-up',
            state,
            email: 'lectrice@exemple.org',
          }))}
          onCancel={() => undefined}
        />
      </Part>
      <Part title="Vacant">
        <Vacant title={words.saved.empty} text={words.saved.emptyText} />
      </Part>
      <Part title="Keys">
        <div className="panel">
          <KeyList places={places.map(({ key, name }) => ({ key, name: words.nav[name] }))} />
        </div>
      </Part>
    </div>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="stack">
    <div className="rubric">
      <h2>{title}</h2>
    </div>
    {children}
  </section>
);

/** One with a picture, one without, one whose title does not end, one from right to left. */
function specimensOf(cards: readonly Card[]): Card[] {
  const [first] = cards;
  const pictured = cards.find(({ picture }) => picture) ?? first;
  if (!first || !pictured) return [];
  const long = `${pictured.title} – ${first.title} – ${first.standfirst}`;
  return [
    pictured,
    { ...pictured, picture: null },
    { ...pictured, title: long },
    { ...pictured, language: 'prs', title: 'هرات، پایتخت دیگر تیموریان', standfirst: '' },
  ];
}
