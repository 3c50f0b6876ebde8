import { addresses } from '../domain/addresses.ts';
import { wordingIn } from '../domain/language.ts';
import type { CountedTopic, Topic } from '../domain/topic.ts';
import { wholeNumber } from '../messages/numbers.ts';
import { chart, lakes, outlines } from './region-outlines.ts';
import { useSpeech } from './words.tsx';

/** With fewer countries of the region among a publication's topics, the map says nothing. */
const fewest = 3;
const degrees = 4;

/** The region, each country leading to its topic; the list beside it says the same to whoever sees no map. */
export function RegionMap({ topics }: { readonly topics: readonly CountedTopic[] }) {
  const { language, words } = useSpeech();
  const countries = topics
    .filter(({ kind, slug }) => kind === 'country' && slug in outlines)
    .toSorted((a, b) => b.count - a.count);
  const most = countries[0]?.count ?? 1;
  if (countries.length < fewest) return null;
  return (
    <section className="region" aria-labelledby="map">
      <div className="rubric">
        <h2 id="map">{words.map.title}</h2>
      </div>
      <div className="chart">
        <svg viewBox={viewBox} aria-hidden="true">
          {countries.map(({ slug, names, count }) => (
            <a key={slug} href={addresses.topic(slug)} tabIndex={-1}>
              <title>{wordingIn(names, language)}</title>
              <path d={outlines[slug]} data-much={Math.ceil((count / most) * degrees)} />
            </a>
          ))}
          <path className="water" d={lakes} />
        </svg>
        <ul>
          {countries.map(({ slug, names, count }) => (
            <li key={slug}>
              <a href={addresses.topic(slug)}>
                <span>{wordingIn(names, language)}</span>
                <small>{wholeNumber(count, language)}</small>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Where a topic is: its country in colour, or its place as a dot. Nothing for what has no place in the region. */
export function Locator({ topic: { slug, names, point } }: { readonly topic: Topic }) {
  const { language, words } = useSpeech();
  const dot = point && placed(point);
  if (!dot && !(slug in outlines)) return null;
  return (
    <figure className="locator">
      <svg viewBox={viewBox} aria-hidden="true">
        {Object.entries(outlines).map(([country, path]) => (
          <path key={country} d={path} data-much={country === slug ? degrees : 1} />
        ))}
        <path className="water" d={lakes} />
        {dot && (
          <>
            <circle className="halo" cx={dot[0]} cy={dot[1]} r="34" />
            <circle cx={dot[0]} cy={dot[1]} r="13" />
          </>
        )}
      </svg>
      <figcaption className="quiet">{words.map.where(wordingIn(names, language))}</figcaption>
    </figure>
  );
}

const viewBox = `0 0 ${chart.width} ${chart.height}`;

/** On the chart in whole pixels, or nowhere. */
function placed([longitude, latitude]: readonly [number, number]): [number, number] | null {
  const x = Math.round((longitude - chart.west) * chart.east);
  const y = Math.round((chart.north - latitude) * chart.south);
  return x > 0 && x < chart.width && y > 0 && y < chart.height ? [x, y] : null;
}
