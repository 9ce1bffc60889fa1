import type { StaffingCorrection } from '../../domain/context/correction.ts';
import type { ContextKind } from '../../domain/context/rows.ts';
import type { ContextVersion } from '../../domain/context/version.ts';

/** Which context data are loaded, as at which days. Their rows are files under the hash of their content. */
export interface ContextVersions {
  /** Oldest first; of one day, its corrections in order. */
  versions(kind: ContextKind): Promise<readonly ContextVersion[]>;
  /** Put if absent; returns the version that stands for this kind, day and revision. */
  keepVersion(version: ContextVersion): Promise<ContextVersion>;
  /** What managers put right of a version of staffing: each in order. */
  corrections(of: Pick<ContextVersion, 'asAt' | 'revision'>): Promise<readonly StaffingCorrection[]>;
  /** Put if absent. False where the figure has a correction of this number: somebody was first. */
  addCorrection(correction: StaffingCorrection): Promise<boolean>;
}
