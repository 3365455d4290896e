import { describe, expect, it } from 'vitest';
import { expand, FOLD } from './fold';
import { classOf, EXPAND, expansionOf } from './fold-definition';

describe('fold table', () => {
  it('equals its definition for every UTF-16 unit (else run tools/fold-table.ts)', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      if (FOLD[code] !== classOf(code)) wrong.push(code.toString(16));
      else if (FOLD[code] === EXPAND && String.fromCharCode(...expand(code)) !== expansionOf(code)) {
        wrong.push(code.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });
});
