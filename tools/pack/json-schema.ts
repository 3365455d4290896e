/** The JSON Schema of a pack file, generated from the definitions that check packs at run time. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { ActorGroup, CueGroup, ExpectedFigure, Figure, Pattern } from '../../lib/model/claim';
import { Forms, HttpsUrl, Id, Language, Localised, PartialDate, Text } from '../../lib/model/common';
import { Pack } from '../../lib/model/pack';

/** Parts that recur, named once each; everything else stands where it is used. */
const DEFINITIONS = {
  ActorGroup,
  CueGroup,
  ExpectedFigure,
  Figure,
  Forms,
  HttpsUrl,
  Id,
  Language,
  Localised,
  PartialDate,
  Pattern,
  Text,
};

/**
 * What the model checks by code and JSON Schema can say as well, in its own words: without this the schema would
 * take HTML and http addresses, and refuse them only at run time.
 */
const SAID_OTHERWISE: Readonly<Record<string, Partial<JsonSchema>>> = {
  Text: {
    pattern:
      '^(?=.*\\S)[^<>\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]*$',
  },
  HttpsUrl: { pattern: '^https://[^/?#@]+(?:[/?#]|$)', format: 'uri' },
};

/** The schema as text: two spaces of indentation, one line feed at the end. */
export function packSchemaText(): string {
  const schema = toJsonSchema(Pack, { definitions: DEFINITIONS, typeMode: 'input', errorMode: 'ignore' });
  for (const [name, said] of Object.entries(SAID_OTHERWISE)) {
    const definition = schema.$defs?.[name];
    if (typeof definition === 'object') Object.assign(definition, said);
  }
  const { $schema, ...rest } = schema;
  const title = 'A pack of Repères, format 1';
  const description =
    'Made by `npm run pack -- schema` from lib/model. It checks shapes; docs/packs.md says what a reader checks besides: ' +
    'Unicode form NFC, references of HTML, words of names, days that exist, unique ids and references that lead somewhere.';
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}
