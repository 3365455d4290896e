/** How underlines and cards look and behave, with a passage that shows each change at once. */
import { fill } from '../../lib/locales/format';
import {
  DENSITY_RANGE,
  PAINTINGS,
  SHOW_DELAY_RANGE,
  TEXT_SIZE_RANGE,
  THEMES,
} from '../../lib/model/settings';
import { useOptions } from './context';
import { Choice, Section, Slider, Toggle } from './controls';
import { Preview } from './preview';

export function AppearanceSection() {
  const { texts, settings, services } = useOptions();
  const { appearance } = texts;
  return (
    <Section id="appearance" title={texts.sections.appearance}>
      <Preview />
      <Choice
        legend={appearance.painting}
        value={settings.painting}
        choices={PAINTINGS.map((value) => ({ value, label: appearance.paintings[value] }))}
        onChoose={(painting) => void services.change({ painting })}
      />
      <Toggle setting="paintActors" label={appearance.actors} />
      <Toggle setting="paintClaims" label={appearance.claims} />
      <Slider setting="density" label={appearance.density} range={DENSITY_RANGE} step={1} say={String} />
      <Toggle setting="openOnHover" label={appearance.openOnHover} hint={appearance.openOnHoverHint} />
      <Slider
        setting="showDelay"
        label={appearance.showDelay}
        range={SHOW_DELAY_RANGE}
        step={50}
        say={(n) => fill(appearance.milliseconds, { n })}
      />
      <Choice
        legend={appearance.theme}
        value={settings.theme}
        choices={THEMES.map((value) => ({ value, label: appearance.themes[value] }))}
        onChoose={(theme) => void services.change({ theme })}
      />
      <Slider
        setting="textSize"
        label={appearance.textSize}
        range={TEXT_SIZE_RANGE}
        step={10}
        say={(n) => fill(appearance.percent, { n })}
      />
    </Section>
  );
}
