import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openKnowledge } from './database';
import { createInstaller } from './install';
import { openLibrary } from './library';
import { SAMPLE_PACK } from './sample-pack';
import { bundled, freshName, toolsFor } from './testing';

describe('the library', () => {
  it('has nothing to say before the first install, and then answers in the reader’s language of the moment', async () => {
    const db = openKnowledge(freshName());
    let language = 'en';
    const library = openLibrary(db, () => language);
    const first = async () => (await library.search('moscow talks', 1))?.[0]?.label.text;
    expect(await library.reader()).toBeNull();
    expect(await library.search('moscow talks', 1)).toBeNull();
    await createInstaller(db, toolsFor()).install([bundled(SAMPLE_PACK)]);
    const english = await first();
    language = 'fr';
    expect(english).toBeTruthy();
    expect(await first()).not.toBe(english);
  });
});
