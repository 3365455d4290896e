/** Words for what the extension found on a page. */
import type { ListedAnnotation, PageMessages } from '../../lib/messages/map';
import type { Mention, Statement } from '../../lib/model/annotation';

export type Listing = PageMessages['page/list']['answer'];

/** Longest sentence printed, in UTF-16 units. */
const LONGEST_SENTENCE = 240;

/** Actors with their counts and forms, then claims with stance and sentence. */
export function describe({ annotations, language, date, truncated }: Listing): string {
  const lines = [`  language ${language ?? 'unknown'}, published ${date ?? 'unknown'}`];
  if (truncated) lines.push('  the page is longer than what is read; its end was left out');
  const actors = actorsOf(annotations);
  lines.push(`  actors: ${actors.length}`);
  for (const { id, count, forms } of actors) lines.push(`    ${id} ×${count}  ${forms.join(', ')}`);
  const claims = annotations.filter(isStatement);
  lines.push(`  claims: ${claims.length}`);
  for (const { annotation, sentence } of claims) {
    lines.push(`    ${annotation.claim} (${annotation.stance}${annotation.hedged ? ', hedged' : ''})`);
    lines.push(`      “${shortened(sentence)}”`);
  }
  return lines.join('\n');
}

interface FoundActor {
  id: string;
  count: number;
  forms: string[];
}

/** Actors by number of mentions, with the forms they take on the page. */
function actorsOf(annotations: readonly ListedAnnotation[]): FoundActor[] {
  const byId = new Map<string, FoundActor>();
  for (const { annotation, exact } of annotations.filter(isMention)) {
    const actor = byId.get(annotation.actor) ?? { id: annotation.actor, count: 0, forms: [] };
    actor.count++;
    const form = exact.replace(/\u00ad/g, '').replace(/\s+/g, ' ');
    if (!actor.forms.includes(form)) actor.forms.push(form);
    byId.set(annotation.actor, actor);
  }
  return [...byId.values()].sort((a, b) => b.count - a.count);
}

type Listed<A> = ListedAnnotation & { annotation: A };

function isMention(listed: ListedAnnotation): listed is Listed<Mention> {
  return listed.annotation.kind === 'actor';
}

export function isStatement(listed: ListedAnnotation): listed is Listed<Statement> {
  return listed.annotation.kind === 'claim';
}

function shortened(sentence: string): string {
  const plain = sentence.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST_SENTENCE ? `${plain.slice(0, LONGEST_SENTENCE)}…` : plain;
}
