/** Starts trial-thread.ts in a thread: Node 20 hands the loader of the main thread to none of the others. */
import { register } from 'tsx/esm/api';

register();
await import('./trial-thread.ts');
