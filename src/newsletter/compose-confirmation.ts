import { wordingIn, type InterfaceLanguage } from '../domain/language.ts';
import type { Wishes } from '../domain/subscriber.ts';
import { letterCatalogues, type LetterCatalogue } from '../messages/letters/letter-catalogues.ts';
import { ownName } from '../messages/own-names.ts';
import { mailedLink, type House } from './house.ts';
import { plainText, writeHtml, type Letter, type NewcomerTokens, type ReaderTokens } from './letter.ts';
import { letterFrame, paragraph, smallPrint, strongButton, textLink } from './letter-layout.ts';
import type { Member } from './subscriber-states.ts';

/** Asks whether it was really them. Until they say so this is all that they get. */
export async function composeConfirmation(
  house: House,
  wishes: Wishes,
  tokens: NewcomerTokens,
): Promise<Letter> {
  const words = letterCatalogues[wishes.language];
  const { confirmation } = words;
  const link = mailedLink(house, 'confirm', tokens.confirm);
  const unsubscribe = mailedLink(house, 'unsubscribe', tokens.unsubscribe);
  const wanted = describeWishes(house, wishes, words);
  const { title, preview, button, expires, ignore, refuse } = confirmation;
  const element = letterFrame(
    {
      house,
      language: wishes.language,
      preview,
      title,
      footer: [smallPrint(ignore), smallPrint(textLink(unsubscribe, refuse))],
    },
    paragraph(confirmation.ask(house.name)),
    ...wanted.map((line) => smallPrint(line)),
    strongButton(link, button),
    smallPrint(expires),
  );
  const text = plainText([
    title,
    confirmation.ask(house.name),
    wanted.join('\n'),
    `${button}\n${link}`,
    expires,
    ignore,
    `${refuse}\n${unsubscribe}`,
  ]);
  return {
    language: wishes.language,
    subject: confirmation.subject(house.name),
    html: await writeHtml(element),
    text,
    unsubscribe,
  };
}

/** Tells a member that somebody signed their address up again. */
export async function composeAlready(
  house: House,
  state: Member['state'],
  language: InterfaceLanguage,
  tokens: ReaderTokens,
): Promise<Letter> {
  const { already, footer } = letterCatalogues[language];
  const link = mailedLink(house, 'preferences', tokens.preferences);
  const unsubscribe = mailedLink(house, 'unsubscribe', tokens.unsubscribe);
  const said = state === 'paused' ? already.paused : already.text;
  const element = letterFrame(
    {
      house,
      language,
      preview: already.preview,
      title: already.title,
      footer: [smallPrint(textLink(unsubscribe, footer.leave))],
    },
    paragraph(said),
    strongButton(link, already.button),
  );
  const text = plainText([
    already.title,
    said,
    `${already.button}\n${link}`,
    `${footer.leave}\n${unsubscribe}`,
  ]);
  return {
    language,
    subject: already.subject(house.name),
    html: await writeHtml(element),
    text,
    unsubscribe,
  };
}

function describeWishes(
  house: House,
  { language, topics, frequency }: Wishes,
  { wishes }: LetterCatalogue,
): string[] {
  const names = house.topics
    .filter(({ slug }) => topics.includes(slug))
    .map((topic) => wordingIn(topic.names, language));
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return [
    [wishes.frequency, wishes.frequencies[frequency]],
    [wishes.language, ownName(language)],
    [wishes.topics, names.length === 0 ? wishes.everything : names.join(', ')],
  ].map((pair) => pair.join(colon));
}
