/** Tells sentences from what only stands between them: reference lines, list entries, captions of a word or two. */

const MIN_WORDS = 6;

/** Whether a text reads as one whole sentence that may restate a claim. */
export function isSentence(text: string, start = 0, end = text.length): boolean {
  const sentence = text.slice(start, end);
  if (/^\s*[\^•[\d]/.test(sentence) || /\bRetrieved \d|\[\d+\]\s*$/.test(sentence)) return false;
  if (!/[.!?…؟]["”’»)]*\s*$/.test(sentence)) return false;
  let words = 0;
  for (let at = 0; at < sentence.length && words < MIN_WORDS; at += 1) {
    if (/\S/.test(sentence.charAt(at)) && (at === 0 || /\s/.test(sentence.charAt(at - 1)))) words += 1;
  }
  return words >= MIN_WORDS;
}
