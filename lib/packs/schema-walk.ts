/** Walks the model's schemas: a loose form that keeps unknown fields, and the list of fields a schema does not know. */
import * as v from 'valibot';
import type { FieldPath } from './problem';

type Schema = v.GenericSchema;

/** Keys that the schemas drop from whatever they read. */
export const DROPPED: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** The parts of valibot's schema objects that a walk needs; absent ones do not apply to that type. */
export interface SchemaNode {
  type: string;
  entries?: Record<string, Schema>;
  item?: Schema;
  key?: Schema;
  value?: Schema;
  wrapped?: Schema;
  default?: unknown;
  literal?: unknown;
  options?: Schema[];
  pipe?: [Schema, ...v.PipeItem<unknown, unknown, v.BaseIssue<unknown>>[]];
}

export const nodeOf = (schema: Schema): SchemaNode => schema as unknown as SchemaNode;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of several object forms, the one whose fields the value has most of; its complaints help, the others' do not. */
export function closestOption(options: readonly Schema[], value: unknown): Schema | undefined {
  let best = options[0];
  let most = -1;
  for (const option of options) {
    const entries = Object.keys(nodeOf(option).entries ?? {});
    const shared = isObject(value) ? entries.filter((key) => key in value).length : 0;
    if (shared > most) {
      most = shared;
      best = option;
    }
  }
  return best;
}

function looseNode(schema: Schema): Schema {
  const node = nodeOf(schema);
  if (node.pipe !== undefined) {
    const [first, ...actions] = node.pipe;
    const base = looseNode(first);
    return base === first ? schema : (v.pipe(base, ...actions) as Schema);
  }
  switch (node.type) {
    case 'object': {
      const entries = Object.entries(node.entries ?? {}).map(
        ([key, entry]) => [key, looseNode(entry)] as const,
      );
      return v.looseObject(Object.fromEntries(entries));
    }
    case 'array':
      return node.item === undefined ? schema : v.array(looseNode(node.item));
    case 'optional':
      return node.wrapped === undefined ? schema : v.optional(looseNode(node.wrapped), node.default as never);
    case 'nullable':
      return node.wrapped === undefined ? schema : v.nullable(looseNode(node.wrapped));
    case 'union': {
      const options = (node.options ?? []).map(looseNode);
      return v.lazy((value) => closestOption(options, value) ?? schema);
    }
    default:
      return schema;
  }
}

/**
 * The same checks as `schema`, but fields it does not know are kept instead of dropped, and a value that fits none
 * of several object forms is held against the nearest one.
 */
export function loose<TSchema extends Schema>(schema: TSchema): TSchema {
  return looseNode(schema) as TSchema;
}

/** A field that the schema does not know, with the names it knows in that place. */
export interface UnknownField {
  path: FieldPath;
  known: string[];
}

/** Every field of `value` that `schema` does not know, in the order of the value. */
export function unknownFields(schema: Schema, value: unknown, path: FieldPath = []): UnknownField[] {
  const node = nodeOf(schema);
  if (node.pipe !== undefined) return unknownFields(node.pipe[0], value, path);
  if (node.wrapped !== undefined) return unknownFields(node.wrapped, value, path);
  if (node.options !== undefined) {
    const option = closestOption(node.options, value);
    return option === undefined ? [] : unknownFields(option, value, path);
  }
  if (Array.isArray(value)) {
    const { item } = node;
    if (item === undefined) return [];
    return value.flatMap((element, index) => unknownFields(item, element, [...path, index]));
  }
  if (!isObject(value)) return [];
  const found: UnknownField[] = [];
  for (const [key, child] of Object.entries(value)) {
    const isField = node.entries !== undefined && Object.hasOwn(node.entries, key);
    const childSchema = isField ? node.entries?.[key] : node.value;
    // What is dropped unread would never be told otherwise.
    if (childSchema !== undefined && !DROPPED.has(key))
      found.push(...unknownFields(childSchema, child, [...path, key]));
    else if (node.entries !== undefined || childSchema !== undefined)
      found.push({ path: [...path, key], known: Object.keys(node.entries ?? {}) });
  }
  return found;
}

/** Every place of `value` whose schema is `target` itself, such as all the ids in a record, with what stands there. */
export function valuesOf(
  schema: Schema,
  target: Schema,
  value: unknown,
  path: FieldPath = [],
): { path: FieldPath; value: unknown }[] {
  if (value === undefined || value === null) return [];
  if (schema === target) return [{ path, value }];
  const node = nodeOf(schema);
  if (node.pipe !== undefined) return valuesOf(node.pipe[0], target, value, path);
  if (node.wrapped !== undefined) return valuesOf(node.wrapped, target, value, path);
  if (node.options !== undefined) {
    const option = closestOption(node.options, value);
    return option === undefined ? [] : valuesOf(option, target, value, path);
  }
  if (Array.isArray(value)) {
    const { item } = node;
    return item === undefined
      ? []
      : value.flatMap((child, index) => valuesOf(item, target, child, [...path, index]));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const childSchema = node.entries?.[key] ?? node.value;
    return childSchema === undefined ? [] : valuesOf(childSchema, target, child, [...path, key]);
  });
}

type Visit = (value: unknown, field: string) => void;

/**
 * A function that shows every value of a record whose schema is `target`, as `valuesOf` finds them, with the name of
 * the field that it stands in; built once and quick, as it passes over whatever cannot hold one.
 */
export function visitorOf(schema: Schema, target: Schema): (value: unknown, visit: Visit) => void {
  const walk = walkTo(schema, target);
  return (value, visit) => walk?.(value, '', visit);
}

type Walk = (value: unknown, field: string, visit: Visit) => void;

/** Null when the schema has no place for the target. */
function walkTo(schema: Schema | undefined, target: Schema): Walk | null {
  if (schema === undefined) return null;
  if (schema === target) {
    return (value, field, visit) => {
      if (value !== undefined && value !== null) visit(value, field);
    };
  }
  const node = nodeOf(schema);
  if (node.pipe !== undefined) return walkTo(node.pipe[0], target);
  if (node.wrapped !== undefined) return walkTo(node.wrapped, target);
  if (node.options !== undefined) {
    return (value, field, visit) => {
      for (const found of valuesOf(schema, target, value, [field])) {
        visit(found.value, String(found.path.findLast((step) => typeof step === 'string')));
      }
    };
  }
  if (node.item !== undefined) {
    const item = walkTo(node.item, target);
    return (
      item &&
      ((value, field, visit) => {
        if (Array.isArray(value)) for (const element of value) item(element, field, visit);
      })
    );
  }
  const inside = walkTo(node.value, target);
  if (inside !== null) {
    return (value, _field, visit) => {
      if (isObject(value)) for (const key of Object.keys(value)) inside(value[key], key, visit);
    };
  }
  const fields = Object.entries(node.entries ?? {}).flatMap(([key, entry]) => {
    const walk = walkTo(entry, target);
    return walk === null ? [] : [{ key, walk }];
  });
  if (fields.length === 0) return null;
  return (value, _field, visit) => {
    if (isObject(value)) for (const { key, walk } of fields) walk(value[key], key, visit);
  };
}
