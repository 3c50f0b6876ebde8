import { sentencesOf } from './sentences.ts';

/** Reads parts of a text in order, a sentence at a time, so that a pause loses no more than a sentence. */
export type Speaker = {
  readonly speak: () => void;
  readonly pause: () => void;
  /** To the paragraph so many farther. */
  readonly step: (by: number) => void;
  readonly setRate: (rate: number) => void;
};

type Hearing = {
  readonly onPart: (part: HTMLElement) => void;
  readonly onEnd: () => void;
  readonly onFail: () => void;
};

export function speakerOf(
  parts: readonly HTMLElement[],
  language: string,
  voice: SpeechSynthesisVoice,
  { onPart, onEnd, onFail }: Hearing,
): Speaker {
  let part = 0;
  let sentence = 0;
  let rate = 1;
  let speaking = false;
  let turn = 0;

  function speak(): void {
    speaking = true;
    turn += 1;
    const mine = turn;
    speechSynthesis.cancel();
    const element = parts[part];
    if (!element) {
      speaking = false;
      part = 0;
      sentence = 0;
      return onEnd();
    }
    const text = sentencesOf(spokenText(element), language)[sentence];
    if (text === undefined) {
      part += 1;
      sentence = 0;
      return speak();
    }
    onPart(element);
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice, lang: voice.lang, rate });
    utterance.addEventListener('end', () => {
      if (mine !== turn) return;
      sentence += 1;
      speak();
    });
    utterance.addEventListener('error', () => {
      if (mine !== turn) return;
      pause();
      onFail();
    });
    speechSynthesis.speak(utterance);
  }

  /** The voice's own pause is not kept on every device: it is stopped, and begins the sentence again. */
  function pause(): void {
    turn += 1;
    speaking = false;
    speechSynthesis.cancel();
  }

  return {
    speak,
    pause,
    step: (by) => {
      part = Math.min(parts.length - 1, Math.max(0, part + by));
      sentence = 0;
      const element = parts[part];
      if (speaking) speak();
      else if (element) onPart(element);
    },
    setRate: (chosen) => {
      rate = chosen;
      if (speaking) speak();
    },
  };
}

/** What is read of an article: title, standfirst and text, without notes, tables, embeds and words on pictures. */
export const spokenParts = (article: Element): HTMLElement[] =>
  [
    ...article.querySelectorAll<HTMLElement>(
      'h1, .opener .standfirst, [data-part="body"] :is(p, h2, h3, h4, li, dt, dd, figcaption)',
    ),
  ].filter(
    (part) =>
      !part.closest('.footnotes, table, .embed, nav') &&
      !part.querySelector('p, li, dt, dd') &&
      /\p{L}/u.test(spokenText(part)),
  );

/** Without the marks of notes and what went in a correction. */
function spokenText(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('sup a[href^="#"], a[href^="#"] sup, .footnote, del.change'))
    silent.remove();
  return copy.textContent ?? '';
}

/** Some browsers know their voices only a moment after they are asked. */
export async function knownVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in globalThis)) return [];
  if (speechSynthesis.getVoices().length > 0) return speechSynthesis.getVoices();
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, 1500);
  });
  return speechSynthesis.getVoices();
}
