/** Compares the quantities of a sentence with the figures of a claim and of its reports. */
import type { Quantity } from '../../model/annotation';
import type { ExpectedFigure, Figure, Qualifier } from '../../model/claim';
import type { QuantitySpan } from '../../text/quantities';
import type { CompiledReport } from './compile';

const CURRENCY = /^[A-Z]{3}$/;
const NUMBERED = new Set(['country', 'person', 'count']);
/** Hours in a unit of time that is compared with hours. */
const HOURS: Readonly<Record<string, number>> = { hour: 1, minute: 1 / 60 };
/** A bare number this large may stand for an amount of money ("le milliard"). */
const LEAST_BARE_AMOUNT = 1e6;
/** A figure farther off than this measures something else. */
const MAX_RATIO = 10;
/** An ordinal farther off than this counts something else. */
const MAX_RANKS = 2;
/** A figure that departs must stand nearer to the claim's words than one that agrees. */
const MAX_DIFFERING_DISTANCE = 40;
const DEFAULT_TOLERANCE = 0.03;

const inHours = ({ value, unit }: { value: number; unit: string }) => value * (HOURS[unit] ?? 1);

/** Whether a quantity measures the same kind of thing as a figure. */
export function comparable(here: Quantity, unit: string): boolean {
  if (here.unit === unit) return true;
  if (CURRENCY.test(unit)) {
    return CURRENCY.test(here.unit) || (here.unit === 'count' && here.value >= LEAST_BARE_AMOUNT);
  }
  if (unit in HOURS) return here.unit in HOURS;
  return NUMBERED.has(unit) && NUMBERED.has(here.unit);
}

/** Whether the value is near enough to be about the same thing at all. */
export function plausible(here: Quantity, expected: { value: number; unit: string }): boolean {
  if (here.unit === 'ordinal') return Math.abs(here.value - expected.value) <= MAX_RANKS;
  const ratio = inHours(here) / inHours(expected);
  return ratio >= 1 / MAX_RATIO && ratio <= MAX_RATIO;
}

/** Qualifiers of the page that agree with a report's, values being equal. */
const AGREEING: Readonly<Record<Qualifier, readonly Qualifier[]>> = {
  exactly: ['exactly', 'about', 'at-least'],
  about: ['exactly', 'about', 'at-least', 'more-than', 'at-most'],
  'at-least': ['exactly', 'about', 'at-least'],
  'more-than': ['exactly', 'about', 'at-least', 'more-than'],
  'at-most': ['exactly', 'about', 'at-most'],
  'less-than': ['exactly', 'about', 'at-most', 'less-than'],
};

/** Whether a quantity says the same as a figure: equal within tolerance, in its unit, and qualified compatibly. */
export function agrees(here: Quantity, figure: Figure | ExpectedFigure): boolean {
  if (!comparable(here, figure.unit)) return false;
  if (CURRENCY.test(figure.unit) && here.unit !== 'count' && here.unit !== figure.unit) return false;
  const tolerance = 'tolerance' in figure ? figure.tolerance : DEFAULT_TOLERANCE;
  const expected = inHours(figure);
  if (Math.abs(inHours(here) - expected) > Math.abs(expected) * tolerance) return false;
  return AGREEING[figure.qualifier].includes(here.qualifier);
}

export interface FigureResult {
  here: QuantitySpan;
  figure: Figure;
  agrees: boolean;
}

/**
 * Compares with a claim: the quantity that agrees with any known figure, else the nearest comparable one.
 * @param distance how far a quantity is from the claim's words, or null when it belongs to other words
 */
export function compareFigures(
  quantities: readonly QuantitySpan[],
  expected: readonly ExpectedFigure[],
  reports: readonly CompiledReport[],
  distance: (quantity: QuantitySpan) => number | null,
): FigureResult | null {
  const first = expected[0];
  if (!first) return null;
  const known = [...expected, ...reports.flatMap(({ figures }) => figures)];
  const bound = quantities
    .map((here) => ({ here, far: distance(here) }))
    .filter((entry): entry is { here: QuantitySpan; far: number } => entry.far !== null)
    .sort((a, b) => a.far - b.far)
    .map(({ here }) => here);
  for (const here of bound) {
    const figure = known.find((candidate) => agrees(here, candidate));
    if (figure) return { here, figure, agrees: true };
  }
  const here = bound.find(
    (quantity) =>
      (distance(quantity) ?? MAX_DIFFERING_DISTANCE) < MAX_DIFFERING_DISTANCE &&
      comparable(quantity, first.unit) &&
      plausible(quantity, first),
  );
  return here ? { here, figure: first, agrees: false } : null;
}

/** Sources whose reports agree with a quantity, and those that give another figure, when reports differ at all. */
export function compareReports(
  here: Quantity,
  reports: readonly CompiledReport[],
): { asIn: string[]; unlike: string[] } {
  const asIn: string[] = [];
  const unlike: string[] = [];
  for (const { source, figures } of reports) {
    const like = figures.filter((figure) => comparable(here, figure.unit));
    if (like.length === 0) continue;
    (like.some((figure) => agrees(here, figure)) ? asIn : unlike).push(source);
  }
  const differing = new Set(
    reports.flatMap(({ figures }) =>
      figures
        .filter((figure) => comparable(here, figure.unit))
        .map((f) => `${f.value} ${f.unit} ${f.qualifier}`),
    ),
  );
  return differing.size > 1 || unlike.length > 0 ? { asIn, unlike } : { asIn: [], unlike: [] };
}
