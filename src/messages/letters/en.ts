import { pluralIn } from '../plural.ts';
import type { LetterCatalogue } from './fr.ts';

const plural = pluralIn('en');

export const en: LetterCatalogue = {
  confirmation: {
    subject: (name) => `${name}: confirm your subscription to the newsletter`,
    preview: 'One more step and the newsletter is yours.',
    title: 'Confirm your subscription',
    ask: (name) => `Someone, most likely you, entered this address for the newsletter of ${name}.`,
    button: 'Confirm my subscription',
    expires: 'The link is good for seven days and works once.',
    ignore: 'It wasn’t you? Do nothing: without a confirmation we send you no newsletter.',
    refuse: 'Decline this subscription',
  },

  already: {
    subject: (name) => `${name}: this address is already subscribed`,
    preview: 'Nothing has changed in your subscription.',
    title: 'You are already with us',
    text: 'A subscription has just been requested for this address, which already receives the newsletter. Nothing has changed.',
    paused:
      'A subscription has just been requested for this address, which is subscribed but paused. Nothing has changed: you can resume from your preferences.',
    button: 'See my preferences',
  },

  digest: {
    subject: (others, title) =>
      plural({ zero: title, one: `${title}, and # more article`, other: `${title}, and # more articles` })(
        others,
      ),
    titles: {
      each: 'Just published',
      daily: 'Today’s newsletter',
      weekly: 'This week’s newsletter',
      monday: 'The Monday newsletter',
    },
    count: plural({ one: '# article', other: '# articles' }),
    by: (names) => `By ${names}`,
    elsewhere: 'Also',
    more: plural({ one: '# more article on the site', other: '# more articles on the site' }),
    end: 'That is all for this time.',
  },

  footer: {
    why: (name) => `You receive this newsletter because you asked for it and confirmed it with ${name}.`,
    calm: 'No spying images, no tracking links.',
    preferences: 'Change my preferences',
    leave: 'Unsubscribe',
  },

  wishes: {
    frequency: 'How often',
    language: 'Language',
    topics: 'Topics',
    everything: 'All topics',
    frequencies: {
      each: 'With each article',
      daily: 'Every day',
      weekly: 'Every week',
      monday: 'On Monday morning',
    },
  },

  pages: {
    home: 'Back to the front page',
    form: 'Go to the sign-up form',
    posted: {
      title: 'Check your mailbox',
      text: 'An email is waiting there, or will arrive within minutes. Open it and confirm: only then does the subscription begin.',
      late: 'Nothing after a quarter of an hour? Look in the spam folder, then check the address. We write to one address no more than once a day.',
    },
    confirm: {
      title: 'Confirm the subscription',
      text: 'Press this button and the newsletter will come to the address where you received this link.',
      button: 'Confirm my subscription',
      done: 'Subscription confirmed',
      doneText: 'Welcome to the caravan. The next newsletter will come as often as you chose.',
      before: 'Already confirmed',
      beforeText:
        'There is nothing left to do: the newsletter comes to you. Each one has a link to your preferences.',
    },
    leave: {
      title: 'Unsubscribe',
      text: 'No more newsletters will be sent to your address.',
      button: 'Unsubscribe',
      done: 'You are unsubscribed',
      doneText: 'No more newsletters will be sent to your address. Thank you for reading us.',
      again: 'You can come back whenever you like: just sign up again.',
    },
    preferences: {
      title: 'Newsletter preferences',
      saved: 'Preferences saved.',
      topicsHint: 'None ticked: all of them.',
      otherTopics: 'Places, people, organisations…',
      save: 'Save',
      pauseTitle: 'Take a break',
      pauseText: 'The newsletter stops; your choices stay.',
      pause: 'Pause',
      paused: 'The newsletter is paused. Your choices are waiting for you.',
      resume: 'Resume the newsletter',
      resumed: 'The newsletter resumes.',
      hereTitle: 'From this device',
      hereText:
        'Keep the link of this page in the app, and you can change your choices or leave without a network too. Not on a shared device.',
      here: 'Keep on this device',
      leaveTitle: 'Leave',
      dataTitle: 'My data',
      dataText:
        'All that we keep about you, in one file: address, choices, proof of your consent, letters sent.',
      data: 'Download my data',
      eraseTitle: 'Erase everything',
      eraseText: 'Erases your address and your choices, at once and for good.',
      eraseSure: 'Yes, erase my address and my choices',
      eraseUnsure: 'Nothing was erased: tick the box to confirm.',
      erase: 'Erase',
      erased: 'Everything is erased',
      erasedText:
        'Your address and your choices are no longer with us. Links in earlier letters no longer work.',
      pending: 'This subscription is waiting for your confirmation: the link is in the email we sent.',
    },
    links: {
      unknown: {
        title: 'We do not recognise this link',
        text: 'It may be incomplete: copy the whole address from the email. If it belongs to an erased subscription, it leads nowhere any more.',
      },
      expired: {
        title: 'This link has expired',
        text: 'A confirmation link is good for seven days. Sign up again and another email will follow.',
      },
      spent: {
        title: 'This link has been used',
        text: 'It works only once, and this subscription has ended since. To come back, sign up again.',
      },
    },
    problems: {
      address: {
        title: 'This address does not work',
        text: 'Write a single email address, such as name@example.org. Nothing was stored.',
      },
      topics: {
        title: 'We do not know one of the topics',
        text: 'Open the form again: it offers today’s topics. Nothing was stored.',
      },
      consent: {
        title: 'Your consent is missing',
        text: 'Unless the box is ticked we may not write to you. Nothing was stored.',
      },
      form: {
        title: 'The form arrived damaged',
        text: 'Open it again, fill it in and send it once more. Nothing was stored.',
      },
      size: {
        title: 'That is too long',
        text: 'What was sent is more than a form can hold. Nothing was stored.',
      },
      origin: {
        title: 'Sent from another site',
        text: 'For your safety only this publication’s own forms are accepted. Nothing was stored.',
      },
      busy: {
        title: 'One moment',
        text: 'We could not store your request. Please try again in a few minutes.',
      },
    },
  },
};
