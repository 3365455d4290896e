/** The options page: one section below the other, with a list of them beside. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { settingsTexts } from '../../lib/locales/browse';
import { fill } from '../../lib/locales/format';
import type { Settings } from '../../lib/model/settings';
import { dress } from '../ui/look';
import { AppearanceSection } from './appearance';
import { OptionsProvider, useOptions } from './context';
import { Section } from './controls';
import { DataSection } from './data';
import { KeyboardSection } from './keyboard';
import { LanguageSection } from './language';
import { MutedSection } from './muted';
import { ReportsSection } from './reports';
import type { SettingsServices } from './services';
import { SitesSection } from './sites';

interface Props {
  services: SettingsServices;
  /** The browser's language. */
  browserLanguage: string;
  /** The section on packs, which has services of its own. */
  packs?: ComponentChildren;
}

export function OptionsApp({ services, browserLanguage, packs }: Props) {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void services.settings().then(setSettings);
    return services.onChange(setSettings);
  }, [services]);
  const { texts, language } = settingsTexts(settings?.language ?? browserLanguage);
  useEffect(() => {
    if (!settings) return;
    document.documentElement.lang = language;
    document.title = texts.title;
    dress(document.documentElement, settings);
  }, [settings, language, texts]);
  if (!settings) return null;
  return (
    <OptionsProvider value={{ texts, language, settings, services }}>
      <div class="options">
        <SectionList packs={packs !== undefined} />
        <main>
          <h1>{texts.heading}</h1>
          <SitesSection />
          <AppearanceSection />
          <LanguageSection browserLanguage={browserLanguage} />
          <KeyboardSection />
          {packs !== undefined && (
            <Section id="packs" title={texts.sections.packs}>
              {packs}
            </Section>
          )}
          <MutedSection />
          <ReportsSection />
          <DataSection />
          <AboutSection />
        </main>
      </div>
    </OptionsProvider>
  );
}

function SectionList({ packs }: { packs: boolean }) {
  const { texts } = useOptions();
  const listed = Object.entries(texts.sections).filter(([id]) => packs || id !== 'packs');
  return (
    <nav aria-label={texts.heading}>
      {listed.map(([id, title]) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}

function AboutSection() {
  const { texts, services } = useOptions();
  return (
    <Section id="about" title={texts.sections.about}>
      <p>Repères · {fill(texts.about.version, { version: services.version })}</p>
      <p class="note">{texts.about.privacy}</p>
      <button type="button" onClick={() => void services.openWelcome()}>
        {texts.about.welcome}
      </button>
    </Section>
  );
}
