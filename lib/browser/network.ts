/** Whether the network may be used unasked. */

interface Connection {
  saveData?: boolean;
  type?: string;
}

/** False when the computer is offline, on a mobile connection, or when the reader wants to save data. */
export function mayUseNetwork(): boolean {
  const { connection, onLine } = navigator as Navigator & { connection?: Connection };
  return onLine && connection?.saveData !== true && connection?.type !== 'cellular';
}
