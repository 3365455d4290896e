/** How much of the device's storage we use, and whether the browser may clear it by itself. */

export interface Space {
  /** Bytes. */
  used: number;
  available: number;
  /** The browser keeps it when space runs low. */
  persistent: boolean;
}

export async function spaceUsed(): Promise<Space> {
  const [{ usage = 0, quota = 0 }, persistent] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { used: usage, available: quota, persistent };
}

/** Asks the browser to keep what is stored; false when it refuses. */
export async function keepStorage(): Promise<boolean> {
  return navigator.storage.persist();
}
