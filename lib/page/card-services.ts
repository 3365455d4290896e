/** What the card asks of the background: records to show, and the reader's wishes to carry out. */
import { type RuntimeSender, send } from '../messages/client';
import type { Answer, BackgroundMessages } from '../messages/map';
import type { Card } from '../model/card';
import type { RecordKind } from '../model/card-view';

type Params<Name extends keyof BackgroundMessages> = BackgroundMessages[Name]['params'];

export interface CardServices {
  load(kind: RecordKind, id: string): Promise<Answer<{ card: Card }>>;
  /** The three wishes answer whether they were carried out. */
  mute(mute: Params<'page/mute'>): Promise<boolean>;
  report(report: Params<'page/report'>): Promise<boolean>;
  switchOff(): Promise<boolean>;
}

/** Services by messages; `date` gives the article's date. */
export function cardServices(runtime: RuntimeSender, date: () => string | null): CardServices {
  return {
    load: (kind, id) => send(runtime, 'page/card', { kind, id, date: date() }),
    mute: async (mute) => (await send(runtime, 'page/mute', mute)).ok,
    report: async (report) => (await send(runtime, 'page/report', report)).ok,
    switchOff: async () => (await send(runtime, 'page/switch-off', {})).ok,
  };
}
