/** Suggestions in the address bar behind our keyword. */
import { browser } from 'wxt/browser';

export interface Suggestion {
  /** What is opened when it is chosen. */
  content: string;
  /** Plain text shown. */
  text: string;
}

/** Chromium reads descriptions as XML, Firefox as plain text. */
const isXml = import.meta.env.BROWSER !== 'firefox';
const escaped = (text: string) =>
  isXml ? text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(CONTROLS, ' ') : text;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML takes no control characters, and one would cost all suggestions
const CONTROLS = /[\u0000-\u001f]/g;

/** Answers what is typed; an answer that a later keystroke overtook is dropped. */
export function onOmnibox(handlers: {
  suggest(text: string): Promise<Suggestion[]>;
  /** `content` of a suggestion, or the text as typed. */
  open(content: string): void;
}): void {
  let latest = 0;
  browser.omnibox.onInputChanged.addListener((text, show) => {
    latest += 1;
    const asked = latest;
    void handlers.suggest(text).then((suggestions) => {
      if (asked !== latest) return;
      show(suggestions.map(({ content, text: words }) => ({ content, description: escaped(words) })));
    });
  });
  browser.omnibox.onInputEntered.addListener((content) => handlers.open(content));
}
