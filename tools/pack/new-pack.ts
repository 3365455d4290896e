/** Starts a pack directory: the description, one example of each record, and a page that says what to do next. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { SeedFile } from '../../lib/packs/build';
import { InputProblem } from './output';
import { writeWhole } from './seed-directory';

/** A valid id made of any name; "my-pack" when nothing of it can be kept. */
export function idFrom(name: string): string {
  const id = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 80)
    .replace(/-$/, '');
  return id === '' ? 'my-pack' : id;
}

/** The files of a new pack; `today` is its date of creation (YYYY-MM-DD). */
export function newPackFiles(id: string, today: string): SeedFile[] {
  const files: Record<string, string> = {
    'pack.yaml': `# What the pack says of itself. Fields and rules: docs/packs.md of Repères.
format: 1
id: ${id}
version: 0.1.0
title: {fr: Un nouveau paquet, en: A new pack}
description:
  fr: Ce que contient ce paquet, en une phrase.
  en: What this pack holds, in one sentence.
languages: [fr, en]
license: MIT
publisher: Your name
created: '${today}'
`,
    'sources/example-daily.yaml': `# One published document. Replace this example by a real one, and rename the file after its id.
id: example-daily
publisher: Example Daily
title: Ada Example opens a bridge at Exampleville
language: en
published:
  date: '2026-01-20' # or, when it can only be inferred: {from: …, to: …, inferred: true}
url: null
`,
    'actors/ada-example.yaml': `# One person, organisation, place or event. The first name of a language is shown to readers.
id: ada-example
kind: person
names:
  fr: [Ada Example]
  en: [Ada Example]
weak: # forms that need support: the full name on the page, a context word, a related actor
  fr: [Example]
  en: [Example]
context:
  fr: [maire]
  en: [mayor]
offices:
  - title: {fr: Maire d'Exampleville, en: Mayor of Exampleville}
    from: 2020-03
    to: null
    sources: [example-daily]
summary:
  fr: Maire d'Exampleville depuis 2020.
  en: Mayor of Exampleville since 2020.
sources: [example-daily]
examples: # sentences of yours in which the actor must be found, and must not
  fr: ["Ada Example a parlé la première, puis Mme Example a coupé le ruban."]
  en: ["Mayor Example spoke first."]
nearMisses:
  fr: [Example Motors présente une voiture.]
  en: [Example Motors presents a car.]
`,
    'claims/bridge-cost.yaml': `# One statement, who reports it, and how it is recognised.
id: bridge-cost
text:
  fr: Le pont d'Ada Example a coûté deux millions d'euros.
  en: The bridge of Ada Example cost two million euros.
about: [ada-example]
event: null
claimants: [ada-example]
when: '2026-01-20'
reports:
  - source: example-daily
    certainty: reported
    figures: [{value: 2000000, unit: EUR}]
    paragraph: 2
match:
  figures: [{value: 2000000, unit: EUR}]
  actors:
    - {any: [ada-example], where: page}
  patterns:
    - figure: any
      cues:
        - words:
            fr: [pont]
            en: [bridge]
        - words:
            fr: [coût*, dépens*, pay*]
            en: [cost, spent, paid]
examples:
  fr:
    - Ada Example assure que le pont a coûté deux millions d'euros.
    - Le pont, a dit Ada Example, a coûté 2 millions d'euros.
    - Ada Example a dépensé deux millions d'euros pour le pont.
  en:
    - Ada Example says the bridge cost two million euros.
    - The bridge cost €2 million, said Ada Example.
    - Ada Example spent two million euros on the bridge.
nearMisses:
  fr:
    - Ada Example a inauguré le pont mardi.
    - Ada Example a dépensé deux millions d'euros pour une école.
    - Le pont d'Ada Example est fermé.
  en:
    - Ada Example opened the bridge on Tuesday.
    - Ada Example spent two million euros on a school.
    - The bridge of Ada Example is closed.
`,
    'README.md': `# ${id}

Seeds of a knowledge pack for Repères. In the directory of Repères:

    npm run pack -- lint DIRECTORY              what to mend or to decide
    npm run pack -- build DIRECTORY --out FILE  the pack
    npm run pack -- diff OLD NEW                what readers will notice

How to write records, what each rule asks and how to waive a finding: docs/packs.md of Repères.
`,
  };
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

async function isFree(directory: string): Promise<boolean> {
  try {
    return (await readdir(directory)).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}

/**
 * Writes files into a directory that is new or empty, all or none: they are written beside it and moved.
 * @throws InputProblem when the directory holds something already
 */
export async function writeDirectory(directory: string, files: readonly SeedFile[]): Promise<void> {
  const target = resolve(directory);
  if (!(await isFree(target))) {
    throw new InputProblem(`${directory} is not empty. Name a new directory; nothing was written.`);
  }
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    for (const { path, text } of files) await writeWhole(join(temporary, path), text);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Starts a pack in a directory that is new or empty; the id is made of the directory's name. */
export async function startPack(directory: string): Promise<{ id: string; files: string[] }> {
  const id = idFrom(basename(resolve(directory)));
  const files = newPackFiles(id, new Date().toISOString().slice(0, 10));
  await writeDirectory(directory, files);
  return { id, files: files.map(({ path }) => path) };
}
