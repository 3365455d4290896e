import { describe, expect, it } from 'vitest';
import { compileActors, loadActorDetector } from '.';
import { SAMPLE_ACTORS } from './sample-actors';

const detector = loadActorDetector(compileActors(SAMPLE_ACTORS));

/** Units of strings that were read or copied while something ran. */
function unitsRead(run: () => void): number {
  const { charCodeAt, charAt, slice } = String.prototype;
  let units = 0;
  String.prototype.charCodeAt = function (at) {
    units += 1;
    return charCodeAt.call(this, at);
  };
  String.prototype.charAt = function (at) {
    units += 1;
    return charAt.call(this, at);
  };
  String.prototype.slice = function (...range) {
    const part = slice.apply(this, range);
    units += part.length;
    return part;
  };
  try {
    run();
  } finally {
    Object.assign(String.prototype, { charCodeAt, charAt, slice });
  }
  return units;
}

describe('linking of hostile text', () => {
  it.each([
    ['one name', 'Trump '],
    ['one weak name', 'Washington '],
    ['a name in sentences', 'Putin came. The president left. '],
    ['a description', 'the Russian president '],
    ['capitals', 'TRUMP PUTIN '],
    ['one letter', 'T'],
    ['combining marks', 'T\u0301\u0300'],
    ['nested brackets', '(Trump ['],
    ['quotation marks', '“Putin ” '],
    ['a surname among strangers', 'Judd Trump met Mr Trump of Leeds, '],
  ])('costs what its length asks for: %s', (_, unit) => {
    const costOf = (times: number) =>
      unitsRead(() => {
        detector.analyse({ text: unit.repeat(times), kinds: 'p', language: 'en', date: '2026-01-22' });
      });
    costOf(10);
    const few = costOf(1_000);
    expect(costOf(4_000)).toBeLessThan(few * 4.4);
  });
});
