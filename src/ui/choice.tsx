type Option<Value> = { readonly value: Value; readonly text: string; readonly lang?: string };
type Props<Value> = {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** One of a few, all in sight. */
export const Choice = <Value extends string | number | null>(props: Props<Value>) => (
  <fieldset className="choice">
    <legend>{props.legend}</legend>
    <div className="chips">
      {props.options.map(({ value, text, lang }) => (
        <label key={value} className="chip" lang={lang}>
          <input
            type="radio"
            name={props.name}
            value={value ?? ''}
            checked={value === props.chosen}
            onChange={() => props.onChoose(value)}
          />
          {text}
        </label>
      ))}
    </div>
  </fieldset>
);
