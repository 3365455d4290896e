/** The language of interface and cards. */
import { INTERFACE_LANGUAGES } from '../../lib/locales/browse';
import { fill } from '../../lib/locales/format';
import { useOptions } from './context';
import { Choice, Section } from './controls';

/** Stands for the browser's own choice among the codes. */
const BROWSER = 'browser';

/** A language by its own name, with a capital as a heading has. */
function ownName(code: string): string {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

export function LanguageSection({ browserLanguage }: { browserLanguage: string }) {
  const { texts, language, settings, services } = useOptions();
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(browserLanguage) ?? browserLanguage;
  return (
    <Section id="language" title={texts.sections.language}>
      <Choice
        legend={texts.language.interface}
        value={settings.language ?? BROWSER}
        choices={[
          { value: BROWSER, label: fill(texts.language.browser, { language: name }) },
          ...INTERFACE_LANGUAGES.map((value) => ({ value: value as string, label: ownName(value) })),
        ]}
        onChoose={(value) => void services.change({ language: value === BROWSER ? null : value })}
      />
      <p class="note">{texts.language.hint}</p>
    </Section>
  );
}
