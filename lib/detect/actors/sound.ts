/** Compares spellings of a name across transliterations, and those that a slip of the keyboard sets apart. */

/** A key that transliterations of a name share: Dmitri, Dmitry and Dimitrij, Wladimir and Vladimir. */
export function soundKey(word: string): string {
  return word
    .replace(/sch|sh|ch|sz|tch/g, 's')
    .replace(/ou|oe|oo/g, 'u')
    .replace(/ph|ff/g, 'f')
    .replace(/f$/, 'v')
    .replace(/фф?$/, 'в')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/[qc]|kh/g, 'k')
    .replace(/(.)\1+/g, '$1')
    .replace(/i+e?$/, '')
    .replace(/^i(?=[aeou])/, '');
}

/** Whether one letter added, dropped, changed or swapped with its neighbour turns one word into the other. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const shorter = one.length <= other.length ? one : other;
  const longer = one.length <= other.length ? other : one;
  let i = 0;
  while (i < shorter.length && shorter[i] === longer[i]) i += 1;
  if (shorter.length < longer.length) return shorter.slice(i) === longer.slice(i + 1);
  const swapped = shorter[i] === longer[i + 1] && shorter[i + 1] === longer[i];
  return (
    shorter.slice(i + 1) === longer.slice(i + 1) || (swapped && shorter.slice(i + 2) === longer.slice(i + 2))
  );
}
