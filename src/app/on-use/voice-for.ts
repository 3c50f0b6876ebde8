type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The device's own voice for a language. Voices that speak from a server do not count: the text would be sent there.
 * A voice reads one script, so an Uzbek text in Cyrillic wants one that says so.
 */
export function voiceFor<Known extends Voice>(language: string, voices: readonly Known[]): Known | null {
  const wanted = tag(language);
  const own = voices.filter((voice) => {
    const spoken = tag(voice.lang);
    return voice.localService && spoken.language === wanted.language && spoken.script === wanted.script;
  });
  return (
    own.find(({ lang }) => tag(lang).region === wanted.region && wanted.region !== undefined) ??
    own.find((voice) => voice.default) ??
    own[0] ??
    null
  );
}

type Tag = {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
};

function tag(written: string): Tag {
  try {
    const locale = new Intl.Locale(written.replaceAll('_', '-'));
    return { language: locale.language, script: locale.maximize().script, region: locale.region };
  } catch {
    return { language: written, script: undefined, region: undefined };
  }
}
