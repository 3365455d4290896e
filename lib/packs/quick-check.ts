/**
 * A yes for values that need no more looking into: the model's schemas turned into plain functions, some ten times as
 * quick as the schemas themselves. Where the answer is no, the schema has the word, and says what is wrong.
 */
import type * as v from 'valibot';
import { closestOption, DROPPED, isObject, nodeOf, type SchemaNode } from './schema-walk';

type Check = (value: unknown) => boolean;
type Schema = v.GenericSchema;
type Action = { kind: string; type: string; requirement?: unknown };

const never: Check = () => false;

/**
 * The check of a schema in its loose form, in which unknown fields stay. It is true only for values that the schema
 * takes and gives back as they are: nothing dropped, no default filled in. What it does not know is never true.
 */
export function quickCheck(schema: Schema): Check {
  const node = nodeOf(schema);
  return node.pipe === undefined
    ? plainCheck(node)
    : pipeCheck(node.pipe as unknown as [Schema, ...Action[]]);
}

function pipeCheck([first, ...actions]: [Schema, ...Action[]]): Check {
  const checks = [quickCheck(first), ...actions.map(actionCheck)];
  return (value) => {
    for (const check of checks) if (!check(value)) return false;
    return true;
  };
}

function actionCheck({ kind, type, requirement }: Action): Check {
  if (kind !== 'validation') return never;
  const bound = Number(requirement);
  switch (type) {
    case 'regex':
      return (value) => (requirement as RegExp).test(value as string);
    case 'check':
      return (value) => (requirement as Check)(value);
    case 'min_length':
      return (value) => (value as string | unknown[]).length >= bound;
    case 'max_length':
      return (value) => (value as string | unknown[]).length <= bound;
    case 'min_value':
      return (value) => (value as number) >= bound;
    case 'max_value':
      return (value) => (value as number) <= bound;
    case 'integer':
      return Number.isInteger;
    case 'finite':
      return Number.isFinite;
    default:
      return never;
  }
}

function plainCheck(node: SchemaNode): Check {
  switch (node.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'literal':
      return (value) => value === node.literal;
    case 'picklist': {
      const options = new Set<unknown>(node.options);
      return (value) => options.has(value);
    }
    case 'nullable': {
      const wrapped = node.wrapped === undefined ? never : quickCheck(node.wrapped);
      return (value) => value === null || wrapped(value);
    }
    case 'optional':
      // Of a field that is there; `objectCheck` sees to those that are not.
      return node.wrapped === undefined ? never : quickCheck(node.wrapped);
    case 'array': {
      const item = node.item === undefined ? never : quickCheck(node.item);
      return (value) => {
        if (!Array.isArray(value)) return false;
        for (const element of value) if (!item(element)) return false;
        return true;
      };
    }
    case 'record':
      return node.key === undefined || node.value === undefined
        ? never
        : recordCheck(quickCheck(node.key), quickCheck(node.value));
    case 'object':
      return objectCheck(node.entries ?? {});
    case 'union': {
      const options = node.options ?? [];
      const checks = new Map(options.map((option) => [option, quickCheck(option)]));
      return (value) => {
        const closest = closestOption(options, value);
        return closest !== undefined && checks.get(closest)?.(value) === true;
      };
    }
    default:
      return never;
  }
}

function recordCheck(keyCheck: Check, valueCheck: Check): Check {
  // The keys of a pack's records are a handful of languages.
  const knownKeys = new Set<string>();
  const isKey = (key: string): boolean => {
    if (knownKeys.has(key)) return true;
    if (DROPPED.has(key) || !keyCheck(key)) return false;
    if (knownKeys.size < 1000) knownKeys.add(key);
    return true;
  };
  return (value) => {
    if (!isObject(value)) return false;
    for (const key of Object.keys(value)) if (!isKey(key) || !valueCheck(value[key])) return false;
    return true;
  };
}

function objectCheck(entries: Record<string, Schema>): Check {
  const checks = Object.entries(entries).map(([key, schema]) => {
    const { type, default: filled } = nodeOf(schema);
    return { key, check: quickCheck(schema), mayBeAbsent: type === 'optional' && filled === undefined };
  });
  return (value) => {
    if (!isObject(value)) return false;
    let known = 0;
    for (const { key, check, mayBeAbsent } of checks) {
      const child = value[key];
      if (child === undefined) {
        if (!mayBeAbsent || Object.hasOwn(value, key)) return false;
      } else {
        if (!check(child)) return false;
        known += 1;
      }
    }
    const keys = Object.keys(value);
    return keys.length === known || !keys.some((key) => DROPPED.has(key) || value[key] === undefined);
  };
}
