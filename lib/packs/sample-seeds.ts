/** A small right pack in seed form, for the tests of this folder. */
import type { SeedFile } from './build';

const FILES: Record<string, string> = {
  'pack.yaml': `format: 1
id: sample
version: 1.0.0
title: {fr: Échantillon, en: Sample}
description: {fr: Un essai., en: A trial.}
languages: [fr, en]
license: MIT
publisher: Tests
created: 2026-01-26
`,
  'sources/daily-2026.yaml': `id: daily-2026
publisher: The Daily
title: A title
language: en
published:
  date: 2026-01-20
url: null
`,
  'actors/ada-doe.yaml': `id: ada-doe
kind: person
names:
  fr: [Ada Doe]
  en: [Ada Doe]
offices:
  - title: {fr: Maire, en: Mayor}
    from: 2020-03
    to: null
    sources: [daily-2026]
summary:
  fr: Élue locale.
  en: A local official.
relations:
  - type: head-of
    actor: old-town
sources: [daily-2026]
`,
  'actors/old-town.yaml': `id: old-town
kind: place
names:
  en: [Old Town]
summary:
  en: A town.
sources: [daily-2026]
`,
  'actors/town-fair.yaml': `id: town-fair
kind: event
names:
  en: [town fair of 2026]
summary:
  en: A fair.
span:
  from: 2026-01-19
  to: 2026-01-20
place: old-town
participants: [ada-doe]
sources: [daily-2026]
`,
  'claims/fair-drew-crowd.yaml': `id: fair-drew-crowd
text:
  fr: La foire a attiré mille visiteurs.
  en: The fair drew a thousand visitors.
about: [old-town]
event: town-fair
claimants: [ada-doe]
when: 2026-01-20
reports:
  - source: daily-2026
    certainty: reported
    figures:
      - value: 1000
        unit: person
    paragraph: 2
match:
  actors:
    - any: [old-town, ada-doe]
  patterns:
    - cues:
        - words:
            en: [visitor*, drew]
`,
};

/** The sample, with one file changed, added (a new path) or removed (null). */
export function sampleSeeds(path?: string, change?: string | null | ((text: string) => string)): SeedFile[] {
  const files = { ...FILES };
  if (path !== undefined) {
    const text = typeof change === 'function' ? change(files[path] ?? '') : change;
    if (text === null || text === undefined) delete files[path];
    else files[path] = text;
  }
  return Object.entries(files).map(([name, text]) => ({ path: name, text }));
}
