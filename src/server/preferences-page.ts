import { html } from 'hono/html';
import { interfaceLanguages, wordingIn } from '../domain/language.ts';
import { frequencies } from '../domain/subscriber.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { letterCatalogues } from '../messages/letters/letter-catalogues.ts';
import { ownName } from '../messages/own-names.ts';
import { isMember, isPast, type Addressed, type Member } from '../newsletter/subscriber-states.ts';
import type { HousePage, Markup } from './house-page.ts';
import { hint, keepHere, linkTo, oneButton } from './letter-pages.ts';

export type Notice = 'saved' | 'paused' | 'resumed' | 'eraseUnsure';

/** Topics, language, frequency, pause, leave, erase: plain forms, one for each act. */
export function preferencesPage(
  subscriber: Addressed,
  token: string,
  topics: readonly TopicLabel[],
  notice?: Notice,
): HousePage {
  const { language } = subscriber.wishes;
  const { preferences: words, leave } = letterCatalogues[language].pages;
  const action = linkTo('preferences', token);
  const said = notice ? html`<p role="status" class="lede">${words[notice]}</p>` : '';
  return {
    language,
    title: words.title,
    status: notice === 'eraseUnsure' ? 422 : 200,
    main: html`<h1>${words.title}</h1>
      ${said} ${isMember(subscriber) ? memberForms(subscriber, token, topics) : ''}
      ${subscriber.state === 'pending' ? hint(words.pending) : ''}
      ${isPast(subscriber) ? hint(leave.doneText) : ''}
      <h2>${words.dataTitle}</h2>
      ${hint(words.dataText)} ${oneButton(action, words.data, 'button', act('data'))}
      <h2>${words.eraseTitle}</h2>
      ${hint(words.eraseText)}
      ${oneButton(
        action,
        words.erase,
        'button alarm',
        html`${act('erase')}<label class="tick">
            <input type="checkbox" name="sure" value="true" required />
            <span>${words.eraseSure}</span>
          </label>`,
      )}`,
  };
}

function memberForms(member: Member, token: string, topics: readonly TopicLabel[]): Markup {
  const action = linkTo('preferences', token);
  const { preferences: words, leave } = letterCatalogues[member.wishes.language].pages;
  const isPaused = member.state === 'paused';
  return html`<form method="post" action="${action}" class="form">
      ${act('change')}
      <div class="pair">${frequencyField(member)}${languageField(member)}</div>
      ${topicsField(member, topics)}
      <div class="actions"><button type="submit" class="button strong">${words.save}</button></div>
    </form>
    <h2>${words.pauseTitle}</h2>
    ${hint(isPaused ? words.paused : words.pauseText)}
    ${oneButton(action, isPaused ? words.resume : words.pause, 'button', act(isPaused ? 'resume' : 'pause'))}
    ${keepHere(member.wishes.language, token)}
    <h2>${words.leaveTitle}</h2>
    ${hint(leave.text)} ${oneButton(action, leave.button, 'button', act('leave'))}`;
}

const act = (name: string): Markup => html`<input type="hidden" name="act" value="${name}" />`;

function frequencyField({ wishes }: Member): Markup {
  const words = letterCatalogues[wishes.language].wishes;
  return html`<div class="field">
    <label for="frequency">${words.frequency}</label>
    <select id="frequency" name="frequency">
      ${frequencies.map(
        (name) =>
          html`<option value="${name}" ${name === wishes.frequency ? 'selected' : ''}>
            ${words.frequencies[name]}
          </option>`,
      )}
    </select>
  </div>`;
}

function languageField({ wishes }: Member): Markup {
  return html`<div class="field">
    <label for="language">${letterCatalogues[wishes.language].wishes.language}</label>
    <select id="language" name="language">
      ${interfaceLanguages.map(
        (code) =>
          html`<option value="${code}" lang="${code}" ${code === wishes.language ? 'selected' : ''}>
            ${ownName(code)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Countries and subjects at once; the rest for those who ask, open where something there is ticked. */
function topicsField({ wishes }: Member, topics: readonly TopicLabel[]): Markup {
  const { wishes: words, pages } = letterCatalogues[wishes.language];
  const broad = topics.filter(({ kind }) => kind === 'country' || kind === 'theme');
  const narrow = topics.filter((topic) => !broad.includes(topic));
  const isOpen = narrow.some(({ slug }) => wishes.topics.includes(slug));
  const ticks = (some: readonly TopicLabel[]): Markup =>
    html`<div class="pick">
      ${some.map(
        ({ slug, names }) =>
          html`<label class="tick">
            <input
              type="checkbox"
              name="topics"
              value="${slug}"
              ${wishes.topics.includes(slug) ? 'checked' : ''}
            />
            <span>${wordingIn(names, wishes.language)}</span>
          </label>`,
      )}
    </div>`;
  return html`<fieldset>
    <legend>${words.topics}</legend>
    ${hint(pages.preferences.topicsHint)} ${ticks(broad)}
    ${
      narrow.length === 0
        ? ''
        : html`<details ${isOpen ? 'open' : ''}>
            <summary>${pages.preferences.otherTopics}</summary>
            ${ticks(narrow)}
          </details>`
    }
  </fieldset>`;
}
