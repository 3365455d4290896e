/** Problems: what is wrong with a pack or its seeds, where, and how to mend it. */

/** Position of a value in a record: property names and list indices. */
export type FieldPath = readonly (string | number)[];

/** Something wrong in one field of a value. */
export interface FieldProblem {
  /** The field in words of the file, such as "offices[0].from"; empty for the whole. */
  field: string;
  /** What is wrong. */
  message: string;
  /** How to mend it. */
  remedy: string;
}

/** Something wrong at one place of a file. */
export interface SeedProblem extends FieldProblem {
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 units. */
  column: number;
}

/** A path as people write it: names joined by dots, list positions in brackets. */
export function fieldName(path: FieldPath): string {
  let name = '';
  for (const step of path) {
    if (typeof step === 'number') name += `[${step}]`;
    else name += name === '' ? step : `.${step}`;
  }
  return name;
}

/** A problem in one printed line each for the place and what is wrong, and for the remedy. */
export function formatProblem(problem: SeedProblem): string {
  const field = problem.field === '' ? '' : ` ${problem.field}:`;
  return `${problem.file}:${problem.line}:${problem.column}:${field} ${problem.message}\n    ${problem.remedy}`;
}

/** Reading order: by file, then by place. */
export function byPlace(a: SeedProblem, b: SeedProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
