import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Pack } from '../model/pack';
import { samplePacks } from './feed/sample-feed';
import { quickCheck } from './quick-check';
import { loose } from './schema-walk';

const isSurelyPack = quickCheck(Pack);
const LoosePack = loose(Pack);
const { first } = samplePacks();
const sample = v.parse(Pack, first);

type Container = Record<string | number, unknown>;

/** Every object and array within a value. */
function containers(value: unknown): Container[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Container, ...Object.values(value).flatMap(containers)];
}

/** Values that some field or other takes, and such as none does. */
const replacement = fc.oneof(
  fc.constantFrom(undefined, null, '', 'fr', 'ada-doe', '2026-02-30', '2026-02', 'https://x.example/', 'a<b'),
  fc.constantFrom<unknown>(0, -1, 1.5, Number.NaN, true, [], {}, [null], 'e\u0301', 'exactly', 'event'),
  fc.string(),
  fc.array(fc.constantFrom('ada-doe', 'Not An Id', 7)),
  fc.dictionary(fc.constantFrom('fr', 'en', 'constructor', 'Not A Language'), fc.array(fc.string())),
);

describe('the quick check of a pack', () => {
  it('knows a pack as it is published', () => {
    expect(isSurelyPack(sample)).toBe(true);
    expect(isSurelyPack({ ...sample, addedLater: 1 })).toBe(true);
  });

  it('says yes only to what the schema takes and gives back as it is', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), replacement, fc.boolean(), (where, which, value, isNew) => {
        const pack = structuredClone(sample) as unknown as Container;
        const all = containers(pack);
        const at = all[where % all.length] ?? pack;
        const keys = Object.keys(at);
        const added = Array.isArray(at) ? at.length : 'added';
        at[isNew ? added : (keys[which % keys.length] ?? added)] = value;
        if (!isSurelyPack(pack)) return;
        taken += 1;
        const parsed = v.safeParse(LoosePack, pack);
        expect(parsed.success && parsed.output).toEqual(pack);
      }),
      { numRuns: 1500 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('leaves to the schema what lacks a field that has a default, or holds one that is dropped', () => {
    const withoutDefault = structuredClone(sample) as unknown as { claims: { match: Container }[] };
    delete withoutDefault.claims[0]?.match.negative;
    expect(isSurelyPack(withoutDefault)).toBe(false);
    expect(isSurelyPack(JSON.parse(`{"__proto__":{},${JSON.stringify(sample).slice(1)}`))).toBe(false);
  });
});
