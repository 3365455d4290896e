/** Judges what Mozilla's linter says of the Firefox build. */

/** Warnings that are no fault of ours, by code, each with its reason. */
const ALLOWED_WARNINGS: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT: 'Preact assigns innerHTML for a property that our own code never sets',
};

interface LintReport {
  errors: LintMessage[];
  warnings: LintMessage[];
}
interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** Everything in the linter's JSON that has to be mended; empty when all is well. */
export function lintProblems(json: string): string[] {
  const { errors, warnings } = JSON.parse(json) as LintReport;
  return [...errors, ...warnings.filter(({ code }) => !(code in ALLOWED_WARNINGS))].map(
    ({ code, message, file, line }) => `${code}: ${message} (${file ?? 'manifest'}${line ? `:${line}` : ''})`,
  );
}
