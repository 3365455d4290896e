/** Turns what the schemas complain about into problems with a remedy. */
import type * as v from 'valibot';
import type { FieldPath } from './problem';

/** A complaint about one field: where, what is wrong, how to mend it. */
export interface Complaint {
  path: FieldPath;
  message: string;
  remedy: string;
}

const RECEIVED: Record<string, string> = {
  Object: 'a set of fields',
  Array: 'a list',
  null: 'nothing',
  undefined: 'nothing',
};

/** What stands there, in words short enough for one line. */
function received(issue: v.BaseIssue<unknown>): string {
  const named = RECEIVED[issue.received];
  if (named !== undefined) return named;
  return issue.received.length > 60 ? `${issue.received.slice(0, 60)}…` : issue.received;
}

const EXPECTED: Record<string, [what: string, remedy: string]> = {
  string: ['text', 'Write text; put it in quotes when it looks like a number, true or null.'],
  number: ['a number', 'Write a plain number, without quotes or spaces.'],
  boolean: ['true or false', 'Write true or false.'],
  Array: ['a list', 'Write a list: [a, b] or one entry per line, each after a hyphen.'],
  Object: ['a set of fields', 'Write fields as "name: value", indented below this one.'],
};

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}

/** The complaint that a schema's issue stands for. */
export function complaintOf(issue: v.BaseIssue<unknown>): Complaint {
  const path = pathOf(issue);
  const last = path.at(-1);
  if (issue.kind !== 'schema') {
    // The model's own checks speak for themselves: "is …" with the remedy after the colon where they give one.
    const [what = '', ...rest] = issue.message.split(': ');
    if (!/^Invalid/.test(issue.message)) {
      const remedy = rest.join(': ');
      return {
        path,
        message: `${received(issue)} ${what}`,
        remedy: remedy === '' ? 'Correct the value.' : `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`,
      };
    }
    return { path, message: limitMessage(issue), remedy: 'Bring it within the limit.' };
  }
  if (issue.expected === `"${last}"` && issue.received === 'undefined') {
    return { path, message: 'is missing', remedy: `Add the field "${last}".` };
  }
  const known = EXPECTED[issue.expected ?? ''];
  if (known !== undefined) {
    return { path, message: `must be ${known[0]}, but is ${received(issue)}`, remedy: known[1] };
  }
  const choices = (issue.expected ?? '').replace(/^\(|\)$/g, '').replaceAll(' | ', ', ');
  return {
    path,
    message: `must be one of ${choices}, but is ${received(issue)}`,
    remedy: `Write one of ${choices}.`,
  };
}

/** Wording for valibot's own length and size checks. */
function limitMessage(issue: v.BaseIssue<unknown>): string {
  return `is out of bounds: ${issue.expected ?? ''} allowed, ${received(issue)} found`;
}
