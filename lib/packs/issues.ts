/** Turns what the schemas complain about into problems with a remedy. */
import type * as v from 'valibot';
import type { FieldPath } from './problem';

/** A complaint about one field: where, what is wrong, how to mend it. */
export interface Complaint {
  path: FieldPath;
  message: string;
  remedy: string;
  /** What was written, and what it may have meant: for a remedy that names the nearest. */
  wanted?: string;
  candidates?: Iterable<string>;
}

const RECEIVED: Record<string, string> = {
  Object: 'a set of fields',
  Array: 'a list',
  null: 'nothing',
  undefined: 'nothing',
};

/** Characters that a line would hide, or a terminal obey. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: showing control characters needs to name them
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const shown = (text: string): string =>
  text.replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What stands there, in words short enough for one line. */
function received(issue: v.BaseIssue<unknown>): string {
  const named = RECEIVED[issue.received];
  if (named !== undefined) return named;
  return shown(issue.received.length > 60 ? `${issue.received.slice(0, 60)}…` : issue.received);
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
        message: typeof issue.input === 'string' ? `${received(issue)} ${what}` : what,
        remedy: remedy === '' ? 'Correct the value.' : `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`,
      };
    }
    return { path, ...boundsOf(issue) };
  }
  if (issue.expected === `"${last}"` && issue.received === 'undefined') {
    return { path, message: 'is missing', remedy: `Add the field "${last}".` };
  }
  const known = EXPECTED[issue.expected ?? ''];
  if (known !== undefined) {
    return { path, message: `must be ${known[0]}, but is ${received(issue)}`, remedy: known[1] };
  }
  const options = (issue.expected ?? '').replace(/^\(|\)$/g, '').split(' | ');
  const choices = options.join(', ');
  const one = options.length > 1 ? 'one of ' : '';
  return {
    path,
    message: `must be ${one}${choices}, but is ${received(issue)}`,
    remedy: `Write ${one}${choices}.`,
    ...(typeof issue.input === 'string'
      ? { wanted: issue.input, candidates: options.map((option) => option.replaceAll('"', '')) }
      : {}),
  };
}

/** Wording for valibot's own checks, which the model left without a message. */
function boundsOf(issue: v.BaseIssue<unknown>): { message: string; remedy: string } {
  const found = `${issue.expected ?? 'other'} is expected, and it is ${received(issue)}`;
  switch (issue.type) {
    case 'min_length':
      return { message: `has too few entries: ${found}`, remedy: 'Add entries, or leave the field out.' };
    case 'max_length':
      return { message: `is too long: ${found}`, remedy: 'Shorten or split it.' };
    default:
      return { message: `is out of bounds: ${found}`, remedy: 'Write a value within the bounds.' };
  }
}
