/** What compromise (English) and fr-compromise (French) take for people, organisations and places in a text. */
import { createRequire } from 'node:module';
import english from 'compromise';
import { foldText } from '../../../lib/text/tokens';

export interface Recognised {
  person: ReadonlySet<string>;
  organization: ReadonlySet<string>;
  place: ReadonlySet<string>;
}

// Its types are sources that our compiler options refuse, so that it is loaded without them.
const require = createRequire(import.meta.url);
const french = require('fr-compromise') as (text: string) => unknown;

/** A list of phrases that compromise offers; the French sibling has no organisations. */
type Phrases = { out(kind: 'array'): string[] };
type Reading = { people?: () => Phrases; organizations?: () => Phrases; places?: () => Phrases };

/**
 * Folded phrases by kind. Both libraries read capitals weakly (measured: French surnames are missed, and brackets are
 * kept), so that callers count a phrase as one voice on a name that was read otherwise.
 */
export function recognise(text: string, language: string | null): Recognised {
  const read = language === 'fr' ? french : language === 'en' ? english : null;
  const reading = read === null ? {} : (read(text) as unknown as Reading);
  const fold = (phrases: Phrases | undefined): ReadonlySet<string> =>
    new Set((phrases?.out('array') ?? []).map(foldText).filter((phrase) => phrase !== ''));
  return {
    person: fold(reading.people?.()),
    organization: fold(reading.organizations?.()),
    place: fold(reading.places?.()),
  };
}
