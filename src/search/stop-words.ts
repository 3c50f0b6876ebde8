import { fold } from './fold.ts';

/** Words that tell nothing, in the languages that queries are asked in; those of all are left out of any text. */
export const isStopWord = (word: string): boolean => stopWords.has(fold(word));

const stopWords = new Set(
  (
    'le la les un une des du de au aux et ou où en à a dans par pour sur avec sans sous ce cet cette ces se sa son ses ' +
    'il elle ils elles on nous vous je que qui quoi dont ne pas plus est sont été être ont leur leurs y ' +
    'comment pourquoi quand quel quelle quels quelles comme mais si aussi entre vers chez fait ' +
    'the of and or in on at to for by from with is are was were be been has have had it its this that as an not but ' +
    'how why what when which who where does do did ' +
    'и в во на с со к по из за от до о об у не что как это то а но для при же бы ли он она они его её их мы вы я ' +
    'был была было были или кто где когда почему зачем чем также ' +
    'و در به از که این آن را با برای است بود های می هم یا تا بر خود شد کرد د په چې او کې ته'
  )
    .split(' ')
    .map(fold),
);
