/** Sees to it that there is knowledge before anything asks for it: one check per life of the background. */
import type { Installer, InstallResult } from '../../lib/knowledge/install';
import { taken } from '../../lib/packs/refusal';

export interface KnowledgeKeeper {
  /** Resolves once knowledge is installed, or cannot be; `always` looks at the bundled pack in any case. */
  ensure(check: 'if-needed' | 'always'): Promise<InstallResult>;
}

interface Parts {
  /** The active generation when a check would find nothing to do. */
  settled: () => Promise<number | null>;
  installer: Pick<Installer, 'ensureBundled'>;
  loadBundled: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Other knowledge became active. */
  onNew: () => void;
  /** How a check ended: null when there is knowledge, else why there is none. */
  onResult: (failure: string | null) => void;
}

export function createKnowledgeKeeper({
  settled,
  installer,
  loadBundled,
  onNew,
  onResult,
}: Parts): KnowledgeKeeper {
  let checked: Promise<InstallResult> | undefined;

  async function check(how: 'if-needed' | 'always'): Promise<InstallResult> {
    // What cannot be read now is the installer's to find out and to explain.
    const generation = how === 'if-needed' ? await settled().catch(() => null) : null;
    if (generation !== null) {
      onResult(null);
      return taken({ generation, installed: false });
    }
    const result = await installer.ensureBundled(loadBundled, how);
    if (!result.ok) {
      const { code, message } = result.refusal;
      console.error(`Repères: the bundled pack was not installed (${code}): ${message}`);
    } else if (result.value.installed) onNew();
    onResult(result.ok ? null : result.refusal.message);
    return result;
  }

  return {
    ensure(how) {
      if (how === 'always' || !checked) {
        const current = check(how);
        checked = current;
        // A failure may pass (a full disk, a database held by another tab): the next question tries again.
        void current.then((result) => {
          if (!result.ok && checked === current) checked = undefined;
        });
      }
      return checked;
    },
  };
}
