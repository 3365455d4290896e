/** The controls of the options: each is bound to one setting, names itself, and can go back to its default. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/model/settings';
import { useOptions } from './context';

/** The settings whose values are of a type. */
type KeysOf<T> = { [Key in keyof Settings]: Settings[Key] extends T ? Key : never }[keyof Settings];

export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

interface ToggleProps {
  setting: KeysOf<boolean>;
  label: string;
  hint?: string;
}

export function Toggle({ setting, label, hint }: ToggleProps) {
  const { settings, services } = useOptions();
  const id = useId();
  return (
    <div class="control">
      <label class="check">
        <input
          type="checkbox"
          checked={settings[setting]}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => void services.change({ [setting]: event.currentTarget.checked })}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p class="note" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ legend, value, choices, onChoose }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="control">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="check">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SliderProps {
  setting: KeysOf<number>;
  label: string;
  range: { min: number; max: number };
  step: number;
  /** The number in words. */
  say: (value: number) => string;
}

export function Slider({ setting, label, range, step, say }: SliderProps) {
  const { settings, services, texts } = useOptions();
  const id = useId();
  const value = settings[setting];
  const usual = DEFAULT_SETTINGS[setting];
  return (
    <div class="control">
      <label for={id}>{label}</label>
      <div class="slider">
        <input
          id={id}
          type="range"
          min={range.min}
          max={range.max}
          step={step}
          value={value}
          aria-valuetext={say(value)}
          onInput={(event) => void services.change({ [setting]: event.currentTarget.valueAsNumber })}
        />
        <output for={id}>{say(value)}</output>
        <button
          type="button"
          class="text"
          disabled={value === usual}
          aria-label={`${label}: ${texts.reset} (${say(usual)})`}
          onClick={() => void services.reset([setting])}
        >
          {texts.reset}
        </button>
      </div>
    </div>
  );
}
