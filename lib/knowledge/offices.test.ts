import { describe, expect, it } from 'vitest';
import type { Office } from '../model/actor';
import { latestFirst, officeOn } from './offices';

const office = (title: string, from: string | null, to: string | null): Office => ({
  title: { en: title },
  from,
  to,
});
const titleOn = (offices: Office[], day: string) => officeOn(offices, day)?.title.en ?? null;

describe('officeOn', () => {
  const president = [
    office('president 45', '2017-01-20', '2021-01-20'),
    office('president 47', '2025-01-20', null),
  ];

  it('gives the office of the day, and none between two terms', () => {
    expect(titleOn(president, '2018-06-01')).toBe('president 45');
    expect(titleOn(president, '2023-06-01')).toBeNull();
    expect(titleOn(president, '2026-01-20')).toBe('president 47');
    expect(titleOn(president, '2016-12-31')).toBeNull();
  });

  it('reads dates at their precision', () => {
    const minister = [office('minister', '2019', '2021-05')];
    expect(titleOn(minister, '2019-01-01')).toBe('minister');
    expect(titleOn(minister, '2021-05-31')).toBe('minister');
    expect(titleOn(minister, '2021-06-01')).toBeNull();
  });

  it('shows the new office on the day of handover', () => {
    const both = [
      office('prime minister', '1999-08-09', '2000-05-07'),
      office('president', '2000-05-07', null),
    ];
    expect(titleOn(both, '2000-05-07')).toBe('president');
    expect(titleOn(both, '2000-05-06')).toBe('prime minister');
  });

  it('prefers the one listed first among offices held together', () => {
    const both = [
      office('secretary of state', '2025-01-21', null),
      office('acting adviser', '2025-05-01', null),
    ];
    expect(titleOn(both, '2025-10-01')).toBe('secretary of state');
  });

  it('takes an unknown start for "always" and an unknown end for "still"', () => {
    expect(titleOn([office('envoy', null, null)], '1990-01-01')).toBe('envoy');
  });
});

describe('latestFirst', () => {
  it('orders by start without touching its input', () => {
    const offices = [office('a', null, '1999'), office('b', '2001', null), office('c', '2012-05', null)];
    expect(latestFirst(offices).map((o) => o.title.en)).toEqual(['c', 'b', 'a']);
    expect(offices[0]?.title.en).toBe('a');
  });
});
