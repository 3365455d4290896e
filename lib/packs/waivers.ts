/** Waivers: findings that a maintainer looked at and accepts, each with the reason. */
import * as v from 'valibot';
import { Id, Language, Text } from '../model/common';

/** The file beside pack.yaml that lists them; they are no part of the pack. */
export const WAIVERS_FILE = 'waivers.yaml';

/** Fewest UTF-16 units of a reason: no fewer say why. */
const LEAST_REASON = 10;

/** What a finding must be for the waiver to cover it; what is left out covers all. */
export const Waiver = v.object({
  rule: Text,
  /** Id of the record. */
  record: v.optional(Id),
  /** The field as the finding names it, or the beginning of it ("names.fr"). */
  field: v.optional(Text),
  language: v.optional(Language),
  reason: v.pipe(
    Text,
    v.check(
      (reason) => reason.length >= LEAST_REASON,
      `is too short a reason: say in ${LEAST_REASON} characters or more why the finding is accepted`,
    ),
  ),
});
export type Waiver = v.InferOutput<typeof Waiver>;
export const Waivers = v.array(Waiver);

/** The part of a finding that waivers look at. */
export interface Waivable {
  rule: string;
  record: string;
  field: string;
  language?: string;
}

function covers(waiver: Waiver, finding: Waivable): boolean {
  if (waiver.rule !== finding.rule) return false;
  if (waiver.record !== undefined && waiver.record !== finding.record) return false;
  if (waiver.language !== undefined && waiver.language !== finding.language) return false;
  const { field } = waiver;
  if (field === undefined || field === finding.field) return true;
  return finding.field.startsWith(field) && /^[.[]/.test(finding.field.slice(field.length));
}

/** Splits findings into those that stand and those that are waived, and names the waivers that cover nothing. */
export function applyWaivers<T extends Waivable>(
  findings: readonly T[],
  waivers: readonly Waiver[],
): { standing: T[]; waived: T[]; unused: number[] } {
  const used = new Set<number>();
  const standing: T[] = [];
  const waived: T[] = [];
  for (const finding of findings) {
    const covering = waivers.flatMap((waiver, index) => (covers(waiver, finding) ? [index] : []));
    for (const index of covering) used.add(index);
    (covering.length > 0 ? waived : standing).push(finding);
  }
  return { standing, waived, unused: waivers.flatMap((_, index) => (used.has(index) ? [] : [index])) };
}
