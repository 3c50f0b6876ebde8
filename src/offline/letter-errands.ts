import type { Asked, StoredErrand } from './errand.ts';
import type { LetterKeeper } from './kept-letter.ts';
import type { Errand, Library } from './library.ts';
import type { Outbox } from './outbox.ts';
import { askStanding } from './post-errand.ts';
import { StorageFault } from './storage-fault.ts';

type LetterDesk = Pick<
  Library,
  'outbox' | 'signUp' | 'cancel' | 'letter' | 'keepLetter' | 'forgetLetter' | 'changeLetter' | 'leaveLetter'
>;

/** Signing up, changing and leaving, from the page's side: each is kept first, and leaves when it can. */
export function letterErrands(errands: Outbox, keeper: LetterKeeper, leave: () => void): LetterDesk {
  const ask = async (asked: Asked): Promise<string> => {
    const id = await errands.ask(asked);
    leave();
    return id;
  };
  const link = async () => {
    const held = await keeper.held();
    if (!held) throw new StorageFault('no link to a letter is kept');
    return { purpose: held.purpose, token: held.token };
  };
  return {
    outbox: async () => (await errands.errands()).map(shown),
    signUp: (form) => ask({ kind: 'sign-up', form }),
    cancel: errands.cancel,
    letter: async () => {
      const held = await keeper.held();
      return held && { purpose: held.purpose, standing: held.standing };
    },
    keepLetter: async (kept) => {
      await keeper.keep(kept);
      const reception = await askStanding(kept);
      if (reception.is === 'taken' && reception.standing) await keeper.learn(kept.token, reception.standing);
      if (reception.is !== 'refused') return true;
      await keeper.learn(kept.token, 'gone');
      return false;
    },
    forgetLetter: keeper.forget,
    changeLetter: async (wishes) => ask({ kind: 'change', link: await link(), wishes }),
    leaveLetter: async () => ask({ kind: 'leave', link: await link() }),
  };
}

/** Without the secret that it carries. */
const shown = (errand: StoredErrand): Errand => {
  const { id, kind, state, created, problem } = errand;
  return {
    id,
    kind,
    state,
    created,
    ...(problem === undefined ? {} : { problem }),
    email: errand.kind === 'sign-up' ? errand.form.email : '',
    wishes: errand.kind === 'change' && state !== 'sent' ? errand.wishes : null,
  };
};
