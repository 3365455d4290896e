/** Fills interface texts: placeholders, and the plural form that a language asks for. */

/** One text per plural category of the language; `other` always exists. `{n}` stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Replaces `{name}` by its value; a placeholder without a value stays, so that a test can find it. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text for a number, with the number written as the language writes it. */
export function plural(forms: Plural, n: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(language).format(n) });
}

/** The same for ranks ("3rd"). */
export function ordinal(forms: Plural, n: number, language: string): string {
  const form = forms[new Intl.PluralRules(language, { type: 'ordinal' }).select(n)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(language).format(n) });
}
