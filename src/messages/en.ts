import type { Catalogue } from './fr.ts';
import { pluralIn } from './plural.ts';

const plural = pluralIn('en');

export const en: Catalogue = {
  page: {
    skip: 'Skip to content',
    sections: 'Sections',
    main: 'Main navigation',
    service: 'About the paper',
    edition: (number) => `Edition No. ${number}`,
    unpublished: 'First edition to come',
    feeds: 'RSS feed',
    colophon: 'Reads offline. No trackers, no third parties.',
    update: 'A new version of the app is ready.',
    accept: 'Update',
    newEdition: 'A new edition has arrived.',
    corrected: 'This article has been corrected since.',
    show: 'Show it',
    later: 'Later',
    loading: 'Loading…',
  },

  nav: {
    front: 'Front page',
    topics: 'Topics',
    search: 'Search',
    saved: 'Saved',
    library: 'Library',
    newsletter: 'Newsletter',
    settings: 'Settings',
    about: 'About',
    privacy: 'Privacy',
    legal: 'Legal notice',
  },

  front: {
    brief: 'In brief',
    all: 'The whole section',
    explore: 'Browse by topic',
    also: 'Also in this edition',
    more: 'Show more',
    empty: 'The first edition is being prepared',
    emptyText: 'Nothing has been published yet. Come back soon: the caravan is on its way.',
  },

  filter: {
    hint: 'Choose as many as you like. What has arrived is sorted without a network.',
    chosen: 'Chosen topics',
    remove: (name) => `Remove ${name}`,
    clear: 'Clear all',
    every: (kind) => `${kind}: show all`,
    found: plural({ zero: 'No articles', one: '# article', other: '# articles' }),
    none: 'No article has all of these topics',
    noneText: 'Remove one to widen the choice.',
    unknown: (names) => `Unknown topic, left aside: ${names}.`,
  },

  kinds: {
    country: 'Countries',
    place: 'Places',
    theme: 'Themes',
    person: 'People',
    organisation: 'Organisations',
    infrastructure: 'Infrastructure',
  },

  article: {
    by: (names) => `By ${names}`,
    updated: (date) => `Updated ${date}`,
    minutes: plural({ one: '# min read', other: '# min read' }),
    topics: 'Topics of this article',
    save: 'Save',
    saved: 'Saved',
    savedNow: 'Article saved: it stays on this device.',
    unsavedNow: 'Article removed from your saved list.',
    share: 'Share',
    copied: 'Title and link copied',
    original: 'Read on the newsroom’s site',
    partial: 'The newsroom sent only an excerpt of this article.',
    related: 'More on this',
  },

  topic: {
    follows: plural({ zero: 'No articles', one: '# article', other: '# articles' }),
    feed: 'Follow by RSS',
    spellings: (names) => `Also spelled ${names}`,
    empty: 'No article on this topic yet',
  },

  search: {
    label: 'Search the paper',
    placeholder: 'Aral, Tokayev, gas…',
    submit: 'Search',
    hint: 'Searching happens on this device: nobody learns what you look for.',
    found: (count, query) =>
      plural({
        zero: `Nothing for “${query}”`,
        one: `# article for “${query}”`,
        other: `# articles for “${query}”`,
      })(count),
    none: 'Nothing matches',
    noneText: 'Try another word or another spelling: transliterated names are recognised.',
    absent: 'Text not received yet',
    unready: 'Search opens as soon as the library has received the articles.',
    scriptless: 'Search needs JavaScript, because it happens on your device.',
  },

  saved: {
    empty: 'Nothing saved yet',
    emptyText: 'Under an article’s title, “Save” keeps it here, readable offline and never cleared.',
    scriptless: 'Saving articles needs JavaScript: the list lives on your device.',
  },

  library: {
    intro: 'Articles received on this device read without a network, even those you have never opened.',
    phase: {
      empty: 'Library empty',
      syncing: 'Receiving',
      ready: 'Ready offline',
      error: 'Receiving interrupted',
    },
    short: (readable, wanted) => `${readable} of ${wanted}`,
    articles: 'Articles readable offline',
    bytes: 'Space used',
    synced: 'Last checked with the paper',
    issued: 'Edition of',
    never: 'Never',
    sync: 'Synchronise now',
    check: 'Check offline reading',
    checking: 'Checking…',
    checked: (readable, wanted, illustrated) =>
      `${readable} of ${wanted} articles read back without a network, ${illustrated} with their picture.`,
    problems: {
      offline: 'No network: receiving will resume by itself.',
      unreachable: 'The paper does not answer. It will be tried again later.',
      unverified: 'The edition received carries no valid signature: it was refused.',
      'unknown-key':
        'The paper has changed its key. The old library stays readable; emptying it lets you adopt the new one.',
      'older-edition': 'An edition older than yours was offered, and refused.',
      'storage-full': 'This device is out of space. Free some, then synchronise.',
      'storage-failed': 'The browser can no longer write to this device. Reload the page.',
    },
    reset: 'Empty the library',
    resetText: 'Erases the articles received; they return with the next synchronisation.',
    resetMarks: 'Also erase what I saved and read',
    resetSure: 'Really empty it?',
    resetYes: 'Yes, empty it',
    resetNo: 'Keep it',
    unavailable: 'The browser refuses storage: you can still read online.',
    scriptless: 'The offline library needs JavaScript. Without it everything reads online.',
  },

  newsletter: {
    title: 'The paper’s newsletter',
    pitch: 'The editors’ choice in your inbox. No trackers, no spying pictures.',
    email: 'Email address',
    language: 'Language of the letter',
    topics: 'Topics you care about',
    topicsHint: 'None ticked: all of them.',
    otherTopics: 'Places, people, organisations…',
    frequency: 'How often',
    frequencies: {
      each: 'With every article',
      daily: 'Every day',
      weekly: 'Every week',
      monday: 'Monday morning',
    },
    submit: 'Sign up',
    double: 'An email will ask you to confirm.',
    queued: 'Sign-up kept on this device: it leaves with the network.',
    outbox: 'Waiting for the network',
    states: {
      queued: 'Waiting for the network',
      sending: 'Being sent',
      sent: 'Sent: look in your inbox to confirm',
      failed: 'Refused by the server',
    },
    signUp: (email) => `Sign-up of ${email}`,
    cancel: 'Cancel',
    forget: 'Clear',
  },

  settings: {
    theme: 'Appearance',
    themes: { auto: 'Same as device', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
    size: 'Text size',
    sizes: { 16: 'Small', 18: 'Normal', 20: 'Large', 22: 'Larger', 24: 'Largest' },
    specimen: 'On the road to Samarkand the caravan goes at the pace of its slowest.',
    language: 'Language of the interface',
    automatic: 'That of the page',
    storage: 'On this device',
    kept: 'Your settings and your reading stay here: none of it is sent.',
    scriptless: 'Settings need JavaScript. Without it the page follows those of your device.',
  },

  absent: {
    title: 'Not on this device yet',
    text: 'This page has not been received yet and there is no network. It will open when the network returns.',
    near: 'Already on this device',
    retry: 'Try again',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'The address may be incomplete, or the newsroom has withdrawn the article.',
    home: 'Back to the front page',
  },
  failure: {
    title: 'Something failed on our side',
    text: 'This page could not be shown. Your articles and settings are unharmed.',
    reload: 'Reload the page',
  },
};
