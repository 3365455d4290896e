/** Types of the browser finder for the TypeScript programs that use it. */
export type BrowserKind = 'chromium' | 'firefox';

export function findBrowser(kind: BrowserKind, say?: (message: string) => void): Promise<string | null>;
