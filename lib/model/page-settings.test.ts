import { describe, expect, it } from 'vitest';
import type { Annotation, Mention, Statement } from './annotation';
import { withoutMuted } from './page-settings';

const text = 'Kari  Moe came. Moe said the harbour is closed.';
const mention = (start: number, end: number, more: Partial<Mention> = {}): Mention => ({
  kind: 'actor',
  actor: 'kari-moe',
  start,
  end,
  confidence: 1,
  via: 'full-name',
  evidence: [],
  ...more,
});
const statement: Statement = {
  kind: 'claim',
  claim: 'harbour-closed',
  start: 16,
  end: text.length,
  stance: 'same',
  hedged: false,
  differences: [],
  asIn: [],
  unlike: [],
  confidence: 1,
  evidence: [],
};
const all: Annotation[] = [mention(0, 9), mention(16, 19), statement];

describe('what is muted', () => {
  it('goes under whatever name, or only under the form that was muted', () => {
    const actor = { kind: 'actor', id: 'kari-moe', form: null, site: null } as const;
    expect(withoutMuted(all, text, [actor])).toEqual([statement]);
    expect(withoutMuted(all, text, [{ ...actor, form: 'KARI MOE' }])).toEqual([all[1], statement]);
    expect(withoutMuted(all, text, [{ ...actor, form: 'Kari Moe' }, actor])).toEqual([statement]);
  });

  it('is told apart by kind', () => {
    const id = 'harbour-closed';
    expect(withoutMuted(all, text, [{ kind: 'actor', id, form: null, site: null }])).toEqual(all);
    expect(withoutMuted(all, text, [{ kind: 'claim', id, form: null, site: null }])).toEqual([
      all[0],
      all[1],
    ]);
  });

  it('is no candidate of an ambiguous mention any more', () => {
    const open = mention(16, 19, { candidates: ['kari-moe', 'ola-moe', 'per-moe'] });
    const [left] = withoutMuted([open], text, [{ kind: 'actor', id: 'ola-moe', form: null, site: null }]);
    expect(left?.candidates).toEqual(['kari-moe', 'per-moe']);
  });
});
