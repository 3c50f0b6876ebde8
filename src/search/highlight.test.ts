import { describe, expect, test } from 'vitest';
import { aliasesOf } from './known-aliases.ts';
import { highlight, snippet } from './highlight.ts';
import { plainText } from './plain-text.ts';
import { parseQuery } from './query.ts';

const aliases = aliasesOf();
const marking = (asked: string) => ({ query: parseQuery(asked, aliases) });
const marked = (text: string, asked: string, language = 'fr'): string[] =>
  highlight(text, marking(asked), language).flatMap((run) => (run.matched ? [run.text] : []));

describe('what is shown of a find', () => {
  test('marks the word in the script, the case and the spelling that it stands in', () => {
    expect(marked('Приезд Токаева в Ташкент', 'Tokayev', 'ru')).toEqual(['Токаева']);
    expect(marked("Parler de l'eau, des eaux", 'eau')).toEqual(['eau', 'eaux']);
    expect(marked('سفر توقایف', 'Tokaïev', 'fa')).toEqual(['توقایف']);
    expect(marked('Le sommet de l’OTSC', 'ОДКБ')).toEqual(['OTSC']);
    expect(marked('Toshkent shahri', 'Ташкент', 'uz')).toEqual(['Toshkent']);
  });

  test('marks a name written as two words where one is asked, and the other way round', () => {
    expect(marked('Hier Abdul Rahman parle', 'Абдуррахман')).toEqual(['Abdul', 'Rahman']);
    expect(marked('La ville de Kyzyl-Kiya', 'Kyzylkiya')).toEqual(['Kyzyl', 'Kiya']);
    expect(marked('Le port de Kantou Bek', 'Kantubek')).toEqual(['Kantou', 'Bek']);
    expect(marked('سخن عبدالغنی', 'Abdul Ghani', 'fa')).toEqual(['عبدالغنی']);
    expect(marked('Une mer rare', 'merrare')).toEqual([]);
  });

  test('takes the words around the most matches', () => {
    const text = `${'Une phrase sans rapport. '.repeat(30)}Ici le lac Issyk-Koul gèle. ${'Puis autre chose. '.repeat(30)}`;
    const runs = snippet(text, marking('Иссык'), 'fr');
    expect(runs.some((run) => run.matched && run.text === 'Issyk')).toBe(true);
    expect(runs[0]?.text).toBe('… ');
    expect(runs.map((run) => run.text).join('').length).toBeLessThan(220);
  });

  test('reads HTML as words', () => {
    expect(plainText('<p>L&#x27;eau &amp; le&nbsp;gaz</p><p>Suite</p>')).toBe("L'eau & le gaz Suite");
  });
});
