/** Splits a name into its parts, given names and surname, in any script. */
import { foldWord } from '../../text/fold';

const JOINT = /[\s\-‐‑–'’ʼ.·・•‧]+/u;

/** The folded parts of a name; characters written without spaces stay together up to a middle dot. */
export function nameParts(name: string): string[] {
  return name
    .split(JOINT)
    .map((part) => foldWord(part))
    .filter((part) => part !== '');
}
