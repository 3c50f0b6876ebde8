import { useState } from 'react';
import type { Filter } from '../../domain/filter.ts';
import { useSpeech } from '../../ui/words.tsx';

type Props = { readonly filter: Filter; readonly onChoose: (filter: Filter) => void };

/** From which day and until which. */
export function DateRange({ filter, onChoose }: Props) {
  const { finding } = useSpeech().words;
  return (
    <div className="pair">
      <DateField
        id="since"
        label={finding.since}
        value={firstDay(filter.since)}
        onChange={(since) => onChoose({ ...filter, since })}
      />
      <DateField
        id="until"
        label={finding.until}
        value={lastDay(filter.until)}
        onChange={(until) => onChoose({ ...filter, until })}
      />
    </div>
  );
}

type DateProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string | null) => void;
};

/** What is being typed stays as it is; the filter follows once it is a day that newspapers have seen. */
function DateField({ id, label, value, onChange }: DateProps) {
  const [typed, type] = useState(value);
  const [before, remember] = useState(value);
  if (before !== value) {
    remember(value);
    type(value);
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={typed}
        onChange={({ currentTarget }) => {
          type(currentTarget.value);
          if (currentTarget.value === '') onChange(null);
          else if (currentTarget.value >= '1800') onChange(currentTarget.value);
        }}
      />
    </div>
  );
}

/** A year or a month as the day that it begins or ends with. */
const firstDay = (date: string | null): string => (date === null ? '' : `${date}-01-01`.slice(0, 10));

function lastDay(date: string | null): string {
  if (date === null || date.length === 10) return date ?? '';
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
