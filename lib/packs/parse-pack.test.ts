import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPack } from './build';
import { parsePack } from './parse-pack';
import { sampleSeeds } from './sample-seeds';

function samplePack() {
  const built = buildPack(sampleSeeds());
  if (!built.ok) throw new Error('the sample builds');
  return JSON.parse(built.text);
}

describe('reading a pack at run time', () => {
  it('takes what the build writes, unchanged', () => {
    const parsed = parsePack(samplePack());
    expect(parsed.ok && parsed.pack).toEqual(samplePack());
  });

  it('keeps optional fields it does not know, at every depth', () => {
    const pack = samplePack();
    pack.motto = 'later';
    pack.actors[0].portrait = { credit: 'x' };
    pack.actors[0].offices[0].rank = 3;
    pack.sources[0].published.zone = 'UTC';
    const parsed = parsePack(pack);
    expect(parsed.ok && parsed.pack).toEqual(pack);
  });

  it('refuses a newer format and says what to do', () => {
    const parsed = parsePack({ ...samplePack(), format: 2, entities: [] });
    expect(parsed).toMatchObject({ ok: false, problems: [{ field: 'format' }] });
    if (!parsed.ok) expect(`${parsed.message} ${parsed.problems[0]?.remedy}`).toMatch(/format 2.*[Uu]pdate/);
  });

  it.each([[null], ['pack'], [[]], [{}], [{ format: '1' }]])('refuses what is no pack: %j', (input) => {
    expect(parsePack(input).ok).toBe(false);
  });

  it('names the record and the field that is wrong', () => {
    const pack = samplePack();
    pack.actors[1].summary.en = 'a\u0000b';
    const parsed = parsePack(pack);
    expect(parsed).toMatchObject({ ok: false, problems: [{ field: 'actors[1].summary.en' }] });
  });

  it('refuses references that lead nowhere', () => {
    const pack = samplePack();
    pack.claims[0].about = ['nobody'];
    expect(parsePack(pack)).toMatchObject({ ok: false, problems: [{ field: 'claims[0].about[0]' }] });
  });

  it('answers for any JSON, and never throws', () => {
    fc.assert(fc.property(fc.json(), (json) => typeof parsePack(JSON.parse(json)).ok === 'boolean'));
    fc.assert(
      fc.property(fc.constantFrom('actors', 'claims', 'sources'), fc.jsonValue(), (kind, record) => {
        expect(parsePack({ ...samplePack(), [kind]: [record] }).ok).toBe(false);
      }),
    );
  });
});
